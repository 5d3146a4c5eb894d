import Model

/// Votazioni: the figures of each, and whether they add up with those in the room.
enum VotesPanel {
  static func content(_ examination: Examination) -> HTML {
    guard !examination.isBlank else { return .nothing }
    return examination.bySitting { held in
      let votes = held.sitting.votes
      guard !votes.isEmpty else {
        return "<p class=\"manca\">Nel testo non si trovano votazioni.</p>"
      }
      let cards = votes.enumerated().map { number, entry in
        card(
          number + 1, entry.vote, of: held.sitting.items[entry.item],
          held.timeline.situation(item: entry.item, vote: entry.index), examination)
      }
      return "<ol class=\"votazioni\">\(cards)</ol>"
    }
  }

  private static func card(
    _ number: Int, _ vote: Vote, of item: Item, _ situation: VoteSituation?,
    _ examination: Examination
  ) -> HTML {
    let title = item.title ?? vote.subject
    let isWrong = situation?.isConsistent == false
    return """
      <li class="votazione\(isWrong ? " discorde" : "")">
      <h4><span class="numero">\(number).</span> \
      \(examination.datum(title?.value ?? "Votazione", vote.range))\(kind(vote, of: item))</h4>
      <dl class="cifre">\(figures(vote, situation, examination))</dl>
      <p class="esito">\(outcome(vote, situation, examination))</p>
      \(isWrong ? explanations(situation) : .nothing)</li>
      """
  }

  /// Which of the votes on one point it is.
  private static func kind(_ vote: Vote, of item: Item) -> HTML {
    if vote.isImmediateEnforceability {
      return "<span class=\"ruolo\">immediata eseguibilità</span>"
    }
    guard item.title != nil, let subject = vote.subject?.value,
      item.votes.count(where: { !$0.isImmediateEnforceability }) > 1
    else { return .nothing }
    return "<span class=\"ruolo\">\(subject)</span>"
  }

  private static func explanations(_ situation: VoteSituation?) -> HTML {
    let words = situation?.explanations ?? []
    guard !words.isEmpty else { return .nothing }
    return """
      <ul class="spiegazioni">\(words.map { "<li>\(DeskWords.sentence($0))</li>" as HTML })</ul>
      """
  }

  private static func figures(
    _ vote: Vote, _ situation: VoteSituation?, _ examination: Examination
  ) -> [HTML] {
    var figures: [(String, HTML)] = []
    if let present = situation?.presentCount {
      figures.append(
        (
          "in aula",
          vote.statedPresent.map { examination.datum("\(present)", $0.range) } ?? "\(present)"
        ))
    }
    func add(_ label: String, _ figure: Located<Int>?) {
      guard let figure else { return }
      figures.append((label, examination.datum("\(figure.value)", figure.range)))
    }
    add("votanti", vote.voters)
    if vote.inFavour == nil, let unanimity = vote.unanimity {
      figures.append(("favorevoli", examination.datum("tutti", unanimity.range)))
    }
    add("favorevoli", vote.inFavour)
    add("contrari", vote.against)
    add("astenuti", vote.abstained)
    add("non votanti", vote.notVoting)
    add("bianche", vote.blank)
    add("nulle", vote.void)
    return figures.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" }
  }

  private static func outcome(
    _ vote: Vote, _ situation: VoteSituation?, _ examination: Examination
  ) -> HTML {
    var pieces: [HTML] = []
    if let outcome = vote.outcome {
      pieces.append(examination.datum(DeskWords.of(outcome.value), outcome.range))
    }
    if let needed = situation?.majorityRequired {
      pieces.append(
        "\(needed == 1 ? "serviva 1 voto favorevole" : "servivano \(needed) voti favorevoli")")
    }
    if let method = vote.method { pieces.append("\(DeskWords.of(method.value))") }
    switch situation?.isConsistent {
    case true?: pieces.append("<span class=\"torna\">la somma dei voti torna</span>")
    case false?: pieces.append("<strong class=\"non-torna\">la somma dei voti non torna</strong>")
    case nil: pieces.append("somma dei voti non verificabile")
    }
    return pieces.joined(" · ")
  }
}
