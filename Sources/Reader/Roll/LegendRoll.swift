import Model

/// A roll whose heading says which sign stands before those present and which before those absent:
/// 'Consiglieri presenti (*) e assenti (-)', and below it '* Rossi Anna   - Verdi Carlo', in as many
/// columns as there are groups.
struct LegendRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let signs = signs(on: text.lines[line]), let roll = roll(under: line, signs, in: lines)
      else { continue }
      return roll
    }
    return nil
  }

  /// The signs that a legend gives to each answer.
  private func signs(on line: Line) -> [(sign: Int32, presence: Presence)]? {
    guard line.end - line.first <= 24 else { return nil }
    var found: [(sign: Int32, presence: Presence)] = []
    for index in line.first..<line.end where text.isMark(index, .openParenthesis) {
      guard index + 2 < line.end, text.isMark(index + 2, .closeParenthesis),
        text.tokens[index + 1].kind == .mark, index > line.first
      else { continue }
      let sign = text.tokens[index + 1].value
      switch text.lexeme(index - 1) {
      case .presente: found.append((sign, .present))
      case .assente: found.append((sign, .absent))
      case .giustificato: found.append((sign, .excused))
      default: continue
      }
    }
    guard found.contains(where: { $0.presence == .present }),
      found.contains(where: { $0.presence != .present }),
      Set(found.map(\.sign)).count == found.count
    else { return nil }
    return found
  }

  private func roll(
    under head: Int, _ signs: [(sign: Int32, presence: Presence)], in lines: Range<Int>
  ) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    var line = head + 1
    while line < lines.upperBound, line - head <= 80 {
      let entries = entries(on: text.lines[line], signs)
      if entries.isEmpty {
        // The names of the groups head the columns.
        if !roll.entries.isEmpty { break }
      } else if roll.entries.isEmpty || text.lines[line].blanksBefore <= 1 {
        roll.entries += entries
        roll.lines.insert(line)
      } else {
        break
      }
      line += 1
      if roll.entries.isEmpty, line - head > 4 { return nil }
    }
    return roll.entries.count >= 3 ? roll : nil
  }

  /// The names of a line, each after its sign.
  private func entries(
    on line: Line, _ signs: [(sign: Int32, presence: Presence)]
  ) -> [RollEntry] {
    let starts = (line.first..<line.end).filter { index in
      text.tokens[index].kind == .mark
        && signs.contains { $0.sign == text.tokens[index].value }
        && (index == line.first || text.tokens[index].shape.contains(.column))
        && index + 1 < line.end && text.tokens[index + 1].isCapital
    }
    return starts.enumerated().compactMap { place, start -> RollEntry? in
      let end = place + 1 < starts.count ? starts[place + 1] : line.end
      guard var entry = EntryGrammar(text).entry(from: start + 1, to: end),
        let answer = signs.first(where: { $0.sign == text.tokens[start].value })
      else { return nil }
      entry.presence = Located(answer.presence, at: text.range(start, start + 1))
      return entry
    }
  }
}
