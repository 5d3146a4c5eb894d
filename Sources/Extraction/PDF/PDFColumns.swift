/// Finds the columns of tables: strips of white that run down through several lines.
struct PDFColumns {
  /// A gap that no sentence has, in heights of letters.
  private static let wide = 1.1
  /// Lines farther apart than this, in heights, belong to different tables.
  private static let farthest = 3.2

  /// A run of lines and the strips between its columns, from left to right.
  struct Region {
    var lines: Range<Int>
    var strips: [ClosedRange<Double>]
  }

  /// The tables among some lines.
  static func regions(_ lines: [PDFLine]) -> [Region] {
    var result: [Region] = []
    var index = 0
    while index < lines.count {
      guard lines[index].widestGap >= wide else {
        index += 1
        continue
      }
      var region = Region(lines: index..<index + 1, strips: [])
      grow(&region, in: lines, from: result.last?.lines.upperBound ?? 0)
      region.strips = strips(lines[region.lines], least: least(region.lines.count))
      if !region.strips.isEmpty { result.append(region) }
      index = region.lines.upperBound
    }
    return result
  }

  /// How wide a strip must be, in heights of letters: many lines leave none by chance.
  private static func least(_ count: Int) -> Double { count < 3 ? 0.8 : count < 6 ? 0.45 : 0.28 }

  private static func follows(_ line: PDFLine, _ previous: PDFLine) -> Bool {
    line.page == previous.page
      && line.top - previous.bottom < max(line.height, previous.height) * (farthest - 1)
  }

  /// Takes in the lines below and above that leave some strip white.
  private static func grow(_ region: inout Region, in lines: [PDFLine], from lowest: Int) {
    while region.lines.upperBound < lines.count {
      let next = region.lines.upperBound
      let extended = region.lines.lowerBound..<(next + 1)
      guard follows(lines[next], lines[next - 1]), belongs(lines[next]),
        isRow(lines[next], among: lines[extended])
      else { break }
      region.lines = extended
    }
    while region.lines.lowerBound > lowest {
      let above = region.lines.lowerBound - 1
      let extended = above..<region.lines.upperBound
      guard follows(lines[above + 1], lines[above]), belongs(lines[above]),
        isRow(lines[above], among: lines[extended])
      else { break }
      region.lines = extended
    }
  }

  /// Whether a line may be a row, and is no line of prose.
  private static func belongs(_ line: PDFLine) -> Bool {
    line.words.count <= 9 || line.widestGap >= 0.7
  }

  /// Whether a line has words in two columns, or goes on with the cells of the line above.
  private static func isRow(_ line: PDFLine, among lines: ArraySlice<PDFLine>) -> Bool {
    let strips = strips(lines, least: 0.28)
    guard !strips.isEmpty else { return false }
    if cells(of: line, strips).filter({ !$0.isEmpty }).count > 1 { return true }
    let gap =
      lines.filter { $0.bottom < line.bottom }.map { line.top - $0.bottom }.min() ?? .infinity
    return gap < line.height * 0.5 && line.words.count <= 4
      && !line.text.hasSuffix(".") && !line.text.hasSuffix(":")
  }

  /// The white strips that no word of any line crosses, with columns on both sides.
  private static func strips(
    _ lines: ArraySlice<PDFLine>, least: Double
  ) -> [ClosedRange<Double>] {
    let height = lines.map(\.height).reduce(0, +) / Double(max(1, lines.count))
    var covered = lines.flatMap { line in line.words.map { ($0.left, $0.right) } }
      .sorted { $0.0 < $1.0 }[...]
    guard var end = covered.popFirst()?.1 else { return [] }
    var result: [ClosedRange<Double>] = []
    for (left, right) in covered {
      if left - end >= least * height
        || left - end >= 0.12 * height && isEdge(left, of: lines)
      {
        result.append(end...left)
      }
      end = max(end, right)
    }
    return result
  }

  /// Whether nearly all of many lines have a word that begins at a place: a column, however narrow
  /// the white before it.
  private static func isEdge(_ place: Double, of lines: ArraySlice<PDFLine>) -> Bool {
    guard lines.count > 5 else { return false }
    let aligned = lines.filter { line in line.words.contains { abs($0.left - place) < 0.6 } }
    return aligned.count * 10 >= lines.count * 8
  }

  /// The words of a line in each column.
  static func cells(of line: PDFLine, _ strips: [ClosedRange<Double>]) -> [ArraySlice<PDFWord>] {
    var result: [ArraySlice<PDFWord>] = []
    var start = 0
    for strip in strips {
      let end =
        line.words[start...].firstIndex { $0.left >= strip.upperBound - 1 }
        ?? line.words.count
      result.append(line.words[start..<end])
      start = end
    }
    result.append(line.words[start...])
    return result
  }
}
