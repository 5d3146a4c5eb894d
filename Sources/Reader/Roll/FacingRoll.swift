import Model

/// A roll in lists side by side, each under its word: 'PRESENTI' on the left, 'ASSENTI' on the right.
struct FacingRoll {
  let text: TokenizedText

  private struct Column {
    let presence: Presence
    /// Where its word begins and ends, in characters.
    let start: Int
    let end: Int
  }

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let columns = columns(line), let roll = lists(below: line, columns, before: lines)
      else {
        continue
      }
      return roll
    }
    return nil
  }

  /// The columns of a line that says 'presenti' and 'assenti', far apart, and nothing else.
  private func columns(_ index: Int) -> [Column]? {
    let line = text.lines[index]
    guard line.end - line.first <= 10 else { return nil }
    var result: [Column] = []
    for token in line.first..<line.end {
      let isFirst = token == line.first || text.tokens[token].shape.contains(.column)
      let start = text.column(of: token, in: line)
      let end = start + text.word(token).count
      switch text.lexeme(token) {
      case .presente where isFirst:
        result.append(Column(presence: .present, start: start, end: end))
      case .assente where isFirst: result.append(Column(presence: .absent, start: start, end: end))
      case .giustificato where !isFirst && result.last?.presence == .absent:
        let last = result.removeLast()
        result.append(Column(presence: .excused, start: last.start, end: end))
      default: if text.tokens[token].kind != .mark { return nil }
      }
    }
    let isPair = result.count >= 2 && result[0].presence == .present
    return isPair && result.dropFirst().allSatisfy { $0.presence != .present } ? result : nil
  }

  private func lists(below head: Int, _ columns: [Column], before lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    var grammar = EntryGrammar(text)
    grammar.linesDivide = false
    var line = head + 1
    while line < lines.upperBound {
      let current = text.lines[line]
      if !roll.entries.isEmpty, current.blanksBefore > 0 { break }
      if current.blanksBefore > 2 || text.contains(.totale, in: current.first..<current.end) {
        break
      }
      let cells = cells(of: current)
      let entries = cells.compactMap { cell -> RollEntry? in
        guard cell.count <= 16,
          var entry = grammar.entry(from: cell.lowerBound, to: cell.upperBound)
        else { return nil }
        let column = self.column(of: cell.lowerBound, in: current, columns)
        if entry.presence == nil || column.presence == .present {
          entry.presence = Located(
            column.presence == .absent && isExcused(cell) ? .excused : column.presence,
            at: entry.range)
        }
        entry.isListedApart = true
        return entry
      }
      // A cell may hold a word of the office that the cell above begins; a sentence ends the lists.
      guard cells.count <= columns.count, entries.count == cells.count else { break }
      roll.entries += entries
      roll.lines.insert(line)
      line += 1
    }
    let attending = roll.entries.filter { $0.presence?.value.isAttending ?? false }.count
    guard attending >= 2, attending < roll.entries.count else { return nil }
    return roll
  }

  private func isExcused(_ cell: Range<Int>) -> Bool {
    cell.contains { text.lexeme($0) == .giustificato || text.folded($0) == "giust" }
  }

  /// The column a cell stands in: the last whose own half has begun.
  private func column(of token: Int, in line: Line, _ columns: [Column]) -> Column {
    let start = text.column(of: token, in: line)
    var found = columns[0]
    for (left, right) in zip(columns, columns.dropFirst())
    where start > (left.end + right.start) / 2 - 2 { found = right }
    return found
  }

  private func cells(of line: Line) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for token in line.first..<line.end {
      // '10.  Rossi Anna': the blanks after a number keep no cells apart.
      let isApart =
        text.tokens[token].shape.contains(.column)
        && !(result.last.map { last in last.allSatisfy { !text.tokens[$0].isWord } } ?? false)
      if token > line.first, !isApart, let last = result.last {
        result[result.count - 1] = last.lowerBound..<(token + 1)
      } else {
        result.append(token..<(token + 1))
      }
    }
    return result
  }
}
