/// A table in plain text: the first column to the left, figures to the right.
struct TextTable {
  private let heading: [String]
  private var rows: [[String]] = []

  init(_ heading: [String]) {
    self.heading = heading
  }

  /// Adds a row, as many cells as the heading has.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table, line end included.
  var text: String {
    let widths = heading.indices.map { column in
      ([heading] + rows).reduce(0) { max($0, $1[column].count) }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let lines = [line(heading, widths), rule] + rows.map { line($0, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let space = String(repeating: " ", count: widths[column] - cells[column].count)
      return column == 0 ? cells[column] + space : space + cells[column]
    }
    var text = padded.joined(separator: "  ")
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
