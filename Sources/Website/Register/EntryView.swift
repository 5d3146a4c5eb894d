import Model
import Register
import Secretariat
import Validator

/// What the page of the entering shows.
struct EntryView {
  let draft: Draft
  let terms: EntryTerms
  let steps: [EntryStep]
  let bodies: [RegisteredBody]
  let notice: String?

  /// Whether there is something left to enter.
  private var canEnter: Bool {
    steps.contains { if case .done(_, .entered, _) = $0 { true } else { false } } && !isRefused
  }

  private var isRefused: Bool {
    steps.contains { if case .refused = $0 { true } else { false } }
  }

  private var wantsReason: Bool {
    steps.contains { if case .done(_, _, .some) = $0 { true } else { false } }
  }

  private var isNew: Bool {
    steps.contains { if case .done(_, .entered(_, true, _, _), _) = $0 { true } else { false } }
  }

  var html: HTML {
    DeskPage(
      title: "Iscrivi nel registro · \(draft.name)", tab: .register, draft: draft,
      tools: "<span class=\"nome-documento\">\(draft.name)</span>",
      content: """
        <div class="registro">
        <p class="risalita"><a href="/verbale/\(draft.id)">Torna al verbale</a></p>
        <h1>Iscrizione nel registro</h1>
        \(notice.map { "<p class=\"richiamo\" role=\"alert\">\($0)</p>" as HTML })
        \(steps.isEmpty ? nothing : steps.map(step).joined())
        \(canEnter || isRefused ? form : .nothing)
        </div>
        """
    ).html
  }

  private var nothing: HTML {
    "<p class=\"vuoto\">Il testo è vuoto: non c’è nulla da iscrivere.</p>"
  }

  private func step(_ step: EntryStep) -> HTML {
    switch step {
    case .empty(let entry):
      return """
        <section class="iscrizione"><h2>\(heading(entry))</h2>
        <p class="vuoto">Nessuna deliberazione.</p></section>
        """
    case .refused(let entry, let words):
      return """
        <section class="iscrizione"><h2>\(heading(entry))</h2>
        <p class="richiamo">Non si può iscrivere: \(DeskWords.inPage(words))</p></section>
        """
    case .done(let entry, .alreadyThere(let body, let at, let lines, let hasChanged), _):
      let changed: HTML =
        hasChanged
        ? """
        <p class="richiamo">Il testo non è più quello iscritto: gli atti restano come sono; per \
        correggerli occorre un’annotazione.</p>
        """ : .nothing
      return """
        <section class="iscrizione"><h2>\(heading(entry))</h2>
        <p class="tutto-bene"><strong>È nel registro</strong> dal \(ItalianDate.figures(at.day)), \
        \(body.title).</p>\(changed)
        \(table(lines, areThere: true))</section>
        """
    case .done(let entry, .entered(let body, let isNew, let lines, let forced), let wanted):
      return """
        <section class="iscrizione"><h2>\(heading(entry))</h2>
        \(wanted.map(reason))
        <p><strong>\(body.title)</strong>. \
        \(ResolutionWords.count(lines.count).capitalisedFirst) \
        \(lines.count == 1 ? "da iscrivere" : "da iscrivere"):</p>
        \(table(lines, areThere: false))
        \(isNew ? newBody : .nothing)
        \(forced.map { "<p class=\"richiamo\">Da iscrivere per il motivo indicato, benché \($0).</p>" as HTML })
        </section>
        """
    }
  }

  private var newBody: HTML {
    """
    <p class="guida">Organo nuovo nel registro: la numerazione comincia qui. Se quest’anno ha già altri \
    atti, indicare il primo numero.</p>
    """
  }

  private func heading(_ entry: SittingEntry) -> String {
    entry.sitting.date.map { "Seduta di \(ItalianDay.words($0.value))" } ?? "Seduta senza data"
  }

  private func table(_ lines: [EntryLine], areThere: Bool) -> HTML {
    let rows = lines.map { line -> HTML in
      let subject = line.resolution.subject ?? "Oggetto non indicato"
      let name: HTML =
        areThere ? "<a href=\"/registro/atto/\(line.seq)\">\(subject)</a>" : "\(subject)"
      return """
        <tr><td class="numero">\(ResolutionWords.reference(line.number, line.year))</td>\
        <th scope="row">\(name)</th>\
        <td>\(DeskWords.sentence(ResolutionWords.result(line.resolution)))</td></tr>
        """
    }
    return """
      <table class="elenco-atti-registro"><thead><tr><th scope="col">N.</th><th scope="col">Oggetto</th>\
      <th scope="col">Esito</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private func reason(_ wanted: EntryStep.ReasonWanted) -> HTML {
    switch wanted {
    case .doubt(let words): return "<p class=\"richiamo\">\(DeskWords.inPage(words))</p>"
    case .errors(let diagnostics):
      let items = diagnostics.map { diagnostic -> HTML in
        """
        <li><span class="riga">riga \(diagnostic.line)</span>: \
        \(DeskWords.sentence(diagnostic.message))</li>
        """
      }
      return """
        <div class="richiamo"><p>Il verbale ha \
        \(diagnostics.count == 1 ? "un errore" : "\(diagnostics.count) errori"): \
        <a href="/verbale/\(draft.id)">correggerlo</a>, oppure indicare perché si iscrive lo stesso.</p>
        <ul class="errori-verbale">\(items)</ul></div>
        """
    }
  }

  private var form: HTML {
    let organs =
      [HTML.option("", "quello che il verbale dice", isChosen: terms.bodyChoice == nil)]
      + bodies.map { .option($0.title, $0.title, isChosen: $0.title == terms.bodyChoice) }
    let organ: HTML =
      bodies.isEmpty
      ? .nothing
      : """
      <p><label for="organo">Organo</label><select id="organo" name="organo">\(organs)</select></p>
      """
    let reason: HTML =
      wantsReason || terms.reason != nil || isRefused
      ? """
      <p class="largo"><label for="motivo">Motivo</label>\
      <input id="motivo" name="motivo" autocomplete="off"\(HTML.value(terms.reason))\
      \(wantsReason && !isRefused ? " required" : .nothing as HTML) aria-describedby="aiuto-motivo">\
      <span class="guida" id="aiuto-motivo">Resta nel registro, accanto agli atti.</span></p>
      """ : .nothing
    let first = terms.firstNumber.map(String.init)
    let isOpen =
      isRefused || isNew && bodies.isEmpty == false || terms.bodyChoice != nil
      || terms.firstNumber != nil
    return """
      <form class="ricerca" method="post" action="/registro/iscrivi/\(draft.id)">
      <input type="hidden" name="revisione" value="\(draft.revision)">
      \(reason)
      <details\(isOpen ? " open" : .nothing as HTML)><summary>Numerazione e organo</summary><div class="campi">
      <p><label for="primo">Primo numero</label><input id="primo" name="primo" inputmode="numeric" size="5"\
      \(HTML.value(first))></p>\(organ)</div></details>
      <p class="comandi"><button type="submit" class="principale">\
      \(isRefused ? "Riprova" : "Iscrivi nel registro")</button> \
      <span class="guida">Un atto iscritto ha il suo numero per sempre: non si modifica, si annota.</span></p>
      </form>
      """
  }
}

extension String {
  /// With its first letter capital.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
