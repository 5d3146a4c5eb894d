import Model

/// Somebody named for or against who is not in the room.
enum VoterWasAway: Rule {
  static let about = RuleDescription(
    id: "voto-di-assente",
    title: "Vota chi è assente o già uscito",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi non è in aula non vota. Se il nome è fra i favorevoli o i contrari, o è sbagliato il \
      voto, o manca l'annotazione del rientro.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Tariffe della mensa

          Alle ore 18:20 esce il consigliere Piero Neri. Alle ore 18:35 rientra il consigliere Piero
          Neri.

          Si vota: favorevoli 6, contrari 1 (Piero Neri), astenuti 0. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Tariffe della mensa

          Alle ore 18:20 esce il consigliere Piero Neri.

          Si vota: favorevoli 5, contrari 1 (▸Piero Neri), astenuti 0. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          absent: ["Sara Gallo"],
          """
          1. Tariffe della mensa

          Si vota: favorevoli 5, contrari 1 (▸Sara Gallo), astenuti 0. Il Consiglio approva.
          """)),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    AwayVoters.violations(context, lists: [.inFavour, .against]) { $0.isOut }
  }
}
