import Model

/// Whole minutes that do not say at what time the sitting opens.
enum OpeningTimeMissing: Rule {
  static let about = RuleDescription(
    id: "ora-apertura-mancante",
    title: "Ora di apertura non indicata",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Senza l'ora di apertura non si sa chi c'era dall'inizio, né quanto ciascuno è rimasto: serve \
      per le presenze e per chi arriva a seduta iniziata.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      AssemblyOutline(
        opening: """
          ▸Il Presidente Dario Conti apre l'Assemblea con il primo punto all'ordine del giorno.
          Verbalizza la Responsabile dell'Ufficio di Piano, Marta Salvi.
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.openedAt == nil, context.isWholeMinutes, sitting.deserted == nil,
      // An hour that stands there and was not read is not missing; beside a name it is that of an exit.
      !sitting.headAround(sitting.convocations.compactMap(\.time?.range)).contains(where: {
        sitting.source.hasWord(
          ["ore ", "alle 1", "alle 2", "alle 8", "alle 9", "dalle ", "h. "], in: $0)
      })
    else { return [] }
    return [
      Violation(
        at: place(in: sitting), "il verbale non dice a che ora si apre la seduta",
        label: "a che ora?", hint: "aggiungi l'ora di apertura")
    ]
  }

  /// The sentence that opens the sitting, else the date, else the first line.
  private static func place(in sitting: Sitting) -> SourceRange {
    let words: [StaticString] = [
      "apre l", "apre la", "dichiara aperta", "aperta la seduta", "apre i lavori",
      "inizio ai lavori",
      "avvio ai lavori", "ha inizio", "inizia ",
    ]
    for passage in sitting.preamble {
      if let found = sitting.source.firstRange(ofAny: words, in: passage.range) {
        return sitting.source.sentence(around: found, in: passage.range)
      }
    }
    return sitting.quorumStatement?.range ?? sitting.date?.range ?? sitting.firstLine
  }
}
