import Model

/// Names for or against in a secret ballot.
enum NamesInSecretVote: Rule {
  static let about = RuleDescription(
    id: "nomi-in-voto-segreto",
    title: "Voti nominativi in uno scrutinio segreto",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Nello scrutinio segreto nessuno sa chi ha votato che cosa: se il verbale nomina i favorevoli \
      o i contrari, o il voto non era segreto o la segretezza è stata violata.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Decadenza di un consigliere

          Si procede a scrutinio segreto, scrutatori Carla Verdi, Marco Riva e Piero Neri:
          favorevoli 5, contrari 1, schede bianche 1. Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Decadenza di un consigliere

          Si procede a scrutinio segreto, scrutatori Carla Verdi, Marco Riva e Piero Neri:
          favorevoli 5, contrari 1 (▸Sara Gallo), schede bianche 1. Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard let method = examined.vote.method, method.value == .secret else {
        return nil
      }
      let named = examined.choices.filter { $0.list == .inFavour || $0.list == .against }
      guard let first = named.first else { return nil }
      let names = named.map(\.name.value)
      return Violation(
        at: first.name.range ?? examined.range,
        "il voto è segreto, ma è nominato chi ha votato: \(Wording.list(names))",
        hint: "togli i nomi, o correggi il modo della votazione",
        related: method.range.map { [RelatedPlace($0, "scrutinio segreto")] } ?? [],
        data: ["names": .strings(names)])
    }
  }
}
