import Model

/// Builds sittings that no text was read from, by seed: everything that the model can hold, and words
/// that could be taken for marks.
struct RandomSitting {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private mutating func number(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  private mutating func chance(_ one: Int) -> Bool { number(one) == 0 }
  private mutating func pick<Element>(_ list: [Element]) -> Element { list[number(list.count)] }
  private mutating func some<Value>(_ value: (inout Self) -> Value) -> Value? {
    chance(2) ? value(&self) : nil
  }
  private mutating func list<Value>(_ most: Int, _ value: (inout Self) -> Value) -> [Value] {
    (0..<number(most + 1)).map { _ in value(&self) }
  }

  private static let odd = [
    "---", "# Appello", "## Due", "|", "a | b", "\t", "\u{A0}", "*", "**", "\\", "{elenco}", "{",
    "}",
    "% nota", "= votazione: favorevoli 3", "Votazione: favorevoli 2", "Esce: Rossi", "«", "»", "«»",
    "…", " … ", "\"", "(", ")", ",", ";", "```", "1. uno", "a) due", "- tre", "> quattro", "12",
    "  ", "é", "D'Avanzo", "n. 7 del 3/4/2024", "verbale: 1", "", "\n", "\r", "Esito: Favorevole",
    "oggetto", "nessuno", "dedotto", "{dedotto}", "🙂", "–", ".", "DELIBERA", "DELIBERA:",
    "Rossi 12",
  ]
  private static let plain = [
    "Rossi", "Bianchi", "Verdi", "Neri", "Anna", "la", "seduta", "approva", "del", "2024", "Comune",
    "di", "Roccamora", "voti", "favorevoli", "punto", "uno", "il", "presidente",
  ]

  private mutating func words(_ most: Int = 6) -> String {
    var text = pick(Self.plain)
    for _ in 0..<number(most) { text += pick([" ", " ", " ", "  "]) + pick(Self.plain) }
    if chance(3) { text += " " + pick(Self.odd) }
    if chance(4) { text = pick(Self.odd) + text }
    if chance(9) { text = pick(Self.odd) }
    return text
  }

  private mutating func located<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: chance(2) ? nil : SourceRange(0, 4), inferred: chance(8))
  }
  private mutating func text() -> Located<String> { let text = words(); return located(text) }
  private mutating func figure() -> Located<Int> { let n = number(40); return located(n) }
  private mutating func share() -> Located<Double> {
    let value = pick([0.0, 12.5, 1000.0 / 3, 0.1, 123_456.789, 1e-7])
    return located(value)
  }
  private mutating func clock() -> ClockTime {
    guard let time = ClockTime(hour: number(24), minute: number(60)) else {
      preconditionFailure("an hour of the day")
    }
    return time
  }
  private mutating func time() -> Located<ClockTime> { let time = clock(); return located(time) }
  private mutating func day() -> CalendarDate {
    guard
      let day = CalendarDate(year: 1990 + number(60), month: 1 + number(12), day: 1 + number(28))
    else { preconditionFailure("a day of the calendar") }
    return day
  }
  private mutating func date() -> Located<CalendarDate> { let day = day(); return located(day) }
  private mutating func place() -> SourceRange {
    let start = number(200)
    return SourceRange(start, start + number(40))
  }

  mutating func sitting() -> Sitting {
    let letters = (0..<60).map { _ in words() }.joined(separator: "\n")
    let source = SourceText(name: "prova", text: letters)
    var sitting = Sitting(source: source, range: SourceRange(0, 0))
    sitting.body = Body(
      name: some { $0.text() }, authority: some { $0.text() }, kind: pick(BodyKind.allCases))
    sitting.number = some { $0.text() }
    sitting.date = some { $0.date() }
    sitting.dateStatements = list(2) { it in
      DateStatement(
        year: it.some { 1990 + $0.number(60) }, month: it.some { 1 + $0.number(12) },
        day: it.some { 1 + $0.number(31) }, weekday: it.some { $0.pick(Weekday.allCases) },
        isInWords: it.chance(2), range: it.place())
    }
    sitting.call = some {
      let call = $0.pick([Call.first, .second]); return $0.located(call)
    }
    sitting.convocations = list(2) { it in
      Convocation(
        call: it.pick([.first, .second]), date: it.some { $0.date() }, time: it.some { $0.time() },
        deserted: it.some { $0.text() })
    }
    sitting.mode = some {
      let mode = $0.pick([Mode.inPerson, .online, .mixed])
      return $0.located(mode)
    }
    sitting.place = some { $0.text() }
    sitting.sessionKind = some { $0.text() }
    sitting.isPublic = some {
      let value = $0.chance(2); return $0.located(value)
    }
    sitting.openedAt = some { $0.time() }
    sitting.opensByCall = sitting.openedAt != nil && chance(2)
    sitting.closedAt = some { $0.time() }
    sitting.chair = some { it in Officer(name: it.text(), role: it.some { $0.text() }) }
    sitting.secretary = some { it in Officer(name: it.text(), role: it.some { $0.text() }) }
    let tellersInferred = chance(5)
    sitting.tellers = list(3) { Located($0.words(), inferred: tellersInferred) }
    sitting.members = list(6) { $0.member() }
    sitting.rollStyle = pick([
      .none, .complete, .presentOnly, .absentOnly, .totalsOnly, .columnsLost,
    ])
    sitting.declaredPresent = some { $0.figure() }
    sitting.declaredAbsent = some { $0.figure() }
    sitting.declaredMembers = some { $0.figure() }
    sitting.declaredPresentWeight = some { $0.share() }
    sitting.declaredAbsentWeight = some { $0.share() }
    sitting.declaredTotalWeight = some { $0.share() }
    sitting.weightUnit = some { $0.words(1) }
    sitting.quorumStatement = some { $0.text() }
    sitting.deserted = some { $0.text() }
    sitting.participants = list(3) { it in
      Participant(
        name: it.text(), role: it.some { $0.text() }, presence: it.some { $0.presence() },
        from: it.some { $0.time() }, until: it.some { $0.time() })
    }
    sitting.agenda = list(4) { it in
      let number = it.some { 1 + $0.number(30) }
      return AgendaItem(number: number, title: it.text())
    }
    sitting.agendaIsFromHeadings = chance(4)
    sitting.agendaChanges = list(2) { it in
      AgendaChange(
        kind: it.pick([.broughtForward, .postponed, .added, .withdrawn]),
        numbers: it.list(3) { 1 + $0.number(9) }, range: it.place())
    }
    sitting.preamble = list(5) { $0.passage() }
    sitting.items = list(4) { $0.item() }
    sitting.movements = list(5) { $0.movement(members: sitting.members.count) }
    sitting.suspensions = list(2) { it in
      Suspension(
        from: it.some { $0.time() }, until: it.some { $0.time() }, minutes: it.some { $0.figure() },
        suspendedAt: it.some { $0.place() }, resumedAt: it.some { $0.place() })
    }
    sitting.conclusion = list(3) { $0.passage() }
    sitting.closing = chance(3) ? nil : place()
    sitting.signatures = list(3) { it in
      Signature(role: it.some { $0.text() }, name: it.some { $0.text() })
    }
    sitting.annexes = list(2) { it in
      let lower = it.number(100)
      let title = it.words()
      return Annex(title: Located(title), range: SourceRange(lower, lower + it.number(100)))
    }
    sitting.notes = list(2) { it in
      ReadingNote(
        kind: it.pick([.columnsLost, .namesLost, .voteUnread, .orphanPerson]), message: it.words(),
        range: it.place())
    }
    return sitting
  }

  private mutating func presence() -> Located<Presence> {
    let presence = pick([Presence.present, .remote, .absent, .excused])
    return located(presence)
  }

  private mutating func member() -> Member {
    Member(
      name: text(), representative: some { $0.text() }, role: some { $0.text() },
      presence: some { $0.presence() }, delegation: some { $0.text() }, from: some { $0.time() },
      until: some { $0.time() }, weight: some { $0.share() }, range: some { $0.place() })
  }

  private mutating func passage() -> Passage {
    Passage(
      kind: pick([
        .heading, .speech, .narrative, .narrative, .narrative, .listEntry, .tableRow, .vote,
        .decision, .movement, .furniture, .opinion, .closing,
      ]), speaker: chance(3) ? text() : nil, text: words(chance(6) ? 60 : 12), range: place())
  }

  private mutating func outcome() -> Located<Outcome> {
    let outcome = pick([Outcome.approved, .rejected, .deferred, .noted])
    return located(outcome)
  }

  private mutating func item() -> Item {
    Item(
      agendaNumber: some { 1 + $0.number(40) }, title: some { $0.text() },
      resolutionNumber: some { $0.text() }, resolution: some { $0.text() },
      decision: some { $0.outcome() }, passages: list(5) { $0.passage() },
      votes: list(3) { $0.vote() }, approvedMinutes: list(2) { $0.date() },
      requestsDecision: some { $0.text() }, range: place())
  }

  private mutating func vote() -> Vote {
    var vote = Vote(range: place())
    vote.subject = some { $0.text() }
    vote.time = some { $0.time() }
    vote.statedPresent = some { $0.figure() }
    vote.voters = some { $0.figure() }
    vote.inFavour = some { $0.figure() }
    vote.against = some { $0.figure() }
    vote.abstained = some { $0.figure() }
    vote.notVoting = some { $0.figure() }
    vote.blank = some { $0.figure() }
    vote.void = some { $0.figure() }
    vote.weightInFavour = some { $0.share() }
    vote.weightAgainst = some { $0.share() }
    vote.weightAbstained = some { $0.share() }
    vote.unanimity = some { $0.text() }
    vote.majority = some { $0.text() }
    vote.method = some {
      let method = $0.pick([VotingMethod.showOfHands, .rollCall, .open, .secret, .electronic])
      return $0.located(method)
    }
    vote.inFavourNames = list(3) { $0.text() }
    vote.againstNames = list(3) { $0.text() }
    vote.abstainedNames = list(3) { $0.text() }
    vote.notVotingNames = list(2) { $0.text() }
    vote.abstentionReason = some { $0.text() }
    vote.candidates = list(3) { it in Candidate(name: it.text(), votes: it.some { $0.figure() }) }
    vote.elected = list(2) { $0.text() }
    vote.round = some { 1 + $0.number(4) }
    vote.isImmediateEnforceability = chance(3)
    vote.isAmendment = chance(3)
    vote.outcome = some { $0.outcome() }
    return vote
  }

  private mutating func movement(members: Int) -> Movement {
    Movement(
      kind: pick([.enters, .leaves]), time: some { $0.time() },
      memberIndex: members > 0 ? some { $0.number(members) } : nil, body: some { $0.text() },
      person: some { $0.text() }, isParticipant: chance(4), origin: pick([.text, .roll, .agenda]),
      isMomentVague: chance(3), duringAgendaNumber: some { 1 + $0.number(9) }, range: place())
  }
}
