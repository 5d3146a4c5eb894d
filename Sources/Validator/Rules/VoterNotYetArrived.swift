import Model

/// Somebody votes before coming in.
enum VoterNotYetArrived: Rule {
  static let about = RuleDescription(
    id: "voto-prima-dell-ingresso",
    title: "Vota chi non è ancora entrato",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi arriva dopo la votazione non può avervi preso parte: o l'ora dell'ingresso o il voto è \
      sbagliato.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Acquisto di un mezzo antincendio

          Alle ore 18:15 entra il consigliere Marco Riva.

          Si vota: favorevoli 6, contrari 1 (Marco Riva), astenuti 0. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Acquisto di un mezzo antincendio

          Si vota: favorevoli 5, contrari 1 (▸Marco Riva), astenuti 0. Il Consiglio approva.

          Alle ore 18:45 entra il consigliere Marco Riva.

          2. Comunicazioni della Sindaca

          La Sindaca dà lettura degli inviti ricevuti.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    AwayVoters.violations(context, lists: ChoiceList.allCases) { !$0.isOut }
  }
}
