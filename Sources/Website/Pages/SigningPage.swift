import HTTPTypes
import Hummingbird
import Model
import Reader

/// Per la firma: what the president looks over before signing, to tick and to print.
struct SigningPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/firma/:bozza") { _, context -> Response in
      let draft = try await desk.draft(context)
      let choice = desk.regulations.choice(draft.regulation)
      let content = try await desk.checks.perform { () -> HTML in
        do {
          return sheet(draft, try Examination(draft.text, name: draft.name, under: choice))
        } catch let error as ReadingError {
          return """
            <p class="non-torna">Il testo non si può leggere: \(DeskWords.sentence(error.description)) \
            <a href="/verbale/\(draft.id)">Torna al verbale</a>.</p>
            """
        }
      }
      return .page(page(draft, content))
    }
    router.put("/api/bozze/:bozza/spunte") { request, context -> Response in
      let draft = try await desk.draft(context)
      let lines = try await request.text(upTo: 100_000).split(separator: "\n")
      guard lines.allSatisfy({ SigningVote.isPrint($0) }) else {
        throw DeskFault.malformed("Le spunte inviate non sono di questa pagina.")
      }
      let ticked = try await desk.drafts.tick(Set(lines.map(String.init)), in: draft.id)
      return .json(["spunte": .int(ticked.ticks.count)])
    }
  }

  private static func page(_ draft: Draft, _ content: HTML) -> HTML {
    DeskPage(
      title: "Per la firma · \(draft.name)", tab: .signing, draft: draft,
      tools: """
        <span class="nome-documento" title="\(draft.origin ?? draft.name)">\(draft.name)</span>
        <button type="button" id="stampa" class="principale">Stampa</button>
        """,
      content: """
        <div class="firma-pagina" id="firma" data-bozza="\(draft.id)">
        <h1>Prima della firma</h1>
        \(content)
        </div>
        """
    ).html
  }

  private static func sheet(_ draft: Draft, _ examination: Examination) -> HTML {
    guard !examination.isBlank else {
      return "<p>La bozza è vuota: scrivere il verbale nella scheda «Verbale».</p>"
    }
    var sheets: [HTML] = []
    var prints: Set<String> = []
    var total = 0
    for (number, held) in examination.held.enumerated() {
      let votes = SigningVote.all(of: held)
      total += votes.count
      prints.formUnion(votes.map(\.print))
      sheets.append(
        SigningSheet(
          held: held, number: number + 1, votes: votes, ticks: draft.ticks, draft: draft
        ).html)
    }
    let done = draft.ticks.intersection(prints).count
    return """
      <p class="avanzamento" id="avanzamento" role="status" data-totale="\(total)">\
      \(progress(done, of: total))</p>
      <p class="avviso-spunte" id="avviso-spunte" role="alert"\(lapsed(draft.ticks.subtracting(prints).count))
      \(sheets)
      """
  }

  private static func progress(_ done: Int, of total: Int) -> String {
    total == 0 ? "Nessuna votazione da verificare." : "Votazioni verificate: \(done) su \(total)."
  }

  /// The end of the notice's tag, and its words: ticks of votes that are no more what they were.
  private static func lapsed(_ count: Int) -> HTML {
    guard count > 0 else { return " hidden></p>" }
    let words =
      count == 1
      ? "Una spunta è decaduta: la votazione è cambiata da quando fu verificata."
      : "\(count) spunte sono decadute: le votazioni sono cambiate da quando furono verificate."
    return ">\(words)</p>"
  }
}
