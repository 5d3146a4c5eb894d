import Model

/// A weekday that is not that of the date beside it.
enum WeekdayWrong: Rule {
  static let about = RuleDescription(
    id: "giorno-della-settimana-errato",
    title: "Giorno della settimana che non corrisponde alla data",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il giorno della settimana è la riprova della data: se non corrisponde, uno dei due è errato.
      """,
    passing: [CouncilOutline(gathering: gathering("mercoledì")).example],
    failing: [CouncilOutline(gathering: gathering("giovedì", mark: "▸")).example])

  private static func gathering(_ weekday: String, mark: String = "") -> String {
    """
    Il giorno \(mark)\(weekday) 12 marzo 2025, nella sala consiliare del Municipio, si è riunito il
    Consiglio comunale in prima convocazione. All'appello risultano:
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.dateStatements.compactMap { statement in
      guard let weekday = statement.weekday, let month = statement.month, let day = statement.day,
        let year = statement.year ?? context.sitting.date?.value.year,
        let date = CalendarDate(year: year, month: month, day: day), date.weekday != weekday
      else { return nil }
      return Violation(
        at: statement.range,
        "\(Wording.theDate(date)) è \(date.weekday.rawValue), non \(weekday.rawValue)",
        hint: "correggi il giorno della settimana o la data",
        data: ["date": .string("\(date)"), "weekday": .string(weekday.rawValue)])
    }
  }
}
