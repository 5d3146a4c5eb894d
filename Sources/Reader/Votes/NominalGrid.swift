import Model

/// A nominal vote as a table with a column for each answer and a cross on each row: 'F  C  A' over
/// 'ROSSI   x' and 'VERDI       x'.
struct NominalGrid {
  let text: TokenizedText

  /// The answers of the table whose heads begin at a token, and the token after it.
  func atoms(at first: Int, in range: Range<Int>) -> (atoms: [VoteAtom], end: Int)? {
    guard let rows = rows(under: text.lineIndex(of: first)), let last = rows.last,
      last.end <= range.upperBound
    else { return nil }
    let atoms = [VoteAtom.Kind.inFavour, .against, .abstained].compactMap { kind -> VoteAtom? in
      let names = rows.filter { $0.kind == kind }.map(\.name)
      guard !names.isEmpty else { return nil }
      var atom = VoteAtom(kind: kind, first: first, end: last.end)
      atom.value = Located(names.count, at: text.range(first, last.end), inferred: true)
      atom.names = names
      return atom
    }
    return (atoms, last.end)
  }

  /// Whether a line heads such a table.
  func isHeaded(at line: Int) -> Bool { rows(under: line) != nil }

  private struct Row {
    let name: Located<String>
    let kind: VoteAtom.Kind
    let end: Int
  }

  /// The rows under the heads, three at least; nil where the line heads no such table.
  private func rows(under head: Int) -> [Row]? {
    guard let columns = columns(of: text.lines[head]) else { return nil }
    var rows: [Row] = []
    var line = head + 1
    while line < text.lines.count, text.lines[line].blanksBefore <= (rows.isEmpty ? 1 : 0),
      let row = row(text.lines[line], columns)
    {
      rows.append(row)
      line += 1
    }
    return rows.count >= 3 ? rows : nil
  }

  private func columns(of line: Line) -> [(kind: VoteAtom.Kind, place: Int)]? {
    guard 2...8 ~= line.end - line.first else { return nil }
    var found: [(kind: VoteAtom.Kind, place: Int)] = []
    for index in line.first..<line.end where text.tokens[index].isWord {
      guard let kind = kind(index) else {
        // 'Consigliere   F   C   A'
        guard found.isEmpty else { return nil }
        continue
      }
      found.append((kind, RowRoll.Cross.column(of: index, text)))
    }
    let kinds = found.map(\.kind)
    return kinds.contains(.inFavour) && kinds.contains(.against) && Set(kinds).count == kinds.count
      ? found : nil
  }

  private func kind(_ index: Int) -> VoteAtom.Kind? {
    switch text.lexeme(index) {
    case .favorevole, .si: return .inFavour
    case .contrario, .no: return .against
    case .astenuto: return .abstained
    default: break
    }
    if Self.favour.holds(index, of: text) { return .inFavour }
    if Self.against.holds(index, of: text) { return .against }
    return Self.abstained.holds(index, of: text) ? .abstained : nil
  }

  private static let favour: WordSet = ["f", "fav"]
  private static let against: WordSet = ["c", "contr"]
  private static let abstained: WordSet = ["a", "ast"]

  /// A name, and a cross alone in its column.
  private func row(_ line: Line, _ columns: [(kind: VoteAtom.Kind, place: Int)]) -> Row? {
    let mark = line.end - 1
    guard line.end - line.first <= 12, mark > line.first, RowRoll.Cross.isCross(mark, text),
      text.tokens[mark].shape.contains(.column),
      !(line.first..<mark).contains(where: { RowRoll.Cross.isCross($0, text) })
    else { return nil }
    let first = EntryGrammar(text).skipNumber(from: line.first, to: mark)
    let place = RowRoll.Cross.column(of: mark, text)
    guard first < mark, text.tokens[first].isWord, text.tokens[first].isCapital,
      let column = columns.min(by: { abs($0.place - place) < abs($1.place - place) })
    else { return nil }
    let range = text.range(first, mark)
    return Row(
      name: Located(text.clean(range), at: range), kind: column.kind, end: line.end)
  }
}
