import Model

/// A tally printed for an item that was only read.
enum TallyOnReading: Rule {
  static let about = RuleDescription(
    id: "conteggio-su-presa-d-atto",
    title: "Conteggio di voti per un punto soltanto letto",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Comunicazioni, letture e prese d'atto non si votano: un conteggio stampato accanto, spesso di \
      soli zeri, fa credere a una votazione che non c'è stata.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Comunicazioni della Sindaca

          La Sindaca informa sull'avvio dei lavori al ponte. Il Consiglio ne prende atto.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Comunicazioni della Sindaca

          La Sindaca informa sull'avvio dei lavori al ponte. Il Consiglio ne prende atto.

          ▸Favorevoli: 0 Contrari: 0 Astenuti: 0
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let inFavour = vote.inFavour?.value, vote.candidates.isEmpty else { return nil }
      let rest = [vote.against, vote.abstained, vote.blank, vote.void, vote.notVoting]
        .reduce(0) { $0 + ($1?.value ?? 0) }
      let isEmpty = inFavour == 0 && rest == 0 && vote.against != nil
      guard isEmpty || isSaidNotVoted(examined, context) else { return nil }
      return Violation(
        at: examined.range,
        isEmpty
          ? "il conteggio è di soli zeri: non risulta una votazione"
          : "il punto è detto non votato, ma ha un conteggio di voti",
        hint: "togli il conteggio, o di' che cosa si è votato",
        related: examined.item.title?.range.map { [RelatedPlace($0, "punto senza votazione")] }
          ?? [])
    }
  }

  /// Whether the item says that it is not put to the vote.
  private static func isSaidNotVoted(_ examined: ExaminedVote, _ context: CheckContext) -> Bool {
    let item = examined.item
    guard item.votes.count == 1, item.decision?.value != .approved,
      examined.vote.outcome == nil || examined.vote.outcome?.value == .noted
    else { return false }
    return context.sitting.source.contains(
      anyOf: [
        "non soggetto a vot", "non soggetta a vot", "non posto in vot", "non posta in vot",
        "senza votazion", "non si procede a vot", "non si procede alla vot", "non si vota",
      ], in: item.range)
  }
}
