import Model

/// Whole minutes that do not say at what time the sitting closes.
enum ClosingTimeMissing: Rule {
  static let about = RuleDescription(
    id: "ora-chiusura-mancante",
    title: "Ora di chiusura non indicata",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il verbale di una seduta finisce con l'ora in cui è tolta: senza, la durata della seduta e le \
      presenze dei componenti non si possono attestare.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(closing: "▸Null'altro essendovi da deliberare, la seduta è chiusa.").example,
      CouncilOutline(
        agenda: """
          ORDINE DEL GIORNO
          1. Chiusura degli uffici nei giorni prefestivi
          2. Piano delle opere pubbliche
          """,
        points: """
          1. Chiusura degli uffici nei giorni prefestivi

          Favorevoli 7, contrari 0, astenuti 0. Approvato.

          2. Piano delle opere pubbliche

          Favorevoli 7, contrari 0, astenuti 0. Approvato.
          """,
        closing: "▸Null'altro essendovi da deliberare, la seduta è chiusa."
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.closedAt == nil, context.isWholeMinutes, sitting.deserted == nil,
      // Where the opening hour is not written either, the minutes are of another sort.
      sitting.openedAt != nil, let place = place(in: sitting),
      !headTellsEnd(of: sitting),
      // An hour that stands there and was not read is not missing.
      !sitting.source.hasWord(
        ["ore ", "alle 1", "alle 2", "h. "],
        in: SourceRange(place.lower - 120, place.upper + 200))
    else { return [] }
    return [
      Violation(
        at: place, "il verbale non dice a che ora si chiude la seduta", label: "a che ora?",
        hint: "aggiungi l'ora di chiusura")
    ]
  }

  /// 'Ora fine', 'dalle 14 alle 16' over the points, and not 'Chiusura degli uffici' among them.
  private static func headTellsEnd(of sitting: Sitting) -> Bool {
    let titles = sitting.agenda.compactMap(\.title.range)
    var place = sitting.head.lower
    while place < sitting.head.upper,
      let found = sitting.source.firstRange(
        ofAny: ["fine", "termine", "chiusura", "dalle "],
        in: SourceRange(place, sitting.head.upper))
    {
      place = found.upper
      if !titles.contains(where: { $0.overlaps(found) }) { return true }
    }
    return false
  }

  private static func place(in sitting: Sitting) -> SourceRange? {
    if let closing = sitting.closing { return closing }
    let signature = sitting.signatures.compactMap { ($0.role ?? $0.name)?.range }
    return signature.min { $0.lower < $1.lower }
  }
}
