import HTTPTypes
import Hummingbird
import Model
import NoticeBoard
import Register
import Renderer
import Secretariat

/// One publication: its days, what happened to it, what is shown, and what can be certified of it.
struct PublicationPage: DeskRoutes {
  /// Where the page of a publication is.
  static func address(_ entry: BoardEntry) -> String { address(entry.reference) }

  /// Where the page of a repertory number is: `/albo/atto/2025/12`.
  static func address(_ reference: String) -> String {
    "/albo/atto/" + reference.split(separator: "/").reversed().joined(separator: "/")
  }

  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/albo/atto/:anno/:numero") { _, context -> Response in
      let place = try place(context)
      return .page(
        try await desk.onRegister { register in try page(place, register, nil) })
    }
    router.get("/albo/atto/:anno/:numero/anteprima") { _, context -> Response in
      let place = try place(context)
      return try await desk.onRegister { register in
        try register.read { store in
          let entry = try entry(place, store)
          guard let document = try store.content(ofPublication: entry.entered.seq).document else {
            throw DeskFault.notFound("Quest’atto è un file: non c’è un’anteprima.")
          }
          return try ActPreview.response(document)
        }
      }
    }
    router.post("/albo/atto/:anno/:numero/:evento") { request, context -> Response in
      let place = try place(context)
      let form = try await request.form()
      let word = context.parameters.get("evento") ?? ""
      return try await desk.onRegister { register in
        do {
          try record(word, place, form, register)
          return .seeOther("/albo/atto/\(place.year)/\(place.number)")
        } catch let fault as ProgramFault where fault.status == .wrongInput {
          let words = DeskWords.inPage(fault.message)
          return .page(try page(place, register, words), status: .unprocessableContent)
        }
      }
    }
    router.get("/albo/atto/:anno/:numero/:evento/:formato") { request, context -> Response in
      let place = try place(context)
      let role = try request.asked().words("qualifica")
      guard let kind = context.parameters.get("evento").flatMap(kind),
        let format = context.parameters.get("formato").flatMap(ActFormat.init(rawValue:))
      else { throw DeskFault.notFound("Non c’è un documento con questo nome.") }
      return try await desk.onRegister { register in
        let (title, bytes) = try certificate(kind, place, role, format, register)
        return .download(
          bytes, type: ActWords.type(format),
          name: "\(title) \(place.number)-\(place.year).\(ActWords.suffix(format))")
      }
    }
  }

  /// A repertory number.
  struct Place: Sendable {
    let number: Int
    let year: Int
  }

  private static func place(_ context: DeskContext) throws -> Place {
    guard let number = context.parameters.get("numero").flatMap({ Int($0) }),
      let year = context.parameters.get("anno").flatMap({ Int($0) })
    else { throw DeskFault.notFound("All’albo non c’è questo numero.") }
    return Place(number: number, year: year)
  }

  private static func entry(_ place: Place, _ store: RegisterStore) throws -> BoardEntry {
    do {
      return try Board.entry(
        try store.publication(number: place.number, year: place.year), in: store)
    } catch let error as RegisterError where error.isRequest {
      throw DeskFault.notFound("All’albo non c’è questo numero.")
    }
  }

  // MARK: Certifying

  private static func kind(_ word: String) -> PublicationEvent.Kind? {
    switch word {
    case "referta": .certification
    case "esecutivita": .enforceability
    case "ritiro": .withdrawal
    default: nil
    }
  }

  private static func record(
    _ word: String, _ place: Place, _ form: FormFields, _ register: DeskRegister
  ) throws {
    guard let author = form.words("responsabile") else {
      throw ProgramFault.usage("indicare il responsabile")
    }
    let certification: Certification
    switch word {
    case "referta": certification = .publication
    case "esecutivita": certification = .enforceability
    case "ritiro":
      guard let reason = form.words("motivo") else {
        throw ProgramFault.usage("indicare perché si ritira")
      }
      certification = .withdrawal(reason: reason)
    default: throw DeskFault.notFound("La pagina chiesta non esiste.")
    }
    let store = try register.file.open(.writing)
    let entry = try RegisterFault.translating { () -> BoardEntry in try self.entry(place, store) }
    _ = try certification.record(on: entry, in: store, at: register.now(), author: author)
  }

  private static func certificate(
    _ kind: PublicationEvent.Kind, _ place: Place, _ role: String?, _ format: ActFormat,
    _ register: DeskRegister
  ) throws -> (title: String, bytes: [UInt8]) {
    let office = try register.file.office()
    return try register.read { store in
      let entry = try entry(place, store)
      guard let event = entry.event(kind)?.event,
        var certificate = Certification.document(
          of: event, entry, authority: office?.name ?? entry.publication.authority)
      else { throw DeskFault.notFound("Questo documento non c’è ancora.") }
      if let role { certificate.role = role }
      return (certificate.title, try ActRenderer().render(certificate, as: format))
    }
  }

  // MARK: The page

  private static func page(
    _ place: Place, _ register: DeskRegister, _ notice: String?
  ) throws -> HTML {
    let officer = try register.file.office()?.officer
    return try register.read { store in
      let entry = try entry(place, store)
      let content = try store.content(ofPublication: entry.entered.seq)
      return DeskPage(
        title: "Albo n. \(entry.reference)", tab: .board,
        content: """
          <article class="registro">
          <p class="risalita"><a href="/albo?anno=\(place.year)">Albo</a></p>
          <h1>Albo n. \(entry.reference)</h1>
          <p class="oggetto">\(entry.publication.subject)</p>
          \(notice.map { "<p class=\"richiamo\" role=\"alert\">\($0)</p>" as HTML })
          <dl class="dati">\(facts(entry, register.today))</dl>
          \(events(entry))
          \(forms(entry, register.today, officer))
          \(omissions(entry))
          <section aria-labelledby="titolo-atto"><h2 id="titolo-atto">Testo pubblicato</h2>
          \(shown(content, entry))</section>
          </article>
          """
      ).html
    }
  }

  /// The words shown: the act as it prints, or those of a file.
  private static func shown(_ content: PublicationContent, _ entry: BoardEntry) -> HTML {
    content.document == nil
      ? "<div class=\"testo-atto\">\(content.text)</div>"
      : ActPreview.frame("\(address(entry))/anteprima", title: "L’atto pubblicato, come si stampa")
  }

  private static func facts(_ entry: BoardEntry, _ today: CalendarDate) -> HTML {
    let publication = entry.publication
    var rows: [(String, HTML)] = [
      ("Tipo di atto", "\(entry.type.name)"), ("Ente o organo", "\(publication.authority)"),
    ]
    if let resolution = publication.resolution {
      let number = publication.actNumber ?? "senza numero"
      rows.append(("Atto", "<a href=\"/registro/atto/\(resolution)\">n. \(number)</a>"))
    }
    if let date = publication.actDate {
      rows.append(("Data dell’atto", "\(ItalianDay.words(date))"))
    }
    rows.append(("Pubblicazione", "\(entry.period.words)"))
    rows.append(("Stato", "\(BoardState.stage(entry, on: today))"))
    if let enforceability = entry.enforceability {
      rows.append(("Esecutività", "\(enforceability.words)"))
    }
    rows.append(("Responsabile", "\(publication.officer)"))
    return rows.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as HTML }.joined()
  }

  private static func events(_ entry: BoardEntry) -> HTML {
    guard !entry.events.isEmpty else { return .nothing }
    let items = entry.events.map { event -> HTML in
      let name =
        switch event.event.kind {
        case .certification: "referta"
        case .enforceability: "esecutivita"
        case .withdrawal: "ritiro"
        }
      let links = [ActFormat.pdf, .docx, .odt].map { format -> HTML in
        """
        <a class="bottone" href="\(address(entry))/\(name)/\(format.rawValue)" download>\
        \(ActWords.title(format))<span class="fuori-vista"> di «\(BoardState.happened(event.event))»</span></a>
        """
      }
      return "<li>\(DeskWords.sentence(BoardState.happened(event.event))) \(links.joined(" "))</li>"
    }
    return """
      <section aria-labelledby="titolo-fatti"><h2 id="titolo-fatti">Certificati</h2>
      <ul class="scadenze">\(items)</ul></section>
      """
  }

  /// What can be done today.
  private static func forms(
    _ entry: BoardEntry, _ today: CalendarDate, _ officer: String?
  ) -> HTML {
    var forms: [HTML] = []
    if entry.event(.certification) == nil, (try? BoardCheck.certification(entry, on: today)) != nil
    {
      forms.append(form("referta", "Certifica la pubblicazione", entry, officer))
    }
    if entry.event(.enforceability) == nil,
      (try? BoardCheck.enforceability(entry, on: today)) != nil
    {
      forms.append(form("esecutivita", "Certifica l’esecutività", entry, officer))
    }
    if (try? BoardCheck.withdrawal(entry, on: today, reason: "-")) != nil {
      let why: HTML = """
        <p class="largo"><label for="motivo-ritiro">Motivo</label><input id="motivo-ritiro" name="motivo" \
        required autocomplete="off"></p>
        """
      forms.append(
        "<details><summary>Ritira dall’albo prima del termine</summary>\(form("ritiro", "Ritira dall’albo", entry, officer, why))</details>"
      )
    }
    guard !forms.isEmpty else { return .nothing }
    return "<section aria-label=\"Che cosa si può fare oggi\">\(forms)</section>"
  }

  private static func form(
    _ name: String, _ title: String, _ entry: BoardEntry, _ officer: String?,
    _ more: HTML = .nothing
  ) -> HTML {
    """
    <form class="ricerca" method="post" action="\(address(entry))/\(name)">
    <p><label for="responsabile-\(name)">Responsabile</label><input id="responsabile-\(name)" \
    name="responsabile" required autocomplete="name"\(HTML.value(officer))></p>\(more)
    <p class="comandi"><button type="submit">\(title)</button></p></form>
    """
  }

  private static func omissions(_ entry: BoardEntry) -> HTML {
    let omissions = entry.publication.omissions
    guard !omissions.isEmpty else { return .nothing }
    let items = omissions.map { omission -> HTML in
      // What was left out is not written here again: a page may be printed.
      let what = PrivacyRuleList.rule(omission.rule)?.about.title ?? omission.rule
      return "<li>\(omission.place): \(DeskWords.sentence(what))</li>"
    }
    return """
      <section aria-labelledby="titolo-omissioni"><h2 id="titolo-omissioni">Omissioni a tutela dei dati \
      personali</h2><ul>\(items)</ul></section>
      """
  }
}
