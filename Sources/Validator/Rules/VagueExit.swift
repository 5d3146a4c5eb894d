import Model

/// An exit whose moment is left open, where the vote turns on it.
enum VagueExit: Rule {
  static let about = RuleDescription(
    id: "uscita-senza-momento",
    title: "Non si sa se chi esce abbia votato",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      «Esce durante il punto 4», senza l'ora e prima del voto o dopo, lascia aperto se fosse in aula \
      quando si è votato. Dove somma, numero legale o esito ne dipendono, lo dica il segretario.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Tariffe dell'acquedotto

          Il consigliere Marco Riva esce prima della votazione.

          Si vota: favorevoli 5, contrari 1 (Piero Neri), astenuti 0. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Tariffe dell'acquedotto

          ▸Il consigliere Marco Riva esce durante il punto 1.

          Si vota: favorevoli 5, contrari 1 (Piero Neri), astenuti 0. Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let vague = sitting.movements.filter { $0.isMomentVague && $0.memberIndex != nil }
    guard !vague.isEmpty else { return [] }
    return vague.compactMap { movement in
      let open = context.votes.compactMap { examined -> (ExaminedVote, String)? in
        guard let member = movement.memberIndex, examined.situation.uncertain.contains(member),
          let room = examined.situation.presentRange, room.lowerBound < room.upperBound,
          let reason = reason(examined, room)
        else { return nil }
        return (examined, reason)
      }
      guard let first = open.first, let member = movement.memberIndex else { return nil }
      let name = sitting.members[member].name.value
      return Violation(
        at: movement.range,
        "non si sa se \(name) fosse in aula al voto: \(first.1)",
        hint: "scrivi l'ora, o se prima o dopo la votazione",
        related: open.prefix(3).map { RelatedPlace($0.0.range, $0.1) },
        data: ["name": .string(name), "votes": .int(open.count)])
    }
  }

  /// What depends on it; nil when nothing does.
  private static func reason(_ examined: ExaminedVote, _ room: ClosedRange<Int>) -> String? {
    let situation = examined.situation
    if let quorum = situation.quorumRequired, room.lowerBound < quorum, room.upperBound >= quorum {
      return
        "i presenti sono da \(room.lowerBound) a \(room.upperBound), il numero legale è \(quorum)"
    }
    let statesFigures = examined.vote.inFavour != nil || examined.vote.statedPresent != nil
    if statesFigures, let counted = examined.vote.statedPresent?.value ?? situation.accountedFor,
      room.contains(counted)
    {
      return "i voti sono \(counted), i presenti da \(room.lowerBound) a \(room.upperBound)"
    }
    return nil
  }
}
