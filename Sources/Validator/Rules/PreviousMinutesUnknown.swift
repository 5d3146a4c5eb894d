import Model

/// Approves minutes of a day on which none of the sittings given was held, though one was near.
enum PreviousMinutesUnknown: Rule {
  static let about = RuleDescription(
    id: "verbale-precedente-inesistente",
    title: "Approvazione del verbale di una seduta che non risulta",
    family: .fraSedute,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il verbale approvato deve essere quello di una seduta tenuta: se fra le sedute date insieme ce \
      n'è una con una data quasi uguale, la data è probabilmente errata.
      """,
    passing: [SittingPair.example(approving: "6 marzo 2025")],
    failing: [SittingPair.example(approving: "▸8 marzo 2025")])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.hasOtherSittings, let day = context.sitting.date?.value else { return [] }
    return context.sitting.items.flatMap { item in
      item.approvedMinutes.compactMap { minutes -> Violation? in
        let date = minutes.value
        guard date < day, let range = minutes.range, !context.hasOtherSittings(on: date),
          let near = nearDays(date).first(where: {
            $0 < day && !context.otherSittingsOfBody(on: $0).isEmpty
          })
        else { return nil }
        // Both may be approved at once.
        let approved = item.approvedMinutes.map(\.value)
        guard !approved.contains(near) else { return nil }
        // The minutes to approve are those of the last sitting: of an older one, the date is right.
        guard !context.hasSittingOfBody(after: near, before: day, except: approved) else {
          return nil
        }
        return Violation(
          at: range,
          "si approva il verbale \(Wording.ofDate(date)), ma la seduta risulta tenuta "
            + Wording.theDate(near),
          hint: "controlla la data della seduta precedente",
          data: ["approved": .string("\(date)"), "held": .string("\(near)")])
      }
    }
  }

  /// The days that one slip of the pen turns into a date: another day, month or year.
  /// Whether two days of the month differ by a slip of the pen: one figure, or two changed over.
  private static func isSlip(_ left: Int, for right: Int) -> Bool {
    let (first, second) = (String(left), String(right))
    return left != right
      && (EditDistance.between(Array(first), Array(second)) == 1
        || first == String(second.reversed()))
  }

  private static func nearDays(_ date: CalendarDate) -> [CalendarDate] {
    // The day before and the day after, though no figure of theirs be alike: 29 and 30.
    var days: [CalendarDate?] = [-1, 1].map { CalendarDate(dayNumber: date.dayNumber + $0) }
    for day in 1...31 where isSlip(day, for: date.day) {
      days.append(CalendarDate(year: date.year, month: date.month, day: day))
    }
    for month in 1...12 where month != date.month {
      days.append(CalendarDate(year: date.year, month: month, day: date.day))
    }
    for year in [date.year - 1, date.year + 1] {
      days.append(CalendarDate(year: year, month: date.month, day: date.day))
    }
    return days.compactMap { $0 }
  }
}
