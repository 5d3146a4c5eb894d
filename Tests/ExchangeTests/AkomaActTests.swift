import Foundation
import Model
import Testing
import XML

@testable import Exchange

@Suite("Akoma Ntoso of a kept act")
struct AkomaActTests {
  private static let resolution: Resolution = {
    var vote = ResolutionVote(purpose: .motion)
    vote.inFavour = 8
    vote.against = 3
    vote.weightInFavour = 612.5
    vote.outcome = .approved
    return Resolution(
      date: CalendarDate(year: 2024, month: 4, day: 18), agendaNumber: 3, subject: "Rendiconto",
      outcome: .approved, votes: [vote])
  }()

  private static let page = """
    <html lang="it"><head><title>Deliberazione</title></head><body class="atto"><main>
    <h1 class="nascosto">Deliberazione – Comune di Valdombra</h1>
    <article><header class="testata"><p class="ente">COMUNE DI VALDOMBRA</p>
    <h2>Deliberazione n. 12 del 18/04/2024</h2></header>
    <p class="oggetto"><span class="etichetta">Oggetto:</span> <strong>Rendiconto &amp; saldi</strong></p>
    <section class="adunanza"><p>L’anno <strong>2024</strong>,
      addì <em>diciotto</em>.<br/>Alle ore venti.</p></section>
    <table class="appello"><caption>Presenze</caption><thead><tr><th>N.</th><th>Nome</th></tr></thead>
    <tbody><tr><td>1</td><td>Elena Arrighi</td></tr><tr><td>2</td><td></td></tr></tbody></table>
    <p class="soggetto">IL CONSIGLIO COMUNALE</p>
    <section class="premessa"><ol start="4"><li>visto il <q>parere</q></li><li><p>uno</p><p>due</p></li></ol>
    <ul><li>letto<table><tr><td>a</td><td>b</td></tr></table></li></ul></section>
    <section class="dispositivo"><p class="verbo">DELIBERA</p>
    <ol><li>di approvare;</li><li>di [omissis].</li></ol></section>
    <section class="eseguibilita"><div class="votazione"><p>Favorevoli 8</p></div></section>
    <section class="sottoscrizione"><div class="firme"><div class="firma"><p class="carica">Il presidente</p>
    <p class="nome">Elena Arrighi</p><p class="rigo solo-testo">______</p></div>
    <div class="firma"><p class="carica">Il segretario</p><p class="nome">[omissis]</p></div></div></section>
    <section class="certificati"><h3>Certificato</h3><dl><dt>Dal</dt><dd>__________</dd></dl>
    <blockquote>sciolto <hr/> fine</blockquote></section>
    </article></main></body></html>
    """

  private func statement(_ page: String, isRedacted: Bool = false) throws -> XMLElement {
    let act = AkomaAct(
      Self.resolution, of: "Consiglio comunale – Comune di Valdombra", number: "12",
      posting: AkomaAct.Posting(
        start: try #require(CalendarDate(year: 2024, month: 4, day: 22)), number: "3/2024",
        isRedacted: isRedacted))
    let bytes = try act.bytes(of: page)
    if let schema = Texts.akomaSchema { #expect(try schema.faults(in: bytes) == []) }
    return try #require(try XMLTree.parse(bytes).elements.first)
  }

  @Test("every word of the act is there, in order, and no other")
  func words() throws {
    let statement = try statement(Self.page)
    #expect(
      ActWords.ofAkoma(statement) == ActWords.ofPage(try XMLTree.parse(Array(Self.page.utf8))))
    #expect(statement.name == "statement")
    #expect(
      statement.elements.map(\.name) == ["meta", "preface", "preamble", "mainBody", "conclusions"])
  }

  @Test("parts, points, names and votes are marked for what they are")
  func structure() throws {
    let statement = try statement(Self.page)
    #expect(statement.first("docNumber")?.text == "12")
    #expect(statement.first("docDate")?["date"] == "2024-04-18")
    #expect(statement.first("docTitle")?.text == "Rendiconto & saldi")
    let body = try #require(statement.first("mainBody"))
    #expect(body.elements.prefix(2).map(\.name) == ["paragraph", "paragraph"])
    #expect(body.elements.prefix(2).map { $0.first("num")?.text } == ["1.", "2."])
    #expect(statement.first("blockList")?.elements.map { $0.first("num")?.text } == ["4.", "5."])
    let formulas = statement.first("preamble")?.elements.filter { $0.name == "formula" }
    #expect(formulas?.map { $0["name"] } == ["organ", "enactingFormula"])
    let signatures = Self.all("signature", in: statement)
    #expect(signatures.map { $0["refersTo"] } == ["#persona-elena-arrighi", nil])
    let persons = Self.all("TLCPerson", in: statement).map { $0["showAs"] }
    #expect(persons == ["Elena Arrighi"])
    let counts = Self.all("count", in: statement).map {
      "\($0["refersTo"] ?? "") \($0["value"] ?? "")"
    }
    #expect(
      counts == ["#voce-favorevoli 8", "#voce-contrari 3", "#voce-quote-favorevoli 612.5"])
    #expect(statement.first("publication")?["number"] == "3/2024")
  }

  @Test("a version with words left out is another expression of the same work")
  func redactedIdentity() throws {
    let work = "/akn/it/statement/deliberazione/consiglio-comunale-valdombra/2024-04-18/12"
    func uri(_ level: String, _ statement: XMLElement) -> String? {
      statement.first(level)?.first("FRBRuri")?["value"]
    }
    let whole = try statement(Self.page)
    let shown = try statement(Self.page, isRedacted: true)
    #expect(uri("FRBRWork", whole) == work && uri("FRBRWork", shown) == work)
    #expect(uri("FRBRExpression", whole) == work + "/ita@2024-04-18")
    #expect(uri("FRBRExpression", shown) == work + "/ita@2024-04-22/omissis")
    #expect(shown.first("FRBRmasterExpression")?["href"] == work + "/ita@2024-04-18")
  }

  @Test(
    "a template of one's own, with none of our classes, loses nothing",
    arguments: [
      "<html><body><p>Una sola riga</p></body></html>",
      "<html><body>sciolta <p>e no</p> fine</body></html>",
      "<html><body><section class=\"adunanza\"><p>uno</p></section><p>due</p></body></html>",
      "<html><body><section class=\"dispositivo\"><p>a</p></section><header class=\"testata\"><h1>b</h1></header></body></html>",
      "<html><body><table></table><ul></ul><ol></ol></body></html>", "<html><body></body></html>",
    ])
  func anyTemplate(_ page: String) throws {
    let statement = try statement(page)
    #expect(statement.elements.contains { $0.name == "mainBody" })
    #expect(ActWords.ofAkoma(statement) == ActWords.ofPage(try XMLTree.parse(Array(page.utf8))))
  }

  @Test("what is no XML is refused")
  func noXML() {
    let act = AkomaAct(Self.resolution, of: "Organo", number: nil, posting: nil)
    #expect(throws: ExchangeFault.self) { try act.bytes(of: "<html><body>") }
  }

  private static func all(_ name: String, in element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { ($0.name == name ? [$0] : []) + all(name, in: $0) }
  }
}

/// The words of an act as its page and its Akoma Ntoso have them.
enum ActWords {
  private static let inlines: Set<String> = [
    "strong", "em", "span", "small", "abbr", "q", "b", "i", "docTitle", "docNumber", "docDate",
    "signature", "role",
  ]

  static func ofPage(_ root: XMLElement) -> [String] {
    split(text(root.first("body") ?? root) { $0["class"]?.contains("solo-testo") ?? false })
  }

  /// The numbers of points are the list's, not words.
  static func ofAkoma(_ statement: XMLElement) -> [String] {
    split(text(statement) { $0.name == "num" || $0.name == "meta" })
  }

  private static func split(_ text: String) -> [String] {
    text.filter { !"«»".contains($0) }.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func text(_ element: XMLElement, without: (XMLElement) -> Bool) -> String {
    if without(element) { return "" }
    let words = element.children.map { child in
      switch child {
      case .text(let words): words
      case .element(let inner): text(inner, without: without)
      }
    }.joined()
    return inlines.contains(element.name) ? words : " \(words) "
  }
}
