import Model

/// An entry, an exit or a suspension before the opening or after the closing.
enum TimeOutsideSitting: Rule {
  static let about = RuleDescription(
    id: "orario-fuori-seduta",
    title: "Movimento o sospensione fuori dell'orario della seduta",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Ciò che il verbale narra avviene fra l'apertura e la chiusura: un'ora che ne sta fuori è \
      errata, o è errata quella di apertura o di chiusura.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(movement: "Alle ore 18:20 esce il consigliere Neri.")
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 19:50 esce il consigliere Neri.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 17:20 esce il consigliere Neri.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 17:45 entra il consigliere Riva.")
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.openedAt != nil || sitting.closedAt != nil, !SittingDays.areSeveral(sitting)
    else { return [] }
    if let opened = sitting.openedAt?.value, let closed = sitting.closedAt?.value, closed < opened,
      !ClosingBeforeOpening.crossesMidnight(opened, closed)
    {
      return []
    }
    var found: [Violation] = []
    var reported: Set<SourceRange> = []
    for movement in sitting.movements {
      guard let time = movement.time, time.range.map({ reported.insert($0).inserted }) ?? false
      else { continue }
      let who = movement.person?.value ?? movement.body?.value
      let what =
        (who.map { "\($0) " } ?? "si ") + (movement.kind == .leaves ? "esce" : "entra")
      // Told under a point, it happens while points are treated.
      let isUnderPoint =
        sitting.items.first.map { movement.range.lower > $0.range.lower } ?? false
      found += violation(
        time, what,
        isEntry: movement.kind == .enters && !isUnderPoint || movement.origin != .text, sitting)
    }
    for suspension in sitting.suspensions {
      if let from = suspension.from { found += violation(from, "la seduta è sospesa", sitting) }
      if let until = suspension.until { found += violation(until, "i lavori riprendono", sitting) }
    }
    return found
  }

  private static func violation(
    _ time: Located<ClockTime>, _ what: String, isEntry: Bool = false, _ sitting: Sitting
  ) -> [Violation] {
    guard let range = time.range else { return [] }
    let order = ClockOrder(sitting)
    if let opened = sitting.openedAt, order.moment(time.value) < order.moment(opened.value),
      // One who enters before the hour is simply there when the sitting opens.
      !(isEntry && opened.value.minutes - time.value.minutes < 60)
    {
      return [
        report(
          range, "\(what) alle \(time.value), prima dell'apertura delle \(opened.value)",
          opened.range, "apertura")
      ]
    }
    if let closed = sitting.closedAt, order.moment(time.value) > order.moment(closed.value) {
      return [
        report(
          range, "\(what) alle \(time.value), dopo la chiusura delle \(closed.value)", closed.range,
          "chiusura")
      ]
    }
    return []
  }

  private static func report(
    _ range: SourceRange, _ message: String, _ other: SourceRange?, _ label: String
  ) -> Violation {
    Violation(
      at: range, message, hint: "correggi una delle due ore",
      related: other.map { [RelatedPlace($0, label)] } ?? [])
  }
}
