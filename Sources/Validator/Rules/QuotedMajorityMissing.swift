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
      Se il verbale scrive quanti voti favorevoli occorrono, o quale parte del capitale o del valore, la \
      proposta che ne ha meno non è approvata, o è errata una delle due cifre.
      """,
    passing: [
      Example(
        minutes("favorevoli 6, contrari 0, astenuti 1 (Sara Gallo). La proposta è approvata.")),
      Example(minutes("favorevoli 4, contrari 2, astenuti 1. La proposta è respinta.")),
      Example(
        WeightedMinutes.text(
          required("il sessanta per cento", inFavour: "favorevoli")), regulation: "assemblea-quote"),
    ],
    failing: [
      Example(
        minutes("▸favorevoli 4, contrari 0, astenuti 3. La proposta è approvata.")),
      Example(
        WeightedMinutes.text(
          required("i due terzi", inFavour: "▸favorevoli")), regulation: "assemblea-quote"),
    ])

  private static func required(_ share: String, inFavour word: String) -> [String] {
    [
      "Lo statuto richiede il voto favorevole di almeno \(share) delle quote.", "",
      "- \(word): n. 2 Comuni (Alba Lenta e Borgo Lento), per 650 quote;",
      "- contrari: n. 1 Comune (Castel Lento), per 100 quote;", "- astenuti: nessuno.",
    ]
  }

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
      if let violation = shareMissing(examined, context) { return violation }
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

  /// A vote with a smaller part of the whole than the minutes say it takes.
  private static func shareMissing(
    _ examined: ExaminedVote, _ context: CheckContext
  ) -> Violation? {
    let source = context.sitting.source
    guard examined.isMain, examined.statedOutcome?.value == .approved,
      let weight = examined.vote.weightInFavour?.value, let whole = whole(of: context.sitting),
      weight <= whole, let quoted = share(in: examined, source),
      weight < whole * quoted.share - 0.006
    else { return nil }
    let required = (whole * quoted.share * 100).rounded(.up) / 100
    return Violation(
      at: examined.range,
      "la proposta è data per approvata con \(Wording.decimal(weight)) su \(Wording.decimal(whole)), ma per "
        + "il verbale occorre almeno \(Wording.decimal(required)) («\(quoted.words.value)»)",
      hint: "correggi l'esito, o una delle due cifre",
      related: quoted.words.range.map { [RelatedPlace($0, "voti necessari")] } ?? [],
      data: ["weight": .double(weight), "required": .double(required)])
  }

  /// The weight of all: what the text tells, else what the weights of all members come to.
  private static func whole(of sitting: Sitting) -> Double? {
    let weights = sitting.members.compactMap { $0.weight?.value }
    let sum = weights.reduce(0, +)
    if let told = sitting.declaredTotalWeight?.value { return told }
    guard sitting.rollStyle == .complete, weights.count == sitting.members.count else {
      return sitting.weightUnit == "%" ? 100 : nil
    }
    // Shares are rounded where they are hundredths or thousandths of the whole.
    for round in [100.0, 1000.0] where abs(sum - round) <= round / 1000 { return round }
    return sum
  }

  private static func share(in examined: ExaminedVote, _ source: SourceText) -> QuotedShare? {
    requirement(before: examined, source) { place, end in
      QuotedShare(after: place, before: end, in: source)
    }
  }

  /// 'richiede il voto favorevole di almeno 7', 'occorrono almeno 9 voti favorevoli', before the vote and
  /// under its point.
  private static func quoted(in examined: ExaminedVote, _ source: SourceText) -> Located<Int>? {
    requirement(before: examined, source) { place, end in
      guard
        let figure = QuotedFigure(
          after: place, before: end, past: ["di", "n", "i", "il"], in: source),
        heads.contains(figure.unit) || figure.value.range?.upper == end || figure.unit.isEmpty
          || isLast(figure, before: end, source)
      else { return nil }
      return figure.value
    }
  }

  /// What 'almeno' tells in a sentence on the votes that it takes, before a vote and after the one before
  /// it.
  private static func requirement<Told>(
    before examined: ExaminedVote, _ source: SourceText, read: (Int, Int) -> Told?
  ) -> Told? {
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
        let told = read(most.upper, sentence.upper)
      else { continue }
      return told
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
