import Model

/// A row of a table that counts those of one answer and names them: '| Contrari | 3 | Rossi, Verdi, Neri |',
/// '| Astenuti | Neri | 1 |'.
struct VoteRow {
  let text: TokenizedText

  /// The figure and the names of the row that begins at a token; nil where it is no such row.
  func atom(at first: Int, in range: Range<Int>) -> VoteAtom? {
    guard text.tokens[first].startsLine else { return nil }
    let line = text.lines[text.lineIndex(of: first)]
    guard line.first == first, line.end <= range.upperBound,
      (line.first..<line.end).contains(where: { text.isMark($0, .pipe) })
    else { return nil }
    let reader = VoteCells(text: text)
    let cells = reader.cells(of: line)
    guard cells.count >= 2, cells.count <= 4, let kind = reader.kind(cells[0]),
      [.inFavour, .against, .abstained].contains(kind)
    else { return nil }
    var atom = VoteAtom(kind: kind, first: first, end: line.end)
    for cell in cells.dropFirst() {
      if let value = reader.value(cell) {
        guard atom.value == nil || value.value == 0 else { return nil }
        atom.value = atom.value ?? value
      } else {
        let reading = NameListGrammar(text: text).names(
          from: cell.lowerBound, to: cell.upperBound)
        guard atom.names.isEmpty, !reading.names.isEmpty, reading.isPlausible, reading.rest == nil
        else { return nil }
        atom.names = reading.names
      }
    }
    guard !atom.names.isEmpty else { return nil }
    atom.value =
      atom.value ?? Located(atom.names.count, at: text.range(first, line.end), inferred: true)
    return atom
  }
}
