import Model

/// Approved without the votes it takes, or rejected with them.
enum OutcomeAgainstMajority: Rule {
  static let about = RuleDescription(
    id: "esito-contro-maggioranza",
    title: "Esito dichiarato contrario ai voti",
    family: .voti,
    severity: .error,
    sources: [.consistency, .regulation("maggioranza")],
    rationale: """
      L'esito discende dai voti: una proposta è approvata se raggiunge la maggioranza richiesta, \
      altrimenti è respinta.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Mozione sul traffico pesante

          Si vota: favorevoli 2 (Piero Neri e Sara Gallo), contrari 5, astenuti 0.
          La mozione è respinta.
          """)),
      Example(
        ExampleMinutes.council(
          absent: ["Sara Gallo", "Piero Neri"],
          """
          1. Mozione sul traffico pesante

          Si vota: favorevoli 9. La mozione, che non ha la maggioranza richiesta, è respinta.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Mozione sul traffico pesante

          Si vota: favorevoli 3. La mozione, che non ha la maggioranza dei presenti, è respinta.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Mozione sul traffico pesante

          Si vota: ▸favorevoli 2 (Piero Neri e Sara Gallo), contrari 5, astenuti 0.
          La mozione è approvata.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard let stated = examined.statedOutcome, !examined.vote.isImmediateEnforceability,
        let contradiction = contradiction(examined, stated.value)
      else { return nil }
      if contradiction == .rejected, examined.situation.outcomeComputed == .rejected,
        examined.situation.majorityRequired != nil,
        QualifiedMajority.applying(to: examined, context) != nil
      {
        // The rule on special majorities speaks.
        return nil
      }
      let figures = examined.figures
      let needed = examined.situation.majorityRequired
      let word = stated.value == .approved ? "approvata" : "respinta"
      var data: [String: DiagnosticValue] = [
        "stated": .string(stated.value.rawValue), "computed": .string(contradiction.rawValue),
      ]
      if let needed { data["majorityRequired"] = .int(needed) }
      if let inFavour = examined.situation.inFavourComputed ?? examined.vote.inFavour?.value {
        data["inFavour"] = .int(inFavour)
      }
      return Violation(
        at: examined.range,
        "la proposta è detta \(word), ma i voti dicono il contrario"
          + (figures.isEmpty ? "" : ": \(figures)"),
        label: needed.map {
          "occorrono \(Wording.counted($0, "voto favorevole", "voti favorevoli"))"
        },
        hint: "controlla i conteggi o l'esito",
        related: stated.range.map { place in
          place.lower >= examined.range.lower && place.upper <= examined.range.upper
            ? [] : [RelatedPlace(place, "esito dichiarato qui")]
        } ?? [],
        data: data)
    }
  }

  /// The outcome that the votes give, where it is not the one stated and no tie.
  private static func contradiction(_ examined: ExaminedVote, _ stated: Outcome) -> Outcome? {
    guard stated == .approved || stated == .rejected else { return nil }
    let vote = examined.vote
    // Where shares were counted they decide, not the heads.
    if let inFavour = vote.weightInFavour?.value, let against = vote.weightAgainst?.value,
      inFavour != against
    {
      return (stated == .approved) == (inFavour > against)
        ? nil : stated == .approved ? .rejected : .approved
    }
    if let inFavour = vote.inFavour?.value, let against = vote.against?.value {
      if inFavour == against { return nil }
      if stated == .approved, inFavour < against { return .rejected }
    }
    // More votes than people: who was there is not known, and the majority of them neither.
    if let inFavour = vote.inFavour?.value, let present = examined.situation.presentCount,
      inFavour > present || isMinority(inFavour, of: present, vote, stated)
    {
      return nil
    }
    guard vote.inFavour != nil || vote.unanimity != nil,
      let computed = examined.situation.outcomeComputed,
      computed == .approved || computed == .rejected, computed != stated
    else { return nil }
    return computed
  }

  /// 'Favorevoli 8' of eighteen, and rejected: those whose votes are not told were not in favour.
  private static func isMinority(
    _ inFavour: Int, of present: Int, _ vote: Vote, _ stated: Outcome
  ) -> Bool {
    stated == .rejected && vote.against == nil && vote.abstained == nil && vote.voters == nil
      && inFavour * 2 <= present
  }
}
