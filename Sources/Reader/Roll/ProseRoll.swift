import Model

/// A roll in sentences: 'Sono presenti i consiglieri: A, B, C. Assenti: D.'
struct ProseRoll {
  let text: TokenizedText
  private var chairs: ChairLists { ChairLists(text: text) }
  private var bodyOrder: BodyOrder { BodyOrder(text: text) }
  private var lists: ProseList { ProseList(text: text) }

  func read(_ lines: Range<Int>) -> Roll? {
    guard !lines.isEmpty else { return nil }
    var reading = Reading()
    let end = text.lines[lines.upperBound - 1].end
    let openings = RollOpening(text: text)
    var position = text.lines[lines.lowerBound].first
    while position < end, !reading.isLost {
      if countsNobodyAbsent(position) {
        reading.hasAbsent = true
        position += 1
      } else if reading.hasPresent, let first = lists.startOfGroup(position) {
        // '…, mentre è assente Rossi; per Alba il Sindaco Neri': the next group goes on with who is there.
        let group = RollTrigger(presence: .present, listStart: first, isPlain: true)
        let list = lists.read(group, before: end, &reading.manner, into: &reading.roll)
        insertLines(position, list.end, into: &reading.roll)
        position = max(list.end, position + 1)
      } else if let trigger = openings.trigger(at: position, before: end),
        isTakenUp(trigger, at: position, in: reading.roll)
      {
        let last = follow(trigger, at: position, before: end, into: &reading)
        position = max(last, position + 1)
      } else {
        position += 1
      }
    }
    return finished(reading)
  }

  /// What the lists read so far come to.
  private struct Reading {
    var roll = Roll()
    var manner = ListManner()
    var hasPresent = false
    var hasAbsent = false
    /// Names stand there which nothing tells to be present or absent.
    var isLost = false
  }

  /// Whether a list belongs to the roll read so far.
  private func isTakenUp(_ trigger: RollTrigger, at position: Int, in roll: Roll) -> Bool {
    guard isNear(position, roll) || isLabel(position) else { return false }
    guard let subject = trigger.listEnd else { return true }
    return isNear(position, roll, within: 3) && subject >= position - 60
  }

  /// Reads the list that a word opens, and tells where it ends.
  private func follow(
    _ trigger: RollTrigger, at position: Int, before end: Int, into reading: inout Reading
  ) -> Int {
    if trigger.isGuest {
      var aside = Roll()
      let list = lists.read(trigger, before: end, &reading.manner, into: &aside)
      reading.roll.guests += aside.entries
      return list.end
    }
    if trigger.isLost {
      let last = text.sentenceEnd(position, notAfter: end)
      lose(position..<last, into: &reading.roll)
      reading.isLost = true
      return last
    }
    let isAttending = trigger.presence.isAttending
    if isAttending, reading.roll.entries.isEmpty {
      chairs.read(above: position, &reading.manner, into: &reading.roll)
    }
    let before = reading.roll.entries.count
    let list = lists.read(
      trigger, before: trigger.listEnd ?? end, &reading.manner, into: &reading.roll)
    if !isAttending, isNobody(trigger.listStart) { reading.hasAbsent = true }
    if reading.roll.entries.count > before || list.isLost {
      if isAttending { reading.hasPresent = true } else { reading.hasAbsent = true }
      insertLines(
        min(position, trigger.listStart), max(position + 1, list.end), into: &reading.roll)
    }
    if list.isLost {
      reading.roll.style = .columnsLost
      reading.roll.notes.append(
        ReadingNote(
          kind: .namesLost,
          message: "nell'elenco delle presenze mancano dei nomi: le virgole restano, i nomi no",
          range: text.range(position, list.end)))
    }
    return list.end
  }

  /// Takes the lines between two tokens into the roll.
  private func insertLines(_ first: Int, _ end: Int, into roll: inout Roll) {
    for line in text.lineIndex(of: first)...text.lineIndex(of: max(first, end - 1))
    where !holdsVote(line) { roll.lines.insert(line) }
  }

  /// Says that names stand there which nothing tells to be present or absent.
  private func lose(_ tokens: Range<Int>, into roll: inout Roll) {
    roll.entries.removeAll()
    roll.style = .columnsLost
    insertLines(tokens.lowerBound, tokens.upperBound, into: &roll)
    roll.notes.append(
      ReadingNote(
        kind: .namesLost,
        message:
          "nell'elenco delle presenze le parole che dicono chi è presente e chi è assente sono "
          + "staccate dai nomi: non si può dire chi è presente e chi è assente",
        range: text.range(tokens.lowerBound, tokens.upperBound)))
  }

  /// The roll, and how much of it there is; nil where it holds nobody.
  private func finished(_ reading: Reading) -> Roll? {
    var roll = reading.roll
    bodyOrder.putBodiesFirst(&roll)
    bodyOrder.putGroupsBack(&roll)
    roll.unite()
    if roll.style == .columnsLost { return roll }
    guard !roll.entries.isEmpty else { return roll.guests.isEmpty ? nil : roll }
    // Marks beside the names tell who is absent, too.
    let hasAbsent = reading.hasAbsent || roll.namesAbsent
    roll.style =
      reading.hasPresent && hasAbsent
      ? .complete : reading.hasPresent ? .presentOnly : .absentOnly
    return roll
  }

  /// A roll that has been read is not taken up again far below, among what is said of the points.
  private func isNear(_ position: Int, _ roll: Roll, within reach: Int = 24) -> Bool {
    guard roll.entries.count > 1, let last = roll.lines.max() else {
      return reach > 3 || roll.entries.isEmpty
    }
    return text.lineIndex(of: position) <= last + reach
  }

  /// 'Assenti:' at the head of a line.
  private func isLabel(_ position: Int) -> Bool {
    let first = text.lines[text.lineIndex(of: position)].first
    return position - first <= 2 && text.tokens[first].isCapital
      && (position + 1..<min(text.tokens.count, position + 4)).contains { text.isMark($0, .colon) }
  }

  /// 'Assenti: nessuno', 'Assenti: //'.
  private func isNobody(_ position: Int) -> Bool {
    text.lexeme(position) == .nessuno || text.lexeme(position) == .zero
      || text.isMark(position, .slash) || text.isMark(position, .dash)
      || text.isMark(position, .underscore)
  }

  /// 'Assenti n. 0': there is no list of them, and everybody else is there.
  private func countsNobodyAbsent(_ position: Int) -> Bool {
    guard text.lexeme(position) == .assente else { return false }
    let count = text.afterNumberSign(position + 1, before: text.tokens.count)
    // 'Assenti N. /'
    return text.number(at: count) == 0 || count > position + 1 && text.isMark(count, .slash)
  }

  /// A line that gives presence and a vote together is read again for the vote.
  private func holdsVote(_ line: Int) -> Bool {
    text.contains(
      .favorevole, .contrario, .astenuto, .unanime, .unanimita,
      in: text.lines[line].first..<text.lines[line].end)
  }
}
