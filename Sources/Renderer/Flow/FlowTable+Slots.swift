extension FlowTable {
  /// What stands at a place of a row.
  enum Slot: Equatable {
    case cell(Cell)
    /// Hidden by a cell that reaches down from above, as wide as that cell.
    case covered(column: Int, columns: Int)
    /// Nothing: the row is shorter than the table.
    case missing(column: Int)

    fileprivate var end: Int {
      switch self {
      case .cell(let cell): cell.column + cell.columns
      case .covered(let column, let columns): column + columns
      case .missing(let column): column + 1
      }
    }
  }

  /// All the places of a row, from the first column to the last.
  func slots(ofRow row: Int) -> [Slot] {
    var hidden: [Int: Int] = [:]
    // A cell reaches down some fifty rows at most.
    for above in max(0, row - 50)..<row {
      for cell in rows[above].cells where above + cell.rows > row {
        hidden[cell.column] = cell.columns
      }
    }
    var slots: [Slot] = []
    var column = 0
    while column < widths.count {
      let slot: Slot =
        if let cell = rows[row].cells.first(where: { $0.column == column }) {
          .cell(cell)
        } else if let columns = hidden[column] {
          .covered(column: column, columns: columns)
        } else {
          .missing(column: column)
        }
      slots.append(slot)
      column = slot.end
    }
    return slots
  }
}
