import Model

/// A list of all the members in which a cross before the name tells who is there: 'PRESENTI (segnati con
/// X)', and below it 'X  Rossi Anna' and '   Verdi Carlo'.
struct CrossedListRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let crossed = meaning(ofCrossIn: line),
        let roll = roll(under: line, crossed, in: lines)
      else { continue }
      return roll
    }
    return nil
  }

  /// What a cross means, as the words over the list say.
  private func meaning(ofCrossIn index: Int) -> Presence? {
    let line = text.lines[index].first..<text.lines[index].end
    guard line.count <= 14 else { return nil }
    let isPresent = text.contains(.presente, in: line)
    guard isPresent != text.contains(.assente, in: line),
      line.allSatisfy({ !text.tokens[$0].isNumber })
    else { return nil }
    let isExplained =
      text.containsWord(
        [
          "segnati", "segnato", "segnate", "contrassegnati", "contrassegnato", "crocetta", "croce",
          "crociati", "barrati", "spuntati", "spunta",
        ], in: line) || line.contains { text.lexeme($0) == .x && $0 > line.lowerBound }
    guard isExplained || line.count <= 2 else { return nil }
    return isPresent ? .present : .absent
  }

  private func roll(under head: Int, _ crossed: Presence, in lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    roll.lines = [head]
    var column: Int?
    var crosses = 0
    for index in head + 1..<max(head + 1, lines.upperBound) {
      let line = text.lines[index]
      if line.blanksBefore > (roll.entries.isEmpty ? 1 : 0) { break }
      let isCrossed = isCross(line.first) && line.end - line.first > 1
      let first = isCrossed ? line.first + 1 : line.first
      let place = text.column(of: first, in: line)
      guard line.end - first <= 16, abs(place - (column ?? place)) <= 1,
        NameGrammar(text: text).person(at: first, before: line.end) != nil
          || NameGrammar(text: text).officeAndPerson(at: first, before: line.end) != nil,
        !(first..<line.end).contains(where: { isCross($0) }),
        var entry = EntryGrammar(text).entry(from: first, to: line.end)
      else { break }
      column = place
      crosses += isCrossed ? 1 : 0
      let here = text.range(line.first, line.first + 1)
      let other: Presence = crossed == .present ? .absent : .present
      entry.presence =
        isCrossed ? Located(crossed, at: here) : Located(other, at: entry.range, inferred: true)
      roll.entries.append(entry)
      roll.lines.insert(index)
    }
    return roll.entries.count >= 3 && crosses > 0 ? roll : nil
  }

  private func isCross(_ index: Int) -> Bool {
    text.lexeme(index) == .x && text.tokens[index].end - text.tokens[index].start == 1
      || text.isMark(index, .checked)
  }
}
