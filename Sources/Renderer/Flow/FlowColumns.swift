/// Shares the width of a page out among the columns of a table.
struct FlowColumns {
  let page: FlowPage

  /// What a cell to fill in by hand needs, in letters.
  private static let fillIn = String(repeating: "0", count: 9)

  /// The width of each column as a part of the whole.
  func widths(of table: Element, columns: Int, fillsPage: Bool) -> [Double] {
    // A letter is half as wide as it is high; tables are set a tenth smaller.
    let room = Int(page.textWidth / (page.fontSize * 0.9 * 0.52))
    // What stands between two columns, in letters.
    let gap = fillsPage ? 2 : 4
    let rows = self.rows(of: table)
    let free = max(columns, room - columns * gap)
    var widths = (TextColumns.widths(of: rows, columns: columns, within: free) ?? [])
      .map { Double($0 + gap) }
    if widths.isEmpty { widths = Self.longestWords(of: rows, columns: columns) }
    let taken = widths.reduce(0, +)
    guard taken < Double(room) else { return widths.map { $0 / taken } }
    guard fillsPage else { return Self.natural(widths, room: Double(room)) }
    // What is left goes to the columns of words; figures need no more than they have.
    let wordy = widths.indices.filter { !isFigures($0, rows) }
    let growing = wordy.isEmpty ? Array(widths.indices) : wordy
    let base = growing.reduce(0) { $0 + widths[$1] }
    for column in growing { widths[column] += (Double(room) - taken) * widths[column] / base }
    return widths.map { $0 / Double(room) }
  }

  /// As wide as the words ask; a third column, of names, takes all the rest.
  private static func natural(_ widths: [Double], room: Double) -> [Double] {
    var widths = widths
    if widths.count > 2 {
      widths[widths.count - 1] += room - widths.reduce(0, +)
    }
    return widths.map { $0 / room }
  }

  private func rows(of table: Element) -> [TextRow] {
    var rows: [TextRow] = []
    for group in table.elements where !FlowReader.isUnseen(group) {
      let lines = group.name == "tr" ? [group] : group.elements.filter { $0.name == "tr" }
      if group.name == "thead" {
        rows += TextHead.flattened(lines, withSpanning: false).map(Self.inSmallCapitals)
      } else {
        rows += lines.map { line in
          TextRow(
            cells: zip(cells(line), TextRow(line).cells).map { element, cell in
              element.has(class: "da-compilare")
                ? .init(text: Self.fillIn, span: cell.span, isNumber: false) : cell
            })
        }
      }
    }
    return rows
  }

  /// Headings are set in small capitals, a third wider than other letters.
  private static func inSmallCapitals(_ row: TextRow) -> TextRow {
    TextRow(
      cells: row.cells.map { cell in
        let words = cell.text.split(separator: " ").map { word -> String in
          word + String(repeating: "0", count: (word.count + 2) / 3)
        }
        return .init(
          text: words.joined(separator: " "), span: cell.span, isNumber: cell.isNumber)
      })
  }

  private func cells(_ line: Element) -> [Element] {
    line.elements.filter { $0.name == "td" || $0.name == "th" }
  }

  private func isFigures(_ column: Int, _ rows: [TextRow]) -> Bool {
    let cells = rows.compactMap { row in
      row.cells.count > column && row.cells.allSatisfy { $0.span == 1 } ? row.cells[column] : nil
    }
    return !cells.isEmpty && cells.allSatisfy(\.isNumber)
  }

  private static func longestWords(of rows: [TextRow], columns: Int) -> [Double] {
    var widths = Array(repeating: 1.0, count: columns)
    for row in rows {
      for (column, word) in row.expanded.prefix(columns).enumerated() {
        let longest = word.split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 1
        widths[column] = max(widths[column], Double(min(longest, 24)))
      }
    }
    return widths
  }
}
