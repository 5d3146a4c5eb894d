import Model
import Validator

/// Rilievi: each with its place, its reason, its norm and, where there is no doubt, its mend.
enum DiagnosticsPanel {
  static func content(_ examination: Examination) -> HTML {
    let diagnostics = examination.diagnostics
    guard !diagnostics.isEmpty else { return examination.isBlank ? blank : clean(examination) }
    var seen: [String: Int] = [:]
    let cards = diagnostics.map { diagnostic in
      // The key lets a card stay open while the text around it changes.
      let number = seen[diagnostic.rule, default: 0]
      seen[diagnostic.rule] = number + 1
      return card(diagnostic, key: "\(diagnostic.rule)-\(number)", examination)
    }
    return "<ol class=\"rilievi\">\(cards)</ol>"
  }

  /// The faults of a text that could not be read at all.
  static func content(_ faults: [UnreadableText.Fault]) -> HTML {
    let cards = faults.enumerated().map { number, fault -> HTML in
      """
      <li class="rilievo errore" data-chiave="lettura-\(number)" data-da="\(fault.from)" \
      data-a="\(fault.to)">
      <button type="button" class="testa" aria-expanded="false">\(head("errore", fault.line))\
      <span class="detto">\(fault.message)</span></button>
      <div class="corpo" hidden>\(fault.advice.map { "<p>\($0)</p>" as HTML })
      <p class="rinvio"><button type="button" class="vai">Vai al punto nel testo</button></p></div>
      </li>
      """
    }
    return "<ol class=\"rilievi\">\(cards)</ol>"
  }

  private static func card(
    _ diagnostic: Diagnostic, key: String, _ examination: Examination
  ) -> HTML {
    let place = examination.place(diagnostic.range)
    let rule = RuleList.rule(diagnostic.rule)?.about
    return """
      <li class="rilievo \(diagnostic.severity.word)" data-chiave="\(key)" \
      data-da="\(place.from)" data-a="\(place.to)">
      <button type="button" class="testa" aria-expanded="false">\
      \(head(diagnostic.severity.word, diagnostic.line))\
      <span class="detto">\(DeskWords.sentence(diagnostic.message))</span></button>
      <div class="corpo" hidden>
      \(mend(diagnostic, examination))\
      \(diagnostic.hint.map { "<p class=\"consiglio\">\(DeskWords.sentence($0))</p>" as HTML })\
      \(related(diagnostic, examination))\
      <p class="fonte"><span class="etichetta">Fonte</span> \(diagnostic.source)</p>
      \(rule.map { "<p class=\"perche\"><span class=\"etichetta\">Perché</span> \($0.rationale)</p>" as HTML })\
      <p class="rinvio"><button type="button" class="vai">Vai al punto nel testo</button> <a href="/regole/\(diagnostic.rule)" target="_blank">Esempi della regola \
      «\(diagnostic.rule)»</a></p>
      </div>
      </li>
      """
  }

  private static func head(_ severity: String, _ line: Int?) -> HTML {
    """
    <span class="gravita"><span class="segno" aria-hidden="true"></span>\(severity)</span>\
    \(line.map { "<span class=\"riga\">riga \($0)</span>" as HTML })
    """
  }

  private static func mend(_ diagnostic: Diagnostic, _ examination: Examination) -> HTML {
    guard let mend = diagnostic.mend else { return .nothing }
    let place = examination.place(mend.range)
    let former = diagnostic.document.text(in: mend.range)
    let words =
      mend.replacement.isEmpty
      ? "Togli «\(former)»" : "Scrivi «\(mend.replacement)» al posto di «\(former)»"
    return """
      <p><button type="button" class="rimedio" data-rimedio="\(mend.replacement)" \
      data-prima="\(former)" data-da="\(place.from)" data-a="\(place.to)">\(words)</button></p>
      """
  }

  private static func related(_ diagnostic: Diagnostic, _ examination: Examination) -> HTML {
    guard !diagnostic.related.isEmpty else { return .nothing }
    let places = diagnostic.related.map { place -> HTML in
      let line = diagnostic.document.line(of: place.range.lower)
      return "<li>\(examination.datum("riga \(line)", place.range)) \(place.label)</li>"
    }
    return "<ul class=\"richiami\">\(places)</ul>"
  }

  private static func clean(_ examination: Examination) -> HTML {
    let votes = examination.held.reduce(0) { $0 + $1.report.voteCount }
    let counted = [
      DeskWords.count(examination.held.count, "seduta letta", "sedute lette"),
      DeskWords.count(votes, "votazione verificata", "votazioni verificate"),
    ].compactMap { $0 }.joined(separator: ", ")
    return "<p class=\"tutto-bene\"><strong>Nessun rilievo.</strong> \(counted).</p>"
  }

  private static let blank: HTML =
    "<p class=\"vuoto\">Scrivere o incollare il testo del verbale: i rilievi compaiono qui.</p>"
}
