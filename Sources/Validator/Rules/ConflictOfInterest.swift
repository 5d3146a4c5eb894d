import Model

/// Somebody who abstains for a conflict of interest and yet takes part in the discussion.
enum ConflictOfInterest: Rule {
  static let about = RuleDescription(
    id: "conflitto-di-interessi",
    title: "Chi si astiene per conflitto di interessi interviene nella discussione",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 78, c. 2")],
    rationale: """
      Chi ha un interesse proprio o di parenti e affini fino al quarto grado si astiene dalla \
      discussione, non soltanto dal voto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variante al piano di via Roma

          Marco Riva: dichiara di astenersi ai sensi dell'art. 78 del D.Lgs. 267/2000.

          Sara Gallo: chiede chiarimenti sui parcheggi.

          Si vota: favorevoli 6, contrari 0, astenuti 1 (Marco Riva, perché in conflitto di
          interessi). Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variante al piano di via Roma

          Interviene il consigliere ▸Marco Riva, che sostiene che i parcheggi bastano. La votazione
          dà questo esito: favorevoli 6, contrari 0, astenuti 1 (Marco Riva, per conflitto di
          interessi). Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Variante al piano di via Roma

          ▸Marco Riva: sostiene che i parcheggi previsti bastano.

          Sara Gallo: chiede chiarimenti sui parcheggi.

          Si vota: favorevoli 6, contrari 0, astenuti 1 (Marco Riva, perché in conflitto di
          interessi). Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Variante al piano di via Roma

          Interviene la consigliera Sara Gallo, che chiede chiarimenti sui parcheggi. Il consigliere
          ▸Marco Riva risponde che bastano. La votazione dà questo esito: favorevoli 6, contrari 0,
          astenuti 1 (Marco Riva, per conflitto di interessi). Il Consiglio approva.
          """)),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      guard let reason = examined.vote.abstentionReason, isConflict(reason.value) else {
        return nil
      }
      let members = (examined.choices(.abstained) + examined.choices(.notVoting))
        .compactMap(\.member)
      // With one reason for several names nobody can tell whose it is.
      guard members.count == 1, let member = members.first else { return nil }
      guard let place = speech(of: member, before: examined, context) else { return nil }
      let name = context.sitting.members[member].name.value
      return Violation(
        at: place,
        "\(name) si astiene per conflitto di interessi, ma interviene nella discussione",
        hint: "verifica l'obbligo di astenersi anche dalla discussione",
        related: reason.range.map { [RelatedPlace($0, "motivo dell'astensione")] } ?? [],
        data: ["name": .string(name)])
    }
  }

  /// Where the member takes the floor on the matter before the vote.
  private static func speech(
    of member: Int, before examined: ExaminedVote, _ context: CheckContext
  ) -> SourceRange? {
    let passage = examined.item.passages.first {
      speaks($0, member, before: examined.vote, context)
    }
    if let passage { return passage.speaker?.range ?? passage.range }
    // 'L'assessora Riva risponde', told in a paragraph of others.
    let source = context.sitting.source
    let item = examined.item.range
    return FloorMention.all(of: [member], in: context).compactMap(\.name.range).first {
      item.contains($0.lower) && $0.upper <= examined.vote.range.lower
        && !isStandingAside(source.text(in: source.sentence(around: $0, in: item)))
    }
  }

  private static func isConflict(_ reason: String) -> Bool {
    let reason = reason.lowercased()
    return reason.contains("conflitto") || reason.contains("art. 78") || reason.contains("art.78")
      || reason.contains("articolo 78")
  }

  /// Whether a passage is the member speaking on the matter and not only declaring to abstain.
  private static func speaks(
    _ passage: Passage, _ member: Int, before vote: Vote, _ context: CheckContext
  ) -> Bool {
    guard passage.kind == .speech, let speaker = passage.speaker,
      context.directory.find(speaker.value) == .one(member)
    else { return false }
    // The vote may stand in the same paragraph, with its reason.
    let range = passage.range
    let words =
      range.contains(vote.range.lower)
      ? context.sitting.source.text(in: SourceRange(range.lower, vote.range.lower))
      : passage.text
    return !isStandingAside(words)
  }

  /// Whether words say only that somebody abstains or leaves.
  private static func isStandingAside(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["asten", "astien", "conflitto", "art. 78", "allontan", "esce", "esco", "interess"]
      .contains { words.contains($0) }
  }
}
