import Model

/// A sitting that closes before it opens.
enum ClosingBeforeOpening: Rule {
  static let about = RuleDescription(
    id: "chiusura-prima-dell-apertura",
    title: "Chiusura precedente all'apertura",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: "Una seduta non può finire prima di cominciare: una delle due ore è errata.",
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        opening: CouncilOutline().opening.replacing("18:00", with: "21:00"),
        closing: "La seduta è chiusa alle ore 0:40."
      ).example,
    ],
    failing: [CouncilOutline(closing: "La seduta è chiusa ▸alle ore 17:30.").example])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let opened = sitting.openedAt, let closed = sitting.closedAt, let range = closed.range,
      closed.value < opened.value, !crossesMidnight(opened.value, closed.value),
      !SittingDays.areSeveral(sitting)
    else { return [] }
    return [
      Violation(
        at: range,
        "la seduta si chiude alle \(closed.value), ma "
          + (sitting.opensByCall ? "è convocata per le" : "si apre alle") + " \(opened.value)",
        hint: "correggi una delle due ore",
        related: opened.range.map { [RelatedPlace($0, "apertura")] } ?? [],
        data: ["opened": .string("\(opened.value)"), "closed": .string("\(closed.value)")])
    ]
  }

  /// An evening sitting that ends in the small hours.
  static func crossesMidnight(_ opened: ClockTime, _ closed: ClockTime) -> Bool {
    opened.hour >= 16 && closed.hour < 7
  }
}
