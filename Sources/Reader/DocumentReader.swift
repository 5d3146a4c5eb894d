import Model

/// Reads the sittings of any document that the program takes: the one table of readers.
public struct DocumentReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The sittings that a file holds, in order; at least one.
  ///
  /// - Throws: ``ReadingError`` when the file cannot be read as minutes.
  public func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    switch DocumentKind(bytes) {
    case .text, .markup, .xml, .html, .archive, .pdf:
      try MinutesReader().sittings(in: bytes, name: name)
    }
  }
}
