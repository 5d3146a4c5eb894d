import Model
import Register
import Renderer

/// The albo as a folder of pages that any web server can serve, or a disk.
///
/// It holds what is in publication on its day and nothing else: what is over must not stay in sight.
public struct BoardSite: Sendable {
  private let office: BoardOffice
  private let board: Board
  private let moment: EntryMoment

  /// The site of an albo at a moment.
  public init(_ office: BoardOffice, _ board: Board, at moment: EntryMoment) {
    self.office = office
    self.board = board
    self.moment = moment
  }

  /// Every file of it.
  public func files() throws -> [BoardFile] {
    let entries = board.visible(on: moment.day).sorted { $0.entered.seq > $1.entered.seq }
    var files = [
      BoardFile("stile.css", text: SiteStyle.text),
      BoardFile("robots.txt", text: "User-agent: *\nDisallow: /\n"),
      page("index.html", "In pubblicazione", index(entries)),
      page("elenco.html", "Elenco completo", try list(entries)),
      page("tipi.html", "Per tipo di atto", types(entries)),
    ]
    for year in Set(entries.map(\.entered.year)).sorted() {
      let those = entries.filter { $0.entered.year == year }
      files.append(page("anno-\(year).html", "Atti del \(year)", table(those, "")))
    }
    for type in Self.types(of: entries) {
      let those = entries.filter { $0.type == type }
      files.append(page("tipo-\(type.code).html", type.name, table(those, "")))
    }
    for entry in entries {
      let documents = try self.documents(of: entry)
      files += documents
      files.append(
        page(
          "atti/\(entry.slug).html", entry.publication.subject, detail(entry, documents), up: "../")
      )
    }
    if BoardFeed(office).missing.isEmpty {
      files.append(BoardFile("feed.xml", try BoardFeed(office).bytes(board, at: moment)))
    }
    return files
  }

  private func page(
    _ name: String, _ title: String, _ content: String, up: String = ""
  ) -> BoardFile {
    var text = SitePage(name: name, title: title, office: office, up: up, content: content).text
    if !BoardFeed(office).missing.isEmpty {
      // A link to a feed that is not there would lead nowhere.
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("application/rss+xml") }.joined(separator: "\n")
    }
    return BoardFile(name, text: text)
  }

  /// The act itself, which search engines must leave alone too.
  private func documents(of entry: BoardEntry) throws -> [BoardFile] {
    let content = try board.content(of: entry)
    let stem = "documenti/\(entry.slug)"
    let votes = PopoloAct.value(entry, whole: try board.resolution(of: entry), office: office).map {
      BoardFile("\(stem)-votazioni.json", text: JSONWriter().text($0) + "\n")
    }
    return try (entry.shown(content, as: stem) + (votes.map { [$0] } ?? [])).map { file in
      // A file of somebody else's is shown as it is; one written anew is ours.
      let isOurs = content.file == nil || content.wholeFile != nil
      guard file.name.hasSuffix(".html"), isOurs else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return BoardFile(
        file.name,
        text: text.replacing(
          "<meta charset=\"utf-8\">",
          with:
            "<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">",
          maxReplacements: 1))
    }
  }

  // MARK: Pages

  private func index(_ entries: [BoardEntry]) -> String {
    let years = Set(entries.map(\.entered.year)).sorted(by: >)
    let links = years.map { "<a href=\"anno-\($0).html\">\($0)</a>" }.joined(separator: ", ")
    return """
      <p>Situazione al \(DayWords.figures(moment.day)), ore \(moment.clock): \(Self.acts(entries.count)).</p>
      \(years.isEmpty ? "" : "<p>Per anno di repertorio: \(links).</p>")
      \(table(entries, ""))
      """
  }

  private func types(_ entries: [BoardEntry]) -> String {
    let types = Self.types(of: entries)
    guard !types.isEmpty else { return "<p>Nessun atto in pubblicazione.</p>" }
    let rows = types.map { type in
      let count = entries.count { $0.type == type }
      return "<li><a href=\"tipo-\(type.code).html\">\(SitePage.escaped(type.name))</a>: "
        + "\(Self.acts(count))</li>"
    }
    return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>"
  }

  private static func types(of entries: [BoardEntry]) -> [ActType] {
    Set(entries.map(\.type)).sorted { $0.code < $1.code }
  }

  private static func acts(_ count: Int) -> String {
    switch count {
    case 0: "nessun atto in pubblicazione"
    case 1: "un atto in pubblicazione"
    default: "\(count) atti in pubblicazione"
    }
  }

  private func table(_ entries: [BoardEntry], _ up: String) -> String {
    guard !entries.isEmpty else { return "<p>Nessun atto in pubblicazione.</p>" }
    let rows = entries.map { entry in
      let publication = entry.publication
      return """
        <tr>
        <th scope="row"><a href="\(up)atti/\(entry.slug).html">n. \(entry.reference)</a></th>
        <td data-voce="Tipo">\(SitePage.escaped(entry.type.name))</td>
        <td class="oggetto" data-voce="Oggetto">\(SitePage.escaped(publication.subject))</td>
        <td data-voce="Ente">\(SitePage.escaped(publication.authority))</td>
        <td class="giorno" data-voce="Dal">\(DayWords.figures(publication.start))</td>
        <td class="giorno" data-voce="Al">\(DayWords.figures(publication.lastDay))</td>
        </tr>
        """
    }
    return """
      <table>
      <caption>Gli atti, dal più recente</caption>
      <thead>
      <tr><th scope="col">Repertorio</th><th scope="col">Tipo</th><th scope="col">Oggetto</th>\
      <th scope="col">Ente</th><th scope="col">Dal</th><th scope="col">Al</th></tr>
      </thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  /// Everything on one page, words of the acts included: the browser's own search finds it.
  private func list(_ entries: [BoardEntry]) throws -> String {
    guard !entries.isEmpty else { return "<p>Nessun atto in pubblicazione.</p>" }
    let parts = try entries.map { entry in
      let words = try Self.words(of: try board.content(of: entry))
      return """
        <h2><a href="atti/\(entry.slug).html">n. \(entry.reference)</a> – \
        \(SitePage.escaped(entry.publication.subject))</h2>
        <p>\(SitePage.escaped(entry.type.name)), \(SitePage.escaped(entry.publication.authority)), \
        \(entry.period.words).</p>
        \(words.isEmpty ? "" : "<p class=\"parole\">\(SitePage.escaped(words))</p>")
        """
    }
    return """
      <p class="nota">Per cercare una parola in tutti gli atti usare la ricerca del navigatore in \
      questa pagina (Ctrl+F).</p>
      \(parts.joined(separator: "\n"))
      """
  }

  /// The words of an act to be searched: once each heading, and without the frames of a text's tables.
  private static func words(of content: PublicationContent) throws -> String {
    guard let document = content.document else {
      return content.text.split(whereSeparator: \.isWhitespace).filter { word in
        !word.unicodeScalars.allSatisfy { (0x2500...0x257F).contains($0.value) }
      }.joined(separator: " ")
    }
    let runs = try StoredAct(document).runs.map(\.text)
    return runs.filter { $0 != runs.first }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func detail(_ entry: BoardEntry, _ documents: [BoardFile]) -> String {
    let publication = entry.publication
    var facts = [
      ("Numero di repertorio", entry.reference), ("Tipo di atto", entry.type.name),
      ("Ente o organo", publication.authority),
    ]
    if let number = publication.actNumber { facts.append(("Numero dell’atto", number)) }
    if let date = publication.actDate { facts.append(("Data dell’atto", DayWords.figures(date))) }
    facts.append(("Pubblicazione", entry.period.words))
    if let enforceability = entry.enforceability {
      facts.append(("Esecutività", Self.words(of: enforceability, on: moment.day)))
    }
    facts.append(("Responsabile", publication.officer))
    let rows = facts.map {
      "<dt>\(SitePage.escaped($0.0))</dt><dd>\(SitePage.escaped($0.1))</dd>"
    }
    let links = documents.map { file in
      let label = PackageFileWords.label(of: file.name, slug: entry.slug)
      return "<li><a href=\"../\(SitePage.escaped(file.name))\">\(SitePage.escaped(label))</a> "
        + "(\(Self.size(file.bytes.count)), impronta SHA-256 <code>\(Digest(of: file.bytes).short)…</code>)</li>"
    }
    let omitted =
      publication.omissions.isEmpty
      ? ""
      : "<p class=\"nota\">L’atto è pubblicato con omissioni a tutela dei dati personali; il testo "
        + "integrale è conservato agli atti d’ufficio.</p>"
    return """
      <dl class="dati">
      \(rows.joined(separator: "\n"))
      </dl>
      \(omitted)
      <h2>Documenti</h2>
      <ul class="documenti">
      \(links.joined(separator: "\n"))
      </ul>
      """
  }

  /// What has not happened yet is not told as if it had: a publication may still be broken off.
  private static func words(of enforceability: Enforceability, on day: CalendarDate) -> String {
    guard let from = enforceability.day, from > day else { return enforceability.words }
    return
      "prevista \(DayWords.from(from)), al compimento del termine; fonte: \(enforceability.source)"
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1024 ? "\(bytes) byte" : "\((bytes + 512) / 1024) kB"
  }
}
