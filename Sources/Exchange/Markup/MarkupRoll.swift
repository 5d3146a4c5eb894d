import Model

/// The roll and the participants as tables, with the movements that they tell.
enum MarkupRoll {
  /// The style that a roll has when nothing says otherwise.
  static func usualStyle(_ sitting: Sitting) -> RollStyle {
    sitting.members.isEmpty ? .none : .complete
  }

  /// 'entra 17:45' beside a name is an hour and a movement.
  static func implied(
    _ kind: Movement.Kind, _ time: Located<ClockTime>, member: Int, of sitting: Sitting
  )
    -> Movement
  {
    let entry = sitting.members[member]
    let isBody = entry.representative != nil
    return Movement(
      kind: kind, time: time, memberIndex: member, body: isBody ? entry.name : nil,
      person: isBody ? entry.representative : entry.name, origin: .roll,
      range: time.range ?? entry.range ?? SourceRange(0, 0))
  }

  static func implied(
    _ kind: Movement.Kind, _ time: Located<ClockTime>, of participant: Participant
  )
    -> Movement
  {
    Movement(
      kind: kind, time: time, person: participant.name, isParticipant: true, origin: .roll,
      range: time.range ?? participant.name.range ?? SourceRange(0, 0))
  }

  /// The movements that the tables can tell, in the order of the rows.
  static func impliedMovements(_ sitting: Sitting) -> [Movement] {
    sitting.members.indices.flatMap { index in
      [
        sitting.members[index].from.map { implied(.enters, $0, member: index, of: sitting) },
        sitting.members[index].until.map { implied(.leaves, $0, member: index, of: sitting) },
      ].compactMap { $0 }
    }
      + sitting.participants.flatMap { participant in
        [
          participant.from.map { implied(.enters, $0, of: participant) },
          participant.until.map { implied(.leaves, $0, of: participant) },
        ].compactMap { $0 }
      }
  }

  /// Whether two movements say the same, wherever they say it.
  static func same(_ left: Movement, _ right: Movement) -> Bool {
    func equal<Value: Equatable>(_ left: Located<Value>?, _ right: Located<Value>?) -> Bool {
      left?.value == right?.value && left?.isInferred == right?.isInferred
    }
    return left.kind == right.kind && equal(left.time, right.time)
      && left.memberIndex == right.memberIndex && equal(left.body, right.body)
      && equal(left.person, right.person) && left.isParticipant == right.isParticipant
      && left.origin == right.origin && left.isMomentVague == right.isMomentVague
      && left.duringAgendaNumber == right.duringAgendaNumber
  }

  /// The member to whom the names of a movement lead.
  static func resolve(_ movement: Movement, in directory: MemberDirectory) -> Int? {
    for name in [movement.body?.value, movement.person?.value] {
      if let name, case .one(let index) = directory.find(name) { return index }
    }
    return nil
  }

  // MARK: Writing

  static func table(_ sitting: Sitting, implied told: Set<Int>) -> String {
    let columns = MarkupTable.Column.allCases
    let moves = told.map { sitting.movements[$0] }
    let rows = sitting.members.enumerated().map { index, member in
      columns.map { column -> String in
        switch column {
        case .name: MarkupTable.written(member.name.value, inferred: member.name.isInferred)
        case .representative: written(member.representative)
        case .role: written(member.role)
        case .presence:
          member.presence.map {
            MarkupTable.written(
              MarkupTerm.presence.word($0.value), inferred: $0.isInferred)
          } ?? ""
        case .delegation: written(member.delegation)
        case .weight:
          member.weight.map {
            MarkupTable.written(MarkupNumber.decimal($0.value), inferred: $0.isInferred)
          } ?? ""
        case .note:
          note(member.from, member.until) { kind, time in
            let expected = implied(kind, time, member: index, of: sitting)
            return moves.contains { same($0, expected) }
          }
        }
      }
    }
    return MarkupTable.text(columns, rows)
  }

  static func participants(_ sitting: Sitting, implied told: Set<Int>) -> String {
    let columns: [MarkupTable.Column] = [.name, .role, .presence, .note]
    let moves = told.map { sitting.movements[$0] }
    let rows = sitting.participants.map { participant in
      [
        MarkupTable.written(participant.name.value, inferred: participant.name.isInferred),
        written(participant.role),
        participant.presence.map {
          MarkupTable.written(MarkupTerm.presence.word($0.value), inferred: $0.isInferred)
        } ?? "",
        note(participant.from, participant.until) { kind, time in
          let expected = implied(kind, time, of: participant)
          return moves.contains { same($0, expected) }
        },
      ]
    }
    return MarkupTable.text(columns, rows)
  }

  private static func written(_ text: Located<String>?) -> String {
    MarkupTable.written(text?.value, inferred: text?.isInferred ?? false)
  }

  private static func note(
    _ from: Located<ClockTime>?, _ until: Located<ClockTime>?,
    _ moves: (Movement.Kind, Located<ClockTime>) -> Bool
  ) -> String {
    var parts: [String] = []
    func mark(_ time: Located<ClockTime>) -> String {
      time.value.description + (time.isInferred ? " (dedotto)" : "")
    }
    if let from { parts.append((moves(.enters, from) ? "entra " : "dalle ") + mark(from)) }
    if let until { parts.append((moves(.leaves, until) ? "esce " : "fino alle ") + mark(until)) }
    return parts.joined(separator: ", ")
  }
}

/// The order of the day as a list.
enum MarkupAgenda {
  /// The title of the point with a number.
  static func title(_ number: Int?, in agenda: [AgendaItem]) -> Located<String>? {
    guard let number else { return nil }
    return agenda.enumerated().first { ($1.number ?? $0 + 1) == number }?.element.title
  }

  /// Whether an agenda says just what the headings say.
  static func isFromHeadings(_ agenda: [AgendaItem], items: [Item]) -> Bool {
    let titled = fromHeadings(items)
    return titled.count == agenda.count
      && zip(titled, agenda).allSatisfy {
        $0.number == $1.number && $0.title.value == $1.title.value
          && $0.title.isInferred == $1.title.isInferred
      }
  }

  /// The agenda that the headings make.
  static func fromHeadings(_ items: [Item]) -> [AgendaItem] {
    items.compactMap { item in
      item.title.map { AgendaItem(number: item.agendaNumber, title: $0) }
    }
  }

  static func text(_ agenda: [AgendaItem]) -> String {
    agenda.map { item in
      let marker = item.number.map { "\($0). " } ?? "- "
      // Words that begin like a number, or like nothing at all, are guarded.
      var text = MarkupText.written(item.title.value, first: marker.count)
      if text.hasSuffix("{dedotto}") { text = text.dropLast() + "\\}" }
      return marker + text + (item.title.isInferred ? " {dedotto}" : "")
    }.joined(separator: "\n")
  }

  /// The title of an annex with none of its own: its first line with words.
  static func annexTitle(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmed }.first { !$0.isEmpty } ?? ""
  }
}

extension Substring {
  /// Without the blanks at its ends.
  fileprivate var trimmed: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// A call to the sitting as one line of the head.
enum MarkupConvocation {
  static func text(_ convocation: Convocation) -> String {
    var parts = [MarkupTerm.call.word(convocation.call)]
    func flag(_ isInferred: Bool) -> String { isInferred ? " {dedotto}" : "" }
    if let date = convocation.date { parts.append(date.value.description + flag(date.isInferred)) }
    if let time = convocation.time {
      parts.append("ore " + time.value.description + flag(time.isInferred))
    }
    if let deserted = convocation.deserted {
      parts.append("deserta " + MarkupData.quoted(deserted.value) + flag(deserted.isInferred))
    }
    return parts.joined(separator: ", ")
  }

  /// Reads one; nil, with a fault, when it makes no sense.
  static func read(_ value: MarkupHead.Value, faults: inout MarkupFaults) -> Convocation? {
    let source = SourceText(name: "", text: value.text)
    var parser = MarkupEntryParser(source, SourceRange(0, source.bytes.count))
    // Faults inside a quoted value are told at the value.
    var inner = MarkupFaults(source)
    let entries = parser.entries(faults: &inner)
    var reader = MarkupDataReader(
      words: MarkupWords(), span: nil, file: { _ in value.place }, faults: inner)
    guard let first = entries.first, let call = MarkupTerm.call.value(first.text) else {
      faults.add(
        value.place.lower, "la convocazione non comincia con «prima» o «seconda»",
        "scrivi per esempio: seconda, 2024-12-04, ore 18:00")
      return nil
    }
    var result = Convocation(call: call)
    for entry in entries.dropFirst() where !entry.pieces.isEmpty {
      let missing = MarkupEntry.Piece(text: nil, place: entry.place)
      switch entry.key(among: ["ore", "deserta"]) {
      case ("ore", let count)?: result.time = reader.time(entry.value(after: count) ?? missing)
      case ("deserta", let count)?:
        result.deserted = entry.value(after: count).map { reader.name($0) } ?? Located("deserta")
      default: result.date = entry.pieces.first.flatMap { reader.date($0) }
      }
    }
    result.date?.range = value.place
    result.time?.range = value.place
    result.deserted?.range = value.place
    for fault in reader.faults.all {
      faults.add(value.place.lower, fault.message, fault.advice)
    }
    return result
  }
}

/// Where everything that a vote says stands.
enum MarkupPlaces {
  static func of(_ vote: Vote) -> [SourceRange?] {
    var places: [SourceRange?] = [vote.time?.range, vote.method?.range, vote.outcome?.range]
    for count in MarkupCount.all {
      places.append(vote[keyPath: count.figure]?.range)
      if let names = count.names { places += vote[keyPath: names].map(\.range) }
    }
    places += MarkupWeight.all.map { vote[keyPath: $0.path]?.range }
    places += MarkupPhrase.all.map { vote[keyPath: $0.path]?.range }
    places += vote.candidates.flatMap { [$0.name.range, $0.votes?.range] }
    return places + vote.elected.map(\.range)
  }
}
