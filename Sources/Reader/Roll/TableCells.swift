/// A line cut where two blanks or more, or a tab, keep its words apart.
struct TableCells {
  private(set) var cells: [Range<Int>] = []

  init(of line: Line, in text: TokenizedText) {
    for token in line.first..<line.end {
      // '10.  Rossi Anna': the blanks after a number keep no cells apart.
      let isApart =
        text.tokens[token].shape.contains(.column)
        && !(cells.last.map { Self.isNumbering($0, in: text) } ?? false)
      if let last = cells.last, !isApart {
        cells[cells.count - 1] = last.lowerBound..<(token + 1)
      } else {
        cells.append(token..<(token + 1))
      }
    }
  }

  private static func isNumbering(_ cell: Range<Int>, in text: TokenizedText) -> Bool {
    text.tokens[cell.lowerBound].isNumber && cell.allSatisfy { !text.tokens[$0].isWord }
  }
}
