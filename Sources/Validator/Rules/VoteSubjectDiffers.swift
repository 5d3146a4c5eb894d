import Model

/// A vote on other years than the point's title has.
enum VoteSubjectDiffers: Rule {
  static let about = RuleDescription(
    id: "oggetto-del-voto-diverso",
    title: "Si vota su anni diversi da quelli del punto iscritto",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi ha ricevuto l'ordine del giorno sa di dover votare su tutti gli anni del titolo: se ne \
      vota una parte, o altri, il verbale deve dire perché.
      """,
    passing: [CouncilOutline(agenda: agenda, points: points("2025/2027")).example],
    failing: [CouncilOutline(agenda: agenda, points: points("2025", mark: "▸")).example])

  private static let agenda = """
    ORDINE DEL GIORNO
    1. Approvazione del verbale della seduta precedente
    2. Approvazione del bilancio di previsione 2025/2027
    """

  private static func points(_ years: String, mark: String = "") -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Approvazione del bilancio di previsione 2025/2027

    Relaziona la consigliera Verdi.

    \(mark)Si passa all'approvazione del bilancio di previsione \(years):
    - 5 voti favorevoli;
    - 0 contrari;
    - 0 astenuti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.items.flatMap { item -> [Violation] in
      guard !item.votes.isEmpty, let number = item.agendaNumber,
        let title = sitting.agenda.first(where: { $0.number == number })?.title ?? item.title
      else { return [] }
      guard title.value.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
      let listed = TitleFacts(title.value)
      guard !listed.years.isEmpty else { return [] }
      return item.votes.compactMap { vote in
        guard !vote.isAmendment, !vote.isImmediateEnforceability,
          let subject = subject(of: vote, in: item, sitting)
        else { return nil }
        let voted = TitleFacts(sitting.source.text(in: subject))
        guard let change = change(from: listed, to: voted) else { return nil }
        return Violation(
          at: subject,
          "il punto \(number) è iscritto per \(span(change.listed)), ma si vota per \(span(change.voted))",
          hint: "scrivi la decisione di limitare o mutare l'oggetto, o correggi gli anni",
          related: title.range.map { [RelatedPlace($0, "com'è iscritto")] } ?? [],
          data: ["number": .int(number)])
      }
    }
  }

  /// The words put to the vote: those the vote names, else the sentence that opens it.
  private static func subject(
    of vote: Vote, in item: Item, _ sitting: Sitting
  ) -> SourceRange? {
    if let range = vote.subject?.range,
      item.title?.range.map({ range.lower >= $0.upper || range.upper <= $0.lower }) ?? true,
      // 'Il punto è approvato' says nothing of it.
      !TitleFacts(sitting.source.text(in: range)).words.isEmpty
    {
      return range
    }
    let start = max(item.title?.range?.upper ?? item.range.lower, vote.range.lower - 400)
    guard start < vote.range.lower else { return nil }
    // 'Si passa all'approvazione di …' may stand before 'Posta ai voti, la proposta ottiene:'.
    let before = SourceRange(start, vote.range.lower)
    let opening: [StaticString] = [
      "si passa all", "si procede all", "si pone in votazione", "posto ai voti", "posta ai voti",
      "si vota", "pone ai voti", "mette ai voti", "mette in votazione", "pone in votazione",
    ]
    var last: SourceRange?
    for words in opening {
      var from = before.lower
      while let found = sitting.source.firstRange(of: words, in: SourceRange(from, before.upper)) {
        let sentence = sitting.source.sentence(around: found, in: before)
        if sentence.lower > last?.lower ?? -1,
          !TitleFacts(sitting.source.text(in: sentence)).years.isEmpty
        {
          last = sentence
        }
        from = found.upper
      }
    }
    return last
  }

  /// 'l'anno 2025', 'gli anni 2025-2027'.
  private static func span(_ years: String) -> String {
    years.count > 4 ? "gli anni \(years)" : "l'anno \(years)"
  }

  /// The years of the same thing that differ.
  private static func change(
    from listed: TitleFacts, to voted: TitleFacts
  ) -> (listed: String, voted: String)? {
    guard !voted.years.isEmpty else { return nil }
    for (span, noun) in zip(voted.years, voted.nouns) {
      // The years must be of a thing that the title names too.
      guard noun.contains(where: { listed.words.contains($0) }) else { continue }
      if listed.years.contains(span) { return nil }
    }
    guard
      let place = voted.years.indices.first(where: { index in
        voted.nouns[index].contains { listed.words.contains($0) }
      })
    else { return nil }
    return (YearWording.list(listed.years), YearWording.list([voted.years[place]]))
  }
}
