/// Figures of a vote that do not fit those in the room.
extension Fault {
  static let tallies: [Fault] = [
    Fault(
      rule: "voti-presenti",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.voters == nil && $0.inFavourNames.isEmpty && $0.matter != .enforceability
            && ($0.inFavour ?? 0) > ($0.against ?? 0) + 2
        }
        guard let place else { return nil }
        minutes[place].inFavour = (minutes[place].inFavour ?? 0) - 1
        return place.anchor
      }),
    Fault(
      rule: "voti-oltre-presenti",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.voters == nil && $0.inFavourNames.isEmpty && $0.outcome == .approved
        }
        guard let place else { return nil }
        minutes[place].inFavour = (minutes[place].inFavour ?? 0) + dice.number(1...2)
        return place.anchor
      }),
    Fault(
      rule: "presenti-dichiarati-discordi", also: ["votanti-oltre-presenti"],
      plant: { minutes, dice in
        // One vote among others that are right: were all of them off, the roll would be.
        let place = minutes.pick(&dice) {
          $0.isTally && $0.present != nil && $0.inFavourNames.isEmpty && $0.outcome == .approved
        }
        guard let place, minutes.ballots({ $0.present != nil || $0.isTally }).count > 1 else {
          return nil
        }
        minutes[place].present = (minutes[place].present ?? 0) + 1
        minutes[place].inFavour = (minutes[place].inFavour ?? 0) + 1
        minutes[place].voters = minutes[place].voters.map { $0 + 1 }
        return place.anchor
      }),
    Fault(
      rule: "votanti-discordi", also: ["votanti-oltre-presenti"],
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.voters != nil && ($0.inFavour ?? 0) + ($0.against ?? 0) > 3
        }
        guard let place, let voters = minutes[place].voters else { return nil }
        minutes[place].voters = voters - 1
        return place.anchor
      }),
    Fault(
      rule: "quote-voto-discordi",
      also: ["esito-contro-maggioranza"],
      plant: { minutes, dice in
        let place = minutes.pick(&dice) { $0.isTally && ($0.weightAgainst ?? 0) > 30 }
        guard let place, let weight = minutes[place].weightAgainst else { return nil }
        minutes[place].weightAgainst = weight - 20
        return place.anchor
      }),
    Fault(
      rule: "conteggio-vuoto",
      plant: { minutes, dice in
        guard let place = minutes.pick(&dice, { $0.matter == .point && !$0.isSecret }) else {
          return nil
        }
        let old = minutes[place]
        minutes[place] = Ballot(
          matter: .point, method: old.method, room: old.room, outcome: .approved, isEmpty: true)
        return place.anchor
      }),
    Fault(
      rule: "conteggio-su-presa-d-atto",
      plant: { minutes, dice in
        let topics = minutes.topics.indices.filter { minutes.topics[$0].sort == .noted }
        guard let topic = topics.first else { return nil }
        minutes.topics[topic].steps.append(.told("Favorevoli: 0 Contrari: 0 Astenuti: 0"))
        return .heading(topic)
      }),
  ]
}
