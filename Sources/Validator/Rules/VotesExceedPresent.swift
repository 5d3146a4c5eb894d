import Model

/// More votes than people in the room.
enum VotesExceedPresent: Rule {
  static let about = RuleDescription(
    id: "voti-oltre-presenti",
    title: "Voti in numero superiore ai presenti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Vota solo chi è in aula: la somma di favorevoli, contrari e astenuti non può superare i \
      presenti in quel momento.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Nuovo orario della biblioteca

          Con voti favorevoli 4, contrari 2, astenuti 0, il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Nuovo orario della biblioteca

          Alle ore 18:20 esce la consigliera Carla Verdi.

          Si passa alla votazione:

          - ▸5 voti favorevoli;
          - 1 contrario (Piero Neri);
          - 0 astenuti.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    TallyAgainstPresent.mismatches(context).filter { $0.counted > $0.expected.upperBound }
      .map { $0.violation(context) }
  }
}
