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
    return context.votes.flatMap { examined in
      examined.choices.compactMap { choice in
        guard choice.match == .none, !choice.isGroup, !isOfficer(choice, sitting) else {
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

  /// The chair votes even where the roll leaves the chair out.
  private static func isOfficer(_ choice: NamedChoice, _ sitting: Sitting) -> Bool {
    guard let chair = sitting.chair else { return false }
    return NameKey(chair.name.value).matches(NameKey(choice.name.value))
  }
}
