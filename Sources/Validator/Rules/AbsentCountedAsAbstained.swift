import Model

/// Somebody named among the abstainers who is not in the room: absent is not abstained.
enum AbsentCountedAsAbstained: Rule {
  static let about = RuleDescription(
    id: "assente-astenuto",
    title: "Assente o uscito contato fra gli astenuti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Si astiene chi è presente e non si esprime. Chi è assente o uscito non è astenuto: contarlo \
      falsa i presenti e il numero legale.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Gemellaggio con la città di Toledo

          Si vota: favorevoli 5, contrari 0, astenuti 1 (Sara Gallo). Assente al voto: Elena Fontana.
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Gemellaggio con la città di Toledo

          Si vota: favorevoli 5, contrari 0, astenuti 2 (Sara Gallo, ▸Elena Fontana).
          Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    AwayVoters.violations(context, lists: [.abstained, .notVoting]) { $0.isOut }
  }
}
