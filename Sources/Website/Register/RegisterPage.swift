import Foundation
import HTTPTypes
import Hummingbird
import Model
import Register
import Secretariat

/// Registro: the acts entered, by organ and year, and a search among them.
struct RegisterPage: DeskRoutes {
  /// How many acts a page shows.
  private static let share = 100

  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/registro") { request, _ -> Response in
      let search = try RegisterSearch(request)
      let drafts = await desk.drafts.all()
      return .page(
        try await desk.onRegister { register in try page(search, register, drafts, desk) })
    }
    router.get("/registro/esporta/:formato") { request, context -> Response in
      guard
        let format = desk.settings.exports.first(where: {
          $0.id == context.parameters.get("formato")
        })
      else { throw DeskFault.notFound("Non c’è un formato con questo nome.") }
      let fields = try request.asked()
      let year = try fields.number("anno", label: "Anno")
      let bytes = try await desk.settings.export(format, year, fields.words("organo"))
      let name = "registro" + (year.map { " \($0)" } ?? "") + "." + format.suffix
      return .download(bytes, type: format.type, name: name)
    }
  }

  private static func page(
    _ search: RegisterSearch, _ register: DeskRegister, _ drafts: [Draft], _ desk: DeskServices
  ) throws -> HTML {
    guard register.file.exists else {
      return frame(
        """
        <p class="vuoto">Il registro non c’è ancora: nasce con la prima iscrizione.</p>
        \(toEnter(drafts, now: desk.settings.now()))
        """)
    }
    return try register.read { store in
      let bodies = try store.bodies()
      var search = search
      // The year that one works in, where there is something in it.
      if search.isUnasked {
        var query = RegisterQuery()
        query.year = register.today.year
        if try store.count(query).count > 0 { search.query = query }
      }
      let total = try store.count(search.query).count
      let shown = try store.find(search.query, limit: share * search.page)
        .dropFirst(share * (search.page - 1))
      let annotated = Set(try store.annotations().map(\.resolution))
      return frame(
        """
        \(search.form(bodies))
        <p class="conteggio" role="status">\(count(total, search))</p>
        \(list(Array(shown), bodies, annotated))
        \(more(search, total))
        \(exports(search, desk))
        \(toEnter(drafts, now: desk.settings.now()))
        """)
    }
  }

  private static func frame(_ content: HTML) -> HTML {
    DeskPage(
      title: "Registro", tab: .register,
      content: "<div class=\"registro\"><h1>Registro delle deliberazioni</h1>\(content)</div>"
    ).html
  }

  private static func count(_ total: Int, _ search: RegisterSearch) -> String {
    let found = DeskWords.count(total, "deliberazione", "deliberazioni")
    guard let found else {
      return search.isBlank
        ? "Il registro non ha ancora deliberazioni." : "Nessuna deliberazione come quelle cercate."
    }
    let first = share * (search.page - 1) + 1
    return total > share
      ? "\(found): dalla \(first)ª alla \(min(total, first + share - 1))ª." : "\(found)."
  }

  /// The acts, organ by organ and year by year.
  private static func list(
    _ found: [FoundResolution], _ bodies: [RegisteredBody], _ annotated: Set<Int>
  ) -> HTML {
    var groups: [(title: String, rows: [HTML])] = []
    for resolution in found {
      let entry = resolution.entry
      let name = bodies.first { $0.id == entry.body }?.title ?? "Organo \(entry.body)"
      let title = "\(name), \(entry.year)"
      if groups.last?.title != title { groups.append((title, [])) }
      groups[groups.count - 1].rows.append(row(resolution, annotated.contains(entry.seq)))
    }
    return groups.map { group -> HTML in
      """
      <section class="annata"><h2>\(group.title)</h2>
      <table class="elenco-atti-registro"><thead><tr><th scope="col">N.</th><th scope="col">Data</th>\
      <th scope="col">Oggetto</th><th scope="col">Esito</th></tr></thead>
      <tbody>\(group.rows)</tbody></table></section>
      """
    }.joined()
  }

  private static func row(_ found: FoundResolution, _ isAnnotated: Bool) -> HTML {
    let entry = found.entry
    let resolution = entry.resolution
    let note: HTML = isAnnotated ? " <span class=\"annotata\">annotata</span>" : .nothing
    let excerpt: HTML =
      found.excerpt.map { "<span class=\"ruolo\">\(marked($0))</span>" } ?? .nothing
    return """
      <tr><td class="numero">\(entry.number.map(String.init) ?? "s.n.")</td>\
      <td class="giorno">\(resolution.date.map(ItalianDate.figures) ?? "senza data")</td>\
      <th scope="row"><a href="/registro/atto/\(entry.seq)">\
      \(resolution.subject ?? "Oggetto non indicato")</a>\(note)\(excerpt)</th>\
      <td>\(DeskWords.sentence(ResolutionWords.result(resolution)))</td></tr>
      """
  }

  /// The words found, which stand between « and », marked.
  private static func marked(_ excerpt: String) -> HTML {
    excerpt.split(separator: "«", omittingEmptySubsequences: false).enumerated().map {
      index, piece -> HTML in
      let parts = piece.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, parts.count == 2 else { return "\(String(piece))" }
      return "<mark>\(String(parts[0]))</mark>\(String(parts[1]))"
    }.joined()
  }

  private static func more(_ search: RegisterSearch, _ total: Int) -> HTML {
    var links: [HTML] = []
    if search.page > 1 {
      links.append(
        "<a class=\"bottone\" rel=\"prev\" href=\"/registro?\(search.address(search.page - 1))\">‹ Precedenti</a>"
      )
    }
    if total > share * search.page {
      links.append(
        "<a class=\"bottone\" rel=\"next\" href=\"/registro?\(search.address(search.page + 1))\">Successive ›</a>"
      )
    }
    return links.isEmpty
      ? .nothing : "<nav class=\"pagine\" aria-label=\"Pagine dell’elenco\">\(links)</nav>"
  }

  private static func exports(_ search: RegisterSearch, _ desk: DeskServices) -> HTML {
    let links = desk.settings.exports.map { format -> HTML in
      """
      <li><a class="bottone" href="/registro/esporta/\(format.id)?\(search.scope)" download>\
      \(format.title)</a></li>
      """
    }
    guard !links.isEmpty else { return .nothing }
    let what = search.query.year.map { "del \($0)" } ?? "intero"
    return """
      <section class="esportazioni" aria-labelledby="titolo-esporta"><h2 id="titolo-esporta">\
      Scarica il registro \(what)</h2><ul>\(links)</ul></section>
      """
  }

  /// The drafts whose resolutions can be entered.
  private static func toEnter(_ drafts: [Draft], now: Date) -> HTML {
    guard !drafts.isEmpty else {
      return """
        <p>Per iscrivere le deliberazioni di una seduta <a href="/">aprire il suo verbale</a>.</p>
        """
    }
    let rows = drafts.prefix(12).map { draft -> HTML in
      """
      <li><a href="/registro/iscrivi/\(draft.id)">\(draft.name)</a> \
      <span class="quando">\(DeskClock.words(draft.savedAt, now: now))</span></li>
      """
    }
    return """
      <section class="da-iscrivere" aria-labelledby="titolo-iscrivi">
      <h2 id="titolo-iscrivi">Iscrivi le deliberazioni di un verbale</h2>
      <p class="guida">Prima di iscrivere si vede che cosa entrerà nel registro, con i suoi numeri.</p>
      <ul>\(rows)</ul></section>
      """
  }
}
