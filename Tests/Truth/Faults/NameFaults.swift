/// Names of voters that do not fit the figures, the room or the roll.
extension Fault {
  private static func takesNames(_ ballot: Ballot) -> Bool { ballot.isTally }

  static let names: [Fault] = [
    Fault(
      rule: "nomi-contrari-discordi",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.againstNames.count >= 1 && $0.voters == nil && $0.inFavourNames.isEmpty
            && $0.outcome == .approved && ($0.inFavour ?? 0) > ($0.against ?? 0) + 2
            && $0.weightAgainst == nil && $0.matter != .enforceability
        }
        guard let place else { return nil }
        minutes[place].against = (minutes[place].against ?? 0) + 1
        minutes[place].inFavour = (minutes[place].inFavour ?? 0) - 1
        return place.anchor
      }),
    Fault(
      rule: "nomi-astenuti-discordi",
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isTally && $0.abstainedNames.count >= 2 }) else {
          return nil
        }
        minutes[place].abstainedNames.removeLast()
        return place.anchor
      }),
    Fault(
      rule: "nomi-favorevoli-discordi",
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isTally && $0.inFavourNames.count >= 3 }) else {
          return nil
        }
        minutes[place].inFavourNames.remove(at: 1)
        return place.anchor
      }),
    Fault(
      rule: "voto-di-assente", needs: [.names],
      plant: { minutes, dice in
        guard let away = minutes.neverThere.first,
          let place = minutes.pick(&dice, { $0.isTally && !$0.againstNames.isEmpty })
        else { return nil }
        minutes[place].againstNames[0] = away
        return place.anchor
      }),
    Fault(
      rule: "voto-di-assente", needs: [.names],
      plant: { minutes, dice in
        // Gone, and then among those against.
        for place in minutes.ballots({ $0.isTally && !$0.againstNames.isEmpty }) {
          let gone = minutes.attending.filter { !minutes[place].room.contains($0) }
          guard let seat = gone.first else { continue }
          minutes[place].againstNames[0] = seat
          return place.anchor
        }
        return nil
      }),
    Fault(
      rule: "assente-astenuto", needs: [.names],
      plant: { minutes, dice in
        guard let away = minutes.neverThere.last,
          let place = minutes.pick(&dice, { $0.isTally && !$0.abstainedNames.isEmpty })
        else { return nil }
        minutes[place].abstainedNames[0] = away
        return place.anchor
      }),
    Fault(
      rule: "voto-prima-dell-ingresso", needs: [.names],
      plant: { minutes, dice in
        for place in minutes.ballots({ $0.isTally && !$0.againstNames.isEmpty }) {
          let late = minutes.passings { $0.way == .enters }
            .filter { ($0.topic, $0.step) > (place.topic, place.step) }
            .flatMap { minutes[passing: $0].seats }
          guard let seat = late.first else { continue }
          minutes[place].againstNames[0] = seat
          return place.anchor
        }
        return nil
      }),
    Fault(
      rule: "voto-doppio",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && !$0.againstNames.isEmpty && !$0.abstainedNames.isEmpty
        }
        guard let place else { return nil }
        minutes[place].abstainedNames[0] = minutes[place].againstNames[0]
        return place.anchor
      }),
    Fault(
      rule: "votante-sconosciuto", needs: [.names],
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.isTally && !$0.againstNames.isEmpty }) else {
          return nil
        }
        minutes[place].againstNames[0] = minutes.addStranger()
        return place.anchor
      }),
    Fault(
      rule: "contrari-senza-nome",
      plant: { minutes, dice in
        guard minutes.organ.sort == .council,
          let place = minutes.pick(
            &dice,
            {
              // Where most are against it is those in favour who dissent.
              $0.isTally && !$0.againstNames.isEmpty && ($0.against ?? 0) < ($0.inFavour ?? 0)
            })
        else { return nil }
        minutes[place].againstNames = []
        // Where nobody is named, the body's custom may be not to name them.
        guard
          minutes.topics.flatMap(\.ballots).contains(where: {
            !$0.againstNames.isEmpty || !$0.abstainedNames.isEmpty
          })
        else { return nil }
        return place.anchor
      }),
    Fault(
      rule: "nomi-in-voto-segreto",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) { $0.isSecret && !$0.isElection && ($0.against ?? 0) > 0 }
        guard let place else { return nil }
        minutes[place].againstNames = Array(
          minutes[place].room.dropFirst().prefix(minutes[place].against ?? 0))
        return place.anchor
      }),
  ]
}

extension Minutes {
  /// Somebody whom the roll has not.
  mutating func addStranger() -> Int {
    let seat = Seat(
      person: Person(first: "Ottavio", last: "Bruzzone", isFemale: false),
      town: organ.seatsBodies ? "Castagneto Vecchio" : nil,
      office: Office("Consigliere", "Consigliera"), presence: .present)
    strangers.append(seat)
    return Self.stranger + strangers.count - 1
  }
}
