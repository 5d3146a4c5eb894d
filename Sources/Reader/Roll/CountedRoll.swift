import Model

/// A roll where each name has, under 'Presenti' or under 'Assenti', its number among those of that
/// column: '1', '2', '3' down the first and '1', '2' down the second. The numbers are marks, and weigh
/// nothing.
struct CountedRoll {
  let text: TokenizedText

  /// Where the two heads end, in characters.
  private struct Head {
    let present: Int
    let absent: Int
  }

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let head = head(line), let roll = rows(below: line, head, before: lines.upperBound)
      else { continue }
      return roll
    }
    return nil
  }

  /// A line that names both columns and no total.
  private func head(_ index: Int) -> Head? {
    let line = text.lines[index]
    guard line.end - line.first <= 16 else { return nil }
    var present: Int?
    var absent: Int?
    for token in line.first..<line.end {
      if text.tokens[token].isNumber || text.isMark(token, .colon) { return nil }
      switch text.lexeme(token) {
      case .presente, .presenza:
        if present != nil { return nil }
        present = end(of: token, in: line)
      case .assente, .assenza:
        if absent != nil { return nil }
        absent = end(of: token, in: line)
      default: break
      }
    }
    guard let present, let absent, present < absent else { return nil }
    return Head(present: present, absent: absent)
  }

  /// Where a word ends on its line, in characters.
  private func end(of token: Int, in line: Line) -> Int {
    text.column(of: token, in: line) + text.word(token).count
  }

  private func rows(below head: Int, _ columns: Head, before limit: Int) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    let grammar = EntryGrammar(text)
    var counted: [Presence: Int] = [.present: 0, .absent: 0]
    for index in head + 1..<limit {
      let line = text.lines[index]
      let last = line.end - 1
      if (line.first..<line.end).allSatisfy({ text.tokens[$0].kind == .mark }) { continue }
      guard text.lexeme(line.first) != .totale, last - line.first >= 2,
        text.tokens[last].isNumber, text.tokens[last].shape.contains(.column),
        var entry = grammar.entry(from: line.first, to: last)
      else { break }
      let place = end(of: last, in: line)
      let presence: Presence =
        abs(place - columns.present) <= abs(place - columns.absent) ? .present : .absent
      // Anything but the next of its column is no count.
      guard let count = counted[presence], Int(text.tokens[last].value) == count + 1 else {
        return nil
      }
      counted[presence] = count + 1
      entry.presence = Located(presence, at: text.range(last, last + 1))
      entry.weight = nil
      roll.entries.append(entry)
      roll.lines.insert(index)
    }
    return roll.entries.count >= 3 ? roll : nil
  }
}
