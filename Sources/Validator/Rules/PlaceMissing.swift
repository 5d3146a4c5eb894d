import Model

/// Whole minutes of a sitting not held online, with no place.
enum PlaceMissing: Rule {
  static let about = RuleDescription(
    id: "luogo-mancante",
    title: "Luogo della seduta non indicato",
    family: .forma,
    severity: .note,
    sources: [.consistency],
    rationale: "Il verbale dice dove l'organo si è riunito, o con quale collegamento a distanza.",
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        gathering: """
          ▸Il giorno 12 marzo 2025 si è riunito il Consiglio comunale in prima convocazione.
          All'appello risultano:
          """
      ).example,
      // A surname is no place.
      CouncilOutline(
        gathering: """
          ▸Il giorno 12 marzo 2025 si è riunito il Consiglio comunale in prima convocazione.
          All'appello risultano:
          """,
        roll: CouncilOutline().roll.replacing("Neri Piero", with: "Sala Piero").replacing(
          "Gallo Sara", with: "Villa Sara"),
        opening: """
          Assume la presidenza la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La
          Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.place == nil, sitting.mode == nil || sitting.mode?.value == .inPerson,
      sitting.deserted == nil,
      !sitting.headAroundNames.contains(where: { sitting.source.hasWord(words, in: $0) }),
      context.isWholeMinutes
    else { return [] }
    let range = sentence(in: sitting)
    return [
      Violation(
        at: range, "il verbale non dice dove si tiene la seduta",
        hint: "aggiungi il luogo, o che la seduta si tiene a distanza")
    ]
  }

  /// The sentence that dates the sitting, else the first line.
  private static func sentence(in sitting: Sitting) -> SourceRange {
    let gathering: [StaticString] = [
      "si è riunit", "si e' riunit", "si è tenut", "si riunisc", "è stata convocata", "in data ",
      "il giorno ", "l'anno ",
    ]
    for words in gathering {
      if let found = sitting.source.firstRange(of: words, in: sitting.head) {
        return sitting.source.sentence(around: found, in: sitting.head)
      }
    }
    return sitting.firstLine
  }

  /// Words of any place: where one stands the place is said, though it was not read.
  private static let words: [StaticString] = [
    "presso", "sala ", "salone", "sede", "aula", "municip", "palazzo", "villa ", "via ", "piazza",
    "teatro", "auditorium", "centro ", "bibliotec", "scuola", "all'istituto", "videoconferenza",
    "teleconferenza", "online", "on line", "on-line", "da remoto", "a distanza", "piattaforma",
    "meet", "teams", "zoom", "locali", "residenza", "casa comunale", "negli uffici", "nell'ufficio",
    "ufficio del ", "ufficio della ", "ufficio di presidenza", "telematic", "c/o", "canonica",
    "oratorio", "asilo", "casa ", "circolo", "palestra", "ristorante", "albergo", "hotel", "cinema",
    "capannone", "tendone", "studio ", "chiesa", "convento", "museo", "castello", "rifugio",
  ]
}
