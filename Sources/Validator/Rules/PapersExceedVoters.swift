import Model

/// Papers counted that are not as many as the voters.
enum PapersExceedVoters: Rule {
  static let about = RuleDescription(
    id: "schede-votanti",
    title: "Schede diverse dai votanti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Ogni votante depone una scheda: valide, bianche e nulle, sommate, danno i votanti.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Elezione del Presidente del Consiglio

          Si vota a scrutinio segreto, scrutatori Carla Verdi, Marco Riva e Piero Neri. Votanti: 7.
          Hanno ottenuto voti: Elena Fontana n. 5. Schede bianche: 1. Schede nulle: 1.
          È eletta Elena Fontana.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Elezione del Presidente del Consiglio

          Si vota a scrutinio segreto, scrutatori Carla Verdi, Marco Riva e Piero Neri. Votanti: ▸7.
          Hanno ottenuto voti: Elena Fontana n. 6. Schede bianche: 1. Schede nulle: 1.
          È eletta Elena Fontana.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let voters = vote.voters, let papers = papers(vote) else { return nil }
      guard papers.count > voters.value || (papers.isWhole && papers.count < voters.value) else {
        return nil
      }
      return Violation(
        at: voters.range ?? examined.range,
        "i votanti sono \(voters.value), ma le schede sono \(papers.count)",
        label: papers.sum,
        hint: papers.count < voters.value
          ? "controlla se altri hanno ottenuto voti, e le schede bianche e nulle"
          : "controlla le schede valide, bianche e nulle",
        // Votes that went to persons not worth naming may be left out.
        severity: papers.count < voters.value ? .warning : nil,
        data: ["voters": .int(voters.value), "papers": .int(papers.count)])
    }
  }

  private struct Papers {
    var terms: [Int]
    /// Whether every paper must be among them, so that fewer is wrong too.
    var isWhole: Bool
    var count: Int { terms.reduce(0, +) }
    var sum: String { terms.map(String.init).joined(separator: " + ") + " = \(count)" }
  }

  private static func papers(_ vote: Vote) -> Papers? {
    let spoilt = [vote.blank, vote.void].compactMap { $0?.value }
    if vote.candidates.isEmpty {
      guard !spoilt.isEmpty, let inFavour = vote.inFavour?.value, let against = vote.against?.value
      else { return nil }
      return Papers(terms: [inFavour, against] + spoilt, isWhole: vote.abstained == nil)
    }
    let votes = vote.candidates.compactMap { $0.votes?.value }
    // With more than one seat a paper can carry more than one name.
    guard votes.count == vote.candidates.count, vote.elected.count <= 1 else { return nil }
    return Papers(terms: votes + spoilt, isWhole: !spoilt.isEmpty && vote.blank != nil)
  }
}
