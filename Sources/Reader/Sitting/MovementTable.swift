import Model

/// Entries and exits in a table of their own: 'Consigliere | entra | esce', an hour under either head.
struct MovementTable {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  /// Where the hours of one kind stand.
  private struct Column {
    let kind: Movement.Kind
    let place: Int
  }

  /// A line cut in cells, at bars where it has them.
  private struct Row {
    var cells: [Range<Int>?]
    let isBoxed: Bool
  }

  func read(_ lines: Range<Int>, into sitting: inout Sitting) {
    guard !sitting.members.isEmpty else { return }
    let rolls = minutes.rollLines(of: sitting.members)
    let directory = MemberDirectory(sitting.members)
    var line = lines.lowerBound
    while line < lines.upperBound {
      let columns = minutes.facts[line].contains(.movement) ? head(line) : []
      line += 1
      guard columns.count == 2 else { continue }
      let first = line - 1
      while line < lines.upperBound {
        if text.isRule(line) {
          line += 1
          continue
        }
        guard !rolls.contains(line),
          let movements = movements(on: line, under: columns, directory, sitting.members)
        else { break }
        // The words of the heads are no verbs.
        let (start, stop) = (text.lines[first].start, text.lines[line].stop)
        sitting.movements.removeAll {
          $0.origin == .text && $0.range.upper > start && $0.range.lower < stop
        }
        sitting.movements += movements
        line += 1
      }
    }
  }

  /// The columns of a head; empty where a line heads no such table.
  private func head(_ line: Int) -> [Column] {
    let row = row(line)
    guard row.cells.count >= 3, text.lines[line].end - text.lines[line].first <= 20 else {
      return []
    }
    return row.cells.enumerated().compactMap { place, cell in
      guard let cell, let word = cell.first(where: { text.tokens[$0].isWord }),
        cell.count(where: { text.tokens[$0].isWord }) <= 3
      else { return nil }
      let at = row.isBoxed ? place : text.column(of: cell.lowerBound, in: text.lines[line])
      let words = cell.map { text.folded($0) }
      if text.lexeme(word) == .entra || words.contains("ingresso") || words.contains("arrivo")
        || words.contains("entrata")
      {
        return Column(kind: .enters, place: at)
      }
      return text.lexeme(word) == .esce || words.contains("uscita")
        ? Column(kind: .leaves, place: at) : nil
    }
  }

  /// What a row tells; nil where it is no row of the table.
  private func movements(
    on line: Int, under columns: [Column], _ directory: MemberDirectory, _ members: [Member]
  ) -> [Movement]? {
    let row = row(line)
    guard row.cells.count >= 2, let name = row.cells.first ?? nil,
      case .one(let member) = directory.find(text.string(name.lowerBound, name.upperBound))
    else { return nil }
    let times = TimeGrammar(text: text)
    let own = text.lines[line]
    return row.cells.enumerated().dropFirst().compactMap { place, cell in
      guard let cell,
        let time = cell.lazy.compactMap({ times.time(at: $0, before: cell.upperBound) }).first
      else { return nil }
      let at = row.isBoxed ? place : text.column(of: cell.lowerBound, in: own)
      guard let column = columns.min(by: { abs($0.place - at) < abs($1.place - at) }),
        !row.isBoxed || column.place == at
      else { return nil }
      return Movement(
        kind: column.kind, time: Located(time.time, at: text.range(time.first, time.end)),
        memberIndex: member, person: members[member].name, origin: .roll,
        range: text.range(own.first, own.end))
    }
  }

  private func row(_ line: Int) -> Row {
    let own = text.lines[line]
    let bars = (own.first..<own.end).filter { text.isMark($0, .pipe) }
    guard bars.count >= 2 else {
      return Row(cells: TableCells(of: own, in: text).cells.map { $0 }, isBoxed: false)
    }
    return Row(
      cells: zip(bars, bars.dropFirst()).map { $0 + 1 < $1 ? $0 + 1..<$1 : nil }, isBoxed: true)
  }
}
