import Model

/// A point decided that the agenda does not list.
enum ItemNotOnAgenda: Rule {
  static let about = RuleDescription(
    id: "punto-non-iscritto",
    title: "Punto deliberato e non iscritto all'ordine del giorno",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi è assente deve sapere su che cosa si delibera: un punto non iscritto si tratta solo se \
      l'organo decide di aggiungerlo, e il verbale lo dice.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        points: CouncilOutline().points + """


          Punto n. 3: ▸Regolamento per l'uso delle palestre

          Relaziona il consigliere Neri. Il regolamento è approvato all'unanimità dei presenti.
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings, !sitting.agenda.isEmpty,
      !sitting.agendaChanges.contains(where: { $0.kind == .added && $0.numbers.isEmpty })
    else { return [] }
    let listed = Set(sitting.agenda.compactMap(\.number))
    guard listed.count == sitting.agenda.count else { return [] }
    let added = Set(sitting.agendaChanges.filter { $0.kind == .added }.flatMap(\.numbers))
    return sitting.items.compactMap { item in
      guard let number = item.agendaNumber, !listed.contains(number), !added.contains(number),
        let title = item.title, let range = title.range,
        !item.votes.isEmpty || item.resolution != nil || item.decision != nil,
        !isListed(title.value, in: sitting),
        !sitting.source.hasWord(["aggiunt", "integrazion", "suppletiv"], in: item.range)
      else { return nil }
      return Violation(
        at: range, "si delibera sul punto \(number), che l'ordine del giorno non elenca",
        hint: "iscrivi il punto, o scrivi la decisione di aggiungerlo",
        data: ["number": .int(number)])
    }
  }

  private static func isListed(_ title: String, in sitting: Sitting) -> Bool {
    let facts = TitleFacts(title)
    return sitting.agenda.contains { TitleFacts($0.title.value).likeness(to: facts) > 0.6 }
  }
}
