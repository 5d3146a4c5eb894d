import Model

/// Who is there, in the roll.
extension Fault {
  static let rolls: [Fault] = [
    Fault(
      rule: "totale-presenti-discorde", also: ["totale-componenti-discorde"],
      needs: [.totals, .names],
      plant: { minutes, dice in
        minutes.declaredPresent += dice.chance(50) ? 1 : -1
        return .totals
      }),
    Fault(
      rule: "totale-assenti-discorde", also: ["totale-componenti-discorde"],
      needs: [.totals, .names],
      plant: { minutes, dice in
        // Where nobody is absent a list of those present says nothing against one.
        guard !minutes.away.isEmpty else { return nil }
        minutes.declaredAbsent += 1
        return .totals
      }),
    Fault(
      rule: "quote-presenti-discordi", needs: [.weights],
      plant: { minutes, dice in
        guard let weight = minutes.declaredWeight else { return nil }
        minutes.declaredWeight = weight - 10
        return .totals
      }),
    Fault(
      rule: "componente-doppio", needs: [.names],
      plant: { minutes, dice in
        guard !minutes.organ.seatsBodies, let away = minutes.neverThere.last,
          let here = minutes.attending.last(where: { $0 != minutes.chair })
        else { return nil }
        minutes.seats[away].person = minutes.seats[here].person
        return .seat(max(away, here))
      }),
    Fault(
      rule: "due-rappresentanti-per-un-ente",
      also: [
        "voti-presenti", "presenti-dichiarati-discordi", "totale-presenti-discorde",
        "componente-doppio", "totale-componenti-discorde", "eseguibilita-senza-maggioranza",
      ], needs: [.names],
      plant: { minutes, dice in
        guard minutes.organ.sort == .mayors, let here = minutes.attending.last, here > 0 else {
          return nil
        }
        var second = minutes.seats[here]
        second.person = Person(first: "Ottavio", last: "Bruzzone", isFemale: false)
        second.office = Office("Assessore", "Assessora")
        second.isDelegate = true
        minutes.seats.append(second)
        minutes.declaredPresent += 1
        return .seat(minutes.seats.count - 1)
      }),
    Fault(
      rule: "deleghe-oltre-il-limite", needs: [.names, .delegates],
      regulation: {
        $0.delegatesAdmitted = true; $0.delegationsPerPerson = 1
      },
      plant: { minutes, dice in
        guard minutes.organ.seatsBodies else { return nil }
        let delegates = minutes.seats.indices.filter { minutes.seats[$0].isDelegate }
        guard let first = delegates.first,
          let second = minutes.attending.first(where: {
            $0 > first && $0 != minutes.chair && !minutes.moves($0)
          }), !minutes.moves(first)
        else { return nil }
        minutes.seats[second].person = minutes.seats[first].person
        minutes.seats[second].office = minutes.seats[first].office
        minutes.seats[second].isDelegate = true
        return .seat(second)
      }),
    Fault(
      rule: "delega-non-ammessa", needs: [.names, .delegates],
      regulation: { $0.delegatesAdmitted = false },
      plant: { minutes, dice in
        let delegates = minutes.seats.indices.filter { minutes.seats[$0].isDelegate }
        for seat in delegates.dropFirst() {
          minutes.seats[seat].isDelegate = false
          minutes.seats[seat].office = Office("Sindaco", "Sindaca")
        }
        return delegates.first.map { .seat($0) }
      }),
    Fault(
      rule: "delega-non-indicata", needs: [.names, .delegates, .roles],
      plant: { minutes, dice in
        guard minutes.organ.sort == .mayors else { return nil }
        let delegates = minutes.seats.indices.filter { minutes.seats[$0].isDelegate }
        guard delegates.count > 1 else { return nil }
        minutes.seats[delegates[1]].isDelegate = false
        return .seat(delegates[1])
      }),
    Fault(
      rule: "seduta-online-con-presenti-in-sala", needs: [.remote, .mode],
      plant: { minutes, dice in
        guard minutes.mode == .mixed else { return nil }
        minutes.mode = .online
        minutes.place = nil
        return .mode
      }),
    Fault(
      rule: "remoto-in-seduta-in-presenza", needs: [.remote, .mode],
      plant: { minutes, dice in
        guard minutes.mode == .mixed else { return nil }
        minutes.mode = .inPerson
        return .mode
      }),
    Fault(
      rule: "remoto-non-ammesso", needs: [.remote],
      regulation: { $0.remoteAdmitted = false },
      plant: { minutes, dice in
        let remote = minutes.seats.indices.filter { minutes.seats[$0].presence == .remote }
        for seat in remote.dropFirst() { minutes.seats[seat].presence = .present }
        return remote.first.map { .seat($0) }
      }),
    Fault(
      rule: "presidente-assente", needs: [.names, .chair],
      plant: { minutes, dice in
        guard let chair = minutes.chair, let other = minutes.neverThere.last,
          !minutes.organ.seatsBodies,
          minutes.ballots({ !$0.inFavourNames.isEmpty }).isEmpty,
          !minutes.speaks(chair)
        else { return nil }
        minutes.seats[chair].presence = .absent
        minutes.seats[other].presence = .present
        return .seat(chair)
      }),
    Fault(
      rule: "segretario-assente", needs: [.names, .secretary],
      plant: { minutes, dice in
        guard let clerk = minutes.secretarySeat, let other = minutes.neverThere.last,
          minutes.ballots({
            ($0.inFavourNames + $0.againstNames + $0.abstainedNames).contains(clerk)
          }).isEmpty, !minutes.speaks(clerk), !minutes.tellers.contains(clerk)
        else { return nil }
        minutes.seats[clerk].presence = .absent
        minutes.seats[other].presence = .present
        return .seat(clerk)
      }),
  ]
}

extension Minutes {
  /// Whether a member comes or goes.
  func moves(_ seat: Int) -> Bool { !passings { $0.seats.contains(seat) }.isEmpty }

  /// Whether a member is heard.
  func speaks(_ seat: Int) -> Bool {
    topics.contains { topic in
      topic.steps.contains { step in
        if case .speech(let speaker, _) = step { speaker == seat } else { false }
      }
    }
  }
}
