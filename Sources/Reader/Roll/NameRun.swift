import Model

/// Names one after the other with nothing between them: 'ROSSI ANNA BIANCHI UGO NERI LINO'.
struct NameRun {
  let text: TokenizedText

  /// The names some words hold; nil where they are one name, or cannot be told apart.
  func split(_ words: Range<Int>) -> [Range<Int>]? {
    guard words.count >= 4, words.count <= 400, words.allSatisfy({ isPart($0) }) else { return nil }
    return pairs(words) ?? runs(words)
  }

  /// Whether six words or more follow with nothing between them.
  func startsRun(at first: Int) -> Bool {
    first + 6 <= text.tokens.count
      && (first..<first + 6).allSatisfy { isPart($0) && text.tokens[$0].isWord }
  }

  /// Whether a word can stand in such a run: capitals and initials.
  private func isPart(_ index: Int) -> Bool {
    if text.isMark(index, .period) {
      return text.tokens[index - 1].isWord
        && text.tokens[index - 1].end - text.tokens[index - 1].start == 1
    }
    let token = text.tokens[index]
    // 'Dr Irene DE LUCA' is one.
    return token.isWord && token.isCapital && !token.lexeme.isOffice && token.lexeme != .title
      && token.lexeme != .presente && token.lexeme != .assente
  }

  /// Surname and given name, again and again.
  private func pairs(_ words: Range<Int>) -> [Range<Int>]? {
    guard words.count.isMultiple(of: 2) else { return nil }
    let firsts = Array(stride(from: words.lowerBound, to: words.upperBound, by: 2))
    let given = (
      first: firsts.count { isGiven($0) }, second: firsts.count { isGiven($0 + 1) }
    )
    let (most, least) = (max(given.first, given.second), min(given.first, given.second))
    guard most == firsts.count, firsts.count > 2 ? least * 2 <= firsts.count : least == 0 else {
      return nil
    }
    return firsts.map { $0..<($0 + 2) }
  }

  /// Each name ends with its given names, or with an initial.
  private func runs(_ words: Range<Int>) -> [Range<Int>]? {
    var result: [Range<Int>] = []
    var first = words.lowerBound
    for index in words {
      let next = index + 1
      let isEnd =
        next - first >= 2 && (isGiven(index) || text.isMark(index, .period) && !isInitial(first))
        && (next == words.upperBound
          || !isGiven(next) && !text.isMark(next, .period) && !isInitial(next))
      if isEnd {
        // A longer one may hide a name that is in no list.
        let length = (first..<next).count {
          text.tokens[$0].isWord && text.lexeme($0) != .particle && text.lexeme($0) != .di
            && text.tokens[$0].end - text.tokens[$0].start > 1
        }
        guard length <= 3 else { return nil }
        result.append(first..<next)
        first = next
      }
    }
    return first == words.upperBound && result.count > 1 ? result : nil
  }

  private func isInitial(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start == 1 && text.isMark(index + 1, .period)
  }

  /// A given name, and no part of a surname: 'D'Angelo', 'Di Marco'.
  private func isGiven(_ index: Int) -> Bool {
    GivenNames.contains(text.folded(index)) && !isParticle(index - 1)
  }

  private func isParticle(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    return token.lexeme == .particle || token.lexeme == .di
      || token.hasApostrophe && token.end - token.start <= 2
  }
}
