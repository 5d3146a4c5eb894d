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
      Example(SecondCallMinutes.text(second: "alle ore 17:30")),
      Example(SecondCallMinutes.text(day: "12 marzo 2025", first: "11 marzo")),
    ],
    failing: [
      Example(SecondCallMinutes.text(second: "▸alle ore 07:30")),
      Example(SecondCallMinutes.text(day: "▸12 marzo 2025", first: "13 marzo")),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let calls = context.sitting.convocations
    guard let first = calls.first(where: { $0.call == .first }),
      let second = calls.first(where: { $0.call == .second })
    else { return [] }
    // Where it sits under the second call, that call's day is the sitting's own.
    let secondDay =
      second.date ?? (context.sitting.call?.value == .second ? context.sitting.date : nil)
    if let firstDay = first.date, let secondDay, firstDay.value != secondDay.value {
      guard secondDay.value < firstDay.value else { return [] }
      return [
        Violation(
          at: secondDay.range ?? context.sitting.range,
          "la seconda convocazione è \(Wording.theDate(secondDay.value)), "
            + "la prima \(Wording.theDate(firstDay.value))",
          hint: "correggi uno dei due giorni",
          related: firstDay.range.map { [RelatedPlace($0, "prima convocazione")] } ?? [])
      ]
    }
    guard let time = first.time, let later = second.time, later.value <= time.value,
      first.date != nil && secondDay != nil || !mayBeAnotherDay(time, later, context)
    else { return [] }
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
    guard let first = first.range, let second = second.range else { return true }
    let (start, end) = (min(first.upper, second.upper), max(first.upper, second.upper))
    return context.sitting.source.contains(
      anyOf: [
        "giorn", "success", "doman", "seguent", "/", "gennaio", "febbraio", "marzo", "aprile",
        "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
      ], in: SourceRange(start, end + 40))
  }
}

/// Minutes of an assembly that meets at the second call.
enum SecondCallMinutes {
  static func text(
    second: String,
    outcome: String = "In prima convocazione non è stato raggiunto il numero legale;",
    opening: String = "in seconda convocazione"
  ) -> String {
    text(
      opening: """
        Il giorno 12 marzo 2025, l'Assemblea dei Sindaci è stata convocata in prima convocazione alle ore
        08:00 e in seconda convocazione \(second), presso il Municipio di Alba Lenta.
        \(outcome) \(opening) sono convenuti:
        """)
  }

  /// Minutes that tell the two calls by their days.
  static func text(day: String, first: String) -> String {
    text(
      opening: """
        Il giorno \(day) alle ore 17:30, presso il Municipio di Alba Lenta, si è riunita in seconda
        convocazione l'Assemblea dei Sindaci. La prima, del \(first) alle ore 8:00, è andata deserta.
        Sono convenuti:
        """)
  }

  private static func text(opening: String) -> String {
    """
    VERBALE DELL'ASSEMBLEA DEI SINDACI DELL'AMBITO VALLE DEL LENTO

    \(opening)

    \(ExampleMinutes.fiveMayors.joined(separator: "\n"))

    Verificato il numero legale, il Presidente Dario Conti apre la seduta alle ore 17:40.

    1. Programma delle attività

    Il programma è approvato all'unanimità dei presenti.

    La seduta è chiusa alle ore 18:30.
    """
  }
}
