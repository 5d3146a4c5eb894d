import Model

/// Interests of those who vote, votes told twice, and other things said of a vote.
extension Fault {
  static let interests: [Fault] = [
    Fault(
      rule: "conflitto-di-interessi",
      plant: { minutes, dice in
        guard [.council, .executive, .union].contains(minutes.organ.sort),
          let place = minutes.pick(
            &dice,
            {
              $0.isTally && $0.matter == .point && $0.abstainedNames.count == 1
            }), minutes.topics[place.topic].sort == .matter
        else { return nil }
        minutes[place].reason = "per conflitto di interessi"
        minutes.topics[place.topic].steps.insert(
          .speech(seat: minutes[place].abstainedNames[0], words: dice.pick(Talk.speeches)),
          at: place.step)
        return .step(place.topic, place.step)
      }),
    Fault(
      // Whoever votes on the point may vote on its enforceability, too.
      rule: "interessato-vota", also: ["interessato-vota"],
      plant: { minutes, dice in
        guard !minutes.organ.seatsBodies,
          let place = minutes.pick(
            &dice, { $0.isTally && $0.matter == .point && !$0.againstNames.isEmpty }),
          minutes.topics[place.topic].sort == .matter
        else { return nil }
        let person = minutes.person(minutes[place].againstNames[0])
        let bond = dice.pick([
          "di essere \(person.isFemale ? "socia" : "socio") dell'impresa interessata",
          "di avere un interesse proprio nella pratica", "di essere parente del richiedente",
        ])
        minutes.topics[place.topic].steps.insert(
          .told("\(person.firstLast) dichiara \(bond)."), at: place.step)
        return .step(place.topic, place.step + 1)
      }),
    Fault(
      rule: "parere-contabile-mancante",
      plant: { minutes, dice in
        guard [.council, .executive, .union].contains(minutes.organ.sort),
          let topic = minutes.matters().first(where: { !minutes.topics[$0].ballots.isEmpty })
        else { return nil }
        minutes.rename(topic, "Variazione al bilancio di previsione \(minutes.date.year)")
        minutes.topics[topic].steps.removeAll { step in
          if case .told(let words) = step { words.contains("contabile") } else { false }
        }
        minutes.topics[topic].steps.insert(
          .told("È agli atti il parere favorevole di regolarità tecnica."), at: 0)
        return .step(topic, 0)
      }),
    Fault(
      rule: "voto-su-se-stesso", also: ["voto-palese-su-persone"],
      plant: { minutes, dice in
        guard !minutes.organ.seatsBodies,
          let place = minutes.pick(
            &dice, { $0.isTally && $0.matter == .point && $0.inFavourNames.count > 3 })
        else { return nil }
        guard minutes.topics[place.topic].sort == .matter,
          !minutes.topics[place.topic].ballots.contains(where: { $0.matter != .point })
        else { return nil }
        let seat = minutes[place].inFavourNames[2]
        let person = minutes.person(seat)
        minutes.rename(
          place.topic,
          "Designazione \(person.isFemale ? "della consigliera" : "del consigliere") \(person.firstLast) quale \(person.isFemale ? "delegata" : "delegato") al consorzio"
        )
        return place.anchor
      }),
    Fault(
      rule: "votazione-ripetuta",
      also: ["voti-presenti", "voti-oltre-presenti", "contrari-senza-nome"],
      plant: { minutes, dice in
        guard let topic = minutes.matters().first(where: { minutes.topics[$0].ballots.count == 1 }),
          let step = minutes.topics[topic].steps.firstIndex(where: {
            if case .ballot = $0 { true } else { false }
          })
        else { return nil }
        let room = minutes[BallotPlace(topic: topic, step: step)].room.count
        guard room > 5 else { return nil }
        let title = minutes.topics[topic].title.lowercased()
        func told(_ against: Int) -> Step {
          .told(
            "Si vota l'approvazione della proposta di \(title): favorevoli \(room - against), contrari \(against), astenuti 0."
          )
        }
        minutes.topics[topic].steps[step] = told(2)
        minutes.topics[topic].steps.insert(.told("Si dà quindi lettura dell'esito."), at: step + 1)
        minutes.topics[topic].steps.insert(told(1), at: step + 2)
        return .heading(topic)
      }),
    Fault(
      rule: "oggetto-del-voto-diverso",
      plant: { minutes, dice in
        for topic in minutes.matters() {
          let title = minutes.topics[topic].title
          guard let slash = title.lastIndex(of: "/"), title[slash...].count == 5,
            let step = minutes.topics[topic].steps.firstIndex(where: {
              if case .ballot = $0 { true } else { false }
            })
          else { continue }
          let first = title[..<slash]
          minutes.topics[topic].steps.insert(
            .told("Si passa all'approvazione del punto «\(first)»:"), at: step)
          return .heading(topic)
        }
        return nil
      }),
    Fault(
      rule: "uscita-senza-momento", also: ["voti-presenti", "uscita-non-in-elenco"],
      needs: [.names],
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.matter == .point && $0.present == nil && $0.voters == nil
            && $0.inFavourNames.isEmpty && ($0.inFavour ?? 0) > ($0.against ?? 0) + 2
        }
        guard let place, minutes.topics[place.topic].ballots.count == 1,
          !minutes.passings({ _ in true }).contains(where: {
            ($0.topic, $0.step) > (place.topic, 0)
          }),
          place.topic == minutes.topics.indices.last(where: { !minutes.topics[$0].ballots.isEmpty })
        else { return nil }
        let named = minutes[place].againstNames + minutes[place].abstainedNames
        guard
          let seat = minutes[place].room.last(where: {
            !named.contains($0) && $0 != minutes.chair && $0 != minutes.secretarySeat
          })
        else { return nil }
        minutes[place].inFavour = (minutes[place].inFavour ?? 0) - 1
        minutes.topics[place.topic].steps.insert(
          .passing(Passing(way: .leaves, seats: [seat], isVague: true)), at: 0)
        return .step(place.topic, 0)
      }),
    Fault(
      rule: "numero-legale-mancante-votazione",
      // Those who leave for it are not told beside their names on the roll.
      also: ["eseguibilita-senza-maggioranza", "uscita-non-in-elenco"],
      needs: [.names],
      plant: { minutes, dice in
        let heads: [Organ.Sort] = [.council, .executive, .mayors, .school, .teachers, .board]
        guard heads.contains(minutes.organ.sort), minutes.call == .first, let chair = minutes.chair,
          let topic = minutes.topics.indices.last, minutes.topics[topic].sort == .matter,
          let room = minutes.topics[topic].ballots.first?.room,
          !minutes.passings({ $0.seats.count > 0 }).contains(where: { $0.topic == topic })
        else { return nil }
        let needed =
          minutes.organ.sort == .council
          ? (minutes.seats.count + 1) / 3 : minutes.seats.count / 2 + 1
        let kept = ([chair] + room.filter { $0 != chair }).prefix(needed - 1).sorted()
        guard kept.count > 1, minutes.secretarySeat.map(kept.contains) ?? true else { return nil }
        let time = minutes.lastTime(before: topic)
        minutes.topics[topic].steps = [
          .passing(Passing(way: .leaves, seats: room.filter { !kept.contains($0) }, time: time)),
          .ballot(
            Ballot(matter: .point, method: nil, room: kept, isUnanimous: true, outcome: .approved)),
        ]
        return .step(topic, 1)
      }),
    Fault(
      rule: "seduta-deserta-con-votazioni", also: ["numero-legale-mancante-votazione"],
      needs: [.names],
      plant: { minutes, dice in
        guard minutes.organ.sort == .council || minutes.organ.sort == .executive,
          minutes.call == .first,
          let chair = minutes.chair
        else { return nil }
        let kept = [chair] + minutes.attending.filter { $0 != chair }.prefix(1)
        guard kept.count == 2 else { return nil }
        minutes.leaveOnly(kept.sorted())
        minutes.isDeserted = true
        guard minutes.topics.contains(where: { !$0.ballots.isEmpty }) else { return nil }
        return .opening
      }),
    Fault(
      rule: "deserta-con-numero-legale", also: ["punto-non-trattato"], needs: [.names, .agenda],
      plant: { minutes, dice in
        guard minutes.organ.sort == .council || minutes.organ.sort == .board, minutes.call == .first
        else {
          return nil
        }
        minutes.isDeserted = true
        minutes.topics = []
        for seat in minutes.seats.indices { minutes.seats[seat].until = nil }
        minutes.closedAt = minutes.openedAt.map { Planner.time($0.minutes + 5) }
        return .opening
      }),
    Fault(
      rule: "seconda-convocazione-anteriore", needs: [.callHour],
      plant: { minutes, dice in
        minutes.call = .second
        minutes.firstCalledAt = Planner.time(minutes.calledAt.minutes + dice.pick([0, 30, 60]))
        return .call
      }),
    Fault(
      rule: "uscita-non-in-elenco", needs: [.annotations],
      plant: { minutes, dice in
        let annotated = minutes.seats.indices.filter { minutes.seats[$0].until != nil }
        guard annotated.count > 1 else { return nil }
        minutes.seats[annotated[0]].until = nil
        return minutes.passings { $0.way == .leaves && $0.seats.contains(annotated[0]) }.last?
          .anchor
      }),
    Fault(
      rule: "ora-elenco-e-testo-discordi", also: ["orario-fuori-seduta"], needs: [.annotations],
      plant: { minutes, dice in
        guard let seat = minutes.seats.indices.first(where: { minutes.seats[$0].until != nil }),
          let until = minutes.seats[seat].until
        else { return nil }
        minutes.seats[seat].until = Planner.time(until.minutes + dice.pick([-12, 12, 30]))
        return minutes.passings { $0.way == .leaves && $0.seats.contains(seat) }.last?.anchor
      }),
    Fault(
      rule: "percentuali-non-fanno-cento", also: ["percentuale-errata"],
      plant: { minutes, dice in
        guard let topic = minutes.matters().first else { return nil }
        let rows = Money.percentages(&dice, wrong: true)
        minutes.topics[topic].steps.insert(.told(rows.joined(separator: "\n")), at: 1)
        return .heading(topic)
      }),
  ]

  /// Sittings given together.
  static let together: [Fault] = [
    Fault(
      rule: "seduta-ripetuta", also: ["numero-ripetuto"],
      plant: { _, _ in .head },
      companion: { minutes, _ in minutes }),
    Fault(
      rule: "verbale-precedente-inesistente",
      plant: { minutes, _ in
        for topic in minutes.topics.indices {
          if case .minutes = minutes.topics[topic].sort { return .heading(topic) }
        }
        return nil
      },
      companion: { minutes, dice in
        guard let day = minutes.approvedDay else { return nil }
        let wrong = CalendarDate(dayNumber: day.dayNumber + dice.pick([-1, 1, 2]))
        guard wrong.month == day.month else { return nil }
        return minutes.earlier(on: wrong)
      }),
    Fault(
      // The reason is that of all who abstain.
      rule: "astenuto-perche-assente-ma-presente",
      also: ["astenuto-perche-assente-ma-presente"], needs: [.names],
      plant: { minutes, dice in
        let place = minutes.ballots { $0.isTally && !$0.abstainedNames.isEmpty }.first { place in
          if case .minutes = minutes.topics[place.topic].sort { true } else { false }
        }
        guard let place else { return nil }
        let one = minutes[place].abstainedNames.count == 1
        minutes[place].reason =
          one ? "perché assente alla seduta precedente" : "perché assenti alla seduta precedente"
        return place.anchor
      },
      companion: { minutes, _ in minutes.approvedDay.flatMap { minutes.earlier(on: $0) } }),
  ]
}

extension Minutes {
  /// The day of the sitting whose minutes are approved.
  var approvedDay: CalendarDate? {
    for topic in topics { if case .minutes(let day) = topic.sort { return day } }
    return nil
  }

  /// A sitting of the same body on an earlier day, at which all who are here were present.
  func earlier(on day: CalendarDate) -> Minutes? {
    var earlier = self
    earlier.date = day
    earlier.dateInWords = day
    earlier.weekday = day.weekday
    earlier.number = number.map { max(1, $0 - 1) }
    let everybody = Array(seats.indices)
    for seat in everybody {
      earlier.seats[seat].until = nil
      if !seats[seat].isThereAtRoll { earlier.seats[seat].presence = .present }
    }
    earlier.declaredPresent = seats.count
    earlier.declaredAbsent = 0
    earlier.declaredWeight = totalWeight
    earlier.tellers = []
    let ballot = Ballot(
      matter: .point, method: nil, room: everybody, isUnanimous: true, outcome: .approved)
    earlier.topics = [
      Topic(number: 1, title: "Calendario dei lavori", sort: .matter, steps: [.ballot(ballot)]),
      Topic(number: 2, title: "Comunicazioni", sort: .news, steps: [.told(Talk.news[0])]),
    ]
    earlier.agenda = earlier.topics.map { AgendaLine(number: $0.number, title: $0.title) }
    return earlier
  }
}
