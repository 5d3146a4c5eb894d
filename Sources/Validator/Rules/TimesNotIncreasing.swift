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
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            ▸Alle ore 19:20 esce il consigliere Neri.
            Alle ore 18:40 esce la consigliera Gallo.
            Alle ore 18:50 esce la consigliera Verdi.
            """)
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !SittingDays.areSeveral(sitting) else { return [] }
    let order = ClockOrder(sitting)
    let times = times(of: sitting)
    let moments = times.map { order.moment($0.value) }
    guard zip(moments, moments.dropFirst()).contains(where: { $0 > $1 }) else { return [] }
    let kept = increasing(moments)
    return times.indices.filter { !kept.contains($0) }.compactMap { index in
      let before = kept.last { $0 < index }.map { times[$0] }
      let after = kept.first { $0 > index }.map { times[$0] }
      let isLate = before.map { order.moment($0.value) <= moments[index] } ?? true
      guard let range = times[index].range, let other = isLate ? after : before else { return nil }
      return Violation(
        at: range,
        "le \(times[index].value) vengono nel testo \(isLate ? "prima delle" : "dopo le") "
          + "\(other.value)",
        hint: "controlla l'ora, o sposta il fatto al suo posto",
        related: other.range.map {
          [RelatedPlace($0, "\(isLate ? "poi" : "prima") le \(other.value)")]
        }
          ?? [])
    }
  }

  /// The longest run of places, not necessarily adjacent, whose moments never go back; of two as long
  /// the one that keeps the earlier place. What is left out is what is out of order.
  private static func increasing(_ moments: [Int]) -> [Int] {
    var length = Array(repeating: 1, count: moments.count)
    var next: [Int?] = Array(repeating: nil, count: moments.count)
    for index in moments.indices.reversed() {
      for later in moments.indices[(index + 1)...].prefix(200)
      where moments[later] >= moments[index] && length[later] + 1 > length[index] {
        length[index] = length[later] + 1
        next[index] = later
      }
    }
    var best = 0
    for index in moments.indices where length[index] > length[best] { best = index }
    var kept: [Int] = []
    var place: Int? = moments.isEmpty ? nil : best
    while let index = place {
      kept.append(index)
      place = next[index]
    }
    return kept
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
    var seen: Set<Int> = []
    let inOrder = times.filter { time in
      time.range.map { $0.lower >= start && $0.lower < end && seen.insert($0.lower).inserted }
        ?? false
    }
    .sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    // '… riprendono alle 17.35, assenti Neri e Verdi, che si sono allontanati alle 17.20': an hour told
    // before is told again.
    var told: Set<ClockTime> = []
    return inOrder.filter { told.insert($0.value).inserted }
  }
}
