import Model

/// A tokenised text with the facts of its lines.
struct MinutesText {
  let text: TokenizedText
  let facts: [LineFacts]
  /// Lines of an e-mail's head, which say nothing of the sitting.
  let mail: Set<Int>

  init(_ source: SourceText) {
    text = TokenizedText(source)
    var facts = LineFacts.of(text)
    mail = Set(MailHeader.lines(of: text))
    for line in mail { facts[line] = [] }
    self.facts = facts
  }

  /// The tokens of a line.
  func tokens(_ line: Int) -> Range<Int> { text.lines[line].first..<text.lines[line].end }

  /// The words of a line.
  func words(_ line: Int) -> String { text.string(text.lines[line].first, text.lines[line].end) }

  /// The lines of a roll on which members are named.
  func rollLines(of members: [Member]) -> Set<Int> {
    Set(members.compactMap { $0.name.range.map { text.lineIndex(ofByte: $0.lower) } })
  }

  /// Whether a line is short and all in capitals, as titles are.
  func isTitle(_ line: Int) -> Bool {
    let range = tokens(line)
    // A text on one single line is no title, and is asked about often.
    guard range.count <= 300 else { return false }
    var capitals = 0
    var words = 0
    for token in range
    where text.tokens[token].isWord && text.tokens[token].end - text.tokens[token].start > 1 {
      words += 1
      if text.tokens[token].isCapitals { capitals += 1 }
    }
    return words > 0 && capitals * 10 >= words * 8
  }

  /// '1   Cucina Alfa s.r.l.      10/06/2024   16:42', '2   Beta      euro 4,93      ribasso 15,00 %': a row
  /// of a table, with two figures or more in columns of their own.
  func isFigureRow(_ line: Int) -> Bool {
    let range = tokens(line)
    guard range.count > 4, range.count <= 60 else { return false }
    var figures = 0
    var cell = range.lowerBound
    for index in range.lowerBound + 1...range.upperBound
    where index == range.upperBound || text.tokens[index].shape.contains(.column) {
      if cell > range.lowerBound + 1, isFigure(cell..<index) { figures += 1 }
      cell = index
    }
    return figures >= 2
  }

  /// A number with its marks, and a word before it at most: '16:42', 'euro 4,93', 'ribasso 15,00 %'.
  private func isFigure(_ cell: Range<Int>) -> Bool {
    guard cell.count <= 7, cell.contains(where: { text.tokens[$0].isNumber }) else { return false }
    let words = cell.filter { text.tokens[$0].isWord }
    return words.count <= 1
      && words.allSatisfy { $0 == cell.lowerBound && !text.tokens[$0].isCapital }
      && !cell.contains { text.isMark($0, .openParenthesis) }
  }

  /// Lines grouped in runs of consecutive lines that a predicate admits.
  func runs(of lines: Range<Int>, where admits: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for line in lines {
      if admits(line) {
        if start == nil { start = line }
      } else if let first = start {
        result.append(first..<line)
        start = nil
      }
    }
    if let first = start { result.append(first..<lines.upperBound) }
    return result
  }
}
