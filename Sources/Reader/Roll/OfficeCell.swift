import Model

/// A cell of a roll under 'Carica': the office, and the delegation written with it.
struct OfficeCell {
  /// 'Assessore'.
  let role: Located<String>?
  /// 'su delega', 'delegato'.
  let delegation: Located<String>?

  init(_ cell: Range<Int>, in text: TokenizedText) {
    func located(_ range: Range<Int>) -> Located<String>? {
      guard range.contains(where: { text.tokens[$0].isWord }) else { return nil }
      let here = text.range(range.lowerBound, range.upperBound)
      return Located(text.clean(here), at: here)
    }
    // 'Sindaca, quote 132': the share is no part of the office.
    let share = cell.dropFirst().first {
      text.isMark($0, .comma)
        && (text.lexeme($0 + 1) == .quota || text.lexeme($0 + 1) == .millesimi)
    }
    let cell = cell.lowerBound..<(share ?? cell.upperBound)
    guard
      let word = cell.first(where: {
        text.lexeme($0) == .delega
          || text.lexeme($0) == .delegato && !text.folded($0 - 1).hasPrefix("amministrat")
      })
    else {
      role = located(cell)
      delegation = nil
      return
    }
    // 'Assessore (su delega)', 'Assessora per delega', 'Assessore delegato'.
    var first = word
    while first > cell.lowerBound, [.su, .per, .con].contains(text.lexeme(first - 1)) { first -= 1 }
    var end = first
    while end > cell.lowerBound, text.tokens[end - 1].kind == .mark { end -= 1 }
    var last = cell.upperBound
    while last > word + 1, text.tokens[last - 1].kind == .mark { last -= 1 }
    role = located(cell.lowerBound..<end)
    delegation = located(first..<last)
  }
}
