import Model

/// A day that the calendar does not have.
enum DateImpossible: Rule {
  static let about = RuleDescription(
    id: "data-inesistente",
    title: "Data che non esiste nel calendario",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: "Un atto datato a un giorno che non esiste non ha data certa.",
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        heading:
          "COMUNE DI BORGO ALTO\nCONSIGLIO COMUNALE\n\nVERBALE DELLA SEDUTA DEL ▸31 APRILE 2025",
        gathering: """
          Il giorno 30 aprile 2025, nella sala consiliare del Municipio, si è riunito il Consiglio
          comunale in prima convocazione. All'appello risultano:
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.dateStatements.compactMap { statement in
      guard let year = statement.year, let month = statement.month, let day = statement.day,
        CalendarDate(year: year, month: month, day: day) == nil
      else { return nil }
      return Violation(
        at: statement.range,
        "«\(context.sitting.text(statement.range))» non è un giorno del calendario",
        hint: "correggi la data")
    }
  }
}
