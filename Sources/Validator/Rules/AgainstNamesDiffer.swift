import Model

/// '3 contrari' and two names.
enum AgainstNamesDiffer: Rule {
  static let about = RuleDescription(
    id: "nomi-contrari-discordi",
    title: "Contrari dichiarati e nominati in numero diverso",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il numero dei contrari e i loro nomi sono lo stesso fatto scritto due volte: se discordano, uno dei due è sbagliato.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 5, contrari 2 (Piero Neri e Sara Gallo), astenuti 0.
          Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 4, contrari 3 (Piero Neri, in proprio e per delega, e Sara
          Gallo), astenuti 0.
          Il Consiglio approva.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 4, contrari ▸4 (Piero Neri, in proprio e per delega, e Sara
          Gallo), astenuti 0.
          Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Si vota per alzata di mano: favorevoli 4, contrari ▸3 (Piero Neri e Sara Gallo), astenuti 0.
          Il Consiglio approva.
          """)),
    ])

  private static let comparison = NamesAgainstFigure(
    list: .against, figure: \.against, noun: "contrari")

  static func check(_ context: CheckContext) -> [Violation] {
    comparison.violations(context)
  }
}
