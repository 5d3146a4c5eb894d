import Model

/// Work that resumes at an earlier time than it stops.
enum ResumptionBeforeSuspension: Rule {
  static let about = RuleDescription(
    id: "ripresa-prima-della-sospensione",
    title: "Ripresa dei lavori precedente alla sospensione",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: "I lavori riprendono dopo che sono stati sospesi: una delle due ore è errata.",
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "La seduta è sospesa alle ore 18:20 e riprende alle ore 18:35.")
      ).example,
      // The work goes on upon the next day.
      CouncilOutline(
        points: CouncilOutline.points(
          movement:
            "La seduta è sospesa alle ore 18:20. I lavori riprendono alle ore 9:00 del giorno dopo."
        )
      ).example,
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            La seduta è sospesa alle ore 18:45.
            I lavori riprendono ▸alle ore 18:25.
            """)
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let order = ClockOrder(context.sitting)
    return context.sitting.suspensions.compactMap { suspension in
      guard let from = suspension.from, let until = suspension.until, let range = until.range,
        order.moment(until.value) < order.moment(from.value),
        !SittingDays.isOverNight(suspension, context.sitting)
      else { return nil }
      return Violation(
        at: range,
        "i lavori riprendono alle \(until.value), prima di essere sospesi alle \(from.value)",
        hint: "correggi una delle due ore",
        related: from.range.map { [RelatedPlace($0, "sospensione")] } ?? [])
    }
  }
}
