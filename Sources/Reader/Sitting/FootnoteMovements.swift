import Model

/// Entries and exits told in notes at the foot of a page: '1' beside or over a name of the roll, and
/// further down '1' and 'Sopraggiunto alle ore 15.10.'
struct FootnoteMovements {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  private struct Note {
    let number: UInt32
    let verb: Int
    let words: Range<Int>
  }

  func read(_ lines: Range<Int>, into sitting: inout Sitting) {
    guard !sitting.members.isEmpty else { return }
    readTold(lines, into: &sitting)
    let notes = lines.compactMap(note)
    guard !notes.isEmpty else { return }
    let members = marked(lines, members: sitting.members)
    for note in notes {
      guard let member = members[note.number]?.last(where: { $0.line < line(of: note) })?.member,
        let kind = kind(note.verb), let time = time(in: note.words),
        // Who came before the opening is simply there.
        kind == .leaves || (sitting.openedAt.map { $0.value < time.value } ?? true)
      else { continue }
      sitting.movements.append(
        Movement(
          kind: kind, time: time, memberIndex: member, person: sitting.members[member].name,
          origin: .roll, range: text.range(note.words.lowerBound, note.words.upperBound)))
    }
  }

  /// '(1) Il consigliere Neri è giunto alle ore 15.25, …': a note that names who moves, after a name of the
  /// roll that '(1)' marks.
  private func readTold(_ lines: Range<Int>, into sitting: inout Sitting) {
    for line in lines where minutes.facts[line].contains(.movement) {
      let own = text.lines[line]
      guard own.first + 4 < own.end, let number = number(inBracketsAt: own.first),
        isMarked(number, before: line, members: sitting.members)
      else { continue }
      let end = text.sentenceEnd(own.first + 3, notAfter: text.tokens.count, reach: 40)
      let words = text.range(own.first, end)
      guard !sitting.movements.contains(where: { words.contains($0.range.lower) }) else { continue }
      for var movement in MovementGrammar(text: text).movements(in: own.first + 3..<end)
      where movement.time != nil {
        // Its hour tells where it belongs, not its place.
        movement.origin = .roll
        sitting.movements.append(movement)
      }
    }
  }

  /// The number of '(1)'.
  private func number(inBracketsAt first: Int) -> UInt32? {
    guard text.isMark(first, .openParenthesis), first + 2 < text.tokens.count,
      text.tokens[first + 1].isNumber, text.isMark(first + 2, .closeParenthesis)
    else { return nil }
    return UInt32(text.tokens[first + 1].value)
  }

  /// Whether '(1)' stands on the line of somebody of the roll.
  private func isMarked(_ number: UInt32, before line: Int, members: [Member]) -> Bool {
    members.contains { member in
      guard let range = (member.representative ?? member.name).range else { return false }
      let row = text.lines[text.lineIndex(ofByte: range.lower)]
      return row.stop <= text.lines[line].start
        && (row.first..<row.end).contains { self.number(inBracketsAt: $0) == number }
    }
  }

  private func line(of note: Note) -> Int { text.lineIndex(of: note.words.lowerBound) }

  /// '1' on a line of its own over its words, or before them: 'Ha lasciato la seduta alle ore 17.'
  private func note(_ line: Int) -> Note? {
    let own = text.lines[line]
    guard text.tokens[own.first].isNumber, (1...99).contains(text.tokens[own.first].value),
      own.end - own.first == 1 || minutes.facts[line].contains(.movement)
    else { return nil }
    let isAlone = own.end - own.first == 1
    guard !isAlone || line + 1 < text.lines.count else { return nil }
    let words =
      isAlone ? text.lines[line + 1].first..<text.lines[line + 1].end : own.first + 1..<own.end
    // The note begins with the verb: who moves is the one that the number marks.
    let lead = words.lowerBound..<min(words.upperBound, words.lowerBound + 3)
    guard words.count <= 30,
      let verb = lead.first(where: { kind($0) != nil }),
      (words.lowerBound..<verb).allSatisfy({
        ["ha", "e", "si", "era"].contains(text.folded($0)) || text.tokens[$0].kind == .mark
      })
    else { return nil }
    return Note(number: UInt32(text.tokens[own.first].value), verb: verb, words: words)
  }

  private func kind(_ index: Int) -> Movement.Kind? {
    switch text.lexeme(index) {
    case .sopraggiunge, .arriva, .giunge, .entra, .rientra, .collega: .enters
    // 'Collegato a partire dalle ore 13.02'
    case .collegato where text.folded(index).hasPrefix("collegat"): .enters
    case .esce, .allontana, .assenta, .lascia, .abbandona, .scollega: .leaves
    default: nil
    }
  }

  private func time(in words: Range<Int>) -> Located<ClockTime>? {
    let times = TimeGrammar(text: text)
    return words.lazy.compactMap { times.time(at: $0, before: words.upperBound) }.first.map {
      Located($0.time, at: text.range($0.first, $0.end))
    }
  }

  /// The members that each number marks, with the lines of the marks: right after the name, or alone
  /// on the line above it.
  private func marked(
    _ lines: Range<Int>, members: [Member]
  ) -> [UInt32: [(line: Int, member: Int)]] {
    var rows: [Int: Int] = [:]
    for (index, member) in members.enumerated() {
      guard let range = (member.representative ?? member.name).range else { continue }
      rows[text.lineIndex(ofByte: range.lower)] = index
    }
    let directory = MemberDirectory(members)
    var result: [UInt32: [(line: Int, member: Int)]] = [:]
    for line in lines {
      let own = text.lines[line]
      if own.end - own.first == 1, text.tokens[own.first].isNumber, let member = rows[line + 1] {
        result[UInt32(text.tokens[own.first].value), default: []].append((line, member))
      }
      for index in own.first + 1..<max(own.first + 1, own.end)
      where text.tokens[index].isNumber && !text.tokens[index].isSpaced
        && text.tokens[index - 1].isWord && text.tokens[index - 1].isCapital
      {
        let name = own.first..<index
        guard name.count <= 6, case .one(let member) = directory.find(text.string(own.first, index))
        else { continue }
        result[UInt32(text.tokens[index].value), default: []].append((line, member))
      }
    }
    return result
  }
}
