import Model

/// '3 astenuti' and two names.
enum AbstainedNamesDiffer: Rule {
  static let about = RuleDescription(
    id: "nomi-astenuti-discordi",
    title: "Astenuti dichiarati e nominati in numero diverso",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il numero degli astenuti e i loro nomi sono lo stesso fatto scritto due volte: se discordano, uno dei due è sbagliato.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 5, contrari 0, astenuti 2 (Piero Neri e Sara Gallo).
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 5, contrari 0, astenuti ▸2 (Piero Neri).
          Il Consiglio approva.
          """))
    ])

  private static let comparison = NamesAgainstFigure(
    list: .abstained, figure: \.abstained, noun: "astenuti")

  static func check(_ context: CheckContext) -> [Violation] {
    comparison.violations(context)
  }
}
