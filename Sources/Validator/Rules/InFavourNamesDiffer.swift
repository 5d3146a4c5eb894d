import Model

/// '6 favorevoli' and five names.
enum InFavourNamesDiffer: Rule {
  static let about = RuleDescription(
    id: "nomi-favorevoli-discordi",
    title: "Favorevoli dichiarati e nominati in numero diverso",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi è elencato per nome deve essere tanti quanti il numero dichiarato: un nome perduto è un voto perduto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Votano per appello nominale: favorevoli 5 (Anna Rossi, Luca Bianchi, Carla Verdi, Marco Riva,
          Elena Fontana), contrari 1 (Piero Neri), astenuti 1 (Sara Gallo). Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano delle opere pubbliche

          Votano per appello nominale: favorevoli ▸5 (Anna Rossi, Luca Bianchi, Carla Verdi, Marco Riva),
          contrari 1 (Piero Neri), astenuti 1 (Sara Gallo). Il Consiglio approva.
          """))
    ])

  private static let comparison = NamesAgainstFigure(
    list: .inFavour, figure: \.inFavour, noun: "favorevoli")

  static func check(_ context: CheckContext) -> [Violation] {
    comparison.violations(context)
  }
}
