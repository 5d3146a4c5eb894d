import Model

/// A listed point that the minutes never come to.
enum AgendaItemUntreated: Rule {
  static let about = RuleDescription(
    id: "punto-non-trattato",
    title: "Punto all'ordine del giorno non trattato",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Ogni punto iscritto è trattato, rinviato o ritirato, e il verbale lo dice: un punto di cui non \
      si legge nulla è stato dimenticato.
      """,
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        agenda: CouncilOutline().agenda + "\n3. Regolamento per l'uso delle palestre",
        points: CouncilOutline().points + "\n\nIl punto 3 è rinviato alla prossima seduta."
      ).example,
    ],
    failing: [
      CouncilOutline(
        agenda: CouncilOutline().agenda + "\n3. ▸Regolamento per l'uso delle palestre"
      ).example,
      CouncilOutline(
        agenda: CouncilOutline().agenda
          + "\n3. ▸Interrogazione del consigliere Riva sui lavori di via Lunga"
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings, sitting.agenda.count > 1, sitting.items.count > 1,
      // An item that could not be matched may be any of them; what comes before the first is none.
      sitting.items.drop(while: { $0.agendaNumber == nil && $0.title == nil })
        .allSatisfy({ $0.agendaNumber != nil })
    else { return [] }
    let treated = Set(sitting.items.compactMap(\.agendaNumber))
    // What comes before the first point may be that point, where no other treats it.
    if sitting.items[0].agendaNumber == nil, let first = sitting.agenda[0].number,
      !treated.contains(first)
    {
      return []
    }
    let changed = Set(
      sitting.agendaChanges.filter { $0.kind == .withdrawn || $0.kind == .postponed }
        .flatMap(\.numbers))
    let missing = sitting.agenda.filter { entry in
      guard let number = entry.number else { return false }
      return !treated.contains(number) && !changed.contains(number)
        && !isOptional(entry.title.value)
    }
    guard !missing.isEmpty, missing.count < sitting.agenda.count - 1, context.isWholeMinutes else {
      return []
    }
    let spoken = PointReferences.numbers(in: sitting)
    return missing.compactMap { entry in
      guard let number = entry.number, let range = entry.title.range, !spoken.contains(number),
        !isTreatedUnderAnotherNumber(entry, in: sitting)
      else { return nil }
      return Violation(
        at: range, "il punto \(number) dell'ordine del giorno non risulta trattato",
        label: "non trattato",
        hint: "aggiungi la trattazione, oppure scrivi che il punto è rinviato o ritirato",
        data: ["number": .int(number)])
    }
  }

  /// 'Varie ed eventuali', 'comunicazioni', 'interrogazioni' may well be empty.
  static func isOptional(_ title: String) -> Bool {
    let folded = title.lowercased()
    let general = ["varie", "eventuali", "comunicazion"]
    if general.contains(where: { folded.contains($0) }) { return true }
    // 'Interrogazioni e interpellanze', and not 'Interrogazione del gruppo Aria sulla pista ciclabile'.
    return ["interrogazion", "interpellanz"].contains { folded.contains($0) }
      && folded.split(separator: " ").count <= 5
  }

  private static func isTreatedUnderAnotherNumber(_ entry: AgendaItem, in sitting: Sitting) -> Bool
  {
    let facts = TitleFacts(entry.title.value)
    return sitting.items.contains { item in
      item.title.map { TitleFacts($0.value).likeness(to: facts) > 0.7 } ?? false
    }
  }
}
