import Model

/// Whole minutes that name nobody in the chair.
enum ChairMissing: Rule {
  static let about = RuleDescription(
    id: "presidente-mancante",
    title: "Presidente della seduta non indicato",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi presiede apre e chiude la seduta, pone ai voti e firma il verbale: il verbale ne dice il \
      nome.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("Sindaca", with: "Consigliere"),
        opening: """
          ▸Verbalizza Ugo Marini. Constatato il numero legale, si dichiara aperta la seduta alle ore
          18:00.
          """,
        signatures: """
          Il verbalizzante
          Ugo Marini
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.chair == nil, context.isWholeMinutes, sitting.deserted == nil,
      !names(sitting)
    else { return [] }
    return [
      Violation(
        at: place(in: sitting), "il verbale non dice chi presiede la seduta",
        hint: "aggiungi il nome di chi presiede")
    ]
  }

  /// Where the words name an office that presides somebody may be named, though it was not read.
  private static func names(_ sitting: Sitting) -> Bool {
    let mayors = sitting.body.kind == .mayorsAssembly || sitting.body.kind == .weightedAssembly
    let words: [StaticString] =
      mayors
      ? ["presid", "presied", "coordinat"]
      : ["presid", "presied", "sindac", "dirigente", "coordinat"]
    // Where everybody is a mayor the office says nothing of who presides.
    let offices =
      mayors ? ["presid"] : ["presid", "sindac", "dirigente", "coordinat"]
    let roles = sitting.members.compactMap { $0.role?.value.lowercased() }
    return roles.contains { role in offices.contains(where: role.contains) }
      || (sitting.headAroundNames + [sitting.tail]).contains {
        stands(anyOf: words, in: $0, sitting.source)
      }
  }

  /// Whether any of some words stands in a range; 'chi presiede' names nobody.
  private static func stands(
    anyOf words: [StaticString], in range: SourceRange, _ source: SourceText
  ) -> Bool {
    var from = range.lower
    while let place = source.firstRange(
      ofAny: words, in: SourceRange(min(from, range.upper), range.upper))
    {
      let before = SourceRange(max(range.lower, place.lower - 4), place.lower)
      if source.firstOffset(of: "chi ", in: before) == nil { return true }
      from = place.upper
    }
    return false
  }

  private static func place(in sitting: Sitting) -> SourceRange {
    let words: [StaticString] = ["aperta la seduta", "apre la seduta", "constatat", "verbalizz"]
    guard let found = sitting.source.firstRange(ofAny: words, in: sitting.head) else {
      return sitting.firstLine
    }
    return sitting.source.sentence(around: found, in: sitting.head)
  }
}
