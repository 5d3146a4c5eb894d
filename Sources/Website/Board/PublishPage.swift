import HTTPTypes
import Hummingbird
import Model
import NoticeBoard
import Register
import Secretariat

/// Pubblica all'albo: the act with what should not be shown of it, each thing in its sentence, and the
/// choice of what to leave out.
struct PublishPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/albo/pubblica/:anello") { _, context -> Response in
      let seq = try ResolutionPage.seq(context)
      return .page(
        try await desk.onRegister { register in try page(seq, register, desk, nil, nil) })
    }
    router.post("/albo/pubblica/:anello") { request, context -> Response in
      let seq = try ResolutionPage.seq(context)
      let form = try await request.form()
      return try await desk.onRegister { register in
        do {
          let posted = try publish(seq, form, register, desk)
          return .seeOther(PublicationPage.address(posted.reference))
        } catch let fault as ProgramFault where fault.status == .wrongInput {
          let words = DeskWords.inPage(fault.message)
          return .page(
            try page(seq, register, desk, form, words), status: .unprocessableContent)
        }
      }
    }
  }

  private static func posting(
    _ seq: Int, _ register: DeskRegister, _ desk: DeskServices
  ) throws -> ResolutionPosting {
    try ResolutionPosting(
      seq, of: try register.file.open(.reading), under: desk.settings.regulation?.fixed)
  }

  private static func publish(
    _ seq: Int, _ form: FormFields, _ register: DeskRegister, _ desk: DeskServices
  ) throws -> EnteredPublication {
    let posting = try posting(seq, register, desk)
    guard let officer = form.words("responsabile") else {
      throw ProgramFault.usage("indicare chi risponde della pubblicazione")
    }
    let findings = posting.act.findings.enumerated().filter { !$0.element.isDoubt }
    // What was not on the page cannot have been chosen.
    guard form.words("rilievi") == String(posting.act.findings.count) else {
      throw ProgramFault.usage("l'atto è stato riletto: controllare di nuovo che cosa omettere")
    }
    let omitted = findings.filter { form.isTicked("ometti-\($0.offset)") }.map(\.element)
    let shown = findings.filter { !form.isTicked("ometti-\($0.offset)") }.map(\.element)
    let reason = form.words("motivo")
    if let first = shown.first(where: { $0.gravity == .error }), reason == nil {
      throw ProgramFault.usage(
        "«\(first.words)» non si può diffondere: ometterlo, oppure indicare alla voce «Motivo» perché "
          + "si pubblica lo stesso")
    }
    let now = register.now()
    let terms = PostingTerms(
      start: try form.day("dal", label: "Dal") ?? now.day,
      days: try form.number("giorni", label: "Giorni"), officer: officer)
    let (publication, content) = posting.publication(terms, omitting: omitted)
    return try RegisterFault.translating {
      try register.file.open(.writing).publish(
        publication, showing: content, at: now, reason: reason)
    }
  }

  private static func page(
    _ seq: Int, _ register: DeskRegister, _ desk: DeskServices, _ form: FormFields?,
    _ notice: String?
  ) throws -> HTML {
    let posting = try posting(seq, register, desk)
    let officer = try form?.words("responsabile") ?? register.file.office()?.officer
    let terms = PostingTerms(start: register.today, officer: officer ?? "")
    let entry = posting.entry
    let findings = posting.act.findings
    return DeskPage(
      title: "Pubblica la deliberazione n. \(entry.reference)", tab: .board,
      content: """
        <div class="registro">
        <p class="risalita"><a href="/registro/atto/\(seq)">Deliberazione n. \(entry.reference)</a></p>
        <h1>Pubblicazione all’albo</h1>
        <p class="oggetto">\(entry.resolution.subject ?? "Oggetto non indicato")</p>
        \(notice.map { "<p class=\"richiamo\" role=\"alert\">\($0)</p>" as HTML })
        <form class="pubblicazione" method="post" action="/albo/pubblica/\(seq)">
        <input type="hidden" name="rilievi" value="\(findings.count)">
        \(review(posting.act, form))
        <fieldset><legend>Pubblicazione</legend><div class="campi">
        <p><label for="responsabile">Responsabile della pubblicazione</label>\
        <input id="responsabile" name="responsabile" required autocomplete="name"\(HTML.value(officer))></p>
        <p><label for="dal">Dal</label><input id="dal" name="dal" type="date" \
        value="\(form?.words("dal") ?? register.today.description)"></p>
        <p><label for="giorni">Giorni</label><input id="giorni" name="giorni" inputmode="numeric" size="4" \
        value="\(form?.words("giorni") ?? String(terms.period(under: posting.rules).days))"></p>
        <p class="largo"><label for="motivo">Motivo</label>\
        <input id="motivo" name="motivo" autocomplete="off"\(HTML.value(form?.words("motivo"))) \
        aria-describedby="aiuto-motivo"><span class="guida" id="aiuto-motivo">Solo se si pubblica senza le \
        omissioni, o da un giorno già passato: resta nel registro.</span></p>
        </div></fieldset>
        <p class="comandi"><button type="submit" class="principale">Pubblica all’albo</button> \
        <span class="guida">Prende il numero di repertorio e resta nel registro.</span></p>
        </form>
        </div>
        """
    ).html
  }

  /// What was found in the act, with a box to tick for each thing to leave out.
  private static func review(_ act: ReviewedSubject, _ form: FormFields?) -> HTML {
    guard !act.findings.isEmpty else {
      return """
        <p class="tutto-bene"><strong>Nessun dato personale da omettere</strong> è stato trovato nell’atto: \
        va comunque riletto.</p>
        """
    }
    let items = act.findings.enumerated().map { index, finding -> HTML in
      let word = finding.gravity == .error ? "errore" : "avviso"
      let isTicked = form?.isTicked("ometti-\(index)") ?? true
      let choice: HTML =
        finding.isDoubt
        ? "<p class=\"consiglio\">Se è la stessa persona, va omesso anche qui, nel verbale.</p>"
        : """
        <p><label class="spunta"><input type="checkbox" name="ometti-\(index)"\
        \(isTicked ? " checked" : .nothing as HTML)> Ometti «\(finding.words)»</label></p>
        """
      return """
        <li class="rilievo \(word)"><p class="detto"><span class="gravita">\(word)</span> \
        \(DeskWords.sentence(finding.message)) <span class="riga">\(act.place(finding))</span></p>
        <blockquote>\(sentence(finding))</blockquote>
        <p class="fonte"><span class="etichetta">Fonte</span> \(finding.source)</p>\(choice)</li>
        """
    }
    return """
      <fieldset><legend>Dati personali trovati nell’atto</legend>
      <p class="guida">Ciò che è spuntato esce all’albo come [omissis]; il testo integrale resta nel registro.</p>
      <ol class="rilievi">\(items)</ol></fieldset>
      """
  }

  /// The sentence, with the words found marked.
  private static func sentence(_ finding: PrivacyFinding) -> HTML {
    guard let range = finding.sentence.range(of: finding.words) else {
      return "\(finding.sentence)"
    }
    return """
      \(String(finding.sentence[..<range.lowerBound]))<mark>\(finding.words)</mark>\
      \(String(finding.sentence[range.upperBound...]))
      """
  }
}
