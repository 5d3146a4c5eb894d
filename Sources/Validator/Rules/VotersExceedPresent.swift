import Model

/// 'Votanti 15' where 12 are in the room.
enum VotersExceedPresent: Rule {
  static let about = RuleDescription(
    id: "votanti-oltre-presenti",
    title: "Votanti dichiarati in numero superiore ai presenti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: "Votano al più tutti i presenti.",
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Carla Verdi"],
          """
          1. Piano del commercio

          Presenti 6, votanti 5, favorevoli 5, contrari 0, astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Carla Verdi"],
          """
          1. Elezione del Presidente del Consiglio

          Si vota a scrutinio segreto, scrutatori Elena Fontana, Marco Riva e Piero Neri. Votanti:
          ▸7. Hanno ottenuto voti: Elena Fontana n. 5. Schede bianche: 2. È eletta Elena Fontana.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard let voters = examined.vote.voters,
        let room = examined.vote.statedPresent.map({ $0.value...$0.value })
          ?? examined.possiblePresent,
        voters.value > room.upperBound
      else { return nil }
      return Violation(
        at: voters.range ?? examined.range,
        "i votanti sono \(voters.value), ma i presenti sono \(room.upperBound)",
        hint: "controlla i presenti al momento del voto",
        related: context.latestExits(before: examined),
        severity: context.rollIsDoubtful ? .warning : nil,
        data: ["voters": .int(voters.value), "present": .int(room.upperBound)])
    }
  }
}
