import Model

/// Somebody who sits for two bodies and is said to leave for one of them.
enum LeavesForOneBodyOnly: Rule {
  static let about = RuleDescription(
    id: "uscita-per-un-solo-ente",
    title: "Chi siede per due enti esce per uno solo",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi rappresenta due enti e lascia la sala la lascia per tutti e due: se il testo ne nomina uno \
      solo, l'altro resta contato fra i presenti.
      """,
    passing: [
      AssemblyOutline(
        roll: roll, points: AssemblyOutline.points(movement: "Alle 18:13 esce Nino Villa (Erbosa).")
      ).example
    ],
    failing: [
      AssemblyOutline(
        roll: roll,
        points: AssemblyOutline.points(movement: "Alle 18:13 esce ▸Gina Moro (Borgo Lento).")
      ).example
    ])

  private static let roll = """
    Pieve Lenta
    Dario Conti

    Borgo Lento
    Gina Moro

    Castel Lento
    ASSENTE

    Dosso Lento
    Gina Moro su delega

    Erbosa
    Nino Villa
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.movedMembers.compactMap { index in
      guard let person = sitting.members[index].representative?.value,
        let exit = sitting.narratedMovements(ofMember: index).last, exit.kind == .leaves,
        let body = exit.body
      else { return nil }
      let key = NameKey(person)
      let others = sitting.members.indices.filter {
        $0 != index && sitting.members[$0].presence?.value.isAttending ?? true
          && sitting.members[$0].representative.map { NameKey($0.value).equals(key) } ?? false
          && sitting.members[$0].until == nil
          && !hasExit($0, in: sitting)
      }
      guard !others.isEmpty else { return nil }
      let bodies = others.map { sitting.members[$0].name.value }
      return Violation(
        at: exit.who,
        "\(person) esce per «\(body.value)», ma siede anche per \(Wording.list(bodies)), di cui il "
          + "testo non dice nulla",
        hint: "annota se da quel momento resta qualcuno per \(Wording.list(bodies))",
        related: others.compactMap { sitting.members[$0].range }
          .map { RelatedPlace($0, "siede anche qui") },
        data: ["person": .string(person), "bodies": .strings(bodies)])
    }
  }

  private static func hasExit(_ member: Int, in sitting: Sitting) -> Bool {
    sitting.movements.contains { $0.memberIndex == member && $0.kind == .leaves }
  }
}
