import Model

/// A proposal approved with fewer votes than the minutes themselves say it takes.
enum QuotedMajorityMissing: Rule {
  static let about = RuleDescription(
    id: "maggioranza-citata-non-raggiunta",
    title: "Proposta approvata con meno voti di quanti il verbale dice necessari",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Se il verbale scrive quanti voti favorevoli occorrono, la proposta che ne ha meno non è \
      approvata, o è errata una delle due cifre.
      """,
    passing: [
      Example(
        minutes("favorevoli 6, contrari 0, astenuti 1 (Sara Gallo). La proposta è approvata.")),
      Example(minutes("favorevoli 4, contrari 2, astenuti 1. La proposta è respinta.")),
    ],
    failing: [
      Example(
        minutes("▸favorevoli 4, contrari 0, astenuti 3. La proposta è approvata."))
    ])

  private static func minutes(_ vote: String) -> String {
    ExampleMinutes.council(
      """
      1. Modifica dello statuto della società partecipata

      La proposta richiede il voto favorevole di almeno 5 consiglieri.

      Si vota: \(vote)
      """)
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let source = context.sitting.source
    return context.votes.compactMap { examined in
      guard examined.isMain, let figure = examined.vote.inFavour,
        examined.statedOutcome?.value == .approved,
        let required = quoted(in: examined, source), figure.value < required.value,
        required.value <= max(context.sitting.members.count, figure.value + 60)
      else { return nil }
      return Violation(
        at: examined.range,
        "la proposta è data per approvata con \(Wording.counted(figure.value, "voto favorevole", "voti favorevoli")), "
          + "ma per il verbale ne occorrono \(required.value)",
        hint: "correggi l'esito, o una delle due cifre",
        related: required.range.map { [RelatedPlace($0, "voti necessari")] } ?? [],
        data: ["inFavour": .int(figure.value), "required": .int(required.value)])
    }
  }

  /// 'richiede il voto favorevole di almeno 7', 'occorrono almeno 9 voti favorevoli', before the vote and
  /// under its point.
  private static func quoted(in examined: ExaminedVote, _ source: SourceText) -> Located<Int>? {
    let range = SourceRange(examined.item.range.lower, examined.vote.range.lower)
    // The quoted figure is of the vote right after it.
    let previous = examined.item.votes.map(\.range.upper).filter { $0 <= range.upper }.max()
    var place = max(range.lower, previous ?? range.lower)
    while let most = source.firstRange(of: "almeno ", in: SourceRange(place, range.upper)) {
      place = most.upper
      let sentence = source.sentence(around: most, in: range)
      guard
        source.hasWord(["favorevol"], in: sentence),
        source.hasWord(["richied", "richiest", "occorr", "necess", "serv"], in: sentence),
        let figure = QuotedFigure(
          after: most.upper, before: sentence.upper, past: ["di", "n", "i", "il"], in: source),
        heads.contains(figure.unit) || figure.value.range?.upper == sentence.upper
          || figure.unit.isEmpty || isLast(figure, before: sentence.upper, source)
      else { continue }
      return figure.value
    }
    return nil
  }

  private static let heads: Set<String> = [
    "voti", "consiglieri", "componenti", "membri", "soci", "favorevoli", "docenti", "commissari",
    "professori", "aventi", "su",
  ]

  /// 'cioè di almeno 7.'
  private static func isLast(
    _ figure: QuotedFigure, before end: Int, _ source: SourceText
  ) -> Bool {
    guard let upper = figure.value.range?.upper, upper < source.bytes.count else { return true }
    return [0x2E, 0x3B, 0x29].contains(source.bytes[upper])
  }
}
