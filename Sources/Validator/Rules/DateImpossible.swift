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
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Si richiama il bollettino n. 31 settembre 2024, e la nota n. 31.11.2024.")
      ).example,
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "I lavori si concludono entro il ▸31 settembre 2025.")
      ).example,
      CouncilOutline(
        gathering: """
          Il giorno 12 marzo 2025, nella sala consiliare del Municipio, si è riunito il Consiglio
          comunale, convocato con avviso del ▸30/02/2025. All'appello risultano:
          """
      ).example,
      CouncilOutline(
        heading:
          "COMUNE DI BORGO ALTO\nCONSIGLIO COMUNALE\n\nVERBALE DELLA SEDUTA DEL ▸31 APRILE 2025",
        gathering: """
          Il giorno 30 aprile 2025, nella sala consiliare del Municipio, si è riunito il Consiglio
          comunale in prima convocazione. All'appello risultano:
          """
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    inHead(context) + elsewhere(context)
  }

  private static func inHead(_ context: CheckContext) -> [Violation] {
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
  /// Every other date of the text, where what stands before it tells that it is one.
  private static func elsewhere(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let read = sitting.dateStatements.map(\.range)
    return WrittenDate.all(in: sitting.ownText, of: sitting.source).compactMap { written in
      // 29 February without a year may be that of a leap year.
      guard CalendarDate(year: written.year ?? 2024, month: written.month, day: written.day) == nil,
        !read.contains(where: { $0.overlaps(written.dayRange) }),
        written.weekday != nil || isTold(written, sitting.source)
      else { return nil }
      return Violation(
        at: written.dayRange,
        "«\(sitting.text(written.dayRange))» non è un giorno del calendario",
        hint: "correggi la data")
    }
  }

  /// 'n. 31 novembre' is a number, and '31.11.2024' may be one.
  private static func isTold(_ written: WrittenDate, _ source: SourceText) -> Bool {
    let before = source.words(
      in: SourceRange(max(0, written.dayRange.lower - 16), written.dayRange.lower)
    ).last?.text
    return before.map { introducing.contains($0) } ?? false
  }

  private static let introducing: Set<String> = [
    "il", "del", "dal", "al", "giorno", "data", "lì", "li", "entro", "e", "a", "sino", "fino",
    "nel",
    "di", "ed", "tra", "fra",
  ]
}
