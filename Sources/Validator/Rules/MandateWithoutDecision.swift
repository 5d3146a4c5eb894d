import Model

/// A point that asks for a mandate and closes with no recorded decision.
enum MandateWithoutDecision: Rule {
  static let about = RuleDescription(
    id: "mandato-senza-decisione",
    title: "Mandato o indirizzo richiesto e nessuna decisione a verbale",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se si chiede all'organo un mandato il verbale deve dire che cosa decide: senza, chi lo ha \
      chiesto non sa se lo ha avuto.
      """,
    passing: [AssemblyOutline(points: points("I presenti concordano.")).example],
    failing: [AssemblyOutline(points: points("", mark: "▸")).example])

  private static func points(_ answer: String, mark: String = "") -> String {
    """
    1) Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2) Atto di indirizzo al Presidente sulla convenzione con l'Azienda speciale

    DARIO CONTI (Presidente): riassume la bozza di convenzione. \(mark)Richiede mandato da parte
    dell'Assemblea per sottoscriverla.

    GINA MORO (Comune di Borgo Lento): chiede quanto dura la convenzione.

    \(answer)

    3) Varie ed eventuali

    DARIO CONTI (Presidente): ringrazia gli uffici.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.items.compactMap { item in
      guard let request = item.requestsDecision, let range = request.range, item.votes.isEmpty,
        item.decision == nil, item.resolution == nil, !isAnswered(item, sitting.source)
      else { return nil }
      let point = item.agendaNumber.map { "il punto \($0)" } ?? "il punto"
      return Violation(
        at: range,
        "\(point) chiede all'organo di decidere («\(short(request.value))»), ma si chiude "
          + "senza una decisione a verbale",
        hint: "aggiungi la decisione presa, o scrivi che il punto è rinviato",
        data: item.agendaNumber.map { ["number": .int($0)] } ?? [:])
    }
  }

  /// Whether the narrative tells of an answer, be it without a vote.
  private static func isAnswered(_ item: Item, _ source: SourceText) -> Bool {
    let answers: [StaticString] = [
      "concord", "conven", "approv", "da mandato", "dà mandato", "conferisce", "condivid",
      "delibera", "decide", "prende atto", "prendono atto", "rinvia", "autorizza", "esprime",
      "esprimono", "all'unanimit", "unanim", "accolgon", "accoglie", "incarica", "demanda",
      "acconsent", "favorevol", "nulla osta", "stabilis", "respin",
    ]
    return item.passages.contains { passage in
      switch passage.kind {
      case .narrative, .decision, .vote, .listEntry:
        source.contains(anyOf: answers, in: passage.range)
      case .heading, .speech, .tableRow, .movement, .furniture, .opinion, .closing: false
      }
    }
  }

  private static func short(_ words: String) -> String {
    let pieces = words.split(separator: " ")
    return pieces.count > 10 ? pieces.prefix(10).joined(separator: " ") + "…" : words
  }
}
