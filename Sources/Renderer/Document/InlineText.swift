import Model

/// The words of an element as one run, with a line end only where `<br/>` asks for it.
enum InlineText {
  /// The words.
  static func of(_ element: Element) -> String {
    let words = raw(element)
    guard words.utf8.contains(breakMark) else { return Spacing.tidy(words).trimmed() }
    return words.split(separator: "\u{1}", omittingEmptySubsequences: false)
      .map { Spacing.tidy(String($0)) }.joined(separator: "\n")
      .trimmed()
  }

  /// Blocks and breaks inside are set off by a mark that no text holds.
  private static func raw(_ element: Element) -> String {
    element.children.map { node in
      switch node {
      case .text(let text): return text
      case .element(let inner):
        if inner.name == "br" { return "\u{1}" }
        let words = raw(inner)
        if inner.name == "q" { return "«\(words)»" }
        let isBlock = Vocabulary.blocks.contains(inner.name)
        return isBlock && words.contains { !$0.isWhitespace } ? "\u{1}\(words)\u{1}" : words
      }
    }.joined().withSingleBreaks
  }

  fileprivate static let breakMark: UInt8 = 1
}

extension String {
  /// Breaks that follow one another, white space or not between, made one.
  fileprivate var withSingleBreaks: String {
    guard utf8.contains(InlineText.breakMark) else { return self }
    var result = ""
    var isAfterMark = false
    for character in self {
      if character == "\u{1}" {
        if !isAfterMark { result.append(character) }
        isAfterMark = true
      } else {
        if !character.isWhitespace { isAfterMark = false }
        if !(isAfterMark && character.isWhitespace) { result.append(character) }
      }
    }
    return result
  }
}
