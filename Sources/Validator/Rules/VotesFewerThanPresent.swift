import Model

/// The tally leaves out somebody who is in the room.
enum VotesFewerThanPresent: Rule {
  static let about = RuleDescription(
    id: "voti-presenti",
    title: "Voti in numero inferiore ai presenti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Favorevoli, contrari, astenuti e non votanti, sommati, danno i presenti al momento del voto. \
      Se la somma è minore, manca un voto, o qualcuno era uscito e il verbale non lo dice.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione del regolamento del mercato

          Alle ore 18:40 esce Marco Riva, che portava anche la delega di Luca Bianchi.

          Si passa alla votazione: favorevoli 4, contrari 1 (Piero Neri), astenuti 0. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione del regolamento del mercato

          Si passa alla votazione, che dà il seguente esito: favorevoli 5, contrari 1 (Piero Neri),
          astenuti 1 (Sara Gallo). Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione del regolamento del mercato

          Alle ore 18:40 esce il consigliere Marco Riva.

          Si passa alla votazione, che dà il seguente esito: favorevoli 6, contrari 0, astenuti 0.
          Il Consiglio approva.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Approvazione del regolamento del mercato

          Alle ore 18:40 esce il consigliere Marco Riva.

          Si passa alla votazione:

          - ▸4 voti favorevoli;
          - 0 contrari;
          - 1 astenuto (Sara Gallo).
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    TallyAgainstPresent.mismatches(context).filter { $0.counted < $0.expected.lowerBound }
      .map { $0.violation(context) }
  }
}
