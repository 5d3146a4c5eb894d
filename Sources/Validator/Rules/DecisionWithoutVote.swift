import Model

/// An item decided with no vote in the minutes.
enum DecisionWithoutVote: Rule {
  static let about = RuleDescription(
    id: "decisione-senza-votazione",
    title: "Punto deciso senza votazione",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Un organo collegiale decide votando: se il verbale dà la decisione e non il voto, non si sa \
      chi l'abbia presa né con quale maggioranza.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Presa d'atto della relazione sul turismo

          Il Consiglio prende atto della relazione dell'assessore.

          2. Contributo alla banda musicale

          Con voti unanimi espressi per alzata di mano, il Consiglio

          DELIBERA

          di concedere un contributo di euro 500,00 alla banda musicale.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Contributo alla banda musicale

          L'assessore Bianchi illustra la richiesta pervenuta dalla banda.

          IL CONSIGLIO COMUNALE

          ▸DELIBERA

          di concedere un contributo di euro 500,00 alla banda musicale.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.items.compactMap { item in
      guard let decision = item.decision, decision.value == .approved, item.votes.isEmpty,
        !sitting.notes.contains(where: {
          $0.kind == .voteUnread && item.range.contains($0.range.lower)
        }),
        !speaksOfVote(item, sitting.source)
      else { return nil }
      let number = item.agendaNumber.map { "il punto \($0)" } ?? "il punto"
      return Violation(
        at: decision.range ?? item.title?.range ?? item.range,
        "\(number) è deciso, ma il verbale non riporta alcuna votazione",
        hint: "riporta il voto: favorevoli, contrari e astenuti, o l'unanimità",
        data: item.agendaNumber.map { ["agendaNumber": .int($0)] } ?? [:])
    }
  }

  /// Whether the item has words of voting or consent that the reader took for no vote.
  private static func speaksOfVote(_ item: Item, _ source: SourceText) -> Bool {
    source.contains(
      anyOf: [
        "unanim", "votazion", "voti ", "voto ", "favorevol", "concord", "conveng", "consenso",
        "assenso", "alzata di mano", "acclamazion", "maggioranza",
      ], in: item.range)
  }
}
