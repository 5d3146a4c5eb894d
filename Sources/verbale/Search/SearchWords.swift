/// Words to look for.
struct SearchWords: Hashable {
  /// Words that follow one another; all phrases must be there.
  struct Phrase: Hashable {
    /// The words, as typed.
    let words: Substring
    /// Whether the last of them is only the beginning of a word.
    let isBeginning: Bool
  }

  /// The phrases: one word each, where there were no quotation marks.
  let phrases: [Phrase]

  /// Reads what the user types; nil where there is no word at all.
  init?(_ text: String) {
    var phrases: [Phrase] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        if Self.hasWord(part) { phrases.append(Phrase(words: part, isBeginning: false)) }
      } else {
        for word in part.split(whereSeparator: \.isWhitespace) { phrases += Self.term(word) }
      }
    }
    guard !phrases.isEmpty else { return nil }
    self.phrases = phrases
  }

  /// A word without the article elided before it: 'dell'ente' is looked for as 'ente'.
  private static func term(_ word: Substring) -> [Phrase] {
    let isBeginning = word.hasSuffix("*")
    let pieces = word.split { "'’‘`´ʼ*".contains($0) }.filter(hasWord)
    let kept = pieces.filter { !elided.contains($0.lowercased()) }
    let wanted = kept.isEmpty ? pieces : kept
    return wanted.enumerated().map { index, piece in
      Phrase(words: piece, isBeginning: isBeginning && index == wanted.count - 1)
    }
  }

  private static func hasWord(_ text: Substring) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
  }

  private static let elided: Set<String> = [
    "l", "d", "c", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell",
    "sant", "tutt", "senz", "anch", "com", "dov", "cos", "n", "s", "m", "t", "v",
  ]
}
