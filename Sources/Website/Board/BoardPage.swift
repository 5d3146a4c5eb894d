import HTTPTypes
import Hummingbird
import Model
import NoticeBoard
import Register
import Secretariat

/// Albo: what is due, what waits, the calendar and what is published.
struct BoardPage: DeskRoutes {
  /// How many days the calendar looks ahead.
  private static let horizon = 30
  /// How many resolutions that wait are named.
  private static let waitingShown = 20

  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/albo") { request, _ -> Response in
      let year = try request.asked().number("anno", label: "Anno")
      return .page(
        try await desk.onRegister { register in
          guard register.file.exists else { return frame(empty) }
          return try register.read { frame(try content($0, register.today, year)) }
        })
    }
  }

  private static var empty: HTML {
    """
    <p class="vuoto">All’albo non c’è ancora nulla: si pubblicano le deliberazioni del \
    <a href="/registro">registro</a>.</p>
    """
  }

  private static func frame(_ content: HTML) -> HTML {
    DeskPage(
      title: "Albo", tab: .board,
      content: "<div class=\"registro\"><h1>Albo pretorio</h1>\(content)</div>"
    ).html
  }

  private static func content(
    _ store: RegisterStore, _ today: CalendarDate, _ year: Int?
  ) throws -> HTML {
    let board = try Board(store)
    let now = board.deadlines(on: today)
    let tomorrow = today.next(1)
    // A certificate due today is not told again tomorrow.
    let next = board.deadlines(on: tomorrow).filter { $0.kind != .toCertify || !now.contains($0) }
    return """
      <div class="colonne">
      <section aria-labelledby="titolo-oggi"><h2 id="titolo-oggi">Oggi, \(ItalianDay.words(today))</h2>\
      \(deadlines(now))</section>
      <section aria-labelledby="titolo-domani"><h2 id="titolo-domani">Domani, \
      \(ItalianDay.words(tomorrow))</h2>\(deadlines(next))</section>
      </div>
      \(try waiting(store))
      \(publications(board, today, year))
      \(calendar(board, after: tomorrow))
      """
  }

  private static func deadlines(_ deadlines: [Deadline]) -> HTML {
    guard !deadlines.isEmpty else { return "<p class=\"vuoto\">Nulla da fare.</p>" }
    return "<ul class=\"scadenze\">\(deadlines.map(deadline))</ul>"
  }

  private static func deadline(_ deadline: Deadline) -> HTML {
    """
    <li class="\(mark(deadline.kind))"><a href="\(PublicationPage.address(deadline.act.reference))">\
    N. \(deadline.act.reference)</a> \(DeskWords.sentence(deadline.words))\
    <span class="ruolo">\(deadline.act.subject)</span></li>
    """
  }

  private static func mark(_ kind: Deadline.Kind) -> String {
    switch kind {
    case .starts: "comincia"
    case .ends: "finisce"
    case .toCertify: "da-certificare"
    case .enforceable: "esecutiva"
    }
  }

  /// Resolutions that nobody has published yet.
  private static func waiting(_ store: RegisterStore) throws -> HTML {
    var query = RegisterQuery()
    query.isPublished = false
    let total = try store.count(query).count
    guard total > 0 else { return .nothing }
    let rows = try store.find(query, limit: waitingShown).map { found -> HTML in
      let entry = found.entry
      return """
        <li><a href="/albo/pubblica/\(entry.seq)">N. \(entry.reference)</a> \
        \(entry.resolution.subject ?? "Oggetto non indicato")</li>
        """
    }
    let rest: HTML =
      total > waitingShown
      ? "<p class=\"guida\">E altre \(total - waitingShown): si pubblicano dal <a href=\"/registro\">registro</a>.</p>"
      : .nothing
    return """
      <section aria-labelledby="titolo-attesa"><h2 id="titolo-attesa">Da pubblicare</h2>
      <ul class="scadenze">\(rows)</ul>\(rest)</section>
      """
  }

  /// What is published in a year, the last first.
  private static func publications(
    _ board: Board, _ today: CalendarDate, _ year: Int?
  ) -> HTML {
    let years = Set(board.entries.map(\.entered.year)).sorted(by: >)
    guard let chosen = year ?? years.first else { return .nothing }
    let rows = board.entries.filter { $0.entered.year == chosen }.reversed().map { entry -> HTML in
      let enforceability: String =
        switch entry.enforceability {
        case nil: "–"
        case let lapse?: lapse.day.map(ItalianDate.figures) ?? "no"
        }
      return """
        <tr><td class="numero">\(entry.reference)</td><th scope="row">\
        <a href="\(PublicationPage.address(entry))">\(entry.publication.subject)</a></th>\
        <td data-voce="All’albo: ">\(ItalianDate.figures(entry.period.start)) – \(ItalianDate.figures(entry.period.lastDay))</td>\
        <td data-voce="Esecutiva dal: ">\(enforceability)</td><td>\(BoardState.stage(entry, on: today))</td></tr>
        """
    }
    let others = years.filter { $0 != chosen }.map { year -> HTML in
      "<a class=\"bottone\" href=\"/albo?anno=\(year)\">\(year)</a>"
    }
    let links: HTML =
      others.isEmpty
      ? .nothing : "<nav class=\"pagine\" aria-label=\"Altri anni\">\(others.joined(" "))</nav>"
    return """
      <section aria-labelledby="titolo-repertorio"><h2 id="titolo-repertorio">Repertorio \(chosen)</h2>
      <table class="elenco-atti-registro"><thead><tr><th scope="col">N.</th><th scope="col">Oggetto</th>\
      <th scope="col">All’albo</th><th scope="col">Esecutiva dal</th><th scope="col">Stato</th></tr></thead>
      <tbody>\(Array(rows))</tbody></table>\(links)</section>
      """
  }

  /// The days ahead on which something happens.
  private static func calendar(_ board: Board, after day: CalendarDate) -> HTML {
    let posted = board.entries.map(\.posted)
    let days = (1...horizon).compactMap { ahead -> HTML? in
      let day = day.next(ahead)
      let due = Deadline.due(on: day, among: posted).filter { deadline in
        deadline.kind != .toCertify || deadline.act.period.certifiableFrom == day
      }
      guard !due.isEmpty else { return nil }
      return "<li><h3>\(ItalianDay.words(day))</h3>\(deadlines(due))</li>"
    }
    guard !days.isEmpty else { return .nothing }
    return """
      <section aria-labelledby="titolo-calendario"><h2 id="titolo-calendario">Nei prossimi \
      \(horizon) giorni</h2><ol class="calendario">\(days)</ol></section>
      """
  }
}

extension CalendarDate {
  /// So many days later.
  func next(_ days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }
}
