import Model

/// A member who comes in while already in.
enum EntersTwice: Rule {
  static let about = RuleDescription(
    id: "entrata-doppia",
    title: "Componente che entra quando è già in aula",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi è già in aula non può entrare: fra le due entrate manca un'uscita, e non si sa per quali \
      votazioni era assente.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 entra il consigliere Riva.
            Alle ore 18:40 esce il consigliere Riva.
            Alle ore 18:50 rientra il consigliere Riva.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 entra il consigliere Riva.
            ▸Alle ore 18:50 entra il consigliere Riva.
            """)
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.movedMembers.flatMap { index -> [Violation] in
      var found: [Violation] = []
      var entry: Movement?
      for movement in sitting.narratedMovements(ofMember: index) {
        guard movement.kind == .enters else {
          entry = nil
          continue
        }
        if let entry, !movement.isMomentVague, entry.time != movement.time || entry.time == nil {
          found.append(
            Violation(
              at: movement.range,
              "\(sitting.title(ofMember: index)) entra una seconda volta senza che risulti un'uscita",
              hint: "annota l'uscita, o togli una delle due entrate",
              related: [RelatedPlace(entry.range, "prima entrata")]))
        }
        entry = movement
      }
      return found
    }
  }
}
