import Model
import Renderer
import Validator

/// The sheet of one sitting: picture, votes, what is still open, the place to sign.
struct SigningSheet {
  let held: Examination.Held
  /// The number of the sitting from 1, among all of the text.
  let number: Int
  let votes: [SigningVote]
  let ticks: Set<String>
  let draft: Draft

  private var sitting: Sitting { held.sitting }
  private var body: HeldSitting { HeldSitting(held.timeline, under: held.regulation) }

  var html: HTML {
    """
    <article class="seduta-firma" aria-labelledby="seduta-\(number)">
    <header>
    <p class="ente-firma">\(body.authority ?? "")</p>
    <h2 id="seduta-\(number)">\(body.bodyName ?? "Organo non indicato")</h2>
    <p>\(day)</p>
    <p class="riepilogo">\(summary)</p>
    </header>
    \(picture)
    <section aria-labelledby="votazioni-\(number)">
    <h3 id="votazioni-\(number)">Votazioni</h3>
    \(votes.isEmpty ? "<p>Nel testo non si trovano votazioni.</p>" : .nothing)
    <ol class="da-verificare">\(votes.map(card))</ol>
    </section>
    \(others)
    \(signatures)
    </article>
    """
  }

  private var day: String {
    let date = sitting.date.map { "Seduta di \(ItalianDay.words($0.value))" } ?? "Seduta senza data"
    let from = sitting.openedAt.map { ", aperta alle \($0.value)" } ?? ""
    let until = sitting.closedAt.map { ", chiusa alle \($0.value)" } ?? ""
    return date + from + until
  }

  private var summary: HTML {
    var counts = DiagnosticCounts()
    for diagnostic in held.report.diagnostics { counts.add(diagnostic.severity) }
    let found = [
      DeskWords.count(counts.errors, "errore", "errori"),
      DeskWords.count(counts.warnings, "avviso", "avvisi"),
      DeskWords.count(counts.notes, "nota", "note"),
    ].compactMap { $0 }
    let words =
      found.isEmpty ? "nessun rilievo aperto" : "da risolvere: " + found.joined(separator: ", ")
    let style: HTML = counts.errors > 0 ? " class=\"non-torna\"" : .nothing
    return """
      Regolamento: \(held.regulation.title). <strong\(style)>\(DeskWords.sentence(words))</strong>
      """
  }

  private var picture: HTML {
    guard !sitting.members.isEmpty || !votes.isEmpty else { return .nothing }
    let picture = SittingPicture(
      [body], faults: [VoteFaults.of(sitting, among: held.report.diagnostics)], isTitled: false)
    let wide = HTML(trusted: picture.svg(.wide, identifier: "quadro-\(number)"))
    let narrow = HTML(trusted: picture.svg(.narrow, identifier: "quadro-\(number)-stretto"))
    return """
      <figure class="figura-firma"><div class="largo">\(wide)</div><div class="stretto">\(narrow)</div>
      <figcaption class="fuori-vista">Quadro della seduta; gli stessi dati sono nelle votazioni che \
      seguono.</figcaption></figure>
      """
  }

  // MARK: Votes

  private func card(_ vote: SigningVote) -> HTML {
    let title = vote.item.title?.value ?? vote.vote.subject?.value ?? "Votazione"
    let isWrong = vote.diagnostics.contains { $0.severity == .error }
    let label = "voto-\(number)-\(vote.number)"
    let checked: HTML = ticks.contains(vote.print) ? " checked" : .nothing
    return """
      <li class="voto-firma\(isWrong ? " discorde" : "")">
      <div class="spunta"><input type="checkbox" id="\(label)" data-chiave="\(vote.print)"\(checked)>\
      <label for="\(label)">Verificata<span class="fuori-vista"> la votazione n. \(vote.number)</span>\
      </label></div>
      <h4><span class="numero">\(vote.number).</span> \(Spacing.tidy(title))\(kind(vote.vote))</h4>
      <dl class="conti">\(figures(vote).map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl>
      <p class="esiti">\(outcomes(vote))</p>
      \(room(vote))
      <blockquote>«\(Spacing.tidy(sitting.text(vote.vote.range)))» \
      <span class="riga">riga \(sitting.source.line(of: vote.vote.range.lower))</span></blockquote>
      \(list(vote.diagnostics))
      </li>
      """
  }

  private func kind(_ vote: Vote) -> HTML {
    var kinds: [String] = []
    if vote.isImmediateEnforceability { kinds.append("immediata eseguibilità") }
    if vote.isAmendment { kinds.append("emendamento") }
    if let method = vote.method { kinds.append(DeskWords.of(method.value)) }
    return kinds.isEmpty
      ? .nothing : "<span class=\"ruolo\">\(kinds.joined(separator: ", "))</span>"
  }

  private func figures(_ vote: SigningVote) -> [(String, String)] {
    let situation = vote.situation
    func written(_ figure: Located<Int>?) -> String { figure.map { "\($0.value)" } ?? "—" }
    let implied =
      vote.vote.inFavour == nil && vote.vote.isUnanimous
      ? situation.inFavourComputed.map { "(\($0))" } : nil
    var present = situation.presentCount.map(String.init) ?? "—"
    if let range = situation.presentRange, range.lowerBound < range.upperBound {
      present = "da \(range.lowerBound) a \(range.upperBound)"
    }
    var rows = [
      ("Presenti", present), ("Numero legale", situation.quorumRequired.map(String.init) ?? "—"),
      ("Favorevoli", implied ?? written(vote.vote.inFavour)),
      ("Contrari", written(vote.vote.against)), ("Astenuti", written(vote.vote.abstained)),
    ]
    if vote.vote.notVoting != nil { rows.append(("Non votanti", written(vote.vote.notVoting))) }
    if vote.vote.blank != nil { rows.append(("Bianche", written(vote.vote.blank))) }
    if vote.vote.void != nil { rows.append(("Nulle", written(vote.vote.void))) }
    rows.append(("Voti richiesti", situation.majorityRequired.map(String.init) ?? "—"))
    return rows
  }

  private func outcomes(_ vote: SigningVote) -> HTML {
    let stated = vote.vote.outcome.flatMap { $0.isInferred ? nil : DeskWords.of($0.value) }
    let computed = vote.situation.outcomeComputed.map { DeskWords.of($0) }
    let sum: HTML =
      switch vote.situation.isConsistent {
      case true?: "<span class=\"torna\">la somma dei voti torna</span>"
      case false?: "<strong class=\"non-torna\">la somma dei voti non torna</strong>"
      case nil: "somma dei voti non verificabile"
      }
    return """
      Esito scritto: <strong>\(stated ?? "nessuno")</strong> · ricalcolato: \
      <strong>\(computed ?? "non verificabile")</strong> · \(sum)
      """
  }

  private func room(_ vote: SigningVote) -> HTML {
    let situation = vote.situation
    func names(_ members: [Int]) -> String { members.map(body.memberName).joined(separator: ", ") }
    var lines: [HTML] = []
    func line(_ label: String, _ words: String) {
      if !words.isEmpty { lines.append("<p><span class=\"voce\">\(label)</span> \(words)</p>") }
    }
    line("In aula", names(situation.present.filter { !situation.uncertain.contains($0) }))
    line("Presenza incerta", names(situation.uncertain))
    line(
      "Non in aula",
      situation.away.filter { !situation.uncertain.contains($0.member) }
        .map { "\(body.memberName($0.member)) (\(DeskWords.of($0.reason)))" }
        .joined(separator: ", "))
    let choices: [(String, [Located<String>])] = [
      ("Contrari", vote.vote.againstNames), ("Astenuti", vote.vote.abstainedNames),
      ("Non votanti", vote.vote.notVotingNames),
    ]
    for (label, found) in choices {
      line(label, found.map { Spacing.tidy($0.value) }.joined(separator: ", "))
    }
    line(
      "Riportano voti",
      vote.vote.candidates.map { candidate in
        "\(Spacing.tidy(candidate.name.value)) (\(candidate.votes.map { "\($0.value)" } ?? "—"))"
      }.joined(separator: ", "))
    return "<div class=\"aula\">\(lines)</div>"
  }

  // MARK: Diagnostics

  private func list(_ diagnostics: [Diagnostic]) -> HTML {
    guard !diagnostics.isEmpty else { return .nothing }
    let rows = diagnostics.map { diagnostic -> HTML in
      """
      <li class="\(diagnostic.severity.word)"><strong>\(diagnostic.severity.word)</strong> \
      \(DeskWords.sentence(diagnostic.message)) <span class="riga">riga \(diagnostic.line)</span></li>
      """
    }
    return "<ul class=\"aperti\">\(rows)</ul>"
  }

  /// What is open outside the votes.
  private var others: HTML {
    let places = votes.map(\.vote.range)
    let rest = held.report.diagnostics.filter { diagnostic in
      !places.contains { $0.lower < diagnostic.range.upper && diagnostic.range.lower < $0.upper }
    }
    return """
      <section aria-labelledby="altri-\(number)">
      <h3 id="altri-\(number)">Altri rilievi aperti</h3>
      \(rest.isEmpty ? "<p>Nessuno.</p>" : list(rest))
      </section>
      """
  }

  // MARK: Signatures

  private var signatures: HTML {
    """
    <section class="firme-foglio" aria-label="Sottoscrizione">
    <p class="luogo-data">Luogo e data <span class="linea"></span></p>
    \(signature(sitting.chair, otherwise: "Il Presidente"))
    \(signature(sitting.secretary, otherwise: "Il Segretario verbalizzante"))
    </section>
    """
  }

  private func signature(_ officer: Officer?, otherwise office: String) -> HTML {
    let name = officer.map { Spacing.tidy($0.name.value) } ?? ""
    let role = officer?.role.map { Spacing.tidy($0.value) } ?? office
    return """
      <p class="firma-foglio"><span class="carica">\(role)</span> <span class="nome">\(name)</span>\
      <span class="linea"></span></p>
      """
  }
}
