import Model

/// The sitting opens with fewer members than the regulation wants.
enum QuorumMissingAtOpening: Rule {
  static let about = RuleDescription(
    id: "numero-legale-mancante-apertura",
    title: "Numero legale mancante all'apertura",
    family: .numeroLegale,
    severity: .error,
    sources: [.regulation("numero_legale")],
    rationale: """
      La seduta si apre validamente solo con il numero di componenti che il regolamento richiede per \
      quella convocazione: senza, va dichiarata deserta.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva", "Elena Fontana"],
          """
          1. Regolamento del verde pubblico

          Con voti favorevoli 5, contrari 0, astenuti 0, il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ],
    failing: [
      // In a school the law admits no fewer at the second call.
      Example(
        ExampleMinutes.council(
          absent: ["Luca Bianchi", "Carla Verdi", "Piero Neri", "Marco Riva"],
          """
          1. Calendario delle lezioni

          Con voti favorevoli 3, contrari 0, astenuti 0, il Consiglio approva.
          """
        ).replacing("prima convocazione", with: "seconda convocazione").replacing(
          "Constatato il numero legale", with: "▸Constatato il numero legale"),
        regulation: "organo-scolastico"),
      Example(
        ExampleMinutes.council(
          absent: ["Luca Bianchi", "Carla Verdi", "Piero Neri", "Marco Riva", "Elena Fontana"],
          """
          1. Regolamento del verde pubblico

          Con voti favorevoli 2, contrari 0, astenuti 0, il Consiglio approva.
          """
        ).replacing("Constatato il numero legale", with: "▸Constatato il numero legale"),
        regulation: "consiglio-comunale"),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.deserted == nil, !context.rollIsDoubtful, !sitting.items.isEmpty,
      let quorum = QuorumAtOpening(context), quorum.present < quorum.required,
      // Votes that count enough people show that the roll was not read whole.
      context.rollOffset.map({ $0.difference < 0 }) ?? true
    else { return [] }
    let place = sitting.quorumStatement?.range ?? sitting.openedAt?.range
    return [
      Violation(
        at: place ?? sitting.members.first?.range ?? sitting.range,
        "all'apertura i presenti sono \(quorum.present)"
          + "\(quorum.leavesMayorOut ? ", senza il sindaco" : ""), ma il numero legale è \(quorum.required)",
        label: sitting.quorumStatement == nil ? nil : "il verbale lo dà per raggiunto",
        hint: "verifica l'appello, o dichiara deserta la seduta",
        source: quorum.source,
        data: ["present": .int(quorum.present), "required": .int(quorum.required)])
    ]
  }
}
