import Model

/// A roll that has columns for those away alone, 'Assenti  giust.  ingiust.': who has a cross in one of
/// them is away, every other name is there.
struct AbsenceColumnRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines {
      guard let columns = columns(headedAt: line), let roll = roll(under: line, columns, in: lines)
      else { continue }
      return roll
    }
    return nil
  }

  /// A column and what its cross means.
  private struct Column {
    let presence: Presence
    let place: Int
  }

  /// The columns of a heading: 'giust.' and 'ingiust.', under or beside 'Assenti'.
  private func columns(headedAt index: Int) -> [Column]? {
    let line = text.lines[index]
    var found: [Column] = []
    for token in line.first..<line.end where text.tokens[token].isWord {
      let presence: Presence
      if Self.excused.holds(token, of: text) {
        presence = .excused
      } else if Self.unexcused.holds(token, of: text) {
        presence = .absent
      } else {
        continue
      }
      // 'Assenti giust.' may head one column.
      let isHead =
        text.tokens[token].shape.contains(.column) || line.first == token
        || text.lexeme(token - 1) == .assente
      if isHead || !found.isEmpty {
        found.append(Column(presence: presence, place: RowRoll.Cross.column(of: token, text)))
      }
    }
    guard found.count == 2, found[0].presence != found[1].presence else { return nil }
    // 'Assenti' stands on the line or on the one above, and no column is of those present.
    let head = (max(0, index - 1)...index).flatMap { place -> Range<Int> in
      let line = text.lines[place]
      return line.first..<line.end
    }
    guard head.contains(where: { text.lexeme($0) == .assente }),
      !head.contains(where: {
        (text.lexeme($0) == .presente || text.lexeme($0) == .p)
          && text.tokens[$0].shape.contains(.column)
      })
    else { return nil }
    return found
  }

  private static let excused: WordSet = ["giust", "giustif", "giustificato", "giustificati"]
  private static let unexcused: WordSet = [
    "ingiust", "ingiustif", "ingiustificato", "ingiustificati",
  ]

  private func roll(under head: Int, _ columns: [Column], in lines: Range<Int>) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    var line = head + 1
    while line < lines.upperBound, roll.entries.count < 200,
      text.lines[line].blanksBefore <= (roll.entries.isEmpty ? 2 : 0),
      let entry = entry(on: line, columns)
    {
      roll.entries.append(entry)
      roll.lines.insert(line)
      line += 1
    }
    guard roll.entries.count >= 3 else { return nil }
    roll.lines.insert(head)
    return roll
  }

  /// A name, perhaps an office, and perhaps a cross: nothing else.
  private func entry(on index: Int, _ columns: [Column]) -> RollEntry? {
    let line = text.lines[index]
    guard line.end - line.first <= 16 else { return nil }
    var end = line.end
    var presence: Located<Presence>?
    if RowRoll.Cross.isCross(end - 1, text), text.tokens[end - 1].shape.contains(.column) {
      let place = RowRoll.Cross.column(of: end - 1, text)
      presence = columns.min { abs($0.place - place) < abs($1.place - place) }
        .map { Located($0.presence, at: text.range(end - 1, end)) }
      end -= 1
    }
    let first = EntryGrammar(text).skipNumber(from: line.first, to: end)
    guard first < end,
      let name = NameGrammar(text: text).person(at: first, before: end)
        ?? NameGrammar(text: text).officeAndPerson(at: first, before: end),
      var entry = EntryGrammar(text).entry(from: line.first, to: end), entry.person != nil,
      (name.end..<end).allSatisfy({
        text.tokens[$0].kind == .mark || text.tokens[$0].isWord
      })
    else { return nil }
    entry.presence =
      presence ?? Located(.present, at: text.range(line.first, end), inferred: true)
    return entry
  }
}
