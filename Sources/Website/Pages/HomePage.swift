import Foundation
import HTTPTypes
import Hummingbird
import Model

/// The first page: a place to drop a document, and the drafts to go on with.
struct HomePage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/") { _, _ -> Response in
      .page(page(await desk.drafts.all(), now: desk.settings.now()))
    }
  }

  private static func page(_ drafts: [Draft], now: Date) -> HTML {
    DeskPage(
      title: "Pagina iniziale",
      content: """
        <section class="ingresso">
        <h1>Il verbale, letto e controllato mentre si scrive</h1>
        <p class="sommario">Ogni rilievo mostra il punto del testo, la ragione e la norma. Tutto resta su \
        questo computer.</p>
        <div class="accoglienza" id="accoglienza">
        <p class="invito"><label for="documento" class="scelta">Scegli un documento</label> \
        <span>oppure trascinalo qui</span></p>
        <input type="file" id="documento" name="documento" class="fuori-vista" \
        accept=".txt,.verbale,.md,.odt,.docx,.fodt,.html,.htm,.xml,.pdf,.p7m">
        <p class="specie">Word (.docx), Writer (.odt), PDF, pagina HTML, XML, testo; anche firmati (.p7m)</p>
        <p><button type="button" id="nuovo" class="secondario">Comincia da un testo vuoto</button></p>
        <p id="esito-apertura" role="alert"></p>
        </div>
        </section>
        \(list(drafts, now: now))
        """
    ).html
  }

  private static func list(_ drafts: [Draft], now: Date) -> HTML {
    guard !drafts.isEmpty else { return .nothing }
    let rows = drafts.map { draft -> HTML in
      """
      <li data-bozza="\(draft.id)"><a href="/verbale/\(draft.id)">\(draft.name)</a>
      <span class="quando">\(draft.isInFile ? "come nel file" : "bozza") · \
      \(DeskClock.words(draft.savedAt, now: now))</span>
      <button type="button" class="elimina" aria-label="Elimina la bozza \(draft.name)">Elimina</button></li>
      """
    }
    return """
      <section class="bozze" aria-labelledby="titolo-bozze">
      <h2 id="titolo-bozze">Sul tavolo</h2>
      <ul>\(rows)</ul>
      </section>
      """
  }
}
