import Model

/// As many names as the figure before them says: 'un astenuto, il consigliere Rossi', 'Contrari: 1 - Neri'.
struct CountedNames {
  let text: TokenizedText
  private var listEnds: OpenListEnd { OpenListEnd(text: text) }
  private var weights: VoteWeights { VoteWeights(text: text) }
  private var decimals: DecimalGrammar { DecimalGrammar(text: text) }

  /// 'un astenuto, il consigliere Rossi': as many names as the figure says, in apposition.
  func apposition(at comma: Int, atom: VoteAtom, before limit: Int) -> NamedVoters? {
    guard let value = atom.value?.value, value > 0, text.isMark(comma, .comma) else { return nil }
    if let bare = bareNames(after: comma + 1, count: value, before: limit) { return bare }
    guard text.lexeme(comma + 1) == .il || text.lexeme(comma + 1) == .la,
      text.lexeme(comma + 2).isOffice || text.lexeme(comma + 2) == .signor,
      let end = listEnds.end(from: comma + 1, before: limit), end > comma + 3
    else { return nil }
    // A verb after the name begins a sentence of its own: ', il consigliere Rossi lascia l'aula'.
    guard
      (comma + 3..<end).allSatisfy({
        let token = text.tokens[$0]
        return !token.isWord || token.isCapital || token.lexeme == .e || token.lexeme.isOffice
          || token.lexeme == .il || token.lexeme == .la || token.lexeme == .signor
          || token.lexeme == .title || token.lexeme == .particle
      })
    else { return nil }
    let names = NameListGrammar(text: text).names(from: comma + 1, to: end).names
    return names.count == value ? NamedVoters(names: names, end: end) : nil
  }

  /// 'Contrari: 1 - Neri', '2 contrari espressi dai consiglieri Neri e Verdi', 'n. 1 nella persona di
  /// Anna Neri': as many names as the figure says.
  func introduced(at position: Int, atom: VoteAtom, before limit: Int) -> NamedVoters? {
    guard let value = atom.value?.value, value > 0, position < limit else { return nil }
    if text.isMark(position, .dash), text.tokens[position].isSpaced {
      return names(afterDash: position, count: value, before: limit)
    }
    if let rest = namesToLineEnd(from: position, of: atom, count: value, before: limit) {
      return rest
    }
    var first = text.lexeme(position) == .voto ? position + 1 : position
    if text.isMark(first, .comma), text.lexeme(first + 1) == .espresso { first += 1 }
    if text.lexeme(first) == .espresso, text.lexeme(first + 1) == .da {
      first += 2
    } else if text.lexeme(first) == .nel,
      ["persona", "persone"].contains(text.folded(first + 1)),
      text.lexeme(first + 2) == .di || text.lexeme(first + 2) == .del
    {
      first += 3
    } else {
      return nil
    }
    guard let end = listEnds.end(from: first, before: limit), end > first else { return nil }
    return names(from: first, to: end, count: value)
  }

  /// 'Contrari 2 Fedele, Vecchi': a line that has the count and as many names, and nothing else.
  private func namesToLineEnd(
    from first: Int, of atom: VoteAtom, count: Int, before limit: Int
  ) -> NamedVoters? {
    guard text.tokens[first].isWord, text.tokens[first].isCapital, !text.tokens[first].startsLine,
      text.tokens[atom.first].startsLine
    else { return nil }
    let end = min(text.lines[text.lineIndex(of: first)].end, limit)
    let stop = text.isMark(end - 1, .period) || text.isMark(end - 1, .semicolon) ? end - 1 : end
    guard let named = bareNames(after: first, count: count, before: stop), named.end == stop
    else { return nil }
    return named
  }

  /// 'contrari uno, Rossini;', 'contrari in due, Gallo e Neri;', 'due contrari, quelli di Alba e Borgo.':
  /// as many names, then a stop, the next count or what they weigh.
  private func bareNames(after first: Int, count: Int, before limit: Int) -> NamedVoters? {
    var start = first
    if ["quello", "quelli", "quella", "quelle"].contains(text.folded(start)),
      text.lexeme(start + 1) == .di || text.lexeme(start + 1) == .del
    {
      start += 2
    }
    var found: [Located<String>] = []
    var position = start
    while position < limit, found.count < count, let end = nameEnd(from: position, before: limit) {
      found.append(Located(text.string(position, end), at: text.range(position, end)))
      position = end
      if found.count < count {
        guard text.lexeme(position) == .e || text.isMark(position, .comma) else { return nil }
        position += 1
      }
    }
    guard found.count == count, start > first || isStop(position, before: limit) else { return nil }
    return NamedVoters(names: found, end: position)
  }

  /// The token after the name that begins at a token: a person's, or one capitalised word that is a
  /// word of the language too ('Ora', 'Voto').
  private func nameEnd(from first: Int, before limit: Int) -> Int? {
    if let name = NameGrammar(text: text).person(at: first, before: limit), name.first == first {
      // 'Rocca Sup., quote 41'
      let isShortened = text.isMark(name.end, .period) && text.isMark(name.end + 1, .comma)
      return isShortened ? name.end + 1 : name.end
    }
    let token = text.tokens[first]
    guard token.isWord, token.isCapital, !token.startsLine || text.wraps(first),
      !token.lexeme.isFunctionWord, !token.lexeme.isBodyNoun,
      ![.nessuno, .tutti, .unanimita, .approva, .respinge, .delibera].contains(token.lexeme),
      first + 1 >= limit || text.tokens[first + 1].kind == .mark || text.lexeme(first + 1) == .e
    else { return nil }
    return first + 1
  }

  /// A stop, or a comma before the next count or the weight of those named.
  private func isStop(_ index: Int, before limit: Int) -> Bool {
    guard index < limit else { return true }
    if text.isMark(index, .semicolon) || text.isMark(index, .period)
      || text.isMark(index, .closeParenthesis)
    {
      return true
    }
    guard text.isMark(index, .comma), index + 1 < limit else { return false }
    let next = index + 1
    switch text.lexeme(next) {
    case .favorevole, .contrario, .astenuto, .nessuno: return true
    default: break
    }
    if weights.isUnit(next), next + 1 < limit { return text.tokens[next + 1].isNumber }
    guard let (_, end) = decimals.decimal(at: next, before: limit), end < limit else {
      return false
    }
    return weights.isUnit(end) || text.lexeme(end) == .contrario || text.lexeme(end) == .astenuto
  }

  private func names(afterDash dash: Int, count: Int, before limit: Int) -> NamedVoters? {
    let first = dash + 1
    guard first < limit, text.tokens[first].isCapital, !text.tokens[first].startsLine,
      NameGrammar(text: text).isNameWord(first)
    else { return nil }
    let end = min(text.lines[text.lineIndex(of: dash)].end, limit)
    let stop =
      (first..<end).first {
        text.isMark($0, .semicolon) || text.isMark($0, .dash) && !isName(after: $0)
          || text.isMark($0, .period) && text.endsSentence($0)
      } ?? end
    return names(from: first, to: stop, count: count)
  }

  /// 'n. 3 - Rossi - Verdi - Neri': a dash between names, not before the next count.
  private func isName(after dash: Int) -> Bool {
    dash + 1 < text.tokens.count && text.tokens[dash + 1].isCapital
      && NameGrammar(text: text).isNameWord(dash + 1)
  }

  private func names(from first: Int, to end: Int, count: Int) -> NamedVoters? {
    let reading = NameListGrammar(text: text).names(from: first, to: end)
    guard reading.names.count == count, reading.isPlausible else { return nil }
    return NamedVoters(names: reading.names, end: end)
  }
}
