import Model

/// The vote on immediate enforceability has labels and no figures.
enum EnforceabilityTallyEmpty: Rule {
  static let about = RuleDescription(
    id: "eseguibilita-conteggio-vuoto",
    title: "Votazione sull'immediata eseguibilità senza i numeri",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 134, c. 4")],
    rationale: """
      Senza il numero dei favorevoli non si può sapere se l'immediata eseguibilità ha avuto la \
      maggioranza dei componenti.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Concessione della sala civica

          Presenti: 7 Favorevoli: 7 Contrari: 0 Astenuti: 0. Il Consiglio approva.

          Con la seguente votazione, Presenti: 7 Favorevoli: 7 Contrari: 0 Astenuti: 0, si dichiara
          l'atto immediatamente eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Concessione della sala civica

          Presenti: 7 Favorevoli: 7 Contrari: 0 Astenuti: 0. Il Consiglio approva.

          Con la seguente votazione, ▸Favorevoli: Contrari: Astenuti: , si dichiara
          l'atto immediatamente eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard examined.vote.isImmediateEnforceability, examined.hasNoFigures else { return nil }
      return Violation(
        at: examined.range,
        "la votazione sull'immediata eseguibilità non riporta i voti",
        label: "numeri mancanti",
        hint: "scrivi favorevoli, contrari e astenuti")
    }
  }
}
