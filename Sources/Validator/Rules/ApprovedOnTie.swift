import Model

/// Approved with as many against as in favour.
enum ApprovedOnTie: Rule {
  static let about = RuleDescription(
    id: "approvazione-a-parita",
    title: "Proposta approvata a parità di voti",
    family: .voti,
    severity: .error,
    sources: [.consistency, .regulation("voto_prevalente_presidente")],
    rationale: """
      A parità di voti la proposta non è approvata, salvo che il regolamento dell'organo dia \
      prevalenza al voto di chi presiede.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Alienazione del vecchio macello

          Si vota: favorevoli 3, contrari 3 (Piero Neri, Sara Gallo, Elena Fontana), astenuti 0.
          La proposta è respinta.
          """)),
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Alienazione del vecchio macello

          Si vota: favorevoli 3, contrari 3 (Piero Neri, Sara Gallo, Elena Fontana), astenuti 0.
          A norma del regolamento prevale il voto della Presidente: la proposta è approvata.
          """)),
      // In a school the law itself gives the president the casting vote.
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Calendario delle lezioni

          Si vota: favorevoli 3, contrari 3 (Piero Neri, Sara Gallo, Elena Fontana), astenuti 0.
          La proposta è approvata.
          """),
        regulation: "organo-scolastico"),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Alienazione del vecchio macello

          Si vota: ▸favorevoli 3, contrari 3 (Piero Neri, Sara Gallo, Elena Fontana), astenuti 0.
          La proposta è approvata.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard !context.regulation.castingVote else { return [] }
    return context.votes.compactMap { examined in
      guard examined.statedOutcome?.value == .approved, !examined.vote.isImmediateEnforceability,
        let inFavour = examined.vote.inFavour?.value, let against = examined.vote.against?.value,
        inFavour == against, inFavour > 0,
        !context.sitting.source.contains(
          anyOf: ["prevale", "prevalent", "voto doppio", "casting"], in: examined.item.range)
      else { return nil }
      let stated = examined.statedOutcome?.range
      return Violation(
        at: examined.range,
        "la proposta è detta approvata, ma i voti sono pari: \(inFavour) favorevoli e \(against) contrari",
        hint: "a parità la proposta non è approvata, salvo voto prevalente di chi presiede",
        related: stated.map { place in
          place.lower >= examined.range.lower && place.upper <= examined.range.upper
            ? [] : [RelatedPlace(place, "esito dichiarato qui")]
        } ?? [],
        data: ["inFavour": .int(inFavour), "against": .int(against)])
    }
  }
}
