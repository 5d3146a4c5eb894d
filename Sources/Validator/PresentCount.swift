import Model

/// Finds how many the words say are present: 'I presenti sono ora 12', 'Presenti n. 9', 'salgono a
/// dieci'.
enum PresentCount {
  /// The first count of those present in a stretch, with the place of the figure.
  static func first(
    in range: SourceRange, _ source: SourceText
  ) -> (value: Int, range: SourceRange)? {
    let words = source.words(in: range)
    for index in words.indices where words[index].text.hasPrefix("present") {
      // 'in presenza', 'alla presenza', 'presenta' are other words.
      guard ["presenti", "presente"].contains(words[index].text) else { continue }
      var next = index + 1
      while next < words.count, next < index + 7, between.contains(words[next].text) { next += 1 }
      guard next < words.count, next < index + 7,
        let value = Int(words[next].text) ?? NumberInWords.value(of: words[next].text), value > 1
      else { continue }
      // '12 su 15' counts well; '12:30' and '12,5' are no count.
      let after = words[next].range.upper
      if after + 1 < source.bytes.count, [0x2E, 0x2C, 0x3A].contains(source.bytes[after]),
        (0x30...0x39).contains(source.bytes[after + 1])
      {
        continue
      }
      return (value, words[next].range)
    }
    return nil
  }

  /// What may stand between 'presenti' and the figure.
  private static let between: Set<String> = [
    "n", "numero", "sono", "ora", "salgono", "scendono", "passano", "diventano", "risultano", "a",
    "ad", "è", "di", "in", "pertanto", "quindi", "dunque", "così", "essere", "restano", "rimangono",
    "aula", "i", "consiglieri", "componenti",
  ]
}
