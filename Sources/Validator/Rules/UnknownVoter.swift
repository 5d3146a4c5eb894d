import Model

/// A name in a vote that is not on the roll.
enum UnknownVoter: Rule {
  static let about = RuleDescription(
    id: "votante-sconosciuto",
    title: "Vota chi non figura nell'appello",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Votano soltanto i componenti dell'organo. Un nome che l'appello non ha è un errore di \
      scrittura, o l'appello è incompleto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Nuova toponomastica

          Si vota: favorevoli 6, contrari 1 (Neri), astenuti 0. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Nuova toponomastica

          Si vota: favorevoli 6, contrari 1 (▸Pietro Nari), astenuti 0. Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly,
      !sitting.members.isEmpty, !context.rollIsDoubtful
    else { return [] }
    return context.votes.flatMap { examined -> [Violation] in
      let unknown = examined.choices.count { $0.match == .none && !$0.isGroup }
      // Where most names are unknown it is the roll that was not read whole.
      guard unknown > 0, unknown == 1 || unknown * 2 <= examined.choices.count else { return [] }
      return examined.choices.compactMap { choice in
        guard choice.match == .none, !choice.isGroup, !isKnown(choice, sitting) else {
          return nil
        }
        let name = choice.name.value
        let nearest = NearestName.find(name, among: sitting.members)
        return Violation(
          at: choice.name.range ?? examined.range,
          "\(name) è \(choice.list.place), ma non figura nell'appello",
          label: "non è nell'appello",
          hint: nearest.map { "forse «\($0)»?" }
            ?? "aggiungi il nome all'appello, o toglilo dalla votazione",
          data: nearest.map { ["name": .string(name), "nearest": .string($0)] }
            ?? ["name": .string(name)])
      }
    }
  }

  /// The chair votes even where the roll leaves the chair out; so may one who came in later, and
  /// an office names somebody without a name.
  private static func isKnown(_ choice: NamedChoice, _ sitting: Sitting) -> Bool {
    let key = NameKey(choice.name.value)
    if key.words.allSatisfy({ offices.contains($0) || $0.count < 3 }) { return true }
    if let chair = sitting.chair, NameKey(chair.name.value).matches(key) { return true }
    return sitting.movements.contains { movement in
      guard movement.memberIndex == nil, let person = movement.person else { return false }
      return NameKey(person.value).matches(key)
    }
  }

  private static let offices: Set<String> = [
    "sindaco", "sindaca", "presidente", "vicesindaco", "vicesindaca", "vicepresidente", "assessore",
    "assessora", "vice", "consigliere", "consigliera", "rettore", "dirigente", "preside",
  ]
}
