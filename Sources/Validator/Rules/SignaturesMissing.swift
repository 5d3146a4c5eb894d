import Model

/// Whole minutes that close with no signature.
enum SignaturesMissing: Rule {
  static let about = RuleDescription(
    id: "firme-mancanti",
    title: "Verbale senza firme",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il verbale fa fede con la firma di chi presiede e di chi lo redige: senza, è una bozza.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        closing: """
          La seduta è chiusa alle ore 19:30.

          ▸Letto, approvato e sottoscritto.
          """, signatures: ""
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.signatures.isEmpty, sitting.closing != nil, context.isWholeMinutes else {
      return []
    }
    // Only minutes that say they are signed must show it: others are signed on another sheet.
    let end = sitting.tail
    let formula: [StaticString] = [
      "letto, approvato", "letto, confermato", "letto e approvato",
      "letto, e approvato", "letto approvato", "letto confermato", "letto e confermato",
      "letto, firmato",
    ]
    guard let place = sitting.source.firstRange(ofAny: formula, in: end) else { return [] }
    let after = SourceRange(place.upper, min(end.upper, place.upper + 600))
    let names: [StaticString] = ["f.to", "firma", "presid", "segretari", "sindac", "verbalizz"]
    guard !sitting.source.hasWord(names, in: after) else { return [] }
    return [
      Violation(
        at: sitting.source.sentence(around: place, in: end),
        "il verbale si dice sottoscritto, ma non porta firme",
        hint: "aggiungi le firme di chi presiede e di chi verbalizza")
    ]
  }
}
