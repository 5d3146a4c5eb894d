import Model

/// Immediate enforceability declared without a vote of its own.
enum EnforceabilityWithoutVote: Rule {
  static let about = RuleDescription(
    id: "eseguibilita-senza-votazione",
    title: "Immediata eseguibilità dichiarata senza votazione separata",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 134, c. 4")],
    rationale: """
      L'immediata eseguibilità si delibera con una votazione sua, distinta da quella sull'atto, a \
      maggioranza dei componenti: il verbale deve riportarle tutte e due.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio

          DELIBERA

          di approvare la variazione allegata.

          Successivamente, con separata votazione che dà voti favorevoli 7, contrari 0, astenuti 0,
          il Consiglio delibera di dichiarare il presente atto immediatamente eseguibile ai sensi
          dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio

          DELIBERA

          di approvare la variazione allegata; di dichiarare il presente atto ▸immediatamente
          eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.isLocalAuthority, context.regulation.hasEnforceability else {
      return []
    }
    let source = context.sitting.source
    return context.sitting.items.compactMap { item in
      guard let place = item.resolution?.range,
        !item.votes.contains(where: \.isImmediateEnforceability),
        let words = Enforceability.declaration(in: place, source)
      else { return nil }
      return Violation(
        at: words,
        "l'atto è dichiarato immediatamente eseguibile, ma manca la votazione separata",
        hint: "riporta la seconda votazione, con la maggioranza dei componenti")
    }
  }
}
