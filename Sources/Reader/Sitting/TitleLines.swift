import Model

/// The titles of the order of the day by the lines they stand on.
struct TitleLines {
  private var ranges: [Int: SourceRange] = [:]
  private var ends: [Int: Int] = [:]

  init(_ agenda: [AgendaItem], in text: TokenizedText) {
    for range in agenda.compactMap(\.title.range) {
      let first = text.lineIndex(ofByte: range.lower)
      let last = text.lineIndex(ofByte: max(range.lower, range.upper - 1))
      for line in first...last { ranges[line] = ranges[line]?.union(range) ?? range }
      ends[last] = max(ends[last] ?? 0, text.token(atByte: range.upper))
    }
  }

  /// Whether a byte of a line stands in the titles.
  func hold(_ byte: Int, on line: Int) -> Bool { ranges[line]?.contains(byte) ?? false }

  /// The token after the last title that ends on a line.
  func end(on line: Int) -> Int? { ends[line] }
}
