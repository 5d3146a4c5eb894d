import Model

/// A point of the order of the day as its words tell it.
struct AgendaTitle {
  let text: TokenizedText

  func append(
    _ range: Range<Int>, number: Int?, into result: inout AgendaReader.Reading,
    keepStop: Bool = false
  ) {
    var first = range.lowerBound
    var end = range.upperBound
    while first < end, text.tokens[first].kind == .mark, !text.isMark(first, .quote),
      !text.isMark(first, .openParenthesis)
    { first += 1 }
    // '- Punto 1: Titolo' says its own number.
    var number = number
    if let label = pointLabel(at: first, before: end) {
      number = number ?? label.number
      first = label.end
    }
    // A movement planned between two points.
    if let verb = (first..<end).first(where: { isPlannedMovement($0) }), verb > first + 1 {
      result.movements += MovementGrammar(text: text).planned(from: verb, to: end)
      end = verb
    }
    while end > first,
      text.isMark(end - 1, .semicolon) || text.isMark(end - 1, .comma)
        || !keepStop && text.isMark(end - 1, .period) && !text.closesInitials(end - 1)
    { end -= 1 }
    guard first < end, (first..<end).contains(where: { text.tokens[$0].isWord }) else { return }
    result.items.append(
      AgendaItem(
        number: number,
        title: Located(StrayBlanks.closed(text.string(first, end)), at: text.range(first, end))))
  }

  private func pointLabel(at first: Int, before end: Int) -> (number: Int, end: Int)? {
    guard text.lexeme(first) == .punto || text.lexeme(first) == .argomento else { return nil }
    let next = text.afterNumberSign(first + 1, before: end)
    guard next + 1 < end, text.tokens[next].isNumber, let number = text.number(at: next) else {
      return nil
    }
    var title = next + 1
    while title < end, text.tokens[title].kind == .mark, !text.isMark(title, .quote),
      !text.isMark(title, .openParenthesis)
    { title += 1 }
    return title > next + 1 && title < end ? (number, title) : nil
  }

  private func isPlannedMovement(_ index: Int) -> Bool {
    guard text.tokens[index].isCapital else { return false }
    if text.lexeme(index) == .si {
      switch text.lexeme(index + 1) {
      case .allontana, .assenta: return true
      default: return false
      }
    }
    switch text.lexeme(index) {
    case .esce, .entra, .rientra:
      return !text.tokens[index].isCapitals && text.lexeme(index + 1) != .inside
        && ["esce", "escono", "entra", "entrano", "rientra", "rientrano"].contains(
          text.folded(index))
    default: return false
    }
  }

  func extend(_ result: inout AgendaReader.Reading, with range: Range<Int>) {
    guard let last = result.items.indices.last, let start = result.items[last].title.range else {
      return
    }
    var end = range.upperBound
    while end > range.lowerBound,
      text.isMark(end - 1, .semicolon)
        || text.isMark(end - 1, .period) && !text.closesInitials(end - 1)
    { end -= 1 }
    let whole = start.union(text.range(range.lowerBound, max(range.lowerBound + 1, end)))
    result.items[last].title = Located(text.clean(whole), at: whole)
  }
}
