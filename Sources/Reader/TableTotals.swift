import Model

/// Reads the sums of money under a column of figures: a row that begins with 'Totale', and above it rows
/// with as many figures.
///
/// A column whose sum is not the total's is taken for one only where the table shows that it means to
/// add up: all its other columns do, or the difference is small.
struct TableTotals {
  let source: SourceText

  /// The columns of money of a stretch, each with its total, in text order.
  func breakdowns(in range: SourceRange) -> [Breakdown] {
    guard range.lower < range.upper else { return [] }
    let first = source.line(of: range.lower)
    let last = source.line(of: max(range.lower, range.upper - 1))
    return (first...last).flatMap { line in
      beginsWithTotal(line) ? columns(over: line, from: first) : []
    }
  }

  /// A figure of a row and where it stands.
  private struct Cell {
    let value: Double
    let isMoney: Bool
    let range: SourceRange
  }

  private func columns(over line: Int, from first: Int) -> [Breakdown] {
    let totals = figures(of: line)
    guard !totals.isEmpty else { return [] }
    var rows: [[Cell]] = []
    var above = line - 1
    while above >= first, rows.count < 200 {
      let content = bounds(of: above)
      guard content.lower < content.upper else { break }
      if isRule(content) {
        above -= 1
        continue
      }
      let row = figures(of: above)
      guard row.count == totals.count, !beginsWithTotal(above) else { break }
      rows.append(row)
      above -= 1
    }
    guard rows.count >= 2 else { return [] }
    rows.reverse()
    let sums = totals.indices.map { column in rows.reduce(0) { $0 + $1[column].value } }
    let isRight = totals.indices.map { abs(sums[$0] - totals[$0].value) < 0.005 }
    let wrong = isRight.count { !$0 }
    return totals.indices.compactMap { column in
      guard totals[column].isMoney, rows.allSatisfy({ $0[column].isMoney || $0[column].value == 0 })
      else { return nil }
      let isNear = abs(sums[column] - totals[column].value) <= totals[column].value * 0.1
      guard isRight[column] || wrong == 1 && isNear else { return nil }
      return Breakdown(
        total: Located(totals[column].value, at: totals[column].range),
        parts: rows.map { Breakdown.Part(amount: Located($0[column].value, at: $0[column].range)) },
        range: (rows.first?[column].range ?? totals[column].range).union(totals[column].range))
    }
  }

  /// The figures that end a row, each alone in its column.
  private func figures(of line: Int) -> [Cell] {
    let content = bounds(of: line)
    var cells: [Cell] = []
    var position = content.lower
    var isFirst = true
    while position < content.upper {
      let start = position
      while position < content.upper, !isGap(position, before: content.upper) { position += 1 }
      let cell = SourceRange(start, position)
      if let figure = figure(in: cell) {
        // The number of a row is none of its figures.
        if !isFirst { cells.append(figure) }
      } else if !cells.isEmpty, !isSign(cell) {
        return []
      }
      isFirst = false
      while position < content.upper, isBlank(source.bytes[position]) { position += 1 }
    }
    return cells
  }

  /// Two blanks, a tab or a bar divide the cells of a row.
  private func isGap(_ position: Int, before end: Int) -> Bool {
    let byte = source.bytes[position]
    if byte == 0x09 || byte == 0x7C { return true }
    return byte == 0x20 && position + 1 < end
      && (source.bytes[position + 1] == 0x20 || source.bytes[position + 1] == 0x09)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x7C }

  /// '€', 'euro', 'EUR': a cell that is only the currency.
  private func isSign(_ cell: SourceRange) -> Bool {
    ["€", "euro", "eur"].contains(source.text(in: cell).lowercased())
  }

  /// '12.300,00', '€ 4.200,00', '41', '-': a number and nothing else.
  private func figure(in cell: SourceRange) -> Cell? {
    var words = source.text(in: cell).lowercased()
    for sign in ["€", "euro", "eur"] where words.hasPrefix(sign) {
      words = String(words.dropFirst(sign.count))
    }
    for sign in ["€", "euro"] where words.hasSuffix(sign) {
      words = String(words.dropLast(sign.count))
    }
    words = String(words.drop { $0 == " " })
    while words.last == " " { words.removeLast() }
    if words == "-" || words == "--" { return Cell(value: 0, isMoney: false, range: cell) }
    let halves = words.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let whole = wholeNumber(halves[0]) else { return nil }
    guard halves.count == 2 else { return Cell(value: whole, isMoney: false, range: cell) }
    guard (1...2).contains(halves[1].utf8.count), let part = Double(halves[1]),
      halves[1].allSatisfy(\.isNumber)
    else { return nil }
    let value = whole + part / (halves[1].utf8.count == 1 ? 10 : 100)
    return Cell(value: value, isMoney: halves[1].utf8.count == 2, range: cell)
  }

  /// '1.234.567' or '1234567'.
  private func wholeNumber(_ words: Substring) -> Double? {
    let groups = words.split(separator: ".", omittingEmptySubsequences: false)
    guard let head = groups.first, !head.isEmpty, head.allSatisfy(\.isNumber),
      groups.count == 1 ? head.utf8.count <= 12 : head.utf8.count <= 3,
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return Double(groups.joined())
  }

  /// '-----   -------' under the figures.
  private func isRule(_ content: SourceRange) -> Bool {
    source.bytes[content.lower..<content.upper].allSatisfy {
      isBlank($0) || $0 == 0x2D || $0 == 0x3D || $0 == 0x5F || $0 == 0x2B
    }
  }

  private func beginsWithTotal(_ line: Int) -> Bool {
    let content = bounds(of: line)
    guard content.upper - content.lower > 6 else { return false }
    let word = source.bytes[content.lower..<content.lower + 5].map { $0 | 0x20 }
    return word == Array("total".utf8) || word == Array("somma".utf8)
  }

  /// A line without the blanks and the bars at its ends.
  private func bounds(of line: Int) -> SourceRange {
    let starts = source.lineStarts
    var lower = starts[line - 1]
    var upper = line < starts.count ? starts[line] - 1 : source.bytes.count
    while lower < upper, isBlank(source.bytes[lower]) || source.bytes[lower] == 0x0D { lower += 1 }
    while upper > lower, isBlank(source.bytes[upper - 1]) || source.bytes[upper - 1] == 0x0D {
      upper -= 1
    }
    return SourceRange(lower, upper)
  }
}
