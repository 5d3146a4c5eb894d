/// Labels of a tally: 'Contrari   2', 'Astenuti ......: 0', 'fav. 9', 'Favorevoli:' with nothing after it.
struct VoteLabels {
  let text: TokenizedText
  private var introductions: NameIntroduction { NameIntroduction(text: text) }
  private var colonNames: NamesAfterColon { NamesAfterColon(text: text) }

  /// 'Contrari   2', 'Voti contrari...: 0', 'BIANCHE  2' at the start of a line: the figure follows.
  func isRowLabel(_ index: Int, in range: Range<Int>) -> Bool {
    let line = text.lines[text.lineIndex(of: index)]
    guard !line.isContinuation, index - line.first <= 3,
      (line.first..<index).allSatisfy({
        text.lexeme($0) == .voto || text.lexeme($0) == .scheda || text.lexeme($0) == .n
          || text.tokens[$0].kind == .mark
      })
    else { return false }
    let after = afterLeaders(index + 1)
    if text.isMark(after, .colon) { return after + 1 < line.end }
    guard after < min(line.end, range.upperBound) else { return false }
    let figure = text.afterNumberSign(after, before: line.end)
    guard figure < line.end, text.number(at: figure) != nil || text.lexeme(figure) == .nessuno
    else { return false }
    return !text.wraps(line.first) || figure + 1 >= line.end
      || text.isMark(figure + 1, .openParenthesis)
      || text.tokens[after].shape.contains(.column)
      || text.tokens[figure + 1].shape.contains(.column)
  }

  /// The token after the dots that lead from a label to its colon or its figure.
  func afterLeaders(_ index: Int) -> Int {
    var position = index
    while text.isMark(position, .period) { position += 1 }
    return position - index >= 3 || position > index && text.isMark(position, .colon)
      ? position : index
  }

  /// 'fav', 'contr', 'ast' before their full stop.
  func isShortened(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start <= 5 && text.isMark(index + 1, .period)
  }

  /// A label with a colon or a bracket after it.
  func isListed(_ index: Int) -> Bool {
    text.isMark(index + 1, .colon) || text.isMark(index + 1, .openParenthesis)
  }

  /// 'Favorevoli: Contrari: Astenuti:': a colon, then the next keyword or the end of the line.
  func isLeftEmpty(_ index: Int, in range: Range<Int>) -> Bool {
    guard text.isMark(index + 1, .colon), index + 1 < range.upperBound,
      colonNames.namesBelow(index + 1, before: range.upperBound) == nil
    else { return false }
    guard index + 2 < range.upperBound else { return true }
    let next = text.tokens[index + 2]
    switch next.lexeme {
    case .favorevole, .contrario, .astenuto, .voto, .votante: return true
    case .di, .presente: return true
    default:
      // 'votano contro:' at the end of a line, the names on the next.
      if next.startsLine, text.wraps(index + 2),
        introductions.listsNames(index + 2, before: range.upperBound)
      {
        return false
      }
      return next.startsLine || next.isMark(.underscore) || next.isMark(.period)
    }
  }
}
