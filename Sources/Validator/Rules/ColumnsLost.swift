import Model

/// A table of presence whose columns the layout lost.
enum ColumnsLost: Rule {
  static let about = RuleDescription(
    id: "colonne-perdute",
    title: "Colonne dell'elenco delle presenze perdute",
    family: .lettura,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Quando un PDF diventa testo le colonne di una tabella possono sparire: una «X» senza colonna \
      non dice se il componente è presente o assente, e il programma non lo indovina.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        roll: """
          COGNOME E NOME PRESENTE ASSENTE
          ▸Rossi Anna X
          Bianchi Luca X
          Verdi Carla X
          Neri Piero X
          Gallo Sara X
          Riva Marco X
          Fontana Elena X
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.notes(
      .columnsLost,
      hint: "scrivi accanto a ciascun nome «presente» o «assente», o rileggi il documento originale"
    )
  }
}
