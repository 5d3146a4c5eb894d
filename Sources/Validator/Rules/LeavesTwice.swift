import Model

/// A member who leaves twice without coming back, or leaves without having come.
enum LeavesTwice: Rule {
  static let about = RuleDescription(
    id: "uscita-doppia",
    title: "Componente che esce due volte senza rientrare",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi è già uscito può uscire di nuovo solo dopo essere rientrato: fra le due uscite manca un \
      rientro, e non si sa per quali votazioni era presente.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Neri.
            Alle ore 18:40 rientra il consigliere Neri.
            Alle ore 18:50 esce il consigliere Neri.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Neri.
            ▸Alle ore 18:50 esce il consigliere Neri.
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸Alle ore 18:20 esce il consigliere Riva.")
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.movedMembers.flatMap { index -> [Violation] in
      let member = sitting.members[index]
      var found: [Violation] = []
      var lastExit: Movement?
      var isOut = false
      if let presence = member.presence, !presence.value.isAttending, member.from == nil {
        isOut = true
      }
      for movement in sitting.narratedMovements(ofMember: index) {
        if movement.kind == .enters {
          isOut = false
          lastExit = nil
          continue
        }
        if isOut, !movement.isMomentVague, movement.time != lastExit?.time || lastExit == nil {
          found.append(violation(movement, after: lastExit, index, sitting))
        }
        isOut = true
        lastExit = movement
      }
      return found
    }
  }

  private static func violation(
    _ movement: Movement, after exit: Movement?, _ index: Int, _ sitting: Sitting
  ) -> Violation {
    let name = sitting.title(ofMember: index)
    guard let exit else {
      return Violation(
        at: movement.range,
        "\(name) esce, ma per l'appello è assente e il testo non ne narra l'entrata",
        hint: "annota l'entrata, o correggi l'appello",
        related: sitting.members[index].presence?.range.map { [RelatedPlace($0, "assente")] } ?? [])
    }
    return Violation(
      at: movement.range, "\(name) esce una seconda volta senza che risulti un rientro",
      hint: "annota il rientro, o togli una delle due uscite",
      related: [RelatedPlace(exit.range, "prima uscita")])
  }
}
