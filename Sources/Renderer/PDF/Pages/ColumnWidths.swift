/// How wide the columns of a table are.
enum ColumnWidths {
  /// A width for each column: no word is broken if that can be, and no short entry either.
  static func of(
    _ cells: [TableCell], count: Int, within width: Double, isFull: Bool
  ) -> [Double] {
    var least = [Double](repeating: 0, count: count)
    var most = [Double](repeating: 0, count: count)
    var shares = [Double?](repeating: nil, count: count)
    for cell in cells where cell.span == 1 {
      least[cell.column] = max(least[cell.column], cell.least)
      most[cell.column] = max(most[cell.column], cell.most)
      if let share = cell.style.share { shares[cell.column] = share }
    }
    for cell in cells where cell.span > 1 {
      let range = cell.column..<min(count, cell.column + cell.span)
      let lacking = cell.least - range.reduce(0) { $0 + least[$1] }
      if lacking > 0 {
        for column in range { least[column] += lacking / Double(range.count) }
      }
      for column in range { most[column] = max(most[column], least[column]) }
    }
    for column in 0..<count {
      if let share = shares[column] {
        least[column] = max(least[column], share * width)
        most[column] = least[column]
      }
    }
    let leastTotal = least.reduce(0, +)
    let mostTotal = most.reduce(0, +)
    if mostTotal <= width {
      guard isFull, mostTotal > 0 else { return most }
      let spare = width - mostTotal
      return most.map { $0 + spare * $0 / mostTotal }
    }
    if leastTotal <= width { return filled(least, most, to: width) }
    return shrunk(least, to: width)
  }

  /// Short columns on one line, the longer ones cut to one width: a date or a yes is not broken so that
  /// a long text may have a line less.
  private static func filled(_ least: [Double], _ most: [Double], to total: Double) -> [Double] {
    func widths(_ limit: Double) -> [Double] {
      zip(least, most).map { max($0, min($1, limit)) }
    }
    var low = 0.0
    var high = total
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) > total { high = middle } else { low = middle }
    }
    return widths(low)
  }

  /// The widest columns cut to one width, so that all fit.
  private static func shrunk(_ widths: [Double], to total: Double) -> [Double] {
    var low = 0.0
    var high = widths.max() ?? 0
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths.reduce(0, { $0 + min($1, middle) }) > total { high = middle } else { low = middle }
    }
    return widths.map { min($0, low) }
  }
}
