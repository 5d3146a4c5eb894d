import Model

/// Whole minutes with no date.
enum DateMissing: Rule {
  static let about = RuleDescription(
    id: "data-mancante",
    title: "Data della seduta non indicata",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      La data dice quale seduta è verbalizzata: senza, l'atto non si può numerare né pubblicare.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        heading: "▸COMUNE DI BORGO ALTO\nCONSIGLIO COMUNALE\n\nVERBALE DELLA SEDUTA",
        gathering: """
          Nella sala consiliare del Municipio si è riunito il Consiglio comunale in prima
          convocazione. All'appello risultano:
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.date == nil, sitting.dateStatements.isEmpty, context.isWholeMinutes,
      !sitting.convocations.contains(where: { $0.date != nil })
    else { return [] }
    return [
      Violation(
        at: sitting.firstLine, "il verbale non dice in che giorno si tiene la seduta",
        hint: "aggiungi la data della seduta")
    ]
  }
}
