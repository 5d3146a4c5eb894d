import Model

/// Minutes of a local authority with votes and no word that the quorum was found.
enum QuorumNotFound: Rule {
  static let about = RuleDescription(
    id: "numero-legale-non-accertato",
    title: "Il verbale non dice che il numero legale è stato accertato",
    family: .numeroLegale,
    severity: .note,
    sources: [.consistency],
    rationale: """
      Chi presiede accerta il numero legale prima di aprire la seduta, e il verbale ne dà atto: senza \
      la formula, la validità delle votazioni resta da provare.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Patto di amicizia

          Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Patto di amicizia

          Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.
          """
        ).replacing(
          "Constatato il numero legale, la Sindaca dichiara aperta la seduta alle ore 18:00",
          with: "La Sindaca dichiara aperta la seduta ▸alle ore 18:00"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard context.regulation.isLocalAuthority, sitting.quorumStatement == nil,
      sitting.deserted == nil, !sitting.members.isEmpty, !context.votes.isEmpty,
      // A newspaper's account of a sitting names neither who opens it nor when.
      sitting.chair != nil || sitting.secretary != nil, let place = sitting.openedAt?.range
    else { return [] }
    let head = SourceRange(
      sitting.range.lower, sitting.items.first?.range.upper ?? sitting.range.upper)
    guard
      !sitting.source.contains(
        anyOf: ["numero legale", "legale il numero", "validit", "validament", "valida "], in: head)
    else { return [] }
    return [
      Violation(
        at: place, "il verbale non dice che il numero legale è stato accertato",
        hint: "aggiungi la formula dell'accertamento, se chi presiede l'ha fatto")
    ]
  }
}
