import HTTPTypes
import Hummingbird
import Model
import Renderer

/// Atti: each act as it will print, and in every format to keep.
struct ActsPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/atti/:bozza") { request, context -> Response in
      let draft = try await desk.draft(context)
      let order = try ActOrder(request, draft, desk)
      let examination = try? await desk.checks.perform {
        try Examination(
          draft.text, name: draft.name, under: desk.regulations.choice(draft.regulation))
      }
      return .page(page(draft, order, examination, desk))
    }
    router.get("/atti/:bozza/anteprima") { request, context -> Response in
      let draft = try await desk.draft(context)
      let order = try ActOrder(request, draft, desk)
      var response: Response
      do {
        let bytes = try await desk.checks.perform { try order.bytes(as: .html) }
        response = .content(bytes, type: "text/html; charset=utf-8")
      } catch {
        response = .page(refusal(DeskFault(error).message))
      }
      response.headers[.contentSecurityPolicy] = SecurityHeaders.actPolicy
      if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "SAMEORIGIN" }
      return response
    }
    router.get("/atti/:bozza/file/:formato") { request, context -> Response in
      let draft = try await desk.draft(context)
      let order = try ActOrder(request, draft, desk)
      guard let format = context.parameters.get("formato").flatMap(ActFormat.init(rawValue:)) else {
        throw DeskFault.notFound("Non c’è un formato con questo nome.")
      }
      let bytes = try await desk.checks.perform { try order.bytes(as: format) }
      return .download(
        bytes, type: ActWords.type(format),
        name: "\(draft.stem) - \(order.act.rawValue).\(ActWords.suffix(format))")
    }
  }

  private static func page(
    _ draft: Draft, _ order: ActOrder, _ examination: Examination?, _ desk: DeskServices
  ) -> HTML {
    let acts = ActWords.offered.map { act -> HTML in
      let mark: HTML = act == order.act ? " aria-current=\"true\"" : .nothing
      return """
        <li><a href="/atti/\(draft.id)?\(order.query(act))"\(mark)>\(ActWords.title(act))\
        <span class="ruolo">\(ActWords.about(act))</span></a></li>
        """
    }
    let files = ActWords.formats.map { format -> HTML in
      let rank = format == .pdf ? "bottone principale" : "bottone"
      return """
        <li><a class="\(rank)" href="/atti/\(draft.id)/file/\(format.rawValue)?\(order.query(order.act))" \
        download>\(ActWords.title(format))</a></li>
        """
    }
    let preview = "/atti/\(draft.id)/anteprima?\(order.query(order.act))"
    return DeskPage(
      title: "Atti · \(draft.name)", tab: .acts, draft: draft, isWorkbench: true,
      tools: "<span class=\"nome-documento\">\(draft.name)</span>",
      content: """
        <div class="atti">
        <section class="scelta-atto" aria-labelledby="titolo-atti">
        <h1 id="titolo-atti">Atti</h1>
        <ul class="elenco-atti">\(acts)</ul>
        \(options(draft, order, desk))
        </section>
        <section class="anteprima" aria-labelledby="titolo-anteprima">
        <h2 id="titolo-anteprima" class="fuori-vista">\(ActWords.title(order.act)): anteprima</h2>
        \(open(examination, draft))
        <div class="scarichi"><ul aria-labelledby="parola-scarica"><li><span id="parola-scarica">Scarica</span></li>\(files)</ul>\
        <a href="\(preview)" target="_blank">Apri in una scheda, per stampare</a></div>
        <iframe class="pagina" src="\(preview)" title="\(ActWords.title(order.act)), come si stampa" \
        sandbox></iframe>
        </section>
        </div>
        """
    ).html
  }

  /// What is chosen for the act, sent by the browser itself.
  private static func options(_ draft: Draft, _ order: ActOrder, _ desk: DeskServices) -> HTML {
    let own = desk.settings.templateFolder
    let templates: HTML =
      own.map { folder in
        """
        <p><label for="modelli">Modelli</label> <select id="modelli" name="modelli">\
        <option value="">cartella \(folder)</option>\
        <option value="programma"\(order.usesOwnTemplates ? .nothing : " selected" as HTML)>\
        del programma</option></select></p>
        """
      } ?? .nothing
    let number: HTML =
      order.act == .register
      ? """
      <p><label for="primo">Primo numero</label> <input id="primo" name="primo" type="number" min="1" \
      max="99999" value="\(order.firstNumber)"></p>
      """ : .nothing
    return """
      <form class="opzioni-atto" method="get" action="/atti/\(draft.id)">
      <input type="hidden" name="atto" value="\(order.act.rawValue)">
      <p><label for="regolamento-atti">Regolamento e carta intestata</label>
      <select id="regolamento-atti" name="regolamento">\
      \(desk.regulations.options(chosen: order.regulation))</select></p>
      \(templates)\(number)
      <p><button type="submit">Aggiorna l’anteprima</button></p>
      </form>
      """
  }

  /// Says that the act repeats what is wrong in the minutes.
  private static func open(_ examination: Examination?, _ draft: Draft) -> HTML {
    guard let examination, examination.counts.errors > 0 else { return .nothing }
    let count = DeskWords.count(examination.counts.errors, "errore aperto", "errori aperti") ?? ""
    return """
      <p class="richiamo">Nel verbale c’è ancora qualcosa da rivedere (\(count)): l’atto riporta il testo \
      com’è. <a href="/verbale/\(draft.id)">Torna ai rilievi</a></p>
      """
  }

  private static func refusal(_ message: String) -> HTML {
    """
    <!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Anteprima</title></head>\
    <body><p>\(message)</p></body></html>
    """
  }
}
