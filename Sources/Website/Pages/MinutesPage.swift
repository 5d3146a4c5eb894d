import HTTPTypes
import Hummingbird
import Model

/// Verbale: the text on the left, what was understood of it on the right.
struct MinutesPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/verbale/:bozza") { _, context -> Response in
      let draft = try await desk.draft(context)
      return .page(page(draft, desk))
    }
    router.get("/verbale/:bozza/testo") { _, context -> Response in
      let draft = try await desk.draft(context)
      return .download(
        Array(draft.text.utf8), type: "text/plain; charset=utf-8", name: draft.stem + ".txt")
    }
  }

  private static func page(_ draft: Draft, _ desk: DeskServices) -> HTML {
    DeskPage(
      title: draft.name, tab: .minutes, draft: draft, isWorkbench: true,
      tools: tools(draft),
      content: """
        <div class="lavoro" id="lavoro" data-bozza="\(draft.id)" data-revisione="\(draft.revision)" \
        data-vista="testo"\(resumed(draft, desk))>
        <h1 class="fuori-vista">\(draft.name)</h1>
        <div class="barra">
        <p class="stato" id="stato"><span class="conto errori" id="conto-errori" hidden></span>\
        <span class="conto avvisi" id="conto-avvisi" hidden></span>\
        <span class="conto note" id="conto-note" hidden></span>\
        <span id="parole-stato">Lettura in corso…</span></p>
        <p class="fuori-vista" role="status" aria-live="polite" id="annuncio"></p>
        <p class="passi"><button type="button" id="precedente" title="Rilievo precedente (Maiusc+F8)" \
        aria-keyshortcuts="Shift+F8">‹ <span>Precedente</span></button>\
        <button type="button" id="successivo" title="Rilievo successivo (F8)" aria-keyshortcuts="F8">\
        <span>Successivo</span> ›</button></p>
        <label class="regolamento"><span>Regolamento</span> <select id="regolamento">\
        \(desk.regulations.options(chosen: draft.regulation))</select></label>
        <div class="viste" role="group" aria-label="Che cosa mostrare">
        <button type="button" data-vista="testo" aria-pressed="true">Testo</button>\
        <button type="button" data-vista="rilievi" aria-pressed="false">Rilievi</button>\
        <button type="button" data-vista="dati" aria-pressed="false">Dati letti</button>
        </div>
        </div>
        <p class="avviso-bozza" id="avviso-bozza" role="alert" hidden></p>
        <section class="testo" aria-label="Testo del verbale">
        <div class="carta" id="carta"><div class="specchio" id="specchio" aria-hidden="true"></div>\
        <label class="fuori-vista" for="testo">Testo del verbale</label>\
        <textarea id="testo" lang="it" spellcheck="false" autocomplete="off" autocapitalize="sentences" \
        wrap="soft">
        \(draft.text)</textarea></div>
        </section>
        <section class="lettura" aria-label="Che cosa si è capito">
        <div class="pannello-rilievi" id="vista-rilievi">
        <h2 id="titolo-rilievi">Rilievi</h2>
        <div id="pannello-rilievi"></div>
        </div>
        <div class="pannello-dati" id="vista-dati">
        <h2>Dati letti</h2>
        <p class="guida">Un tocco su un dato illumina le parole da cui è letto.</p>
        \(draft.notes.map { "<p class=\"richiamo\">\(DeskWords.sentence($0))</p>" as HTML })
        \(DeskPanel.all.dropFirst().map(section))
        </div>
        </section>
        </div>
        """
    ).html
  }

  private static func section(_ panel: DeskPanel) -> HTML {
    """
    <details class="gruppo" open><summary><h3>\(panel.title)</h3></summary>
    <div id="pannello-\(panel.id)"></div></details>
    """
  }

  /// Tells the script that words of an earlier day were found, not yet in their file.
  private static func resumed(_ draft: Draft, _ desk: DeskServices) -> HTML {
    guard draft.origin != nil, !draft.isInFile, draft.savedAt < desk.startedAt else {
      return .nothing
    }
    return " data-ripresa=\"\(DeskClock.words(draft.savedAt, now: desk.settings.now()))\""
  }

  private static func kept(_ draft: Draft) -> String {
    if draft.isInFile { return "Come nel file" }
    return draft.origin == nil ? "Bozza conservata" : "Bozza, non ancora nel file"
  }

  private static func tools(_ draft: Draft) -> HTML {
    let save: HTML =
      draft.isWritable
      ? """
      <button type="button" id="salva" class="principale" aria-keyshortcuts="Control+S" \
      title="Scrive il testo nel file (Ctrl+S). Il testo di prima resta accanto, in una copia.">Salva nel file</button>
      """ : .nothing
    return """
      <span class="nome-documento" title="\(draft.origin ?? draft.name)">\(draft.name)</span>
      <span class="conservata" id="conservata">\(kept(draft))</span>
      <a class="bottone" href="/verbale/\(draft.id)/testo" id="scarica-testo" download>Scarica il testo</a>
      \(save)
      """
  }
}
