/// A table as Markdown, which knows neither cells over several columns nor lines in a cell.
struct MarkdownTable {
  private let table: FlowTable

  init(_ table: FlowTable) {
    self.table = table
  }

  /// The table; signatures and terms with what is said of them are no tables here.
  var text: String {
    switch table.kind {
    case .signatures: signatures
    case .facts: facts
    case .data, .register, .tally: rows
    }
  }

  private var rows: String {
    let columns = table.widths.count
    let body = table.rows.indices.dropFirst(table.headCount).filter { !isClosing($0) }
    var lines = [line(headings)]
    let figures = (0..<columns).map { column in
      body.contains { isFigure(column, row: $0) }
    }
    lines.append("|" + figures.map { $0 ? " ---: |" : " --- |" }.joined())
    lines += body.map { row in line(cells(ofRow: row)) }
    for row in table.rows.indices where isClosing(row) {
      lines += ["", table.rows[row].cells.map(text).joined(separator: " ")]
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a row is one cell of totals: it stands under the table.
  private func isClosing(_ row: Int) -> Bool {
    table.rows[row].isFoot && table.rows[row].cells.count == 1
  }

  /// One heading for each column, said again where it is over several.
  private var headings: [String] {
    guard table.headCount > 0 else {
      let unseen = table.unseenHeadings.map {
        MarkdownInline.text(of: [.words($0, [])], isInCell: true)
      }
      return unseen + Array(repeating: "", count: max(0, table.widths.count - unseen.count))
    }
    var words = Array(repeating: [String](), count: table.widths.count)
    for row in table.rows.prefix(table.headCount) {
      for cell in row.cells {
        for column in cell.column..<min(words.count, cell.column + cell.columns) {
          words[column].append(text(of: cell))
        }
      }
    }
    return words.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  private func cells(ofRow row: Int) -> [String] {
    table.slots(ofRow: row).flatMap { slot -> [String] in
      switch slot {
      case .cell(let cell):
        [text(of: cell)] + Array(repeating: "", count: cell.columns - 1)
      case .covered(_, let columns): Array(repeating: "", count: columns)
      case .missing: [""]
      }
    }
  }

  private func isFigure(_ column: Int, row: Int) -> Bool {
    table.rows[row].cells.first { $0.column == column }?.paragraphs.first.map {
      $0.style == .tableFigure || $0.style == .tallyFigure
    } ?? false
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.prefix(table.widths.count).map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private func text(of cell: FlowTable.Cell) -> String {
    cell.paragraphs.map { MarkdownInline.text(of: $0.runs, isInCell: true) }
      .joined(separator: "<br>")
  }

  private var facts: String {
    table.rows.map { row in
      let words = row.cells.map(text)
      let value = words.dropFirst().joined(separator: " ")
      return words[0].isEmpty ? "- \(value)" : "- **\(words[0]):** \(value)"
    }.joined(separator: "\n")
  }

  private var signatures: String {
    table.rows.flatMap(\.cells).filter { !$0.paragraphs.isEmpty }.map { cell in
      (cell.paragraphs.map { MarkdownInline.text(of: $0.runs) }
        + [String(repeating: "\\_", count: 30)]).joined(separator: "\\\n")
    }.joined(separator: "\n\n")
  }
}
