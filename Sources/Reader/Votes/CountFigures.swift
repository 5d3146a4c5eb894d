/// Tells the numbers that count somebody from those that are part of something else.
struct CountFigures {
  let text: TokenizedText

  /// Whether a number belongs to a larger figure: '83,812', '1.000', '12/10/2024', 'art. 78'.
  func isPartOfLarger(_ index: Int) -> Bool {
    guard text.tokens[index].isNumber else { return false }
    if index > 0 {
      let before = text.tokens[index - 1]
      if before.isMark(.comma) || before.isMark(.slash) || before.isMark(.colon)
        || before.isMark(.period),
        !text.tokens[index].isSpaced, !text.tokens[index].startsLine, index > 1,
        text.tokens[index - 2].isNumber
      {
        return true
      }
      if text.isMark(index - 1, .period), text.lexeme(index - 2) == .abbreviation { return true }
      if before.lexeme == .abbreviation { return true }
    }
    return false
  }

  /// Whether a number stands right before a word or right after it.
  func isCount(beside index: Int) -> Bool {
    let after = text.isMark(index + 1, .colon) ? index + 2 : index + 1
    return text.number(at: index - 1) != nil
      || text.number(at: text.afterNumberSign(after, before: text.tokens.count)) != nil
  }

  /// '3/2024', '12/b'; not 'favorevoli 3 / contrari 0', where the slash divides two counts.
  func isOverSlash(_ position: Int) -> Bool {
    guard text.isMark(position + 1, .slash), position + 2 < text.tokens.count else { return false }
    return !text.tokens[position + 1].isSpaced || !text.tokens[position + 2].isWord
  }

  /// 'dei restanti sei enti': the figure after what is left over.
  func afterRemaining(_ index: Int, before limit: Int) -> Int {
    var position = text.afterNumberSign(index, before: limit)
    if ["restanti", "altri", "altre", "rimanenti"].contains(text.folded(position)) {
      position += 1
    }
    return position
  }
}
