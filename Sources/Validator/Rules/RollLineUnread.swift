import Model

/// A line of the roll that was not understood.
enum RollLineUnread: Rule {
  static let about = RuleDescription(
    id: "riga-appello-non-letta",
    title: "Riga dell'elenco delle presenze non compresa",
    family: .lettura,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se di un componente non si legge la presenza, i presenti non si possono contare con certezza.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      AssemblyOutline(
        roll: """
          Pieve Lenta
          Dario Conti

          Borgo Lento
          Gina Moro

          ▸Castel Lento

          Dosso Lento
          Lia Greco su delega

          Erbosa
          Nino Villa
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.notes(
      .rollLineUnread, hint: "scrivi chi è presente per l'ente, oppure «assente»")
  }
}
