/// Lays a table out: in columns kept by blanks, the form in which rolls and tallies are read best.
struct TableLayout {
  /// A part of a table laid out.
  enum Piece: Equatable {
    /// Lines ready to print.
    case lines([String])
    /// Blocks that only stood in a table for the page's sake.
    case blocks([Block])
  }

  private static let gap = 3
  /// Wider tables are given with a tab between cells.
  private static let widest = 280
  private let rows: [[Table.Cell]]

  init(_ table: Table) {
    rows = Self.withoutEmptyEdges(
      table.rows.filter { row in row.contains { !$0.blocks.allSatisfy(Self.isEmpty) } })
  }

  /// The parts, in reading order; none when the table holds no word.
  func pieces() -> [Piece] {
    guard !rows.isEmpty else { return [] }
    let columns = rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 0
    if columns == 1 || rows.allSatisfy({ $0.filter { !Self.isBlank($0) }.count <= 1 })
      || rows.contains(where: isLayout)
    {
      return rows.flatMap { row in
        isLayout(row) || row.filter { !Self.isBlank($0) }.count <= 1
          ? row.map { Piece.blocks($0.blocks) } : [.lines(grid([row], columns: columns))]
      }
    }
    return [.lines(grid(rows, columns: columns))]
  }

  private static func isEmpty(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): paragraph.isEmpty
    case .table(let table): table.rows.allSatisfy { $0.allSatisfy(isBlank) }
    }
  }

  private static func isBlank(_ cell: Table.Cell) -> Bool { cell.blocks.allSatisfy(isEmpty) }

  /// Whether a row only places things on the page: tables or whole texts in its cells.
  private func isLayout(_ row: [Table.Cell]) -> Bool {
    row.contains { cell in
      var length = 0
      var paragraphs = 0
      for block in cell.blocks {
        guard case .paragraph(let paragraph) = block else { return !Self.isEmpty(block) }
        if paragraph.isEmpty { continue }
        length += paragraph.text.utf8.count
        paragraphs += 1
      }
      return length > 600 || paragraphs > 1 && length > 240 && zipped(row) == nil
    }
  }

  // MARK: Columns

  private func grid(_ rows: [[Table.Cell]], columns: Int) -> [String] {
    var lines: [[(text: String, span: Int)]] = []
    for row in rows { lines += zipped(row) ?? [joined(row)] }
    var widths = [Int](repeating: 0, count: columns)
    for line in lines {
      var column = 0
      for cell in line {
        if cell.span == 1, column < columns {
          widths[column] = max(widths[column], cell.text.count)
        }
        column += cell.span
      }
    }
    // What spans columns may need more than they have.
    for line in lines {
      var column = 0
      for cell in line where cell.span > 1 || cell.text.count > 0 {
        let last = min(column + cell.span, columns) - 1
        if cell.span > 1, last >= column, last < columns - 1 {
          let room = widths[column...last].reduce(0, +) + Self.gap * (last - column)
          if cell.text.count > room { widths[last] += cell.text.count - room }
        }
        column += cell.span
      }
    }
    let isWide = widths.dropLast().reduce(0) { $0 + $1 + Self.gap } > Self.widest
    return lines.map { isWide ? tabbed($0) : aligned($0, widths: widths) }
  }

  private func tabbed(_ line: [(text: String, span: Int)]) -> String {
    line.map { $0.text + String(repeating: "\t", count: $0.span - 1) }.joined(separator: "\t")
      .trimmingLineEnd
  }

  private func aligned(_ line: [(text: String, span: Int)], widths: [Int]) -> String {
    var result = ""
    var length = 0
    var column = 0
    var start = 0
    for cell in line {
      if !cell.text.isEmpty {
        let room = max(start - length, length > 0 ? 2 : 0)
        result += String(repeating: " ", count: room) + cell.text
        length += room + cell.text.count
      }
      for next in column..<min(column + cell.span, widths.count) where widths[next] > 0 {
        start += widths[next] + Self.gap
      }
      column += cell.span
    }
    return result
  }

  /// A row on one line, the paragraphs of each cell joined.
  private func joined(_ row: [Table.Cell]) -> [(text: String, span: Int)] {
    row.map { (Self.words(lines(of: $0)), $0.span) }
  }

  /// A row whose cells hold lists side by side, line by line: signatures, names beside marks.
  private func zipped(_ row: [Table.Cell]) -> [[(text: String, span: Int)]]? {
    let cells = row.map { lines(of: $0) }
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count > 1, let most = filled.map(\.count).max(), most > 1,
      filled.allSatisfy({ $0.allSatisfy { $0.count <= 70 } })
    else { return nil }
    let isEven = filled.allSatisfy { $0.count == most } && (most > 2 || rows.count <= 2)
    let isSignature = rows.count == 1 && most <= 8
    guard isEven || isSignature else { return nil }
    return (0..<most).map { index in
      zip(row, cells).map { ($1.indices.contains(index) ? $1[index] : "", $0.span) }
    }
  }

  /// The lines of a cell, those with no word left out.
  private func lines(of cell: Table.Cell) -> [String] {
    cell.blocks.flatMap { block -> [String] in
      guard case .paragraph(let paragraph) = block else { return [] }
      return paragraph.line.split(separator: "\n").map { Self.mark(String($0).trimmingBlanks) }
        .filter { !$0.isEmpty }
    }
  }

  /// The words of a cell on one line, runs of blanks made one: two would part columns.
  private static func words(_ lines: [String]) -> String {
    lines.joined(separator: " ").split(whereSeparator: { $0 == " " || $0 == "\t" })
      .joined(separator: " ")
  }

  /// A box that is ticked says what a cross says; an empty one, nothing.
  private static func mark(_ text: String) -> String {
    switch text {
    case "☒", "☑", "✓", "✔", "\u{F0FE}", "\u{F0FC}": "X"
    case "☐", "\u{F0A8}", "\u{F06F}": ""
    default: text
    }
  }

  /// Drops columns that no row fills at the left: they only indent the table.
  private static func withoutEmptyEdges(_ rows: [[Table.Cell]]) -> [[Table.Cell]] {
    var rows = rows
    while rows.count > 0, rows.allSatisfy({ $0.count > 1 && isBlank($0[0]) && $0[0].span == 1 }) {
      for index in rows.indices { rows[index].removeFirst() }
    }
    return rows
  }
}
