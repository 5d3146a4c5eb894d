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
      let title = appointment(examined)
      return examined.choices(.inFavour).compactMap { choice in
        // Where the roll lists the absent alone, the title tells the name all the same.
        let place =
          choice.member.map { members[$0] }
          ?? title.flatMap { title in
            let name = NameKey(choice.name.value).words
            return name.count > 1 && name.allSatisfy(title.words.contains) ? title.range : nil
          }
        guard let place else { return nil }
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
    guard let title = appointment(examined) else { return members }
    for (index, member) in context.sitting.members.enumerated() {
      let name = NameKey((member.representative ?? member.name).value).words
      if name.count > 1, name.allSatisfy(title.words.contains) { members[index] = title.range }
    }
    return members
  }

  /// The words of the title of an appointment, and where it stands.
  private static func appointment(
    _ examined: ExaminedVote
  ) -> (words: Set<String>, range: SourceRange)? {
    guard let title = examined.item.title, let range = title.range else { return nil }
    let words = title.value.lowercased()
    guard ["nomina", "designazione", "elezione", "incarico"].contains(where: words.contains)
    else { return nil }
    return (Set(NameKey(title.value).words), range)
  }
}
