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
          1. Designazione del consigliere Marco Riva quale delegato al consorzio

          Si vota per appello nominale: favorevoli 6 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero
          Neri, Sara Gallo, Elena Fontana), contrari 0, astenuti 1 (Marco Riva). Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Designazione del consigliere Marco Riva quale delegato al consorzio

          Si vota per appello nominale: favorevoli 6 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero
          Neri, Elena Fontana, ▸Marco Riva), contrari 0, astenuti 1 (Sara Gallo). Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.flatMap { examined -> [Violation] in
      guard !examined.vote.isSecret, !examined.vote.inFavourNames.isEmpty else { return [] }
      let members = chosen(examined, context)
      return examined.choices(.inFavour).compactMap { choice in
        guard let member = choice.member, let place = members[member] else { return nil }
        let name = choice.name.value
        return Violation(
          at: choice.name.range ?? examined.range, "\(name) vota a favore della propria nomina",
          hint: "verifica l'obbligo di astensione", related: [RelatedPlace(place, "nominato qui")],
          data: ["name": .string(name)])
      }
    }
  }

  /// The members chosen, and where: elected, voted for, or named in the title of an appointment.
  private static func chosen(_ examined: ExaminedVote, _ context: CheckContext) -> [Int:
    SourceRange]
  {
    var members: [Int: SourceRange] = [:]
    for name in examined.vote.elected + examined.vote.candidates.map(\.name) {
      if case .one(let index) = context.directory.find(name.value) {
        members[index] = name.range ?? examined.range
      }
    }
    guard let title = examined.item.title, let range = title.range else { return members }
    let words = title.value.lowercased()
    if ["nomina", "designazione", "elezione", "incarico"].contains(where: words.contains) {
      let titleWords = Set(NameKey(title.value).words)
      for (index, member) in context.sitting.members.enumerated() {
        let name = NameKey((member.representative ?? member.name).value).words
        if name.count > 1, name.allSatisfy(titleWords.contains) { members[index] = range }
      }
    }
    return members
  }
}
