import Model

/// The sentence in which a sitting is said to be valid.
struct QuorumStatement {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>
  private var text: TokenizedText { minutes.text }

  func read(into sitting: inout Sitting) {
    for line in body.prefix(lines.count + 12) {
      let isLikely = !minutes.facts[line].isDisjoint(with: [.legal, .opening, .presence])
      let range = minutes.tokens(line)
      for index in range {
        let word = text.folded(index)
        let isLegal =
          text.lexeme(index) == .legale
          && (max(0, index - 3)..<min(text.tokens.count, index + 4)).contains {
            text.lexeme($0) == .numero
          }
        let isValid = ["validita", "valida", "validamente", "quorum", "prescritto"].contains(word)
        let isMajority =
          text.lexeme(index) == .maggioranza
          && text.containsWord(Self.ascertained, in: max(0, index - 14)..<index)
        guard isLegal || isValid || isMajority, isLikely || isMajority || isFound(index) else {
          continue
        }
        let start = text.sentenceStart(
          index, notBefore: text.lines[body.lowerBound].first, reach: 40)
        let end = text.sentenceEnd(index, notAfter: text.lines[body.upperBound - 1].end, reach: 40)
        if text.contains(.non, in: max(start, index - 6)..<index) { continue }
        sitting.quorumStatement = Located(text.string(start, end), at: text.range(start, end))
        return
      }
    }
  }

  /// 'verificata la validità della riunione'.
  private func isFound(_ index: Int) -> Bool {
    text.lexeme(index) != .legale
      && [.del, .di].contains(text.lexeme(index + 1))
      && [.seduta, .riunione, .adunanza, .assemblea].contains(text.lexeme(index + 2))
      && text.containsWord(Self.ascertained, in: max(0, index - 5)..<index)
  }

  private static let ascertained: WordSet = [
    "verificato", "verificata", "constatata", "constatato", "accertata", "accertato",
  ]
}
