import Model

/// Approved by an ordinary majority where the matter calls for a larger one.
enum QualifiedMajorityMissing: Rule {
  static let about = RuleDescription(
    id: "maggioranza-qualificata-mancante",
    title: "Manca la maggioranza qualificata che la materia richiede",
    family: .voti,
    severity: .warning,
    sources: [.regulation("maggioranze_speciali")],
    rationale: """
      Statuto, regolamenti e altre materie possono richiedere una maggioranza più ampia di quella \
      ordinaria: i voti favorevoli vanno confrontati con quella.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione dello Statuto comunale

          Si vota: favorevoli 6, contrari 1 (Piero Neri), astenuti 0. Il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione dello Statuto comunale

          Si vota: ▸favorevoli 4, contrari 3 (Piero Neri, Sara Gallo, Marco Riva), astenuti 0.
          Il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard examined.statedOutcome?.value == .approved,
        examined.situation.outcomeComputed == .rejected,
        let special = QualifiedMajority.applying(to: examined, context),
        let needed = examined.situation.majorityRequired,
        let inFavour = examined.situation.inFavourComputed ?? examined.vote.inFavour?.value,
        inFavour < needed
      else { return nil }
      return Violation(
        at: examined.range,
        "i voti favorevoli sono \(inFavour), ma per «\(special.title)» ne occorrono \(needed)",
        label: "occorrono \(needed) voti favorevoli",
        hint: "verifica la maggioranza richiesta, o se è una votazione successiva alla prima",
        source: special.requirement.source,
        data: ["inFavour": .int(inFavour), "majorityRequired": .int(needed)])
    }
  }
}
