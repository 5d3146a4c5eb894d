/// What stands between and round the cells of a table in characters.
enum TextFrame {
  /// Lines on every side.
  case ruled
  /// Two spaces between columns and lines only across, for many columns.
  case open

  /// How many characters of a line the frame takes.
  func taken(by columns: Int) -> Int {
    switch self {
    case .ruled: 3 * columns + 1
    case .open: 2 * (columns - 1)
    }
  }

  /// How much wider than its columns a cell over several of them is, for each column but one.
  var gap: Int {
    switch self {
    case .ruled: 3
    case .open: 2
    }
  }

  /// A line of cells.
  func line(_ cells: [String]) -> String {
    switch self {
    case .ruled: "│ " + cells.joined(separator: " │ ") + " │"
    case .open: cells.joined(separator: "  ")
    }
  }

  func top(_ widths: [Int]) -> String { rule(widths, "┌", "┬", "┐", "─") }
  func belowHead(_ widths: [Int]) -> String { rule(widths, "╞", "╪", "╡", "═") }
  func between(_ widths: [Int]) -> String { rule(widths, "├", "┼", "┤", "─") }
  func bottom(_ widths: [Int]) -> String { rule(widths, "└", "┴", "┘", "─") }

  private func rule(
    _ widths: [Int], _ left: String, _ cross: String, _ right: String, _ dash: String
  ) -> String {
    switch self {
    case .ruled:
      left + widths.map { String(repeating: dash, count: $0 + 2) }.joined(separator: cross) + right
    case .open:
      String(repeating: dash, count: widths.reduce(0, +) + 2 * (widths.count - 1))
    }
  }
}
