import Model

/// Held 'in prima convocazione' where the text says that the first call was deserted.
enum CallContradicted: Rule {
  static let about = RuleDescription(
    id: "convocazione-contraddittoria",
    title: "Seduta in prima convocazione, che il verbale dice deserta",
    family: .numeroLegale,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Se la prima convocazione è andata deserta la seduta si tiene in seconda, e il numero legale è \
      quello della seconda.
      """,
    passing: [
      Example(SecondCallMinutes.text(second: "alle ore 17:30"))
    ],
    failing: [
      Example(
        SecondCallMinutes.text(
          second: "alle ore 17:30",
          outcome: "In prima convocazione non è stato raggiunto il numero legale.",
          opening: "Nella seduta ▸di prima convocazione"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard let call = context.sitting.call, call.value == .first, !call.isInferred,
      context.sitting.deserted == nil, !context.sitting.items.isEmpty,
      let deserted = context.sitting.convocations.first(where: {
        $0.call == .first && $0.deserted != nil
      })?.deserted
    else { return [] }
    return [
      Violation(
        at: call.range ?? context.sitting.range,
        "la seduta è detta in prima convocazione, ma la prima è andata deserta",
        hint: "scrivi la convocazione in cui la seduta si è tenuta",
        related: deserted.range.map { [RelatedPlace($0, "prima convocazione deserta")] } ?? [])
    ]
  }
}
