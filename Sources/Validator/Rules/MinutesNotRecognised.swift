import Model

/// A text in which no sitting can be made out: nothing in it was checked.
enum MinutesNotRecognised: Rule {
  static let about = RuleDescription(
    id: "verbale-non-riconosciuto",
    title: "Testo in cui non si riconosce un verbale",
    family: .lettura,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se nel testo non si trovano né data, né appello, né ordine del giorno, né votazioni, nulla è \
      stato controllato: l'assenza di rilievi non vuol dire che il documento sia in regola.
      """,
    passing: [CouncilOutline().example],
    failing: [
      Example(
        """
        ▸Si comunica che gli uffici resteranno chiusi per lavori di manutenzione. Per ogni
        chiarimento ci si può rivolgere allo sportello.
        """)
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.date == nil, sitting.members.isEmpty, sitting.agenda.isEmpty,
      sitting.items.isEmpty, sitting.rollStyle == .none, sitting.declaredPresent == nil
    else { return [] }
    let bytes = sitting.source.bytes
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return [] }
    let line = sitting.source.rangeOfLine(sitting.source.line(of: first))
    return [
      Violation(
        at: SourceRange(first, max(first + 1, min(line.upper, first + 200))),
        "nel testo non si riconosce il verbale di una seduta: nulla è stato controllato",
        hint: "indica il file del verbale, o verifica che il testo non sia stato estratto male")
    ]
  }
}
