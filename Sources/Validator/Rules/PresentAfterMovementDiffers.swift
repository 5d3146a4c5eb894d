import Model

/// Those said to be present after somebody comes or goes, who are not as many as roll and movements
/// make them.
enum PresentAfterMovementDiffers: Rule {
  static let about = RuleDescription(
    id: "presenti-dopo-movimento-discordi",
    title: "Presenti contati dopo un'entrata o un'uscita, diversi da quelli in aula",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Quando qualcuno entra o esce il verbale spesso conta chi resta: se il conto non torna con \
      l'appello e con i movimenti, o manca un movimento o la cifra è errata.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Alle ore 18:20 esce il consigliere Piero Neri. I presenti sono ora 4.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Alle ore 18:20 entra il consigliere Marco Riva. Presenti n. 6, assenti n. 1.")
      ).example,
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Alle ore 18:20 esce il consigliere Piero Neri. I presenti sono ora ▸5.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 entra il consigliere Marco Riva. I presenti salgono a ▸sette.
            """)
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let told = sitting.movements.filter { $0.origin == .text }
      .sorted { $0.range.lower < $1.range.lower }
    guard !told.isEmpty, sitting.rollStyle == .complete, !context.rollIsDoubtful,
      !sitting.members.contains(where: { $0.presence == nil }),
      // Who is not known, or goes at no certain moment, makes every count uncertain.
      told.allSatisfy({ ($0.memberIndex != nil || $0.isParticipant) && !$0.isMomentVague }),
      // A roll that does not make its own total was not read whole.
      sitting.declaredPresent.map({ $0.value == sitting.presentAtOpening.count }) ?? true,
      // Where votes are off too, somebody's coming or going was lost: the votes say it.
      context.rollOffset == nil, TallyAgainstPresent.mismatches(context).isEmpty,
      context.votes.allSatisfy({ examined in
        guard let stated = examined.vote.statedPresent?.value else { return true }
        return examined.possiblePresent?.contains(stated) ?? true
      })
    else { return [] }
    let votes = context.votes.map(\.range.lower).sorted()
    return told.enumerated().compactMap { index, movement in
      let next = index + 1 < told.count ? told[index + 1].range.lower : sitting.range.upper
      guard movement.memberIndex != nil,
        let item = sitting.items.first(where: { $0.range.contains(movement.range.lower) })
      else { return nil }
      let vote = votes.first { $0 >= movement.range.upper } ?? sitting.range.upper
      let end = min(next, vote, item.range.upper, movement.range.upper + 120)
      guard movement.range.upper < end else { return nil }
      let reach = SourceRange(movement.range.lower, end)
      // Of many who move in one sentence one may not have been read.
      guard !sitting.source.hasWord(plurals, in: movement.range) else { return nil }
      guard let counted = PresentCount.first(in: reach, sitting.source) else { return nil }
      let room = context.timeline.room(at: counted.range.lower).count
      guard counted.value != room else { return nil }
      return Violation(
        at: counted.range,
        "dopo \(movement.kind == .leaves ? "l'uscita" : "l'entrata") i presenti sono contati "
          + "\(counted.value), ma dall'appello e dai movimenti sono \(room)",
        hint: "correggi la cifra, o annota chi manca fra entrate e uscite",
        data: ["declared": .int(counted.value), "present": .int(room)])
    }
  }

  /// Verbs of more than one.
  private static let plurals: [StaticString] = [
    "escono", "entrano", "rientrano", "lasciano", "abbandonano", "allontanano", "assentano",
    "arrivano", "giungono", "uniscono", "prendono", "ritirano", "collegano", "scollegano", "fanno",
    "sono usciti", "sono entrati", "ingresso di", "uscita di", "rientro di", "uscita dei",
    "ingresso dei",
  ]
}
