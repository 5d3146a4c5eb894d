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
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Elezione di due componenti della commissione

          Si vota a scrutinio segreto, scrutatori Carla Verdi, Marco Riva e Piero Neri, con due
          preferenze. Votanti 7 - schede valide 5 - schede bianche 1 - schede nulle 1.
          Elena Fontana: voti 5
          Anna Rossi: voti 4
          """)),
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
      guard let voters = vote.voters, let papers = papers(vote, in: context.sitting) else {
        return nil
      }
      // Of the papers handed out some may never come back.
      let isWhole = papers.isWhole && !voters.isInferred
      guard papers.count > voters.value || (isWhole && papers.count < voters.value) else {
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

  private static func papers(_ vote: Vote, in sitting: Sitting) -> Papers? {
    let spoilt = [vote.blank, vote.void].compactMap { $0?.value }
    // Where the valid papers are counted apart, a paper may carry more than one name.
    if let valid = validPapers(vote, in: sitting.source) {
      return Papers(terms: [valid] + spoilt, isWhole: vote.blank != nil && vote.void != nil)
    }
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

  /// 'schede valide 68', 'Voti validi: n. 15', among the papers of a vote.
  private static func validPapers(_ vote: Vote, in source: SourceText) -> Int? {
    let places = [vote.voters, vote.blank, vote.void].compactMap { $0?.range }
    guard let first = places.map(\.lower).min(), let last = places.map(\.upper).max(),
      last - first < 600
    else { return nil }
    let words = source.words(in: SourceRange(first, last))
    for index in words.indices where ["valide", "validi"].contains(words[index].text) {
      var next = index + 1
      while next < words.count, ["n", "numero", "sono"].contains(words[next].text) { next += 1 }
      guard next < words.count else { continue }
      if let value = Int(words[next].text) ?? NumberInWords.value(of: words[next].text) {
        return value
      }
    }
    return nil
  }
}
