/// What is said to come of a vote, against the vote.
extension Fault {
  static let outcomes: [Fault] = [
    Fault(
      rule: "unanimita-con-dissenso",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.matter == .point && ($0.against ?? 0) > 0 && $0.outcome == .approved
            && $0.abstained == 0
        }
        guard let place else { return nil }
        minutes[place].isUnanimous = true
        return place.anchor
      }),
    Fault(
      rule: "unanimita-con-astenuti",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.matter == .point && ($0.abstained ?? 0) > 0 && $0.against == 0
            && $0.outcome == .approved
        }
        guard let place else { return nil }
        minutes[place].isUnanimous = true
        return place.anchor
      }),
    Fault(
      rule: "esito-contro-maggioranza",
      plant: { minutes, dice in
        let place = minutes.pick(&dice) {
          $0.isTally && $0.matter == .point && abs(($0.inFavour ?? 0) - ($0.against ?? 0)) > 1
        }
        guard let place else { return nil }
        let second = minutes.topics[place.topic].ballots.contains { $0.matter == .enforceability }
        guard !second else { return nil }
        minutes[place].outcome = minutes[place].outcome == .approved ? .rejected : .approved
        return place.anchor
      }),
    Fault(
      rule: "approvazione-a-parita", also: ["esito-contro-maggioranza"],
      plant: { minutes, dice in
        // In a school the law gives whoever presides the casting vote.
        guard minutes.organ.sort != .school, minutes.organ.sort != .teachers else { return nil }
        let place = minutes.pick(&dice) {
          $0.isTally && $0.matter == .point && $0.room.count % 2 == 0 && $0.weightInFavour == nil
            && $0.room.count >= 4
        }
        guard let place else { return nil }
        let second = minutes.topics[place.topic].ballots.contains { $0.matter == .enforceability }
        guard !second else { return nil }
        let room = minutes[place].room
        let half = room.count / 2
        minutes[place].inFavour = half
        minutes[place].against = half
        minutes[place].abstained = 0
        minutes[place].abstainedNames = []
        minutes[place].inFavourNames = []
        minutes[place].againstNames = Array(room.suffix(half))
        minutes[place].voters = minutes[place].voters.map { _ in room.count }
        minutes[place].outcome = .approved
        return place.anchor
      }),
    Fault(
      rule: "maggioranza-qualificata-mancante",
      plant: { minutes, dice in
        guard minutes.organ.sort == .council else { return nil }
        let place = minutes.pick(&dice) { $0.isTally && $0.matter == .point && $0.room.count > 7 }
        guard let place, minutes.topics[place.topic].sort == .matter else { return nil }
        let title = "Modifiche allo Statuto comunale"
        minutes.rename(place.topic, title)
        let room = minutes[place].room
        let against = room.count / 2 - 1
        guard room.count - against < (2 * minutes.seats.count + 2) / 3 else { return nil }
        minutes[place].inFavour = room.count - against
        minutes[place].against = against
        minutes[place].abstained = 0
        minutes[place].abstainedNames = []
        minutes[place].inFavourNames = []
        minutes[place].againstNames = Array(room.suffix(against))
        minutes[place].voters = minutes[place].voters.map { _ in room.count }
        minutes[place].outcome = .approved
        return place.anchor
      }),
    Fault(
      rule: "decisione-senza-votazione",
      plant: { minutes, dice in
        // Who comes or goes at the point would be lost with its words.
        let moved = Set(minutes.passings { _ in true }.map(\.topic))
        guard let topic = minutes.matters().first(where: { !moved.contains($0) }) else {
          return nil
        }
        minutes.topics[topic].steps = [
          .told(dice.pick(Talk.told)), .told(minutes.organ.the.uppercased()), .told("DELIBERA"),
          .told("di approvare la proposta e gli atti che ne fanno parte."),
        ]
        return .heading(topic)
      }),
    Fault(
      rule: "votazione-in-varie",
      plant: { minutes, dice in
        let topics = minutes.topics.indices.filter { minutes.topics[$0].sort == .anyOther }
        guard let topic = topics.first,
          let model = minutes.ballots({ $0.isTally && $0.matter == .point }).last
        else { return nil }
        // Nobody comes or goes after the last vote, or the copy would not fit the room.
        let moved = minutes.passings { _ in true }
          .contains { ($0.topic, $0.step) > (model.topic, model.step) }
        guard !moved else { return nil }
        minutes.topics[topic].steps.append(.ballot(minutes[model]))
        return .step(topic, minutes.topics[topic].steps.count - 1)
      }),
  ]
}

extension Minutes {
  /// Gives a point another title, on the order of the day too.
  mutating func rename(_ topic: Int, _ title: String) {
    topics[topic].title = title
    for index in agenda.indices where agenda[index].number == topics[topic].number {
      agenda[index].title = title
    }
  }
}
