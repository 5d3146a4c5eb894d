import Model

/// 'All'unanimità dei presenti' with abstainers, or under rules that count them as voters.
enum UnanimityWithAbstentions: Rule {
  static let about = RuleDescription(
    id: "unanimita-con-astenuti",
    title: "Unanimità dei presenti dichiarata con astenuti",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Gli astenuti sono presenti: se qualcuno si astiene, l'unanimità può essere dei votanti, non \
      dei presenti.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Premio alla scuola di musica

          Il Consiglio, con 6 voti favorevoli, nessun contrario e 1 astenuto (Sara Gallo), approva
          all'unanimità dei votanti.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Premio alla scuola di musica

          La proposta è approvata ▸all'unanimità dei presenti: favorevoli 6, contrari 0,
          astenuti 1 (Sara Gallo).
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let unanimity = vote.unanimity else { return nil }
      let abstained = max(vote.abstained?.value ?? 0, vote.abstainedNames.count)
      guard abstained > 0 else { return nil }
      let words = qualification(of: unanimity, context)
      let speaksOfPresent = words.contains("presenti")
      let speaksOfVoters = words.contains("votanti")
      guard speaksOfPresent || (context.regulation.abstainersAreVoters == true && !speaksOfVoters)
      else { return nil }
      let place = vote.abstained?.range ?? vote.abstainedNames.first?.range
      return Violation(
        at: unanimity.range ?? examined.range,
        "il voto è detto unanime\(speaksOfPresent ? " dei presenti" : ""), ma gli astenuti sono \(abstained)",
        hint: "scrivi «all'unanimità dei votanti», o dai i numeri del voto",
        related: place.map { [RelatedPlace($0, "astenuti qui")] } ?? [],
        data: [
          "abstained": .int(abstained), "names": .strings(vote.abstainedNames.map(\.value)),
        ])
    }
  }

  /// The words of unanimity with those just after, that say whose it is.
  private static func qualification(
    of unanimity: Located<String>, _ context: CheckContext
  ) -> String {
    guard let range = unanimity.range else { return unanimity.value.lowercased() }
    let after = SourceRange(range.lower, range.upper + 14)
    return context.sitting.text(after).lowercased()
  }
}
