import Model

/// 'Votanti 20' beside figures that give another number.
enum VotersDiffer: Rule {
  static let about = RuleDescription(
    id: "votanti-discordi",
    title: "Votanti dichiarati diversi dalla somma dei voti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      I votanti sono i favorevoli e i contrari, e secondo il regolamento anche gli astenuti: il \
      numero dichiarato deve corrispondere all'una o all'altra somma.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Bilancio consolidato

          Presenti 7, votanti 6, favorevoli 5, contrari 1 (Piero Neri), astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Bilancio consolidato

          Presenti 7, votanti ▸5, favorevoli 5, contrari 1 (Piero Neri), astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let voters = vote.voters, vote.candidates.isEmpty, vote.blank == nil, vote.void == nil,
        let inFavour = vote.inFavour?.value
      else { return nil }
      // Figures left out count for nothing here, so that only sums that are written are held up.
      let narrow = inFavour + (vote.against?.value ?? 0)
      let wide = narrow + (vote.abstained?.value ?? 0)
      let widest = wide + (vote.notVoting?.value ?? 0)
      guard ![narrow, wide, widest].contains(voters.value) else { return nil }
      let isPartial = vote.against == nil || vote.abstained == nil
      guard voters.value < narrow || !isPartial else { return nil }
      return Violation(
        at: voters.range ?? examined.range,
        "i votanti dichiarati sono \(voters.value), ma i voti sono \(narrow)"
          + (wide > narrow ? ", o \(wide) con gli astenuti" : ""),
        label: examined.sum,
        hint: "correggi i votanti o i conteggi",
        data: ["voters": .int(voters.value), "votes": .int(narrow), "withAbstained": .int(wide)])
    }
  }
}
