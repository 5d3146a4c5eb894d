import Model

/// A council's secret ballot with no tellers named.
enum TellersMissing: Rule {
  static let about = RuleDescription(
    id: "scrutatori-mancanti",
    title: "Scrutinio segreto senza scrutatori",
    family: .voti,
    severity: .note,
    sources: [.consistency],
    rationale: """
      Le schede le conta qualcuno: nei consigli il verbale di uno scrutinio segreto nomina gli \
      scrutatori che le hanno lette.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Nomina del difensore civico

          Sono nominati scrutatori Carla Verdi, Marco Riva e Piero Neri. Si vota a scrutinio segreto:
          votanti 7, Aldo Serra voti 5, schede bianche 2. È eletto Aldo Serra.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Nomina del difensore civico

          Si vota a scrutinio ▸segreto: votanti 7, Aldo Serra voti 5, schede bianche 2. È eletto Aldo
          Serra.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.body.kind == .council || sitting.body.kind == .union, sitting.tellers.isEmpty,
      let first = context.votes.first(where: {
        $0.vote.method?.value == .secret && $0.vote.method?.isInferred == false
      }), !sitting.source.contains(anyOf: ["scrutator"], in: sitting.range)
    else { return [] }
    return [
      Violation(
        at: first.vote.method?.range ?? first.range,
        "si vota a scrutinio segreto, ma nessuno scrutatore è nominato",
        hint: "scrivi chi ha letto le schede")
    ]
  }
}
