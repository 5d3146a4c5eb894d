/// Secret ballots and elections.
extension Fault {
  static let ballots: [Fault] = [
    Fault(
      rule: "schede-votanti", also: ["voti-oltre-presenti"],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isElection && $0.blank != nil }) else {
          return nil
        }
        minutes[place].blank = (minutes[place].blank ?? 0) + 1
        return place.anchor
      }),
    Fault(
      rule: "votanti-oltre-presenti",
      also: ["voti-oltre-presenti", "presenti-dichiarati-discordi"],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isElection && $0.voters != nil }) else {
          return nil
        }
        minutes[place].voters = (minutes[place].voters ?? 0) + 1
        minutes[place].candidates[0].votes += 1
        return place.anchor
      }),
    Fault(
      rule: "preferenze-oltre-votanti", also: ["schede-votanti", "voti-oltre-presenti"],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isElection && $0.voters != nil }) else {
          return nil
        }
        minutes[place].candidates[0].votes = (minutes[place].voters ?? 0) + 1
        return place.anchor
      }),
    Fault(
      rule: "voto-palese-su-persone",
      plant: { minutes, dice in
        guard minutes.organ.sort == .council,
          let place = minutes.pick(&dice, { $0.isElection })
        else { return nil }
        let old = minutes[place]
        minutes[place] = Ballot(
          matter: .point, method: .hands, room: old.room, inFavour: old.room.count, against: 0,
          abstained: 0, elected: old.elected, outcome: .approved)
        minutes.tellers = []
        return place.anchor
      }),
    Fault(
      rule: "segreto-da-remoto", needs: [.remote],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isSecret }) else { return nil }
        let room = minutes[place].room
        guard
          let seat = room.last(where: {
            $0 != minutes.chair && !minutes.tellers.contains($0)
              && minutes.seats[$0].isThereAtRoll && $0 != minutes.secretarySeat
          })
        else { return nil }
        minutes.seats[seat].presence = .remote
        minutes.mode = .mixed
        return place.anchor
      }),
    Fault(
      rule: "scrutatori-mancanti",
      plant: { minutes, dice in
        guard minutes.organ.sort == .council, let place = minutes.pick(&dice, { $0.isSecret })
        else {
          return nil
        }
        minutes.tellers = []
        return place.anchor
      }),
    Fault(
      rule: "scrutatore-assente", needs: [.names, .tellers],
      plant: { minutes, dice in
        // Of a body that is absent no roll need say who would have come.
        guard !minutes.organ.seatsBodies, let away = minutes.neverThere.first,
          minutes.tellers.count > 1,
          let place = minutes.pick(&dice, { $0.isSecret })
        else { return nil }
        minutes.tellers[1] = away
        return place.anchor
      }),
  ]

  static let enforceability: [Fault] = [
    Fault(
      rule: "eseguibilita-senza-votazione",
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.matter == .enforceability }) else { return nil }
        minutes.topics[place.topic].steps[place.step] = .told(
          dice.pick([
            "Di dichiarare la presente deliberazione immediatamente eseguibile ai sensi dell'art. 134, "
              + "comma 4, del D.Lgs. 267/2000.",
            "La presente deliberazione è dichiarata immediatamente eseguibile ai sensi dell'art. 134, "
              + "comma 4, del D.Lgs. 267/2000.",
          ]))
        return .heading(place.topic)
      }),
    Fault(
      rule: "eseguibilita-senza-maggioranza",
      plant: { minutes, dice in
        let needed = minutes.seats.count / 2 + 1
        let place = minutes.pick(&dice) { $0.matter == .enforceability && $0.room.count >= needed }
        guard let place else { return nil }
        let room = minutes[place].room
        let abstained = Array(room.suffix(room.count - needed + 1))
        guard needed - 1 > 1, !abstained.contains(minutes.chair ?? -1) else { return nil }
        minutes[place] = Ballot(
          matter: .enforceability, method: .hands, room: room, inFavour: needed - 1, against: 0,
          abstained: abstained.count, abstainedNames: abstained, outcome: .approved)
        return place.anchor
      }),
    Fault(
      rule: "eseguibilita-conteggio-vuoto", also: ["conteggio-vuoto"],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.matter == .enforceability }) else { return nil }
        let old = minutes[place]
        minutes[place] = Ballot(
          matter: .enforceability, method: old.method, room: old.room, outcome: .approved,
          isEmpty: true)
        return place.anchor
      }),
    Fault(
      rule: "eseguibilita-comma-errato",
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.matter == .enforceability }) else { return nil }
        minutes[place].paragraph = 3
        return place.anchor
      }),
  ]
}
