/// How a cell is ruled and filled.
struct CellLook: Hashable {
  /// A rule between cells.
  enum Line: Hashable {
    case none, faint, middle, dark
  }

  var above = Line.none
  var below = Line.none
  var sides = Line.none
  /// What stands between its sides and its words, in points.
  var left = 0.0
  var right = 6.0
  var isAtBottom = false
  var isInMiddle = false
}

extension FlowTable {
  /// How a cell looks.
  func look(row: Int, cell: Cell) -> CellLook {
    let last = row + cell.rows == rows.count
    let line = rows[row]
    switch kind {
    case .register:
      if line.isFoot { return CellLook(above: .dark, left: 4, right: 4) }
      return CellLook(
        above: line.isHead ? .middle : .faint, below: line.isHead ? .middle : .faint,
        sides: line.isHead ? .middle : .faint, left: 4, right: 4, isInMiddle: line.isHead)
    case .data:
      let endsHead = line.isHead && row + cell.rows >= headCount
      let isBound = line.keepsWithNext
      return CellLook(
        below: endsHead || last ? .dark : isBound || line.isHead ? .none : .faint,
        isAtBottom: line.isHead)
    case .facts: return CellLook(below: .faint)
    case .tally:
      return CellLook(
        above: place.opensFrame && row == 0 ? .dark : .none,
        below: place.closesFrame && last ? .dark : .none, right: 14)
    case .signatures: return CellLook(right: 0, isAtBottom: true)
    }
  }

  /// How far it stands in.
  var indent: Double { place.frame == .vote ? OfficeTheme.tallyIndent : 0 }

  /// Whether it is short and never split over two pages.
  var isWhole: Bool { kind == .tally || kind == .signatures || kind == .facts }

  /// Whether no page may end after a row.
  func keeps(row: Int) -> Bool {
    rows[row].keepsWithNext || rows[row].isHead
      || (place.keepsWithNext && (isWhole || row == rows.count - 1))
      || (isWhole && row < rows.count - 1)
  }
}
