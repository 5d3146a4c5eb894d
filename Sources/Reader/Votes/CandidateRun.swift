import Model

/// Who got how many votes, told right after how it was voted: 'Si vota a scrutinio segreto: Riva Carla riceve
/// 13 voti, Neri Ugo 4.'
struct CandidateRun {
  let text: TokenizedText

  /// The figures of two candidates at least; none where the words lead to something else.
  func atoms(at index: Int, in range: Range<Int>) -> [VoteAtom] {
    guard let colon = colon(after: index, before: range.upperBound) else { return [] }
    var result: [VoteAtom] = []
    var position = colon + 1
    while position < range.upperBound, let (atom, next) = entry(position, before: range.upperBound)
    {
      result.append(atom)
      position = next
      let isDivided =
        text.isMark(position, .comma) || text.isMark(position, .semicolon)
        || text.lexeme(position) == .e
      guard isDivided else { break }
      position += 1
      if text.lexeme(position) == .e { position += 1 }
    }
    return result.count > 1 ? result : []
  }

  /// The colon after 'vota a scrutinio segreto', 'votazione per alzata di mano': words, no figure and no name.
  private func colon(after index: Int, before limit: Int) -> Int? {
    for position in index + 1..<max(index + 1, min(limit, index + 9)) {
      if text.isMark(position, .colon) { return position }
      guard text.tokens[position].isWord || text.isMark(position, .comma),
        !text.tokens[position].isCapital, text.number(at: position) == nil
      else { return nil }
    }
    return nil
  }

  private func entry(_ first: Int, before limit: Int) -> (VoteAtom, Int)? {
    let names = NameGrammar(text: text)
    var start = first
    while start < limit, start - first < 3,
      text.lexeme(start).isFunctionWord && !text.tokens[start].isCapital
        || text.lexeme(start).isOffice && !text.tokens[start].isCapital
    {
      start += 1
    }
    guard start < limit, let name = names.person(at: start, before: limit, longest: 4),
      text.tokens[name.first].isCapital
    else { return nil }
    var figure = name.end
    while figure < limit, figure - name.end < 4, text.number(at: figure) == nil {
      let isBetween =
        text.lexeme(figure) == .voto || text.lexeme(figure) == .con || text.lexeme(figure) == .n
        || text.isMark(figure, .colon) || text.isMark(figure, .dash)
        || text.isMark(figure, .period) && text.lexeme(figure - 1) == .n
        || text.isWord(figure, in: Self.verbs) || text.lexeme(figure) == .riporta
      guard isBetween else { return nil }
      figure += 1
    }
    guard figure < limit, let value = text.number(at: figure) else { return nil }
    var end = figure + 1
    if text.lexeme(end) == .voto || text.lexeme(end) == .preferenza { end += 1 }
    var atom = VoteAtom(kind: .candidate, first: name.first, end: end)
    atom.value = Located(value, at: text.range(figure, figure + 1))
    atom.names = [Located(text.string(name.first, name.end), at: text.range(name.first, name.end))]
    return (atom, end)
  }

  private static let verbs: WordSet = [
    "ha", "hanno", "riceve", "ottiene", "raccoglie", "prende", "consegue", "ricevuto", "ottenuto",
    "avuto", "raccolto", "preso",
  ]
}
