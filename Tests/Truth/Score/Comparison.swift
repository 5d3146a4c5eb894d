import Model

/// Compares the sitting that was read with the minutes that were written.
struct Comparison {
  let minutes: Minutes
  let told: Set<Told>
  private(set) var score = FieldScore()

  static func score(_ held: [HeldSitting], _ minutes: Minutes, _ told: Set<Told>) -> FieldScore {
    var comparison = Comparison(minutes: minutes, told: told)
    comparison.score.value("una seduta", got: held.count, want: 1)
    guard let first = held.first else { return comparison.score }
    comparison.head(first.sitting)
    comparison.roll(first.sitting)
    comparison.points(first.sitting)
    comparison.movements(first.sitting)
    comparison.votes(first)
    return comparison.score
  }

  private mutating func head(_ sitting: Sitting) {
    score.value("specie dell'organo", got: sitting.body.kind, want: minutes.organ.kind)
    if minutes.dateInWords == minutes.date, !minutes.isUndated {
      score.value("data", got: sitting.date?.value, want: minutes.date)
    }
    score.value(
      "convocazione", got: sitting.call?.value, want: told.contains(.call) ? minutes.call : nil)
    let opened =
      told.contains(.opening) ? minutes.openedAt : told.contains(.callHour) ? minutes.calledAt : nil
    score.value("apertura", got: sitting.openedAt?.value, want: opened)
    score.value(
      "chiusura", got: sitting.closedAt?.value,
      want: told.contains(.closing) ? minutes.closedAt : nil)
    if told.contains(.mode) {
      score.value("modalità", got: sitting.mode?.value, want: minutes.mode)
    }
    score.flag(
      "luogo", got: sitting.place != nil, want: told.contains(.place) && minutes.place != nil)
    score.value(
      "sessione", got: sitting.sessionKind.map { Likeness.words($0.value).joined() },
      want: told.contains(.kind) ? minutes.sessionKind : nil)
    person(
      "presidente", got: sitting.chair?.name.value,
      want: told.contains(.chair) ? minutes.chair.map { minutes.person($0) } : nil)
    person(
      "segretario", got: sitting.secretary?.name.value,
      want: told.contains(.secretary) ? minutes.secretary : nil)
    if told.contains(.tellers) {
      people(
        "scrutatori", got: sitting.tellers.map(\.value),
        want: minutes.tellers.map { minutes.person($0) })
    }
    if told.contains(.signatures) {
      people(
        "firme", got: sitting.signatures.compactMap { $0.name?.value },
        want: [minutes.signsChair, minutes.signsSecretary].compactMap { $0 })
    }
    if told.contains(.guests) {
      people(
        "altri partecipanti",
        got: sitting.participants.map(\.name.value).filter { name in
          !(minutes.secretary.map { Likeness.names(name, $0) } ?? false)
        }, want: minutes.guests.map(\.person))
    }
  }

  private mutating func person(_ field: String, got: String?, want: Person?) {
    people(field, got: got.map { [$0] } ?? [], want: want.map { [$0] } ?? [])
  }

  private mutating func people(_ field: String, got: [String], want: [Person]) {
    score.list(
      field, got: got, want: want, show: { $0.firstLast }, tell: { $0 }, matches: Likeness.names)
  }

  // MARK: Roll

  private static func isSeat(_ member: Member, _ seat: Seat) -> Bool {
    if let town = seat.town {
      let words = Likeness.words(member.name.value).filter { !["comune", "di"].contains($0) }
      return words == Likeness.words(town).filter { $0 != "di" }
    }
    return Likeness.names(member.name.value, seat.person)
  }

  /// The seat of a member that was read.
  private func seat(_ member: Int?, _ sitting: Sitting) -> Int? {
    guard let member, sitting.members.indices.contains(member) else { return nil }
    return minutes.seats.firstIndex { Self.isSeat(sitting.members[member], $0) }
  }

  /// The seat of a person named, where the roll does not list who is there.
  private func seat(named name: String?) -> Int? {
    name.flatMap { name in minutes.seats.firstIndex { Likeness.names(name, $0.person) } }
  }

  private mutating func roll(_ sitting: Sitting) {
    if told.contains(.absentNames) {
      score.list(
        "assenti",
        got: sitting.members.filter { $0.presence.map { !$0.value.isAttending } ?? false },
        want: minutes.seats.filter { !$0.isThereAtRoll },
        show: { $0.person.firstLast }, tell: { $0.name.value }, matches: Self.isSeat)
      if told.contains(.totals) {
        score.value(
          "totale presenti", got: sitting.declaredPresent?.value, want: minutes.declaredPresent)
        score.value(
          "totale assenti", got: sitting.declaredAbsent?.value, want: minutes.declaredAbsent)
      }
    }
    guard told.contains(.names) else { return }
    score.list(
      "componenti", got: sitting.members, want: minutes.seats,
      show: { $0.town ?? $0.person.firstLast }, tell: { $0.name.value }, matches: Self.isSeat)
    func group(_ field: String, _ want: (Seat) -> Bool, _ got: (Member) -> Bool) {
      let read = sitting.members.indices.filter { got(sitting.members[$0]) }
      score.list(
        field, got: read, want: minutes.seats.filter(want),
        show: { $0.town ?? $0.person.firstLast },
        tell: { sitting.members[$0].name.value }, matches: { Self.isSeat(sitting.members[$0], $1) })
    }
    group("presenti", { $0.isThereAtRoll }, { $0.presence?.value.isAttending ?? false })
    group("assenti", { !$0.isThereAtRoll }, { $0.presence.map { !$0.value.isAttending } ?? false })
    if told.contains(.excused) {
      group("giustificati", { $0.presence == .excused }, { $0.presence?.value == .excused })
    }
    if told.contains(.remote) {
      group("da remoto", { $0.presence == .remote }, { $0.presence?.value == .remote })
    }
    if told.contains(.delegates) { group("delegati", { $0.isDelegate }, { $0.isDelegate }) }
    for seat in minutes.seats {
      guard let member = sitting.members.first(where: { Self.isSeat($0, seat) }) else { continue }
      if seat.town != nil, seat.isThereAtRoll {
        person("rappresentanti", got: member.representative?.value, want: seat.person)
      }
      if told.contains(.annotations) {
        score.value("uscita nell'elenco", got: member.until?.value, want: seat.until)
      }
      if told.contains(.weights) {
        score.value(
          "quote dei componenti", got: member.weight?.value, want: seat.weight.map(Double.init))
      }
      if told.contains(.roles), seat.town == nil {
        score.value(
          "cariche", got: member.role.map { Likeness.words($0.value).joined(separator: " ") },
          want: Likeness.words(seat.office.of(seat.person)).joined(separator: " "))
      }
    }
    if told.contains(.totals) {
      score.value(
        "totale presenti", got: sitting.declaredPresent?.value, want: minutes.declaredPresent)
      score.value(
        "totale assenti", got: sitting.declaredAbsent?.value, want: minutes.declaredAbsent)
    }
    if told.contains(.members) {
      score.value(
        "numero dei componenti", got: sitting.declaredMembers?.value, want: minutes.declaredMembers)
    }
    if told.contains(.weights) {
      score.value(
        "quote presenti", got: sitting.declaredPresentWeight?.value,
        want: minutes.declaredWeight.map(Double.init))
    }
  }

  // MARK: Points

  private mutating func points(_ sitting: Sitting) {
    let isAct = told.contains(.singleAct)
    if told.contains(.agenda) {
      score.list(
        "ordine del giorno", got: sitting.agenda, want: minutes.agenda,
        show: { "\($0.number) \($0.title)" }, tell: { "\($0.number ?? 0) \($0.title.value)" },
        matches: { $0.number == $1.number && Likeness.titles($0.title.value, $1.title) })
    }
    score.list(
      "punti trattati", got: sitting.items, want: minutes.topics,
      show: { "\($0.number) \($0.title)" },
      tell: { "\($0.agendaNumber ?? 0) \($0.title?.value ?? "")" },
      matches: { item, topic in
        (item.agendaNumber == topic.number || isAct)
          && Likeness.titles(item.title?.value ?? "", topic.title)
      })
    if told.contains(.acts) {
      score.list(
        "numeri degli atti", got: sitting.items.compactMap { $0.resolutionNumber?.value },
        want: minutes.topics.compactMap(\.act), show: { "\($0)" }, tell: { $0 },
        matches: { Likeness.words($0).contains("\($1)") })
    }
    for topic in minutes.topics {
      guard let item = sitting.items.first(where: { $0.agendaNumber == topic.number }) else {
        continue
      }
      if case .minutes(let day) = topic.sort {
        score.list(
          "verbali approvati", got: item.approvedMinutes.map(\.value), want: [day],
          show: { "\($0)" }, tell: { "\($0)" }, matches: ==)
      }
      if topic.sort == .postponed || topic.sort == .withdrawn || topic.sort == .noted {
        score.value("esito senza voto", got: item.decision?.value, want: topic.outcome)
      }
    }
  }

  // MARK: Movements

  private struct Move: Equatable {
    var way: Movement.Kind
    var seat: Int?
    var time: ClockTime?
    var topic: Int?
  }

  private mutating func movements(_ sitting: Sitting) {
    var want: [Move] = []
    var pauses: [Pause] = []
    for topic in minutes.topics {
      for case .passing(let passing) in topic.steps {
        for seat in passing.seats {
          want.append(
            Move(
              way: passing.way == .leaves ? .leaves : .enters, seat: seat, time: passing.time,
              topic: topic.number))
        }
      }
      for case .pause(let pause) in topic.steps { pauses.append(pause) }
    }
    let got = sitting.movements.filter { $0.origin == .text }.map { movement in
      Move(
        way: movement.kind,
        seat: seat(movement.memberIndex, sitting) ?? seat(named: movement.person?.value),
        time: movement.time?.value,
        topic: told.contains(.singleAct)
          ? 1 : sitting.items.first { $0.range.contains(movement.range.lower) }?.agendaNumber)
    }
    let names = minutes
    func show(_ move: Move) -> String {
      "\(move.way) \(move.seat.map { names.person($0).firstLast } ?? "?") \(move.time?.description ?? "senza ora") punto \(move.topic ?? 0)"
    }
    score.list("movimenti", got: got, want: want, show: show, tell: show) {
      $0.way == $1.way && $0.seat == $1.seat
    }
    score.list("ora dei movimenti", got: got, want: want, show: show, tell: show) {
      $0.way == $1.way && $0.seat == $1.seat && $0.time == $1.time
    }
    score.list("punto dei movimenti", got: got, want: want, show: show, tell: show) {
      $0.way == $1.way && $0.seat == $1.seat && $0.topic == $1.topic
    }
    score.list(
      "sospensioni", got: sitting.suspensions, want: pauses,
      show: { "\($0.from?.description ?? "") \($0.until?.description ?? "")" },
      tell: { "\($0.from?.value.description ?? "") \($0.until?.value.description ?? "")" }
    ) { $0.from?.value == $1.from && $0.until?.value == $1.until }
  }

  // MARK: Votes

  private mutating func votes(_ held: HeldSitting) {
    let sitting = held.sitting
    var rest = sitting.votes.map { ($0.item, $0.index, $0.vote) }
    for topic in minutes.topics {
      for ballot in topic.ballots {
        guard
          let place = rest.firstIndex(where: {
            told.contains(.singleAct) || sitting.items[$0.0].agendaNumber == topic.number
          })
        else {
          score.value("votazioni", got: nil, want: "punto \(topic.number)")
          continue
        }
        let (item, index, vote) = rest.remove(at: place)
        score.value("votazioni", got: topic.number, want: topic.number)
        compare(vote, ballot, held.timeline.situation(item: item, vote: index), sitting)
      }
    }
    for extra in rest {
      score.value(
        "votazioni",
        got:
          "punto \(sitting.items[extra.0].agendaNumber ?? 0): \(sitting.text(extra.2.range).prefix(80))",
        want: nil)
    }
  }

  private static func stated(_ figure: Located<Int>?) -> Int? {
    figure.flatMap { $0.isInferred ? nil : $0.value }
  }

  private mutating func compare(
    _ vote: Vote, _ ballot: Ballot, _ situation: VoteSituation?, _ sitting: Sitting
  ) {
    // 'Esce Rossi: presenti n. 9' before the vote says how many are there, and rightly.
    let present = Self.stated(vote.statedPresent)
    if ballot.present != nil || present != ballot.room.count {
      score.value("presenti al voto", got: present, want: ballot.present)
    }
    score.value("votanti", got: Self.stated(vote.voters), want: ballot.voters)
    score.value("favorevoli", got: Self.stated(vote.inFavour), want: ballot.inFavour)
    score.value("contrari", got: Self.stated(vote.against), want: ballot.against)
    score.value("astenuti", got: Self.stated(vote.abstained), want: ballot.abstained)
    score.value("non votanti", got: Self.stated(vote.notVoting), want: ballot.notVoting)
    score.value("schede bianche", got: Self.stated(vote.blank), want: ballot.blank)
    score.value("schede nulle", got: Self.stated(vote.void), want: ballot.void)
    names("nomi favorevoli", vote.inFavourNames, ballot.inFavourNames)
    names("nomi contrari", vote.againstNames, ballot.againstNames)
    names("nomi astenuti", vote.abstainedNames, ballot.abstainedNames)
    names("nomi non votanti", vote.notVotingNames, ballot.notVotingNames)
    score.flag("unanimità", got: vote.isUnanimous, want: ballot.isUnanimous)
    score.flag("voto segreto", got: vote.isSecret, want: ballot.isSecret)
    let method: VotingMethod? =
      switch ballot.method {
      case .hands: .showOfHands
      case .roll: .rollCall
      case .open: .open
      case .secret: .secret
      case nil: nil
      }
    score.value(
      "modo del voto", got: vote.method.flatMap { $0.isInferred ? nil : $0.value }, want: method)
    score.flag(
      "eseguibilità", got: vote.isImmediateEnforceability, want: ballot.matter == .enforceability)
    score.flag("emendamenti", got: vote.isAmendment, want: ballot.matter == .amendment)
    if !ballot.isElection {
      score.value("esito", got: vote.outcome?.value, want: ballot.outcome)
    }
    if ballot.weightInFavour != nil || vote.weightInFavour != nil {
      score.value(
        "quote favorevoli", got: vote.weightInFavour?.value,
        want: ballot.weightInFavour.map(Double.init))
      score.value(
        "quote contrarie", got: vote.weightAgainst?.value,
        want: ballot.weightAgainst.map(Double.init))
      score.value(
        "quote astenute", got: vote.weightAbstained?.value,
        want: ballot.weightAbstained.map(Double.init))
    }
    score.list(
      "candidati", got: vote.candidates, want: ballot.candidates,
      show: { "\($0.person.firstLast) \($0.votes)" },
      tell: { "\($0.name.value) \($0.votes?.value ?? -1)" }
    ) { $0.votes?.value == $1.votes && Likeness.names($0.name.value, $1.person) }
    people("eletti", got: vote.elected.map(\.value), want: ballot.elected)
    if told.contains(.names), let situation {
      let room = situation.present.compactMap { seat($0, sitting) }.sorted()
      score.value("in aula al voto", got: room, want: ballot.room)
    }
  }

  private mutating func names(_ field: String, _ got: [Located<String>], _ want: [Int]) {
    let seats = want.map { minutes.seat($0) }
    score.list(
      field, got: got.map(\.value), want: seats, show: { $0.town ?? $0.person.firstLast },
      tell: { $0 }
    ) { name, seat in
      seat.town.map { town in
        Likeness.same(name.replacingPrefix("Comune di "), town)
      } ?? Likeness.names(name, seat.person)
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
