import Model

/// Names that dropped out of a list.
enum NamesLost: Rule {
  static let about = RuleDescription(
    id: "nomi-perduti",
    title: "Nomi perduti in un elenco",
    family: .lettura,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Un elenco da cui sono caduti dei nomi non permette di contare i presenti: i conti delle \
      votazioni non si possono verificare.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      AssemblyOutline(
        roll: """
          Pieve Lenta
          Dario Conti

          Borgo Lento
          ▸Gina Moro e

          Castel Lento
          ASSENTE

          Dosso Lento
          Lia Greco su delega

          Erbosa
          Nino Villa
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.notes(.namesLost, hint: "completa l'elenco con i nomi che mancano")
  }
}
