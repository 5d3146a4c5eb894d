import Model

/// A roll whose crosses stand under heads told twice, for two tables side by side: 'Consigliere  Pres.
/// Ass.  |  Consigliere  Pres.  Ass.'
struct FacingCrosses {
  let text: TokenizedText

  /// One of the tables: where it begins, and what a cross means by the place of its column.
  private struct Table {
    let start: Int
    var columns: [(presence: Presence, place: Int)]
  }

  func read(_ lines: Range<Int>) -> Roll? {
    let marks = RollMarks(legendIn: lines, of: text)
    for line in lines {
      guard let tables = tables(headedAt: line, marks) else { continue }
      if let roll = roll(under: line, tables, in: lines) { return roll }
    }
    return nil
  }

  // MARK: Heads

  private func tables(headedAt index: Int, _ marks: RollMarks) -> [Table]? {
    let line = text.lines[index]
    guard 6...24 ~= line.end - line.first else { return nil }
    var tables: [Table] = []
    for cell in cells(of: line.first..<line.end) {
      let words = cell.filter { text.tokens[$0].isWord }
      guard let first = words.first, let last = words.last else { continue }
      let place =
        (RowRoll.Cross.column(of: first, text) + RowRoll.Cross.column(of: last, text)) / 2
      if let presence = presence(of: words, marks) {
        guard !tables.isEmpty else { return nil }
        tables[tables.count - 1].columns.append((presence, place))
      } else if Self.people.holds(first, of: text) {
        tables.append(Table(start: text.column(of: first, in: line), columns: []))
      } else if Self.others.holds(first, of: text), !tables.isEmpty {
        continue
      } else {
        return nil
      }
    }
    guard tables.count == 2, let first = tables.first, first.columns.count >= 2,
      Set(first.columns.map(\.presence)).count == first.columns.count,
      tables.allSatisfy({ $0.columns.map(\.presence) == first.columns.map(\.presence) })
    else { return nil }
    return tables
  }

  private func presence(of words: [Int], _ marks: RollMarks) -> Presence? {
    guard let word = words.first, words.count <= 2 else { return nil }
    if Self.present.holds(word, of: text) { return .present }
    if Self.absent.holds(word, of: text) {
      guard words.count == 2 else { return .absent }
      return text.folded(words[1]).hasPrefix("g") ? .excused : .absent
    }
    if let mark = marks.mark(of: words[0]..<words[words.count - 1] + 1, in: text), !mark.isPlaced,
      !mark.isYes, !mark.isRemote, !mark.isProxy
    {
      return mark.presence
    }
    return nil
  }

  private static let people: WordSet = [
    "consigliere", "consiglieri", "componente", "componenti", "nominativo", "nominativi", "cognome",
    "nome", "membro", "membri", "assessore", "socio", "soci", "docente", "sindaco",
  ]
  private static let others: WordSet = ["carica", "ruolo", "qualifica", "gruppo", "lista", "nome"]
  private static let present: WordSet = ["pres", "presente", "presenti"]
  private static let absent: WordSet = ["ass", "assente", "assenti"]

  // MARK: Rows

  private func roll(under head: Int, _ tables: [Table], in lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    var line = head + 1
    while line < lines.upperBound, roll.entries.count < 400,
      text.lines[line].blanksBefore <= (roll.entries.isEmpty ? 1 : 0)
    {
      if text.isRule(line) {
        line += 1
        continue
      }
      guard let entries = entries(on: line, tables) else { break }
      roll.entries += entries
      roll.lines.insert(line)
      line += 1
    }
    guard roll.entries.count >= 4 else { return nil }
    roll.lines.insert(head)
    // 'Totale  7  3' right under the rows.
    if line < lines.upperBound, text.lines[line].blanksBefore <= 1,
      text.lexeme(text.lines[line].first) == .totale, text.tokens[text.lines[line].end - 1].isNumber
    {
      roll.lines.insert(line)
    }
    return roll
  }

  /// A name with its cross in each table, or in the first alone; nil where the line says anything else.
  private func entries(on index: Int, _ tables: [Table]) -> [RollEntry]? {
    let line = text.lines[index]
    guard line.end - line.first <= 32 else { return nil }
    let second =
      (line.first..<line.end).first {
        text.column(of: $0, in: line) >= tables[1].start - 2 && !isBar($0)
      } ?? line.end
    var entries: [RollEntry] = []
    for (table, range) in [(tables[0], line.first..<second), (tables[1], second..<line.end)] {
      let words = trimmed(range)
      if words.isEmpty { continue }
      guard let entry = entry(words, table) else { return nil }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : entries
  }

  private func entry(_ words: Range<Int>, _ table: Table) -> RollEntry? {
    let cross = words.upperBound - 1
    guard words.count > 1, RowRoll.Cross.isCross(cross, text),
      text.tokens[cross].shape.contains(.column) || isBar(cross - 1),
      case let place = RowRoll.Cross.column(of: cross, text),
      let column = table.columns.min(by: { abs($0.place - place) < abs($1.place - place) })
    else { return nil }
    let name = trimmed(words.lowerBound..<cross)
    guard !name.isEmpty,
      !name.contains(where: { RowRoll.Cross.isCross($0, text) && $0 > name.lowerBound }),
      var entry = EntryGrammar(text).entry(from: name.lowerBound, to: name.upperBound),
      entry.person != nil
    else { return nil }
    entry.presence = Located(column.presence, at: text.range(cross, cross + 1))
    return entry
  }

  private func isBar(_ index: Int) -> Bool { text.isMark(index, .pipe) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, end) = (range.lowerBound, range.upperBound)
    while first < end, isBar(first) { first += 1 }
    while end > first, isBar(end - 1) { end -= 1 }
    return first..<end
  }

  private func cells(of range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var first = range.lowerBound
    for index in range.lowerBound..<range.upperBound {
      guard isBar(index) || index > first && text.tokens[index].shape.contains(.column) else {
        continue
      }
      if first < index { cells.append(first..<index) }
      first = isBar(index) ? index + 1 : index
    }
    if first < range.upperBound { cells.append(first..<range.upperBound) }
    return cells
  }
}
