import Model

/// A tally as a table, the labels in one row and the figures in the next:
/// '| PRESENTI | FAVOREVOLI | CONTRARI |' over '| 7 | 6 | 1 |', with or without borders; or a row for each
/// matter under 'Quesito | Favorevoli | Contrari | Esito'.
struct VoteGrid {
  let text: TokenizedText

  /// The figures of the table whose labels begin at a token, and the token after it; nil where there
  /// is none.
  func atoms(at first: Int, in range: Range<Int>) -> (atoms: [VoteAtom], end: Int)? {
    guard text.tokens[first].startsLine else { return nil }
    let place = text.lineIndex(of: first)
    let line = text.lines[place]
    guard line.first == first, line.end <= range.upperBound, line.end - line.first <= 40 else {
      return nil
    }
    let cells = VoteCells(text: text)
    let heads = cells.cells(of: line)
    guard heads.count >= 2 else { return nil }
    let kinds = heads.map { cells.kind($0) }
    guard kinds.filter({ $0 != nil && $0 != .present && $0 != .voters }).count >= 1,
      kinds.filter({ $0 != nil }).count >= 2
    else { return nil }
    var next = place + 1
    while next < text.lines.count, next - place <= 2, text.isRule(next) { next += 1 }
    guard next < text.lines.count, text.lines[next].end <= range.upperBound else { return nil }
    if isMatter(heads[0]) {
      return rows(from: next, kinds: kinds, before: range.upperBound)
    }
    let figures = cells.cells(of: text.lines[next])
    guard figures.count == heads.count,
      figures.allSatisfy({ $0.count == 1 && cells.value($0) != nil })
    else { return nil }
    var atoms: [VoteAtom] = []
    for (index, head) in heads.enumerated() {
      guard let value = cells.value(figures[index]) else { return nil }
      var atom: VoteAtom
      if let kind = kinds[index] {
        atom = VoteAtom(kind: kind, first: first, end: text.lines[next].end)
      } else if NameGrammar(text: text).person(at: head.lowerBound, before: head.upperBound)?.end
        == head.upperBound
      {
        atom = VoteAtom(kind: .candidate, first: first, end: text.lines[next].end)
        atom.names = [
          Located(
            text.string(head.lowerBound, head.upperBound),
            at: text.range(head.lowerBound, head.upperBound))
        ]
      } else {
        continue
      }
      atom.value = value
      atoms.append(atom)
    }
    return (atoms, text.lines[next].end)
  }

  /// A vote for each row, up to the first that is none.
  private func rows(
    from first: Int, kinds: [VoteAtom.Kind?], before limit: Int
  ) -> (atoms: [VoteAtom], end: Int)? {
    let cells = VoteCells(text: text)
    guard let last = kinds.lastIndex(where: { $0 != nil }) else { return nil }
    var atoms: [VoteAtom] = []
    var next = first
    while next < text.lines.count, text.lines[next].end <= limit {
      let line = text.lines[next]
      let row = cells.cells(of: line)
      guard row.count == kinds.count,
        zip(kinds, row).allSatisfy({ $0 == nil || cells.value($1) != nil })
      else { break }
      for (kind, cell) in zip(kinds, row) {
        guard let kind, let value = cells.value(cell) else { continue }
        // What stands after the figures tells how it ended.
        var atom = VoteAtom(kind: kind, first: line.first, end: row[last].upperBound)
        atom.value = value
        atoms.append(atom)
      }
      next += 1
    }
    return atoms.isEmpty ? nil : (atoms, text.lines[next - 1].end)
  }

  /// 'Quesito', 'Proposta', 'Emendamento': a column that tells what each row votes on, not who voted.
  private func isMatter(_ cell: Range<Int>) -> Bool {
    guard let word = cell.first(where: { text.tokens[$0].isWord }) else { return false }
    switch text.lexeme(word) {
    case .proposta, .emendamento, .oggetto, .punto, .argomento, .delibera, .deliberazione,
      .votazione:
      return true
    default:
      return ["quesito", "mozione", "domanda", "questione", "tema", "materia"].contains(
        text.folded(word))
    }
  }
}
