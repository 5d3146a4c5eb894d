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
      Example(SecondCallMinutes.text(second: "alle ore ▸07:30"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let calls = context.sitting.convocations
    guard let first = calls.first(where: { $0.call == .first }),
      let second = calls.first(where: { $0.call == .second }), let time = first.time,
      let later = second.time
    else { return [] }
    let day = context.sitting.date?.value
    let firstDay = first.date?.value ?? day
    let secondDay = second.date?.value ?? day
    if let firstDay, let secondDay {
      guard secondDay < firstDay || (secondDay == firstDay && later.value <= time.value) else {
        return []
      }
    } else if later.value > time.value {
      return []
    }
    return [
      Violation(
        at: later.range ?? context.sitting.range,
        "la seconda convocazione è alle \(later.value), la prima alle \(time.value)",
        hint: "correggi l'ora o il giorno",
        related: time.range.map { [RelatedPlace($0, "prima convocazione")] } ?? [])
    ]
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
