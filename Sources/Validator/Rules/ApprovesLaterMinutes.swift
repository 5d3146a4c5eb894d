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
    failing: [CouncilOutline(points: points("▸4 aprile 2025")).example])

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
      item.approvedMinutes.compactMap { minutes -> Violation? in
        guard minutes.value > day, let range = minutes.range,
          reported.insert(minutes.value).inserted
        else { return nil }
        return Violation(
          at: range,
          "si approva il verbale \(Wording.ofDate(minutes.value)), ma la seduta è "
            + Wording.ofDate(day),
          hint: "correggi la data",
          related: context.sitting.date?.range.map { [RelatedPlace($0, "data della seduta")] } ?? []
        )
      }
    }
  }
}
