import Model

/// A tally as a table, the labels in one row and the figures in the next:
/// '| PRESENTI | FAVOREVOLI | CONTRARI |' over '| 7 | 6 | 1 |', with or without borders.
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
    let heads = cells(line)
    guard heads.count >= 2 else { return nil }
    let kinds = heads.map { kind($0) }
    guard kinds.filter({ $0 != nil && $0 != .present && $0 != .voters }).count >= 1,
      kinds.filter({ $0 != nil }).count >= 2
    else { return nil }
    var next = place + 1
    while next < text.lines.count, next - place <= 2, isRule(text.lines[next]) { next += 1 }
    guard next < text.lines.count, text.lines[next].end <= range.upperBound else { return nil }
    let figures = cells(text.lines[next])
    guard figures.count == heads.count,
      figures.allSatisfy({ $0.count == 1 && value($0.lowerBound) != nil })
    else { return nil }
    var atoms: [VoteAtom] = []
    for (index, head) in heads.enumerated() {
      let cell = figures[index].lowerBound
      guard let value = value(cell) else { return nil }
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
      atom.value = Located(value, at: text.range(cell, cell + 1))
      atoms.append(atom)
    }
    return (atoms, text.lines[next].end)
  }

  private func value(_ index: Int) -> Int? {
    text.isMark(index, .dash) || text.isMark(index, .slash) ? 0 : text.number(at: index)
  }

  /// What a label counts.
  private func kind(_ cell: Range<Int>) -> VoteAtom.Kind? {
    let words = cell.filter {
      text.tokens[$0].isWord
        && ![.voto, .scheda, .n].contains(text.lexeme($0))
    }
    guard words.count == 1, let word = words.first else { return nil }
    switch text.lexeme(word) {
    case .presente: return .present
    case .votante: return .voters
    case .favorevole, .si: return .inFavour
    case .contrario, .no: return .against
    case .astenuto: return .abstained
    case .bianca: return .blank
    case .nulla: return .void
    default: return nil
    }
  }

  /// The cells of a row: between bars, or by columns.
  private func cells(_ line: Line) -> [Range<Int>] {
    let hasBars = (line.first..<line.end).contains { text.isMark($0, .pipe) }
    var result: [Range<Int>] = []
    var start = line.first
    for index in line.first..<line.end {
      let parts =
        hasBars
        ? text.isMark(index, .pipe)
        : index > line.first && text.tokens[index].shape.contains(.column)
      guard parts else { continue }
      if start < index { result.append(start..<index) }
      start = hasBars ? index + 1 : index
    }
    if start < line.end { result.append(start..<line.end) }
    return result
  }

  /// '+------+------+', '|---|---|'.
  private func isRule(_ line: Line) -> Bool {
    (line.first..<line.end).allSatisfy { text.tokens[$0].kind == .mark }
  }
}
