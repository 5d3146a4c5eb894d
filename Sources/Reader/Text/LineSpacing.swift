/// Takes the blank lines out of a text set in double spacing: there they part lines, not paragraphs.
struct LineSpacing {
  let lines: [Line]
  let tokens: [Token]

  /// The lines, with the blanks of the spacing no longer counted.
  func tightened() -> [Line] {
    guard isDouble else { return lines }
    return lines.map { line in
      var line = line
      line.blanksBefore = max(0, line.blanksBefore - 1)
      return line
    }
  }

  /// Whether nearly all the lines that only the margin broke have a blank one above.
  private var isDouble: Bool {
    var broken = 0
    var apart = 0
    for (above, line) in zip(lines, lines.dropFirst()) where isBroken(above, line) {
      broken += 1
      if line.blanksBefore == 1 { apart += 1 }
    }
    return broken >= 8 && apart * 10 >= broken * 9
  }

  /// A long line that no mark ends, and a word in small letters under it.
  private func isBroken(_ above: Line, _ line: Line) -> Bool {
    let first = tokens[line.first]
    let last = tokens[above.end - 1]
    return above.stop - above.start >= 56 && last.isWord && first.isWord && !first.isCapital
  }
}
