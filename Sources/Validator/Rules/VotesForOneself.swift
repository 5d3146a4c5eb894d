import Model

/// A candidate named among those who vote for the choice of that very candidate.
enum VotesForOneself: Rule {
  static let about = RuleDescription(
    id: "voto-su-se-stesso",
    title: "Chi è nominato vota la propria nomina",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 78, c. 2"), .consistency],
    rationale: """
      Chi è proposto per un incarico ha un interesse proprio nella votazione: se il verbale lo nomina \
      fra chi vota palesemente, qualcuno deve verificare.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Designazione del delegato al consorzio

          Si vota per appello nominale: favorevoli 6 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero
          Neri, Sara Gallo, Elena Fontana), contrari 0, astenuti 1 (Marco Riva). È eletto Marco Riva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Designazione del delegato al consorzio

          Si vota per appello nominale: favorevoli 6 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero
          Neri, Elena Fontana, ▸Marco Riva), contrari 0, astenuti 1 (Sara Gallo). È eletto Marco Riva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.flatMap { examined -> [Violation] in
      guard !examined.vote.isSecret, !examined.choices.isEmpty else { return [] }
      let chosen = examined.vote.elected + examined.vote.candidates.map(\.name)
      guard !chosen.isEmpty else { return [] }
      let members = Set(
        chosen.compactMap { name -> Int? in
          if case .one(let index) = context.directory.find(name.value) { return index }
          return nil
        })
      return examined.choices(.inFavour).compactMap { choice in
        guard let member = choice.member, members.contains(member) else { return nil }
        let name = choice.name.value
        return Violation(
          at: choice.name.range ?? examined.range, "\(name) vota a favore della propria nomina",
          hint: "verifica l'obbligo di astensione",
          related: chosen.first { context.directory.find($0.value) == .one(member) }?.range.map {
            [RelatedPlace($0, "nominato qui")]
          } ?? [],
          data: ["name": .string(name)])
      }
    }
  }
}
