import Foundation
import Model
import Testing

@testable import Renderer

/// Documents that nobody would write and somebody will: nothing is lost, nothing takes for ever.
@Suite("PDF of odd documents") struct HostilePDFTests {
  private func act(_ body: String) throws -> ActDocument {
    let page = "<html lang=\"it\"><head><title>Prova</title></head><body>\(body)</body></html>"
    return ActDocument(root: try DocumentParser.parse(page))
  }

  private func bytes(_ act: ActDocument) throws -> [UInt8] {
    try PDFWriter().write(act, about: ActProperties(.minutes, of: []))
  }

  /// How many pages there are; every word is on them, in order, and inside their edges.
  @discardableResult
  private func expectWhole(_ body: String, isInOrder: Bool = true) throws -> Int {
    let act = try act(body)
    let wanted = PDFProbe.words(of: act.root)
    return try PDFProbe.with(try bytes(act)) { probe in
      guard let seen = try probe.pageWords() else { return 0 }
      if isInOrder {
        var place = 0
        for word in seen where place < wanted.count && word == wanted[place] { place += 1 }
        #expect(place == wanted.count)
      } else {
        #expect(Set(seen).isSuperset(of: wanted))
      }
      return seen.count { $0 == "pagina" }
    }
  }

  @Test(.enabled(if: Tool("pdftotext") != nil, "poppler-utils non è installato"))
  func aRowHigherThanAPageIsDivided() throws {
    let words = (1...6000).map { "parola\($0)" }.joined(separator: " ")
    let pages = try expectWhole(
      "<table><thead><tr><th>Titolo</th><th>Testo</th></tr></thead>"
        + "<tbody><tr><td>uno</td><td>\(words)</td></tr></tbody></table>")
    #expect(pages > 5)
  }

  @Test(.enabled(if: Tool("pdftotext") != nil, "poppler-utils non è installato"))
  func blocksInCellsAndRowsTiedTogetherStay() throws {
    let list = "<ul>" + (1...200).map { "<li>voce \($0)</li>" }.joined() + "</ul>"
    // Cells divided over pages are drawn side by side; the structure keeps each of them whole.
    try expectWhole(
      "<table><tbody><tr><td rowspan=\"3\">insieme \(list)</td><td>a</td></tr><tr><td>b</td></tr>"
        + "<tr><td>c</td></tr><tr><td colspan=\"2\">fine</td></tr></tbody></table>",
      isInOrder: false)
    try expectWhole("<div class=\"verifica\">sciolto <p>in mezzo</p> in coda</div>")
    try expectWhole("<ul class=\"persone\">" + list + "</ul><dl><dt>a</dt><dd>b</dd></dl>")
  }

  /// A name without spaces is broken rather than printed beyond the edge.
  @Test func aLongNameStaysOnThePage() throws {
    let act = try act(
      "<p>\(String(repeating: "Lunghissimo", count: 30))</p><table><tbody><tr>"
        + "<td>\(String(repeating: "x", count: 300))</td><td>breve</td></tr></tbody></table>")
    let result = TypesetterPool.with { typesetter in
      let composer = Composer(
        typesetter, sheet: PrintSheet(), format: .upright, pictures: [:])
      var flow = PageFlow(composer)
      let body = act.root.first("body") ?? act.root
      flow.add(
        body, path: ElementPath().entering(body), outer: composer.sheet.base,
        in: .init(x: 0, width: PageFormat.upright.textWidth, node: StructureTree.root))
      return flow.pieces.flatMap(\.marks).compactMap { mark -> Double? in
        if case .text(let line, let x, _, _) = mark { x + line.width } else { nil }
      }.max()
    }
    let rightmost = try #require(result ?? nil)
    #expect(rightmost <= PageFormat.upright.textWidth + 1)
  }

  /// Twice the paragraphs, about twice the time; and one paragraph as long as all of them.
  @Test func timeGrowsWithTheText() throws {
    let sentence = "Il Presidente illustra la proposta e apre la discussione in aula. "
    // Of the processor, on this thread: others may be using the machine.
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func seconds(_ body: String) throws -> Double {
      let act = try act(body)
      let start = now()
      _ = try bytes(act)
      return now() - start
    }
    let paragraph = "<p>\(sentence)</p>"
    _ = try seconds(paragraph)
    let small = try seconds(String(repeating: paragraph, count: 500))
    let large = try seconds(String(repeating: paragraph, count: 2000))
    #expect(large < 4 * 3 * max(small, 0.05))
    let single = try seconds("<p>\(String(repeating: sentence, count: 2000))</p>")
    #expect(single < 4 * 3 * max(small, 0.05))
  }

  /// Signs that no font has, or that are nobody's, leave no hole and spoil nothing.
  @Test func strangeSignsPass() throws {
    let made = try bytes(
      try act(
        "<p>Spunta \u{F0FC}, faccina \u{1F600}, geroglifico \u{13000}, arabo سلام, e\u{301}</p>"))
    #expect(made.count > 1000)
  }
}
