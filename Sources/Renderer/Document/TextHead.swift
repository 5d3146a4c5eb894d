/// Makes one row of headings out of a table head of several rows.
enum TextHead {
  /// A single row: a heading over several columns is said again before each of them, unless only the
  /// headings of one column are wanted.
  static func flattened(_ rows: [Element], withSpanning: Bool = true) -> [TextRow] {
    guard rows.count > 1 else { return rows.map(TextRow.init) }
    var taken: Set<Place> = []
    var words: [Int: [String]] = [:]
    var numbers: Set<Int> = []
    var width = 0
    for (line, row) in rows.enumerated() {
      var column = 0
      for cell in row.elements {
        while taken.contains(Place(line: line, column: column)) { column += 1 }
        let span = TextRow.span(cell, "colspan")
        for covered in column..<column + span {
          if span == 1 || withSpanning {
            words[covered, default: []].append(InlineText.of(cell))
          }
          if cell.has(class: "num") { numbers.insert(covered) }
          for below in line..<line + TextRow.span(cell, "rowspan") {
            taken.insert(Place(line: below, column: covered))
          }
        }
        column += span
        width = max(width, column)
      }
    }
    let cells = (0..<width).map { column in
      TextRow.Cell(
        text: words[column, default: []].joined(separator: " "), span: 1,
        isNumber: numbers.contains(column))
    }
    return [TextRow(cells: cells)]
  }

  private struct Place: Hashable {
    let line: Int
    let column: Int
  }
}
