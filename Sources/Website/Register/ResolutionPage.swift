import HTTPTypes
import Hummingbird
import Model
import NoticeBoard
import Register
import Renderer
import Secretariat

/// One act of the register: its words, its votes, what was written beside it and where it was published.
struct ResolutionPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/registro/atto/:anello") { _, context -> Response in
      let seq = try Self.seq(context)
      return .page(
        try await desk.onRegister { register in
          try register.read { try page(try whole(seq, $0), $0) }
        })
    }
    router.get("/registro/atto/:anello/anteprima") { _, context -> Response in
      let seq = try Self.seq(context)
      return try await desk.onRegister { register in
        try register.read { try ActPreview.response(try whole(seq, $0).act.document) }
      }
    }
    router.get("/registro/atto/:anello/file/:formato") { _, context -> Response in
      let seq = try Self.seq(context)
      guard let format = context.parameters.get("formato").flatMap(ActFormat.init(rawValue:)) else {
        throw DeskFault.notFound("Non c’è un formato con questo nome.")
      }
      return try await desk.onRegister { register in
        try register.read { store in
          let entry = try whole(seq, store)
          let bytes = try ActRenderer().render(try StoredAct(entry.act.document), as: format)
          let number = entry.number.map(String.init) ?? "senza numero"
          return .download(
            bytes, type: ActWords.type(format),
            name: "deliberazione \(number)-\(entry.year).\(ActWords.suffix(format))")
        }
      }
    }
  }

  /// The record that an address names.
  static func seq(_ context: DeskContext) throws -> Int {
    guard let seq = context.parameters.get("anello").flatMap({ Int($0) }), seq > 0 else {
      throw DeskFault.notFound("Nel registro non c’è questa deliberazione.")
    }
    return seq
  }

  private static func whole(_ seq: Int, _ store: RegisterStore) throws -> EnteredResolution {
    guard let entry = try store.resolution(seq) else {
      throw DeskFault.notFound("Nel registro non c’è questa deliberazione.")
    }
    return entry
  }

  /// What a deliberation is called: `n. 12/2025`.
  static func reference(_ entry: EnteredResolution) -> String {
    ResolutionWords.reference(entry.number, entry.year)
  }

  private static func page(_ entry: EnteredResolution, _ store: RegisterStore) throws -> HTML {
    let body = try store.bodies().first { $0.id == entry.body }?.title ?? ""
    let resolution = entry.resolution
    let files = ActWords.formats.map { format -> HTML in
      """
      <li><a class="bottone" href="/registro/atto/\(entry.seq)/file/\(format.rawValue)" download>\
      \(ActWords.title(format))</a></li>
      """
    }
    return DeskPage(
      title: "Deliberazione \(reference(entry))", tab: .register,
      content: """
        <article class="registro">
        <p class="risalita"><a href="/registro?anno=\(entry.year)">Registro</a></p>
        <h1>Deliberazione \(reference(entry))</h1>
        <p class="oggetto">\(resolution.subject ?? "Oggetto non indicato")</p>
        <dl class="dati">\(try facts(entry, body, store))</dl>
        <section aria-labelledby="titolo-voti"><h2 id="titolo-voti">Votazioni</h2>\
        \(votes(resolution))</section>
        <section aria-labelledby="titolo-note"><h2 id="titolo-note">Annotazioni</h2>\
        \(try annotations(entry, store))</section>
        <section aria-labelledby="titolo-albo"><h2 id="titolo-albo">Pubblicazione</h2>\
        \(try publications(entry, store))</section>
        <section aria-labelledby="titolo-atto"><h2 id="titolo-atto">Testo dell’atto</h2>
        <div class="scarichi"><ul aria-label="Scarica l’atto">\(files)</ul></div>
        \(ActPreview.frame("/registro/atto/\(entry.seq)/anteprima", title: "L’atto, come si stampa"))</section>
        </article>
        """
    ).html
  }

  private static func facts(
    _ entry: EnteredResolution, _ body: String, _ store: RegisterStore
  ) throws -> HTML {
    guard let record = try store.record(entry.seq), let minutes = try store.minutes(entry.minutes)
    else {
      throw RegisterError.damaged(path: store.path, detail: "manca una parte della deliberazione")
    }
    let resolution = entry.resolution
    var rows: [(String, HTML)] = [
      ("Organo", "\(body)"),
      ("Seduta", "\(resolution.date.map(ItalianDay.words) ?? "senza data")"),
      ("Esito", "\(DeskWords.sentence(ResolutionWords.result(resolution)))"),
    ]
    if let proposer = resolution.proposer { rows.append(("Proponente", "\(proposer)")) }
    rows.append(("Iscritta", "il \(ItalianDate.figures(record.at.day)) alle \(record.at.clock)"))
    if let reason = record.reason {
      let errors = DeskWords.count(minutes.errors, "un errore", "errori")
      let count = minutes.errors == 1 ? "con un errore" : errors.map { "con \($0)" }
      rows.append(("Motivo", "\(reason)\(count.map { " (\($0) nel verbale)" } ?? "")"))
    }
    rows.append(("Verbale", "\(minutes.source.name)"))
    if let signed = minutes.signed { rows.append(("Documento firmato", "\(signed.name)")) }
    rows.append(
      (
        "Impronta",
        "<span class=\"impronta\">\(record.digest.description)</span> (anello \(entry.seq))"
      ))
    return rows.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as HTML }.joined()
  }

  private static func votes(_ resolution: Resolution) -> HTML {
    guard !resolution.votes.isEmpty else { return "<p class=\"vuoto\">Nessuna votazione.</p>" }
    let items = resolution.votes.map { vote -> HTML in
      let what =
        switch vote.purpose {
        case .motion: "Sulla proposta"
        case .amendment: vote.subject.map { "Sull’emendamento: \($0)" } ?? "Su un emendamento"
        case .enforceability: "Sull’immediata eseguibilità"
        }
      let figures = ResolutionWords.tally(vote) ?? "senza cifre"
      let outcome = vote.outcome.map { ": \(DeskWords.of($0))" } ?? ""
      return """
        <li><h3>\(what)\(outcome)</h3><p>\(DeskWords.sentence(figures))</p>\(ballots(vote))</li>
        """
    }
    return "<ol class=\"votazioni\">\(items)</ol>"
  }

  private static func ballots(_ vote: ResolutionVote) -> HTML {
    let words: [(Ballot.Choice, String)] = [
      (.inFavour, "Favorevoli"), (.against, "Contrari"), (.abstained, "Astenuti"),
      (.notVoting, "Non votanti"), (.present, "Presenti, voto non noto"),
    ]
    let rows = words.compactMap { choice, title -> HTML? in
      let names = vote.ballots.filter { $0.choice == choice }.map { ballot in
        ballot.person.map { "\(ballot.member) (\($0))" } ?? ballot.member
      }
      guard !names.isEmpty else { return nil }
      return "<div><dt>\(title)</dt><dd>\(names.joined(separator: ", "))</dd></div>"
    }
    return rows.isEmpty ? .nothing : "<dl class=\"dati\">\(rows)</dl>"
  }

  private static func annotations(
    _ entry: EnteredResolution, _ store: RegisterStore
  ) throws -> HTML {
    let items = try store.annotations(on: entry.seq).map { annotation -> HTML in
      let target = try annotation.annotation.target.flatMap { try store.resolution($0) }.map {
        reference($0)
      }
      let words = ResolutionWords.annotation(annotation, linkedTo: target)
      return "<li>\(DeskWords.sentence(words))</li>"
    }
    return items.isEmpty ? "<p class=\"vuoto\">Nessuna.</p>" : "<ul>\(items)</ul>"
  }

  private static func publications(
    _ entry: EnteredResolution, _ store: RegisterStore
  ) throws -> HTML {
    guard let last = try store.publication(ofResolution: entry.seq) else {
      return """
        <p>Non ancora pubblicata.</p>
        <p><a class="bottone principale" href="/albo/pubblica/\(entry.seq)">Pubblica all’albo</a></p>
        """
    }
    let posted = try Board.entry(last, in: store)
    return """
      <p><a href="\(PublicationPage.address(posted))">Albo n. \(posted.reference)</a>, \
      \(posted.period.words)\(BoardState.words(posted).map { "; \($0)" } ?? "").</p>
      """
  }
}
