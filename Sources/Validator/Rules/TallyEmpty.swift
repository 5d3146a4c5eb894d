import Model

/// A vote with labels and no figures.
enum TallyEmpty: Rule {
  static let about = RuleDescription(
    id: "conteggio-vuoto",
    title: "Votazione con le voci ma senza i numeri",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Le voci «favorevoli», «contrari» e «astenuti» lasciate vuote non dicono zero: l'esito della \
      votazione resta senza prova.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Orari dello sportello

          Presenti: 7 Favorevoli: 7 Contrari: 0 Astenuti: 0. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Orari dello sportello

          ▸Presenti: 7 Favorevoli: Contrari: Astenuti: . Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard !examined.vote.isImmediateEnforceability, examined.hasNoFigures,
        context.sitting.source.contains(anyOf: ["favorevol"], in: examined.range),
        context.sitting.source.contains(anyOf: ["contrar", "astenut"], in: examined.range)
      else { return nil }
      return Violation(
        at: examined.range, "la votazione ha le voci ma non i numeri", label: "numeri mancanti",
        hint: "scrivi favorevoli, contrari e astenuti")
    }
  }
}

extension ExaminedVote {
  /// Whether nothing tells how the vote went: no figure, no name, no word on unanimity or majority.
  var hasNoFigures: Bool {
    vote.inFavour == nil && vote.against == nil && vote.abstained == nil && vote.unanimity == nil
      && vote.majority == nil && vote.blank == nil && vote.candidates.isEmpty
      && vote.elected.isEmpty && choices.isEmpty && vote.weightInFavour == nil
  }
}
