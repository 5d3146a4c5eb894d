/// One way into the program, to which any bytes may come.
package struct FuzzTarget: Sendable {
  /// What it is called, on the command line and as a folder of the corpora.
  package let name: String
  /// The longest input worth trying: more finds nothing else and takes longer.
  package let longest: Int
  /// The words that the fuzzer may put together.
  package let dictionary: FuzzDictionary
  private let work: @Sendable ([UInt8]) throws -> Void

  init(
    _ name: String, upTo longest: Int, _ dictionary: FuzzDictionary,
    _ work: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.longest = longest
    self.dictionary = dictionary
    self.work = work
  }

  /// Takes an input in and tells what went wrong. To refuse it is right; to die of it, or to throw, is
  /// a fault.
  package func fault(of bytes: [UInt8]) -> String? {
    do {
      try work(bytes)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The name that inputs are read under.
  static let input = "prova"
}

/// A file of words in `Dictionaries`.
package enum FuzzDictionary: String, Sendable {
  /// The words of minutes.
  case minutes = "verbali"
  /// Elements, attributes and namespaces.
  case markup = "elementi"
  /// The keys of regulations, of templates and of the program's markup.
  case keys = "voci"
  /// Requests to the desk.
  case requests = "richieste"
}
