import Model

/// Whole minutes that name nobody who takes them.
enum SecretaryMissing: Rule {
  static let about = RuleDescription(
    id: "segretario-mancante",
    title: "Verbalizzante non indicato",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi redige il verbale ne attesta il contenuto con la firma: senza il suo nome l'atto non ha \
      autore.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        opening: """
          ▸La Sindaca Anna Rossi, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """,
        signatures: """
          La Presidente
          Anna Rossi
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.secretary == nil, context.isWholeMinutes, sitting.deserted == nil else {
      return []
    }
    let words: [StaticString] = [
      "segretari", "verbalizz", "redige", "redatto", "redazione", "redattor", "notaio", "stenograf",
      "estensore",
    ]
    guard !sitting.source.hasWord(words, in: sitting.head),
      !sitting.source.hasWord(words, in: sitting.tail)
    else { return [] }
    let opening: [StaticString] = ["aperta la seduta", "apre la seduta", "presiede", "constatat"]
    let place =
      sitting.source.firstRange(ofAny: opening, in: sitting.head).map {
        sitting.source.sentence(around: $0, in: sitting.head)
      } ?? sitting.firstLine
    return [
      Violation(
        at: place, "il verbale non dice chi lo redige", hint: "aggiungi il nome di chi verbalizza")
    ]
  }
}
