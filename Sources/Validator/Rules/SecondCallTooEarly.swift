import Model

/// A second call at or before the hour of the first.
enum SecondCallTooEarly: Rule {
  static let about = RuleDescription(
    id: "seconda-convocazione-anteriore",
    title: "Seconda convocazione non successiva alla prima",
    family: .numeroLegale,
    severity: .error,
    sources: [.consistency],
    rationale: """
      La seconda convocazione vale solo se la prima è andata deserta: non può precederla né \
      coincidere con essa.
      """,
    passing: [
      Example(SecondCallMinutes.text(second: "alle ore 17:30"))
    ],
    failing: [
      Example(SecondCallMinutes.text(second: "▸alle ore 07:30"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let calls = context.sitting.convocations
    guard let first = calls.first(where: { $0.call == .first }),
      let second = calls.first(where: { $0.call == .second }), let time = first.time,
      let later = second.time
    else { return [] }
    let isLater: Bool
    if let firstDay = first.date?.value, let secondDay = second.date?.value, firstDay != secondDay {
      isLater = secondDay > firstDay
    } else {
      isLater = later.value > time.value || mayBeAnotherDay(time, later, context)
    }
    guard !isLater else { return [] }
    return [
      Violation(
        at: later.range ?? context.sitting.range,
        "la seconda convocazione è alle \(later.value), la prima alle \(time.value)",
        hint: "correggi l'ora o il giorno",
        related: time.range.map { [RelatedPlace($0, "prima convocazione")] } ?? [])
    ]
  }

  /// Whether the words between the two hours speak of a day that was not read.
  private static func mayBeAnotherDay(
    _ first: Located<ClockTime>, _ second: Located<ClockTime>, _ context: CheckContext
  ) -> Bool {
    guard let start = first.range, let end = second.range else { return true }
    return context.sitting.source.contains(
      anyOf: [
        "giorn", "success", "doman", "seguent", "/", "gennaio", "febbraio", "marzo", "aprile",
        "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
      ], in: SourceRange(start.upper, end.upper + 40))
  }
}

/// Minutes of an assembly that meets at the second call.
enum SecondCallMinutes {
  static func text(
    second: String,
    outcome: String = "In prima convocazione non è stato raggiunto il numero legale;",
    opening: String = "in seconda convocazione"
  ) -> String {
    """
    VERBALE DELL'ASSEMBLEA DEI SINDACI DELL'AMBITO VALLE DEL LENTO

    Il giorno 12 marzo 2025, l'Assemblea dei Sindaci è stata convocata in prima convocazione alle ore
    08:00 e in seconda convocazione \(second), presso il Municipio di Alba Lenta.
    \(outcome) \(opening) sono convenuti:

    \(ExampleMinutes.fiveMayors.joined(separator: "\n"))

    Verificato il numero legale, il Presidente Dario Conti apre la seduta alle ore 17:40.

    1. Programma delle attività

    Il programma è approvato all'unanimità dei presenti.

    La seduta è chiusa alle ore 18:30.
    """
  }
}
