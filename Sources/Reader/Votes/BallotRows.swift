import Model

/// The lines of a ballot, one for each candidate: 'Rossi Anna ........ 31', 'Verdi Ugo   17 voti'.
struct BallotRows {
  let text: TokenizedText

  /// A candidate and the votes.
  struct Row {
    let name: Located<String>
    let votes: Located<Int>
    /// Its line.
    let tokens: Range<Int>
    /// 'Rossi Anna   31   eletta'.
    let isElected: Bool
  }

  /// The rows right below a line.
  func rows(startingAfter line: Int, notAfter limit: Int) -> [Row] {
    var result: [Row] = []
    var next = line + 1
    while next < text.lines.count, text.lines[next].end <= limit, let row = row(next) {
      result.append(row)
      next += 1
    }
    return result
  }

  /// The rows right above a line, in order.
  func rows(endingBefore line: Int, notBefore floor: Int) -> [Row] {
    var result: [Row] = []
    var next = line - 1
    while next >= 0, text.lines[next].first >= floor, let row = row(next) {
      result.append(row)
      next -= 1
    }
    return result.reversed()
  }

  private func row(_ index: Int) -> Row? {
    let line = text.lines[index]
    guard !line.isContinuation else { return nil }
    var first = line.first
    while first < line.end, text.isMark(first, .dash) || text.isMark(first, .bullet) { first += 1 }
    var figure = line.end - 1
    let isElected = figure > first && isProclamation(figure)
    if isElected { figure -= 1 }
    while figure > first,
      text.lexeme(figure) == .voto || text.lexeme(figure) == .preferenza
        || text.isMark(figure, .semicolon) || text.isMark(figure, .period)
        || text.isMark(figure, .comma) || isElected && text.tokens[figure].kind == .mark
    {
      figure -= 1
    }
    guard figure > first, text.tokens[figure].isNumber, !text.isMark(figure - 1, .slash) else {
      return nil
    }
    var end = figure
    while end > first,
      text.tokens[end - 1].kind == .mark && !text.isMark(end - 1, .closeParenthesis)
        || text.lexeme(end - 1) == .voto || text.lexeme(end - 1) == .n
        || text.lexeme(end - 1) == .preferenza || text.lexeme(end - 1) == .con
    {
      end -= 1
    }
    guard end > first, end - first <= 8, text.tokens[first].isWord, text.tokens[first].isCapital,
      NameGrammar(text: text).isNameWord(first)
        || text.lexeme(first) == .title || text.lexeme(first) == .abbreviation
        || isSurname(first, before: end),
      (first..<end).allSatisfy({ !text.tokens[$0].isNumber && !text.isMark($0, .colon) })
    else { return nil }
    return Row(
      name: Located(text.string(first, end), at: text.range(first, end)),
      votes: Located(Int(text.tokens[figure].value), at: text.range(figure, figure + 1)),
      tokens: line.first..<line.end, isElected: isElected)
  }

  /// 'Rende Anna', 'Conferma Ugo': a word of the language before a name in its row.
  private func isSurname(_ first: Int, before end: Int) -> Bool {
    switch text.lexeme(first) {
    case .scheda, .voto, .votante, .presente, .assente, .totale, .favorevole, .contrario,
      .astenuto, .nessuno, .componente, .consigliere:
      false
    default:
      2...3 ~= end - first && !text.lexeme(first).isFunctionWord
        && (first + 1..<end).allSatisfy {
          text.tokens[$0].isWord && text.tokens[$0].isCapital && text.lexeme($0) == .none
        }
    }
  }

  /// 'Eletta', not 'elezione'.
  private func isProclamation(_ index: Int) -> Bool {
    text.lexeme(index) == .eletto && text.folded(index) != "elezione"
  }
}
