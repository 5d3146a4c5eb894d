import Model

/// A suspension after which nothing says that work resumes.
enum SuspensionWithoutResumption: Rule {
  static let about = RuleDescription(
    id: "sospensione-senza-ripresa",
    title: "Sospensione senza ripresa dei lavori",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Alla sospensione segue la ripresa, di regola con un nuovo appello: senza, non si sa da quando \
      e con chi i lavori sono proseguiti.
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
        points: CouncilOutline.points(movement: "▸La seduta è sospesa alle ore 18:20.")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.suspensions.compactMap { suspension in
      guard let place = suspension.suspendedAt, suspension.resumedAt == nil,
        suspension.until == nil, goesOn(after: place, in: sitting)
      else { return nil }
      return Violation(
        at: place, "la seduta è sospesa, ma il verbale non dice quando riprende",
        hint: "aggiungi la ripresa dei lavori, con l'ora",
        severity: suspension.minutes == nil ? nil : .note)
    }
  }

  /// Whether anything is treated afterwards: a sitting may be suspended to another day.
  private static func goesOn(after place: SourceRange, in sitting: Sitting) -> Bool {
    sitting.items.contains { item in
      item.range.lower >= place.upper
        || item.votes.contains { $0.range.lower >= place.upper }
        || item.passages.contains { $0.kind == .speech && $0.range.lower >= place.upper }
    }
  }
}
