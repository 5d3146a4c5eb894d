import Model

/// An exit in the text that the roll does not show, where it shows others.
enum ExitMissingFromRoll: Rule {
  static let about = RuleDescription(
    id: "uscita-non-in-elenco",
    title: "Uscita narrata nel testo e non annotata nell'elenco",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se l'elenco annota accanto ai nomi chi è uscito prima della fine, deve annotarli tutti: chi vi \
      legge le presenze, anche per i gettoni, prenderebbe per presente chi era uscito.
      """,
    passing: [
      AssemblyOutline(
        roll: AssemblyOutline.rollWithExit,
        points: AssemblyOutline.points(movement: "Alle 18:13 esce Gina Moro (Borgo Lento).")
      ).example,
      AssemblyOutline(
        points: AssemblyOutline.points(movement: "Alle 18:13 esce Gina Moro (Borgo Lento).")
      ).example,
    ],
    failing: [
      AssemblyOutline(
        roll: AssemblyOutline.rollWithExit,
        points: AssemblyOutline.points(
          movement:
            "Alle 18:13 esce Gina Moro (Borgo Lento).\n\nAlle 18:20 esce ▸Nino Villa (Erbosa).")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let annotated = sitting.members.first(where: { $0.until != nil }) else { return [] }
    return sitting.movedMembers.compactMap { index in
      guard sitting.members[index].until == nil,
        sitting.members[index].presence?.value.isAttending ?? true,
        let last = sitting.narratedMovements(ofMember: index).last, last.kind == .leaves
      else { return nil }
      return Violation(
        at: last.who,
        "il testo fa uscire \(sitting.title(ofMember: index)), ma l'elenco delle presenze, che "
          + "annota altre uscite, non lo dice",
        hint: last.time.map { "annota nell'elenco «fino alle \($0.value)»" },
        related: [annotated.until?.range, sitting.members[index].range].compactMap { $0 }
          .enumerated().map {
            RelatedPlace($0.element, $0.offset == 0 ? "uscita annotata" : "nessuna uscita annotata")
          },
        data: ["member": .string(sitting.members[index].name.value)])
    }
  }
}

extension AssemblyOutline {
  /// The roll with one exit noted beside a name.
  static let rollWithExit = """
    Pieve Lenta
    Dario Conti

    Borgo Lento
    Gina Moro (fino alle 18.13)

    Castel Lento
    ASSENTE

    Dosso Lento
    Lia Greco su delega

    Erbosa
    Nino Villa
    """

  /// Two points with some words between them.
  static func points(movement: String) -> String {
    """
    Primo punto all'o.d.g.: Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    \(movement)

    Secondo punto all'o.d.g.: Criteri per i contributi alle associazioni

    Conti illustra i criteri. L'Assemblea approva all'unanimità dei presenti.
    """
  }
}
