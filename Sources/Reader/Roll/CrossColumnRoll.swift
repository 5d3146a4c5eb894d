import Model

/// A roll whose crosses mean what stands at the head of their column: 'P   AG   AI'.
///
/// Where the columns are of those away alone, 'Assenti  giust.  ingiust.', 'A.G.   A.I.', who has a cross
/// in one of them is away and every other name is there.
struct CrossColumnRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    let marks = RollMarks(legendIn: lines, of: text)
    for line in lines {
      guard let columns = columns(headedAt: line) ?? letters(headedAt: line, marks),
        let roll = roll(under: line, columns, in: lines)
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

  /// The columns headed by letters, 'P   AG   AI', perhaps after 'Cognome e nome   Carica'.
  private func letters(headedAt index: Int, _ marks: RollMarks) -> [Column]? {
    let line = text.lines[index]
    guard 2...20 ~= line.end - line.first else { return nil }
    var found: [Column] = []
    var first = line.first
    while first < line.end {
      let end =
        (first + 1..<line.end).first { text.tokens[$0].shape.contains(.column) } ?? line.end
      if text.word(first) == text.word(first).uppercased(), text.word(first).count <= 2,
        let mark = marks.mark(of: first..<end, in: text), !mark.isPlaced, !mark.isYes,
        !mark.isRemote, !mark.isProxy
      {
        let last = text.tokens[end - 1].isWord ? end - 1 : end - 2
        let middle =
          (RowRoll.Cross.column(of: first, text) + RowRoll.Cross.column(of: max(first, last), text))
          / 2
        found.append(Column(presence: mark.presence, place: middle))
      } else if !found.isEmpty || (first..<end).contains(where: { text.tokens[$0].isNumber }) {
        return nil
      }
      first = end
    }
    guard found.count > 1, Set(found.map(\.presence)).count == found.count else { return nil }
    return found
  }

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
    // Where a column is of those present, a name without a cross tells nothing.
    let isPlain = columns.contains { $0.presence.isAttending }
    let crosses = roll.entries.count { $0.presence?.isInferred == false }
    guard roll.entries.count >= 3, !isPlain || crosses == roll.entries.count else { return nil }
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
        (text.tokens[$0].kind == .mark || text.tokens[$0].isWord)
          && !RowRoll.Cross.isCross($0, text)
      })
    else { return nil }
    entry.presence =
      presence ?? Located(.present, at: text.range(line.first, end), inferred: true)
    return entry
  }
}
