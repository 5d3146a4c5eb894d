import Model

/// Immediate enforceability voted by fewer than the majority of the members.
enum EnforceabilityWithoutMajority: Rule {
  static let about = RuleDescription(
    id: "eseguibilita-senza-maggioranza",
    title: "Immediata eseguibilità senza la maggioranza dei componenti",
    family: .voti,
    severity: .error,
    sources: [.law("D.Lgs. 267/2000, art. 134, c. 4")],
    rationale: """
      L'immediata eseguibilità vuole il voto della maggioranza dei componenti dell'organo, non dei \
      presenti né dei votanti.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva", "Elena Fontana"],
          """
          1. Affidamento del servizio neve

          Con voti favorevoli 5, contrari 0, astenuti 0, il Consiglio approva.

          Con separata votazione, favorevoli 5, contrari 0, astenuti 0, l'atto è dichiarato
          immediatamente eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva", "Elena Fontana", "Sara Gallo"],
          """
          1. Affidamento del servizio neve

          Con voti favorevoli 4, contrari 0, astenuti 0, il Consiglio approva.

          Con separata votazione, ▸favorevoli 3, contrari 1 (Piero Neri), astenuti 0, l'atto è
          dichiarato immediatamente eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.isLocalAuthority, context.regulation.hasEnforceability else {
      return []
    }
    return context.votes.compactMap { examined in
      guard examined.vote.isImmediateEnforceability, examined.statedOutcome?.value != .rejected,
        // Unanimity is of those on the roll: where the roll is in doubt, so is their number.
        examined.vote.inFavour != nil || !context.rollIsDoubtful,
        let inFavour = examined.situation.inFavourComputed ?? examined.vote.inFavour?.value,
        let needed = examined.situation.majorityRequired, inFavour < needed
      else { return nil }
      return Violation(
        at: examined.range,
        "l'immediata eseguibilità ha \(Wording.counted(inFavour, "voto favorevole", "voti favorevoli")), "
          + "ma ne occorrono \(needed)",
        label: "occorre la maggioranza dei componenti",
        hint: "senza quella maggioranza l'atto diviene esecutivo con la pubblicazione (c. 3)",
        data: ["inFavour": .int(inFavour), "majorityRequired": .int(needed)])
    }
  }
}
