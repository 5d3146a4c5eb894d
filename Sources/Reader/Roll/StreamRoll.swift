import Model

/// A roll whose cells came out of the page broken over lines: number, body, person, then the mark,
/// often two columns taken in turn.
struct StreamRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    guard let block = block(in: lines) else { return nil }
    var roll = Roll()
    roll.style = .complete
    var grammar = EntryGrammar(text)
    grammar.crossAfterPresenceIsRemote = false
    var first = text.lines[block.lowerBound].first
    let end = text.lines[block.upperBound - 1].end
    var position = first
    while position < end {
      guard isMark(position, from: first), let markEnd = endOfMark(position, before: end) else {
        position += 1
        continue
      }
      if let entry = grammar.entry(from: first, to: markEnd), entry.presence != nil {
        roll.entries.append(entry)
      }
      position = markEnd
      first = markEnd
    }
    for line in block { roll.lines.insert(line) }
    return roll.entries.count >= 3 ? roll : nil
  }

  /// The lines from the first numbered cell to the last mark.
  private func block(in lines: Range<Int>) -> Range<Int>? {
    let marks = lines.filter { startsWithMark($0) }
    guard marks.count >= 3 else { return nil }
    var best: Range<Int>?
    var bestCount = 0
    var start = 0
    for index in marks.indices {
      if index > start, marks[index] - marks[index - 1] > 8 { start = index }
      if index - start + 1 > bestCount {
        bestCount = index - start + 1
        best = marks[start]..<(marks[index] + 1)
      }
    }
    guard bestCount >= 3, let found = best else { return nil }
    // Go back to the number or body that opens the first entry.
    var lower = found.lowerBound
    let floor = max(lines.lowerBound, lower - 5)
    while lower > floor, !text.tokens[text.lines[lower].first].isNumber { lower -= 1 }
    if !text.tokens[text.lines[lower].first].isNumber { lower = max(floor, found.lowerBound - 2) }
    var upper = found.upperBound
    // 'sì da' may end one line and 'remoto' stand on the next.
    if upper < lines.upperBound, text.lexeme(text.lines[upper].first) == .remoto { upper += 1 }
    return lower..<upper
  }

  private func startsWithMark(_ index: Int) -> Bool {
    let line = text.lines[index]
    // 'Presenti 26, favorevoli 4, contrari 22.' counts a vote.
    if text.contains(
      .favorevole, .contrario, .astenuto, .votante, .unanimita, in: line.first..<line.end)
    {
      return false
    }
    switch text.lexeme(line.first) {
    case .si, .no:
      return line.end - line.first == 1 || text.tokens[line.first + 1].isNumber
        || text.lexeme(line.first + 1) == .da || isNote(line.first + 1..<line.end)
    case .presente, .assente:
      return line.end - line.first == 1 || text.tokens[line.first + 1].isNumber
    default: return false
    }
  }

  /// '(*)', '*', '(1)' after a mark.
  private func isNote(_ rest: Range<Int>) -> Bool {
    rest.count <= 3 && rest.allSatisfy { text.tokens[$0].kind == .mark || text.tokens[$0].isNumber }
      && text.tokens[rest.lowerBound].kind == .mark
  }

  private func isMark(_ position: Int, from first: Int) -> Bool {
    switch text.lexeme(position) {
    case .si, .no: return text.tokens[position].startsLine || isBeforeNumberOrEnd(position)
    case .presente, .assente: return position > first + 1
    default: return false
    }
  }

  private func isBeforeNumberOrEnd(_ position: Int) -> Bool {
    position + 1 >= text.tokens.count || text.tokens[position + 1].isNumber
      || text.tokens[position + 1].startsLine || text.lexeme(position + 1) == .da
  }

  private func endOfMark(_ position: Int, before end: Int) -> Int? {
    var next = position + 1
    if next < end, text.lexeme(next) == .da || text.lexeme(next) == .inside { next += 1 }
    if next < end, text.lexeme(next) == .remoto || text.lexeme(next) == .videoconferenza {
      return next + 1
    }
    let line = text.lines[text.lineIndex(of: position)]
    if line.first == position, line.end > position + 1, isNote(position + 1..<line.end) {
      return line.end
    }
    return position + 1
  }
}
