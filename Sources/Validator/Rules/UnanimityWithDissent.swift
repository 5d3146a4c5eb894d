import Model

/// 'All'unanimità' with somebody against.
enum UnanimityWithDissent: Rule {
  static let about = RuleDescription(
    id: "unanimita-con-dissenso",
    title: "Unanimità dichiarata con voti contrari",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: "All'unanimità vuol dire che nessuno ha votato contro.",
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Adesione al patto dei sindaci

          Il Consiglio, con 7 voti favorevoli, nessun contrario e nessun astenuto, approva
          all'unanimità.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Adesione al patto dei sindaci

          La proposta è messa ai voti e il Consiglio la approva ▸all'unanimità:

          - 6 voti favorevoli;
          - 1 contrario (Piero Neri);
          - 0 astenuti.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let unanimity = vote.unanimity else { return nil }
      let against = max(vote.against?.value ?? 0, vote.againstNames.count)
      guard against > 0 else { return nil }
      let place = vote.against?.range ?? vote.againstNames.first?.range
      return Violation(
        at: unanimity.range ?? examined.range,
        "il voto è detto unanime, ma i contrari sono \(against)",
        hint: "togli l'unanimità, o correggi i contrari",
        related: place.map { [RelatedPlace($0, "contrari qui")] } ?? [],
        data: ["against": .int(against), "names": .strings(vote.againstNames.map(\.value))])
    }
  }
}
