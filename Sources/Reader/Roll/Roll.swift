import Model

/// What a strategy makes of the roll in some lines.
struct Roll {
  var entries: [RollEntry] = []
  /// Entries of people who are no members (officials, guests), with their office.
  var guests: [RollEntry] = []
  var style: RollStyle = .none
  /// The lines it was read from, by place among the text's lines.
  var lines: Set<Int> = []
  var notes: [ReadingNote] = []
  /// Who presides, where the roll itself says it.
  var chair: Officer?

  /// How many are said to be there and how many away, where their cells stand apart.
  var totals: (present: Located<Int>, absent: Located<Int>)?

  /// How much of a roll it is: the entries whose presence is known.
  var score: Int {
    style == .columnsLost
      ? 1 : entries.reduce(0) { $0 + ($1.presence == nil && !$1.isRemote ? 0 : 1) }
  }

  /// How much it says of its entries: who sits for an absent body says nothing, a whole name says more
  /// than a part of it.
  var fullness: Int {
    entries.reduce(0) { sum, entry in
      var told = sum + (entry.body == nil ? 0 : 1) + (entry.delegation == nil ? 0 : 1)
      if let person = entry.person, entry.body == nil || entry.presence?.value.isAttending != false
      {
        told += isWhole(person.value) ? 2 : 1
      }
      return told + (entry.presence?.value == .excused ? 1 : 0)
    }
  }

  /// Whether a name has both its parts: 'Rossi Anna', and neither 'Rossi' nor 'Pier Luigi'.
  private func isWhole(_ name: String) -> Bool {
    let words = NameKey(name).words
    let given = words.count { GivenNames.contains($0) }
    return given > 0 && given < words.count
  }

  /// Whether it says of somebody that they are not there.
  var namesAbsent: Bool { entries.contains { $0.presence?.value.isAttending == false } }

  /// Gives back what stands among the points when the roll was called before them: a member named
  /// there is none, and no sentence is lost.
  mutating func release(sentencesAfter line: Int, in text: TokenizedText) {
    let isLate = { (entry: RollEntry) in text.lineIndex(ofByte: entry.range.lower) >= line }
    guard let last = lines.max(), last >= line,
      entries.count(where: { !isLate($0) }) > 1,
      entries.contains(where: isLate) == false
        || entries.count(where: isLate) * 3 < entries.count
    else { return }
    // Rows of a table go on over what was taken for a heading.
    let late = lines.filter { index in
      index >= line
        && !(text.lines[index].first + 1..<max(text.lines[index].first + 1, text.lines[index].end))
          .contains { text.tokens[$0].shape.contains(.column) }
        && text.lines[index].end - text.lines[index].first > 8
    }
    lines.subtract(late)
    entries.removeAll { late.contains(text.lineIndex(ofByte: $0.range.lower)) }
  }

  /// Where a body has a row for each of several persons, the persons are the members and the body is
  /// where they come from.
  mutating func settleSharedBodies() {
    let bodies = entries.compactMap { $0.person == nil ? nil : $0.body?.value }
    // One body among many told twice has two who stand for it.
    guard Set(bodies).count * 5 < bodies.count * 4 else { return }
    for index in entries.indices where entries[index].body != nil && entries[index].person != nil {
      entries[index].role = entries[index].role ?? entries[index].body
      entries[index].body = nil
    }
  }

  /// Where a body stands in the row of the first of those who sit for it and the others have none, the
  /// persons are the members.
  mutating func settleGroupedBodies() {
    let heads = entries.count { $0.body != nil && $0.person != nil }
    let others = entries.count { $0.body == nil && $0.person != nil }
    guard heads > 1, others >= heads, heads + others == entries.count else { return }
    for index in entries.indices where entries[index].body != nil {
      entries[index].role = entries[index].role ?? entries[index].body
      entries[index].body = nil
    }
  }

  /// One who is in the list of the members and then in that of the absent is one person, absent;
  /// in that of those present and in that of the absent, one listed twice.
  mutating func unite() {
    guard entries.count < 400 else { return }
    var result: [RollEntry] = []
    var keys: [NameKey] = []
    // 'Provincia di Alba' and 'Comune di Alba' are two.
    let isProvince = { (entry: RollEntry) in
      entry.body.map { FoldedWords.of($0.value).first == "provincia" } ?? false
    }
    // One town with two who stand for it is told twice.
    let isOther = { (first: RollEntry, second: RollEntry) in
      guard first.body != nil, second.body != nil, let left = first.person?.value,
        let right = second.person?.value
      else { return false }
      return !NameKey(left).matches(NameKey(right))
    }
    for entry in entries {
      let key = NameKey((entry.body ?? entry.person)?.value ?? "")
      if let index = result.indices.first(where: {
        keys[$0].matches(key)
          && (keys[$0].words.count > 1 || key.words.count > 1 || keys[$0].equals(key))
          && !Self.differInParticle(result[$0], entry)
      }), isProvince(result[index]) == isProvince(entry), !isOther(result[index], entry) {
        let isContradicted =
          result[index].isListedApart && entry.isListedApart
          && result[index].presence?.value.isAttending != entry.presence?.value.isAttending
        if !isContradicted {
          if let presence = entry.presence, !presence.value.isAttending {
            result[index].presence = presence
          }
          continue
        }
      }
      result.append(entry)
      keys.append(key)
    }
    entries = result
  }

  /// 'Valerio Costa' and 'Valerio Dalla Costa' are two, each with a name and a surname.
  private static func differInParticle(_ first: RollEntry, _ second: RollEntry) -> Bool {
    guard first.body == nil, second.body == nil, let left = first.person?.value,
      let right = second.person?.value
    else { return false }
    let (some, others) = (FoldedWords.of(left), FoldedWords.of(right))
    guard min(some.count, others.count) >= 2 else { return false }
    let apart = Set(some).symmetricDifference(others)
    return !apart.isEmpty && apart.isSubset(of: surnameParticles)
  }

  private static let surnameParticles: Set<String> = [
    "dalla", "dallo", "dal", "della", "dello", "del", "de", "di", "degli", "dei", "la", "lo", "li",
  ]
}
