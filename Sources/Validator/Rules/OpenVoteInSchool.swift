import Model

/// An election by open vote in a collegiate body of a school.
enum OpenVoteInSchool: Rule {
  static let about = RuleDescription(
    id: "voto-palese-nella-scuola",
    title: "Elezione con voto palese in un organo collegiale della scuola",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 297/1994, art. 37, c. 4")],
    rationale: """
      Negli organi collegiali della scuola la votazione è segreta quando si fa questione di persone: \
      un'elezione per alzata di mano o con voto palese può essere annullata.
      """,
    passing: [
      Example(school("Si vota a scrutinio segreto: Riva 4 voti, Gallo 2. È eletto Marco Riva.")),
      Example(
        council(
          "Si vota per alzata di mano: Riva 4 voti, Gallo 2, astenuti 1. È eletto Marco Riva.")),
    ],
    failing: [
      Example(
        school(
          "Si vota per ▸alzata di mano: Riva 4 voti, Gallo 2, astenuti 1. È eletto Marco Riva.")),
      Example(
        school(
          "Con votazione ▸palese, favorevoli 5, contrari 1, è eletta vicepresidente Sara Gallo.")),
    ])

  private static func school(_ vote: String) -> String {
    council(vote).replacing("COMUNE DI VALFIORITA", with: "ISTITUTO COMPRENSIVO VALFIORITA")
      .replacing("VERBALE DEL CONSIGLIO COMUNALE", with: "VERBALE DEL CONSIGLIO DI ISTITUTO")
      .replacing("riunito il Consiglio comunale", with: "riunito il Consiglio di Istituto")
      .replacing("Sindaca", with: "Presidente").replacing(
        "il Segretario comunale", with: "il segretario"
      )
      .replacing("Consigliere", with: "genitore")
  }

  private static func council(_ vote: String) -> String {
    ExampleMinutes.council("1. Elezione di un componente della Giunta esecutiva\n\n" + vote)
  }

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.sitting.body.isOfSchool else { return [] }
    return context.votes.compactMap { examined in
      let vote = examined.vote
      guard examined.isMain, let method = vote.method, method.value != .secret,
        method.value != .electronic, !vote.elected.isEmpty || vote.candidates.count > 1,
        // Who counts the papers or keeps the minutes is only named.
        !context.sitting.source.hasWord(
          ["scrutator", "segretari", "verbalizza"], in: vote.range)
      else { return nil }
      return Violation(
        at: method.range ?? examined.range, "si eleggono persone, ma il voto è palese",
        label: "voto palese", hint: "ripeti la votazione a scrutinio segreto, o correggi il verbale"
      )
    }
  }
}
