/// The number or letter that an entry of a list brings along: `1.`, `b)`, `iv)`, `(3)`.
enum EntryLabel {
  /// The label and the words after it; nil where an entry has none.
  static func split(_ entry: String) -> (label: String, words: String)? {
    guard let space = entry.firstIndex(where: \.isWhitespace) else { return nil }
    let label = entry[..<space]
    let words = entry[space...].trimmed()
    guard !words.isEmpty, isLabel(label) else { return nil }
    return (String(label), words)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    var core = label
    let isOpened = core.first == "("
    if isOpened { core = core.dropFirst() }
    guard let end = core.last, ".)".contains(end) else { return false }
    let isClosed = end == ")"
    core = core.dropLast()
    // `1°)`, `1.)`.
    if isClosed, let last = core.last, "°.".contains(last) { core = core.dropLast() }
    guard !core.isEmpty, isOpened ? isClosed : true else { return false }
    if core.allSatisfy({ $0.isASCII && $0.isNumber }) { return core.count <= 3 }
    // `A. Rossi` is a person.
    if core.count == 1, let letter = core.first, letter.isASCII, letter.isLetter {
      return isClosed || letter.isLowercase
    }
    return core.count <= 5 && (isClosed || core.count > 1)
      && core.allSatisfy { "ivx".contains($0) || (isClosed && "IVX".contains($0)) }
  }
}
