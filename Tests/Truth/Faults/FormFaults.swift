import Model

/// What the form of minutes wants, and sums of money.
extension Fault {
  static let forms: [Fault] = [
    Fault(
      rule: "luogo-mancante",
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        // Who meets online needs no place.
        guard minutes.mode == nil || minutes.mode == .inPerson else { return nil }
        minutes.place = nil
        return .date
      }),
    Fault(
      rule: "presidente-mancante", also: ["firma-mancante"],
      plant: { minutes, dice in
        guard [.board, .mayors, .union].contains(minutes.organ.sort), minutes.topics.count > 1
        else {
          return nil
        }
        minutes.chair = nil
        minutes.signsChair = nil
        if !minutes.organ.seatsBodies {
          minutes.seats[0].office = Office("Consigliere", "Consigliera")
        }
        for topic in minutes.topics.indices where minutes.topics[topic].title.contains("Presid") {
          minutes.rename(topic, "Comunicazioni")
        }
        return .opening
      }),
    Fault(
      rule: "segretario-mancante", also: ["firma-mancante"],
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        minutes.secretary = nil
        minutes.signsSecretary = nil
        return .opening
      }),
    Fault(
      rule: "firme-mancanti", also: ["firma-mancante"],
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        minutes.signsChair = nil
        minutes.signsSecretary = nil
        return .end
      }),
    Fault(
      rule: "firma-mancante",
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        if dice.chance(50) { minutes.signsChair = nil } else { minutes.signsSecretary = nil }
        return .end
      }),
    Fault(
      rule: "firmatario-diverso",
      plant: { minutes, dice in
        let other = Person(first: "Ottavio", last: "Bruzzone", isFemale: false)
        if dice.chance(50) { minutes.signsChair = other } else { minutes.signsSecretary = other }
        return .signatures
      }),
    Fault(
      rule: "stessa-persona-due-grafie", also: ["movimento-di-sconosciuto"], needs: [.names],
      plant: { minutes, dice in
        guard let topic = minutes.matters().first, !minutes.organ.seatsBodies else { return nil }
        let fit = minutes.attending.filter {
          minutes.seats[$0].person.last.count > 7 && !minutes.seats[$0].person.last.contains(" ")
            && !minutes.moves($0)
        }
        guard let seat = fit.first else { return nil }
        var misspelt = minutes.seats[seat]
        var letters = Array(misspelt.person.last)
        // One letter more in the middle, as a tired hand types it.
        letters.insert(letters[4] == "o" ? "u" : "o", at: 5)
        misspelt.person.last = String(letters)
        minutes.strangers.append(misspelt)
        minutes.topics[topic].steps.insert(
          .speech(seat: seat, words: dice.pick(Talk.speeches)), at: 1)
        minutes.topics[topic].steps.insert(
          .speech(
            seat: Minutes.stranger + minutes.strangers.count - 1, words: dice.pick(Talk.speeches)),
          at: 2)
        return .step(topic, 2)
      }),
    Fault(
      rule: "stesso-atto-due-date",
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        let first = CalendarDate(dayNumber: minutes.date.dayNumber - 60)
        let second = CalendarDate(dayNumber: first.dayNumber + 9)
        guard first.year == second.year else { return nil }
        let act = "deliberazione di Giunta comunale n. 122 del "
        minutes.topics[topic].steps.insert(
          .told("Richiamata la \(act)\(DateWords.long(first)), che ne ha fissato i criteri."), at: 0
        )
        minutes.topics[topic].steps.insert(
          .told("La proposta dà attuazione alla \(act)\(DateWords.long(second))."), at: 1)
        return .heading(topic)
      }),
    Fault(
      rule: "avviso-o-parere-posteriore", needs: [.opening],
      plant: { minutes, dice in
        guard !minutes.isUndated, let topic = minutes.matters().first else { return nil }
        let later = CalendarDate(dayNumber: minutes.date.dayNumber + dice.number(2...20))
        let day = dice.chance(50) ? DateWords.long(later) : DateWords.digits(later)
        minutes.topics[topic].steps.insert(
          .told("Il revisore ha espresso parere favorevole in data \(day)."), at: 0)
        return .heading(topic)
      }),
    Fault(
      rule: "data-inesistente",
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        minutes.topics[topic].steps.insert(
          .told("I lavori saranno conclusi entro il 31 settembre \(minutes.date.year)."), at: 0)
        return .heading(topic)
      }),
    Fault(
      rule: "allegato-citato-non-elencato",
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        minutes.topics[topic].steps.insert(
          .told("Lo schema e le tariffe sono uniti al verbale come allegato A e allegato B."), at: 0
        )
        minutes.annexes = ["ALLEGATO A", "", "Schema di convenzione"]
        return .heading(topic)
      }),
  ]

  static let amounts: [Fault] = [
    Fault(
      rule: "somma-importi-errata",
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        minutes.topics[topic].steps.insert(.told(Money.shared(&dice, off: 100_000)), at: 1)
        return .heading(topic)
      }),
    Fault(
      rule: "percentuale-errata", also: ["percentuali-non-fanno-cento"],
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        let rows = Money.percentages(&dice, wrong: true)
        minutes.topics[topic].steps.insert(.told(rows.joined(separator: "\n")), at: 1)
        return .heading(topic)
      }),
  ]

  static let quorums: [Fault] = [
    Fault(
      rule: "numero-legale-mancante-apertura",
      also: ["numero-legale-mancante-votazione", "eseguibilita-senza-maggioranza"],
      needs: [.names, .totals],
      plant: { minutes, dice in
        let heads: [Organ.Sort] = [.council, .executive, .mayors, .school, .teachers, .board]
        guard heads.contains(minutes.organ.sort), let chair = minutes.chair else { return nil }
        // What a board's statute asks of a second call nobody knows.
        guard minutes.organ.sort != .board || minutes.call == .first else { return nil }
        let needed =
          minutes.organ.sort == .council
          ? (minutes.seats.count + 1) / 3 - 1 : minutes.seats.count / 2
        let kept = [chair] + minutes.attending.filter { $0 != chair }.prefix(max(1, needed - 1))
        guard kept.count >= 2, minutes.secretarySeat.map(kept.contains) ?? true else { return nil }
        minutes.leaveOnly(kept.sorted())
        return .opening
      }),
    Fault(
      rule: "peso-presente-insufficiente", needs: [.weights, .totals],
      plant: { minutes, dice in
        // The regulation says nothing of a second call.
        guard minutes.organ.sort == .consortium, minutes.call == .first, let chair = minutes.chair
        else { return nil }
        var kept = [chair]
        var weight = minutes.seats[chair].weight ?? 0
        for seat in minutes.attending where seat != chair {
          let more = minutes.seats[seat].weight ?? 0
          if weight + more < 480 {
            kept.append(seat)
            weight += more
          }
        }
        guard kept.count >= 2 else { return nil }
        minutes.leaveOnly(kept.sorted())
        return .totals
      }),
  ]
}

extension Minutes {
  /// Only these come, nobody moves, and all agree.
  mutating func leaveOnly(_ kept: [Int]) {
    for seat in seats.indices where !kept.contains(seat) {
      seats[seat].presence = .absent
      seats[seat].isDelegate = false
    }
    if !seats.contains(where: { $0.presence == .remote }), mode == .mixed { mode = nil }
    declaredPresent = kept.count
    declaredAbsent = seats.count - kept.count
    declaredWeight = totalWeight.map { _ in kept.reduce(0) { $0 + (seats[$1].weight ?? 0) } }
    let plain = Ballot(
      matter: .point, method: nil, room: kept, isUnanimous: true, outcome: .approved)
    for topic in topics.indices {
      if topics[topic].sort == .election { topics[topic].sort = .matter }
      var steps: [Step] = []
      for step in topics[topic].steps {
        switch step {
        case .told, .pause: steps.append(step)
        case .speech(let seat, _): if kept.contains(seat) { steps.append(step) }
        case .passing: break
        case .ballot(let ballot): if ballot.matter == .point { steps.append(.ballot(plain)) }
        }
      }
      topics[topic].steps = steps
    }
    tellers = []
  }
}
