import Model

/// One candidate with more votes than there are voters.
enum PreferencesExceedVoters: Rule {
  static let about = RuleDescription(
    id: "preferenze-oltre-votanti",
    title: "Un candidato ha più voti dei votanti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: "Nessuno può ottenere più voti di quanti hanno votato, o di quanti erano presenti.",
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Nomina dei componenti della commissione elettorale

          Si vota a scrutinio segreto, scrutatori Luca Bianchi, Anna Rossi e Piero Neri. Votanti: 6
          Carla Verdi: voti 6
          Sara Gallo: voti 4
          Marco Riva: voti 5
          Schede bianche: 0
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Elena Fontana"],
          """
          1. Nomina dei componenti della commissione elettorale

          Si vota a scrutinio segreto, scrutatori Luca Bianchi, Anna Rossi e Piero Neri. Votanti: 6
          Carla Verdi: voti ▸7
          Sara Gallo: voti 4
          Marco Riva: voti 5
          Schede bianche: 0
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    // Who votes for others by proxy puts more than one paper in the urn.
    let haveProxies =
      context.sitting.source.hasWord(
        ["con delega", "per delega", "deleghe"], in: context.sitting.head)
    return context.votes.flatMap { examined -> [Violation] in
      guard !examined.vote.candidates.isEmpty,
        examined.vote.voters != nil || !haveProxies
      else { return [] }
      let voters = examined.vote.voters?.value
      guard let most = voters ?? examined.possiblePresent?.upperBound else { return [] }
      return examined.vote.candidates.compactMap { candidate in
        guard let votes = candidate.votes, votes.value > most else { return nil }
        let name = candidate.name.value
        return Violation(
          at: votes.range ?? candidate.name.range ?? examined.range,
          "\(name) ha \(votes.value) voti, ma i \(voters == nil ? "presenti" : "votanti") sono \(most)",
          hint: "controlla lo scrutinio",
          related: (examined.vote.voters?.range).map { [RelatedPlace($0, "votanti")] } ?? [],
          data: ["name": .string(name), "votes": .int(votes.value), "voters": .int(most)])
      }
    }
  }
}
