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
          """)),
      // Neither what is said in the discussion nor the offices' opinion is a vote.
      Example(
        ExampleMinutes.council(
          """
          1. Contributo alla banda musicale

          Acquisito il parere favorevole di regolarità tecnica.

          MARCO RIVA: si dice favorevole al contributo.

          IL CONSIGLIO COMUNALE

          ▸DELIBERA

          di concedere un contributo di euro 500,00 alla banda musicale.
          """)),
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

  /// Whether the item has words of voting or consent that the reader took for no vote: what somebody
  /// says in the discussion, and the opinions of the offices, are none.
  private static func speaksOfVote(_ item: Item, _ source: SourceText) -> Bool {
    item.passages.contains { passage in
      guard passage.kind != .speech, passage.kind != .opinion else { return false }
      if source.contains(
        anyOf: [
          "unanim", "votazion", "voti ", "voto ", "concord", "conveng", "consenso", "assenso",
          "alzata di mano", "acclamazion", "maggioranza", "contrari", "astenut",
        ], in: passage.range)
      {
        return true
      }
      return source.contains(anyOf: ["favorevol"], in: passage.range)
        && !source.contains(anyOf: ["parere ", "pareri "], in: passage.range)
    }
  }
}
