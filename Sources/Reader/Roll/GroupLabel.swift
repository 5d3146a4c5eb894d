/// '* Insieme per Alba: Anna Neri, Ugo Riva': at a bullet, the group whose members the names are.
struct GroupLabel {
  let text: TokenizedText

  /// Whether the words before a colon label a group, and the names come after it.
  func labels(_ first: Int, to colon: Int, before end: Int) -> Bool {
    guard 1...9 ~= colon - first, colon + 1 < end, isBullet(first) || isBullet(first - 1),
      text.tokens[colon + 1].isCapital || text.lexeme(colon + 1) == .title
    else { return false }
    // 'per il Comune di Alba:' groups by towns, 'Sindaca: Anna Neri' gives an office.
    return text.lexeme(isBullet(first) ? first + 1 : first) != .per
      && !(first..<colon).contains {
        text.lexeme($0).isOffice || text.lexeme($0) == .comune || text.isMark($0, .comma)
      }
  }

  private func isBullet(_ index: Int) -> Bool {
    index >= 0 && text.tokens[index].startsLine
      && [Mark.bullet, .star, .dash].contains { text.isMark(index, $0) }
  }
}
