import Model

/// A roll with the hour at which each came and went, as commissions keep it for their allowances:
/// 'Componente   Entra   Esce   Note' over 'Rossi Anna   9.05   10.35'.
struct HoursRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let columns = columns(of: text.lines[line]),
        let roll = roll(under: line, columns, before: lines.upperBound)
      else { continue }
      return roll
    }
    return nil
  }

  /// Where the columns of the hours stand, in characters.
  private struct Columns {
    let entry: Int
    let exit: Int
  }

  /// 'Entra' and 'Esce', 'Ora ingresso' and 'Ora uscita', 'Entrata' and 'Uscita', each in a column.
  private func columns(of line: Line) -> Columns? {
    guard line.end - line.first <= 16,
      (line.first..<line.end).contains(where: { Self.entering.holds($0, of: text) })
    else { return nil }
    var entry: Int?
    var exit: Int?
    for cell in VoteCells(text: text).cells(of: line) {
      let place = text.column(of: cell.lowerBound, in: line)
      if cell.contains(where: { Self.entering.holds($0, of: text) }) { entry = entry ?? place }
      if cell.contains(where: { Self.leaving.holds($0, of: text) }) { exit = exit ?? place }
    }
    guard let entry, let exit, entry > 0, entry < exit else { return nil }
    return Columns(entry: entry, exit: exit)
  }

  private static let entering: WordSet = ["entra", "entrata", "ingresso", "arrivo"]
  private static let leaving: WordSet = ["esce", "uscita"]

  private struct Row {
    var entry: RollEntry
    var from: Located<ClockTime>?
    var until: Located<ClockTime>?
    /// The words after the hours.
    var note: Range<Int>
  }

  private func roll(under head: Int, _ columns: Columns, before limit: Int) -> Roll? {
    var rows: [Row] = []
    var line = head + 1
    while line < limit, text.lines[line].blanksBefore <= (rows.isEmpty ? 1 : 0) {
      if let row = row(text.lines[line], columns) {
        rows.append(row)
      } else if !text.isRule(line) {
        break
      }
      line += 1
    }
    // The sitting lasts from the first who came to the last who went.
    guard rows.count >= 3, let first = rows.compactMap(\.from?.value).min(),
      let last = rows.compactMap(\.until?.value).max()
    else { return nil }
    var roll = Roll()
    roll.style = .complete
    roll.lines = Set(head..<line)
    for row in rows where !isReplaced(row) {
      var entry = row.entry
      if let from = row.from, from.value > first { entry.from = from }
      if let until = row.until, until.value < last { entry.until = until }
      roll.entries.append(entry)
    }
    return roll
  }

  private func row(_ line: Line, _ columns: Columns) -> Row? {
    let cells = VoteCells(text: text).cells(of: line)
    guard cells.count >= 2,
      var entry = EntryGrammar(text).entry(from: cells[0].lowerBound, to: cells[0].upperBound),
      entry.person != nil
    else { return nil }
    var row = Row(entry: entry, note: line.end..<line.end)
    var hasHours = false
    for cell in cells.dropFirst() {
      let place = text.column(of: cell.lowerBound, in: line)
      let isNone = cell.allSatisfy { text.tokens[$0].kind == .mark }
      guard place + 6 >= columns.entry else { continue }
      if isNone || time(cell) != nil {
        hasHours = true
        if abs(place - columns.entry) <= abs(place - columns.exit) {
          row.from = row.from ?? time(cell)
        } else {
          row.until = time(cell)
        }
      } else {
        row.note = min(row.note.lowerBound, cell.lowerBound)..<line.end
      }
    }
    guard hasHours || text.contains(.assente, .giustificato, in: row.note) else { return nil }
    let isExcused = row.note.contains { text.folded($0).hasPrefix("giust") }
    entry.range = text.range(line.first, line.end)
    entry.presence =
      row.from.map { Located(.present, at: $0.range) }
      ?? Located(isExcused ? .excused : .absent, at: entry.range)
    row.entry = entry
    return row
  }

  /// '9.05', '9:05', 'ore 9,05'.
  private func time(_ cell: Range<Int>) -> Located<ClockTime>? {
    guard let hour = cell.first(where: { text.tokens[$0].isNumber }), hour + 2 < cell.upperBound,
      text.isMark(hour + 1, .period) || text.isMark(hour + 1, .colon)
        || text.isMark(hour + 1, .comma),
      text.tokens[hour + 2].isNumber,
      let time = ClockTime(
        hour: Int(text.tokens[hour].value), minute: Int(text.tokens[hour + 2].value))
    else { return nil }
    return Located(time, at: text.range(hour, hour + 3))
  }

  /// 'sostituito da Neri': another sits in the place of the one who does not come.
  private func isReplaced(_ row: Row) -> Bool {
    row.from == nil
      && row.note.contains { text.folded($0).hasPrefix("sost") && text.lexeme($0 - 1) != .inside }
  }
}
