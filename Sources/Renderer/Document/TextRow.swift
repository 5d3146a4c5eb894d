/// A row of a table, its cells in plain text.
struct TextRow {
  /// One cell.
  struct Cell {
    var text: String
    var span: Int
    var isNumber: Bool
  }

  /// The cells, in order.
  let cells: [Cell]

  /// Takes cells already made.
  init(cells: [Cell]) {
    self.cells = cells
  }

  /// Takes a row element.
  init(_ row: Element) {
    cells = row.elements.filter { $0.name == "td" || $0.name == "th" }.map { cell in
      Cell(
        text: InlineText.of(cell), span: Self.span(cell, "colspan"),
        isNumber: cell.has(class: "num"))
    }
  }

  /// How many columns or rows a cell covers.
  static func span(_ cell: Element, _ attribute: String) -> Int {
    max(1, min(50, cell[attribute].flatMap(Int.init) ?? 1))
  }

  /// How many columns it covers.
  var span: Int { cells.reduce(0) { $0 + $1.span } }

  /// The text of each column.
  var expanded: [String] {
    cells.flatMap { cell in [cell.text] + Array(repeating: "", count: cell.span - 1) }
  }

  /// The row in as many lines as its longest cell takes.
  func lines(_ widths: [Int], _ frame: TextFrame) -> [String] {
    var column = 0
    var wraps: [(width: Int, lines: [String], isNumber: Bool)] = []
    for cell in cells {
      let end = min(widths.count, column + cell.span)
      let width = widths[min(column, end)..<end].reduce(0, +) + frame.gap * max(0, end - column - 1)
      wraps.append((width, TextWrap.lines(cell.text, width: width), cell.isNumber))
      column = end
    }
    for width in widths.dropFirst(column) { wraps.append((width, [], false)) }
    let height = wraps.map(\.lines.count).max() ?? 1
    return (0..<max(1, height)).map { index in
      let parts = wraps.map { wrap in
        TextWrap.padded(
          index < wrap.lines.count ? wrap.lines[index] : "", width: wrap.width,
          toRight: wrap.isNumber)
      }
      return frame.line(parts)
    }
  }
}
