import Model

/// A figure that answers a question, as who presides puts it aloud: 'Contrari? Due: Riva e Neri.',
/// 'Chi si astiene? Nessuno.', 'Favorevoli? Vedo Riva e Neri. Due.'
struct AskedVotes {
  let text: TokenizedText

  /// The answer to the question that a keyword asks; nil where none is asked, or none is answered.
  func atom(_ kind: VoteAtom.Kind, at index: Int, in range: Range<Int>) -> VoteAtom? {
    guard kind == .inFavour || kind == .against || kind == .abstained,
      let start = afterQuestion(index, before: range.upperBound)
    else { return nil }
    var atom = VoteAtom(kind: kind, first: index, end: start)
    atom.isAnswer = true
    var position = start
    if Self.verbs.contains(text.folded(position)) { position += 1 }
    guard position < range.upperBound else { return nil }
    if text.number(at: position, articles: true) != nil || text.lexeme(position) == .nessuno
      || text.lexeme(position) == .zero
    {
      guard ends(position + 1, before: range.upperBound) else { return nil }
      let value = text.number(at: position, articles: true) ?? 0
      atom.value = Located(value, at: text.range(position, position + 1))
      atom.end = position + 1
      if value > 0 { readNames(after: position + 1, of: value, into: &atom, before: range) }
      return atom
    }
    return named(from: position, atom, before: range.upperBound)
  }

  /// The token after the question: 'Contrari?', 'Chi è favorevole alzi la mano.'
  private func afterQuestion(_ index: Int, before limit: Int) -> Int? {
    for position in index + 1..<max(index + 1, min(limit, index + 5)) {
      if isQuestion(position) { return position + 1 }
      guard text.tokens[position].isWord, !text.tokens[position].startsLine || text.wraps(position)
      else { return nil }
      // 'alzi la mano.'
      if text.lexeme(position) == .mano, text.lexeme(position - 1) == .la,
        text.folded(position - 2).hasPrefix("alz"), text.isMark(position + 1, .period),
        (max(0, index - 3)..<index).contains(where: { text.folded($0) == "chi" })
      {
        return position + 2
      }
    }
    return nil
  }

  private func isQuestion(_ index: Int) -> Bool {
    text.tokens[index].kind == .mark && text.tokens[index].value == 63
  }

  private func ends(_ index: Int, before limit: Int) -> Bool {
    index >= limit || text.tokens[index].kind == .mark || text.tokens[index].startsLine
      || text.lexeme(index).isOffice || text.lexeme(index) == .voto
  }

  /// 'Due: Riva e Neri.', 'Una, la consigliera Riva.', 'Tre, gli stessi: Riva, Neri e Sala.': the names, where
  /// they are as many as the figure.
  private func readNames(
    after index: Int, of count: Int, into atom: inout VoteAtom, before range: Range<Int>
  ) {
    guard index < range.upperBound, text.isMark(index, .colon) || text.isMark(index, .comma) else {
      return
    }
    var first = index + 1
    if text.isMark(index, .comma),
      let colon = (index + 1..<min(range.upperBound, index + 5)).first(where: {
        text.isMark($0, .colon)
      }), (index + 1..<colon).allSatisfy({ !text.tokens[$0].isCapital })
    {
      first = colon + 1
    }
    guard let (names, end) = names(from: first, before: range.upperBound), names.count == count
    else { return }
    atom.names = names
    atom.end = end
  }

  /// 'Vedo Riva e Neri.', and how many they are after it: 'Due.'
  private func named(from first: Int, _ told: VoteAtom, before limit: Int) -> VoteAtom? {
    guard text.tokens[first].isCapital || text.lexeme(first).isFunctionWord,
      let (names, end) = names(from: first, before: limit), !names.isEmpty, names.count <= 30
    else { return nil }
    var atom = told
    atom.names = names
    atom.end = end
    atom.value = Located(names.count, at: text.range(atom.first, atom.first + 1), inferred: true)
    // 'Riva e Neri: due.', 'Riva, uno.', 'Riva e Neri. Sono due.'
    var next = end < limit && text.tokens[end].kind == .mark ? end + 1 : end
    if Self.verbs.contains(text.folded(next)) { next += 1 }
    if next < limit, let value = text.number(at: next, articles: true), value == names.count,
      ends(next + 1, before: limit)
    {
      atom.value = Located(value, at: text.range(next, next + 1))
      atom.end = next + 1
    }
    return atom
  }

  /// The names up to the end of a sentence that holds nothing else.
  private func names(from first: Int, before limit: Int) -> ([Located<String>], Int)? {
    let end = text.sentenceEnd(first, notAfter: min(limit, first + 60))
    guard first < end else { return nil }
    var last = text.isMark(end - 1, .period) ? end - 1 : end
    // Their number may close the sentence: 'Riva e Neri: due.'
    if last - first > 2, text.number(at: last - 1, articles: true) != nil,
      text.isMark(last - 2, .colon) || text.isMark(last - 2, .comma)
    {
      last -= 2
    }
    let isList = (first..<last).allSatisfy {
      let token = text.tokens[$0]
      return token.kind == .mark && !isQuestion($0) || token.isCapital
        || token.lexeme.isFunctionWord || token.lexeme.isOffice || token.lexeme == .e
        || token.lexeme == .title || token.lexeme == .signor || token.lexeme == .particle
    }
    guard isList else { return nil }
    let reading = NameListGrammar(text: text).names(from: first, to: last)
    return reading.isPlausible ? (reading.names, last) : nil
  }

  private static let verbs: Set<String> = [
    "vedo", "sono", "conto", "direi", "siamo", "abbiamo", "risultano", "contiamo",
  ]
}
