import Model

/// Who is there for herself and for others: '- Carla Riva (deleghe di Dino Sala e Ugo Neri)' names three
/// members, of whom she stands for two.
struct ProxyBearers {
  let text: TokenizedText

  func split(_ roll: inout Roll) {
    guard roll.entries.contains(where: { $0.delegation != nil }) else { return }
    roll.entries = roll.entries.flatMap { entry in members(in: entry) ?? [entry] }
  }

  /// The one who bears the proxies, and those who gave them; nil where an entry tells of none.
  private func members(in entry: RollEntry) -> [RollEntry]? {
    guard entry.delegation != nil, entry.presence?.value.isAttending != false else { return nil }
    let first = text.token(atByte: entry.range.lower)
    let line = text.lines[text.lineIndex(of: first)]
    let end = max(line.end, text.token(atByte: entry.range.upper))
    guard
      let bracket = (first..<min(end, first + 12)).first(where: {
        text.isMark($0, .openParenthesis)
      }), let close = text.closing(bracket, before: text.tokens.count),
      let names = names(in: bracket + 1..<close),
      let bearer = bearer(from: first, to: bracket)
    else { return nil }
    var own = entry
    (own.body, own.person, own.delegation) = (nil, bearer, nil)
    own.range = text.range(first, bracket)
    return [own]
      + names.map { name in
        var other = entry
        (other.body, other.person, other.role) = (name, bearer, nil)
        other.range = name.range ?? entry.range
        return other
      }
  }

  private func bearer(from first: Int, to bracket: Int) -> Located<String>? {
    let start = EntryGrammar(text).skipNumber(from: first, to: bracket)
    guard start < bracket, let name = NameGrammar(text: text).person(at: start, before: bracket),
      name.end == bracket
    else { return nil }
    return Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
  }

  /// The names after 'delega di', 'con deleghe di'; nil where anything else stands in the bracket.
  private func names(in bracket: Range<Int>) -> [Located<String>]? {
    var position = bracket.lowerBound
    if text.lexeme(position) == .con { position += 1 }
    if text.number(at: position) != nil { position += 1 }
    guard text.lexeme(position) == .delega else { return nil }
    position += 1
    if text.lexeme(position) == .di || text.isMark(position, .colon) {
      position += 1
    } else {
      return nil
    }
    var names: [Located<String>] = []
    while position < bracket.upperBound {
      if text.isMark(position, .comma) || text.lexeme(position) == .e {
        position += 1
        if text.lexeme(position) == .di { position += 1 }
        continue
      }
      guard let name = NameGrammar(text: text).person(at: position, before: bracket.upperBound),
        (name.first..<name.end).contains(where: { GivenNames.contains(text.folded($0)) })
          || name.end - name.first >= 2
      else { return nil }
      names.append(
        Located(text.string(name.first, name.end), at: text.range(name.first, name.end)))
      position = name.end
    }
    return names.isEmpty ? nil : names
  }
}
