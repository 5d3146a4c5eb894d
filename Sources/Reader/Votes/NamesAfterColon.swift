import Model

/// Names that follow a label and its colon and stand for the figure: a line for each, or groups with their
/// votes.
struct NamesAfterColon {
  let text: TokenizedText

  /// 'Favorevoli:' and a line for each name below.
  func namesBelow(_ colon: Int, before limit: Int) -> NamedVoters? {
    let place = text.lineIndex(of: colon)
    guard text.lines[place].end == colon + 1 else { return nil }
    let names = NameGrammar(text: text)
    var found: [Located<String>] = []
    var next = place + 1
    while next < text.lines.count, text.lines[next].end <= limit,
      text.lines[next].blanksBefore == 0,
      let name = names.person(at: text.lines[next].first, before: text.lines[next].end),
      name.end == text.lines[next].end
    {
      found.append(
        Located(text.string(name.first, name.end), at: text.range(name.first, name.end)))
      next += 1
    }
    return found.count >= 2 ? NamedVoters(names: found, end: text.lines[next - 1].end) : nil
  }

  /// 'Favorevoli: Insieme per Alba (9), Popolari (5): voti 14.': each with the votes it brings.
  func groups(after first: Int, before limit: Int) -> NamedVoters? {
    var names: [Located<String>] = []
    var total = 0
    var position = first
    while position < limit, text.tokens[position].isCapital, names.count < 30 {
      guard
        let open = (position..<min(limit, position + 9)).first(where: {
          text.tokens[$0].kind == .mark && !text.isMark($0, .quote)
            && !text.isMark($0, .apostrophe)
        }), open > position, text.isMark(open, .openParenthesis),
        open + 2 < limit, text.tokens[open + 1].isNumber,
        text.isMark(open + 2, .closeParenthesis)
      else { return nil }
      names.append(Located(text.string(position, open), at: text.range(position, open)))
      total += Int(text.tokens[open + 1].value)
      position = open + 3
      guard text.isMark(position, .comma) || text.lexeme(position) == .e else { break }
      position += 1
    }
    var isTotalled = false
    if text.isMark(position, .colon), text.lexeme(position + 1) == .voto,
      text.number(at: position + 2) != nil
    {
      isTotalled = true
      total = text.number(at: position + 2) ?? total
      position += 3
    }
    guard names.count >= 2 || isTotalled && !names.isEmpty else { return nil }
    return NamedVoters(
      names: names, votes: Located(Double(total), at: text.range(first, position)), end: position)
  }
}
