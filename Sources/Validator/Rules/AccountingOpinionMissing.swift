import Model

/// An act on the budget that gives the technical opinion and not the accounting one.
enum AccountingOpinionMissing: Rule {
  static let about = RuleDescription(
    id: "parere-contabile-mancante",
    title: "Atto sul bilancio con il solo parere di regolarità tecnica",
    family: .forma,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 49, c. 1")],
    rationale: """
      La proposta che ha effetti, anche indiretti, sulla situazione economico-finanziaria o sul \
      patrimonio dell'ente vuole anche il parere di regolarità contabile: se l'atto riporta quello \
      tecnico e tace l'altro, o è rimasto fuori, o non è stato chiesto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Acquisiti i pareri favorevoli di regolarità tecnica e contabile. Si vota: favorevoli 7,
          contrari 0, astenuti 0. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Intitolazione della piazza

          Acquisito il parere favorevole di regolarità tecnica. Si vota: favorevoli 7, contrari 0,
          astenuti 0. Il Consiglio approva.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Acquisito il parere favorevole di ▸regolarità tecnica. Si vota: favorevoli 7, contrari 0,
          astenuti 0. Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.isLocalAuthority else { return [] }
    let sitting = context.sitting
    let source = sitting.source
    let last = sitting.items.last?.range.upper ?? sitting.range.upper
    let apart = [sitting.head, SourceRange(min(last, sitting.range.upper), sitting.range.upper)]
    guard !apart.contains(where: { source.hasWord(["contabil"], in: $0) }) else { return [] }
    return sitting.items.compactMap { item in
      guard !item.votes.isEmpty, let opinion = source.firstRange(of: "regolarit", in: item.range),
        !source.hasWord(["contabil", "ragioneria"], in: item.range),
        let title = item.title?.value.lowercased(), subjects.contains(where: title.contains),
        !exempt.contains(where: title.contains),
        source.hasWord(["tecnic"], in: source.sentence(around: opinion, in: item.range))
      else { return nil }
      return Violation(
        at: opinion, "l'atto riguarda il bilancio, ma riporta il solo parere di regolarità tecnica",
        label: "e il parere contabile?",
        hint: "aggiungi il parere di regolarità contabile, o scrivi perché non occorre")
    }
  }

  /// What a title says of an act that changes the accounts.
  private static let subjects = [
    "variazione di bilancio", "variazioni di bilancio", "variazione al bilancio",
    "variazioni al bilancio", "bilancio di previsione", "assestamento", "rendiconto",
    "debiti fuori bilancio", "debito fuori bilancio", "equilibri di bilancio",
    "bilancio consolidato",
  ]

  /// Points on the budget that decide nothing on it.
  private static let exempt = [
    "comunicazion", "mozione", "interrogazion", "interpellanz", "presa d'atto",
  ]
}
