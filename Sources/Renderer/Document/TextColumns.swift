/// Shares a line out among the columns of a table.
enum TextColumns {
  /// The width of each column; nil when not even the longest words fit.
  static func widths(of rows: [TextRow], columns: Int, within room: Int) -> [Int]? {
    var narrow = Array(repeating: 1, count: columns)
    var wide = Array(repeating: 1, count: columns)
    for row in rows {
      var column = 0
      for cell in row.cells where column < columns {
        if cell.span == 1 {
          let words = cell.text.split { $0 == " " || $0 == "\n" }
          narrow[column] = max(narrow[column], words.map(\.count).max() ?? 1)
          let lines = cell.text.split(separator: "\n")
          wide[column] = max(wide[column], lines.map(\.count).max() ?? 1)
        }
        column += cell.span
      }
    }
    if wide.reduce(0, +) <= room { return wide }
    let needed = narrow.reduce(0, +)
    guard needed <= room else { return nil }
    return share(room - needed, from: narrow, to: wide)
  }

  /// Gives what is left to the columns that want least first, so that as few as can be wrap.
  private static func share(_ spare: Int, from narrow: [Int], to wide: [Int]) -> [Int] {
    var widths = narrow
    var left = spare
    let wanting = narrow.indices.filter { wide[$0] > narrow[$0] }
      .sorted { wide[$0] - narrow[$0] < wide[$1] - narrow[$1] }
    for (place, column) in wanting.enumerated() {
      let fair = left / (wanting.count - place)
      let given = min(wide[column] - narrow[column], fair)
      widths[column] += given
      left -= given
    }
    return widths
  }
}
