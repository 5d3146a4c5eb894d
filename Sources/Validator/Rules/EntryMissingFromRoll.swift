import Model

/// A late arrival in the text that the roll does not show, where it shows others.
enum EntryMissingFromRoll: Rule {
  static let about = RuleDescription(
    id: "entrata-non-in-elenco",
    title: "Entrata narrata nel testo e non annotata nell'elenco",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se l'elenco annota accanto ai nomi chi è arrivato a seduta iniziata, deve annotarli tutti: \
      altrimenti chi è arrivato tardi risulta presente dall'inizio.
      """,
    passing: [
      AssemblyOutline(
        roll: roll, points: AssemblyOutline.points(movement: "Alle 18:13 entra Gina Moro.")
      ).example
    ],
    failing: [
      AssemblyOutline(
        roll: roll,
        points: AssemblyOutline.points(
          movement: "Alle 18:13 entra Gina Moro.\n\nAlle 18:20 entra ▸Nino Villa (Erbosa).")
      ).example
    ])

  private static let roll = """
    Pieve Lenta
    Dario Conti

    Borgo Lento
    Gina Moro (entra alle 18.13)

    Castel Lento
    ASSENTE

    Dosso Lento
    Lia Greco su delega

    Erbosa
    Nino Villa
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let annotated = sitting.members.first(where: { $0.from != nil }) else { return [] }
    return sitting.movedMembers.compactMap { index in
      let member = sitting.members[index]
      guard member.from == nil,
        let first = sitting.narratedMovements(ofMember: index).first, first.kind == .enters
      else { return nil }
      return Violation(
        at: first.who,
        "il testo fa entrare \(sitting.title(ofMember: index)), ma l'elenco delle presenze, che "
          + "annota altre entrate, non lo dice",
        hint: first.time.map { "annota nell'elenco «entra alle \($0.value)»" },
        related: annotated.from?.range.map { [RelatedPlace($0, "entrata annotata")] } ?? [],
        data: ["member": .string(member.name.value)])
    }
  }
}
