import Model

/// Minutes that approve those of a later day.
enum ApprovesLaterMinutes: Rule {
  static let about = RuleDescription(
    id: "verbale-precedente-posteriore",
    title: "Approvazione del verbale di una seduta posteriore",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: "Si approva il verbale di una seduta già tenuta: una data posteriore è errata.",
    passing: [CouncilOutline(points: points("4 febbraio 2025")).example],
    failing: [
      CouncilOutline(points: points("▸4 aprile 2025")).example,
      CouncilOutline(points: points("▸4 aprile")).example,
    ])

  private static func points(_ date: String) -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale della seduta del \(date) è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    guard let day = context.sitting.date?.value else { return [] }
    var reported: Set<CalendarDate> = []
    return context.sitting.items.flatMap { item in
      (item.approvedMinutes + withoutYear(item, near: day, context.sitting))
        .compactMap { minutes -> Violation? in
          guard minutes.value > day, let range = minutes.range,
            reported.insert(minutes.value).inserted
          else { return nil }
          return Violation(
            at: range,
            "si approva il verbale \(Wording.ofDate(minutes.value)), ma la seduta è "
              + Wording.ofDate(day),
            hint: "correggi la data",
            related: context.sitting.date?.range.map { [RelatedPlace($0, "data della seduta")] }
              ?? []
          )
        }
    }
  }

  /// 'il verbale della riunione del 4 aprile', in the year that brings it nearest to the sitting: within
  /// two months after it, for minutes eleven months old are approved as well.
  private static func withoutYear(
    _ item: Item, near day: CalendarDate, _ sitting: Sitting
  ) -> [Located<CalendarDate>] {
    let source = sitting.source
    let own = SourceRange(item.range.lower, min(item.range.upper, item.range.lower + 400))
    guard let title = item.title?.value, title.lowercased().contains("verbal") else { return [] }
    return WrittenDate.all(in: own, of: source).prefix(3).compactMap { written in
      guard written.year == nil, let date = written.date(near: day), date > day,
        date.dayNumber - day.dayNumber <= 60
      else { return nil }
      let sentence = source.sentence(around: written.range, in: own)
      let lead = source.words(in: SourceRange(sentence.lower, written.range.lower)).suffix(5)
        .map(\.text)
      guard lead.contains(where: { $0.hasPrefix("verbal") }),
        ["del", "dell", "il"].contains(lead.last ?? "")
      else { return nil }
      return Located(date, at: written.range)
    }
  }
}
