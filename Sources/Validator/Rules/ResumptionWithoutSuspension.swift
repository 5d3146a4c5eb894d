import Model

/// Work that resumes without having been suspended.
enum ResumptionWithoutSuspension: Rule {
  static let about = RuleDescription(
    id: "ripresa-senza-sospensione",
    title: "Ripresa dei lavori senza sospensione",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se i lavori riprendono sono stati sospesi: il verbale deve dire quando e perché, perché nel \
      frattempo la seduta non è in corso.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            La seduta è sospesa alle ore 18:20.
            I lavori riprendono alle ore 18:35.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(movement: "▸I lavori riprendono alle ore 18:35.")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.suspensions.compactMap { suspension in
      guard let place = suspension.resumedAt, suspension.suspendedAt == nil,
        suspension.from == nil, suspension.minutes == nil,
        // 'I presenti chiedono una sospensione': the request will do, and an extract leaves it out.
        !context.sitting.source.hasWord(
          ["sospen", "sospes", "pausa", "interru", "omissis", "o m i s s i s"],
          in: SourceRange(max(context.sitting.range.lower, place.lower - 1500), place.upper))
      else { return nil }
      return Violation(
        at: place, "i lavori riprendono, ma il verbale non dice quando sono stati sospesi",
        hint: "aggiungi la sospensione, con l'ora")
    }
  }
}
