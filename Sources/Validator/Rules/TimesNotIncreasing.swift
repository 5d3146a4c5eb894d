import Model

/// Movements whose times go back as the text goes on.
enum TimesNotIncreasing: Rule {
  static let about = RuleDescription(
    id: "orari-non-crescenti",
    title: "Orari che tornano indietro nel testo",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il verbale segue l'ordine dei fatti: un'ora precedente a quella già narrata è errata, o il \
      fatto sta nel punto sbagliato e le votazioni vicine contano presenze sbagliate.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Neri.
            Alle ore 18:40 rientra il consigliere Neri.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:50 esce il consigliere Neri.
            ▸Alle ore 18:40 esce la consigliera Gallo.
            """)
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let order = ClockOrder(sitting)
    var found: [Violation] = []
    var latest: Located<ClockTime>?
    for time in times(of: sitting) {
      guard let range = time.range else { continue }
      if let before = latest, order.moment(time.value) < order.moment(before.value) {
        found.append(
          Violation(
            at: range, "le \(time.value) vengono nel testo dopo le \(before.value)",
            hint: "controlla l'ora, o sposta il fatto al suo posto",
            related: before.range.map { [RelatedPlace($0, "prima sono le \(before.value)")] } ?? [])
        )
      } else {
        latest = time
      }
    }
    return found
  }

  /// Times told while the points are treated, in text order: lists in the head follow the names.
  private static func times(of sitting: Sitting) -> [Located<ClockTime>] {
    guard let start = sitting.items.first?.range.lower else { return [] }
    var times = sitting.movements.filter { $0.origin == .text && !$0.isMomentVague }
      .compactMap(\.time)
    for suspension in sitting.suspensions {
      times += [suspension.from, suspension.until].compactMap { $0 }
    }
    let end = sitting.closing?.lower ?? sitting.range.upper
    return times.filter { time in
      time.range.map { $0.lower >= start && $0.lower < end } ?? false
    }
    .sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
  }
}
