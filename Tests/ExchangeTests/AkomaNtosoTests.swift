import Foundation
import Model
import Reader
import Testing
import XML

@testable import Exchange

@Suite("Akoma Ntoso")
struct AkomaNtosoTests {
  private static let schema = Texts.akomaSchema

  private func read(_ bytes: [UInt8]) throws -> [Sitting] {
    try DocumentReader().sittings(in: bytes, name: "prova")
  }

  @Test("every text gives the same sittings through Akoma Ntoso")
  func roundTrip() throws {
    for file in Texts.all {
      let sittings = try Texts.sittings(file)
      #expect(try read(AkomaNtoso.bytes(of: sittings)) == sittings, "\(file.lastPathComponent)")
    }
  }

  @Test(
    "every text gives a document valid against the schema of OASIS",
    .enabled(if: schema != nil, "no schema beside the package: set RIFERIMENTI to its folder"))
  func valid() throws {
    let schema = try #require(Self.schema)
    // The schema is long to read: one document holds all texts, and one of each sort stands alone.
    let sittings = try Texts.all.flatMap { try Texts.sittings($0) }
    let collection = AkomaNtoso.bytes(of: sittings)
    #expect(try schema.faults(in: collection) == [])
    #expect(try read(collection) == sittings)
    for name in ["giunta-comunale.txt", "assemblea-sindaci.txt", "clusone-2024-12-04.txt"] {
      let file = try #require(Texts.all.first { $0.lastPathComponent == name })
      let faults = try schema.faults(in: AkomaNtoso.bytes(of: try Texts.sittings(file)))
      #expect(faults == [], "\(name)")
    }
  }

  /// A debate as another program may write it.
  private static let foreign = """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <debate name="verbale">
        <meta><identification source="#a"/><references source="#a">
          <TLCPerson eId="baldi" href="/baldi" showAs="Baldi"/></references></meta>
        <preface><p>COMUNE DI <docProponent>ROCCAMORA</docProponent></p>
          <p>Verbale del consiglio
            comunale del <docDate date="2025-05-06">6 maggio 2025</docDate></p></preface>
        <debateBody>
          <rollCall eId="r"><heading>Presenti:</heading>
            <p>Arrighi Elena, Sindaca<eol/>Baldi Marco</p>
            <table><tr><td><p>Conti</p></td><td><p>sì</p></td></tr></table></rollCall>
          <debateSection name="punto" eId="d"><num>1.</num><heading>Bilancio</heading>
            <speech by="#arrighi" eId="s"><from>La Sindaca</from><p>Illustra.</p><p>Conclude.</p></speech>
            <speech by="#baldi" eId="t"><p>Ringrazia.</p></speech>
            <scene eId="u">Entra <person refersTo="#c" eId="v">Conti</person>.</scene>
            <summary eId="w">Con voti favorevoli n. 3</summary></debateSection>
        </debateBody>
        <conclusions><p>Il Segretario</p></conclusions>
      </debate>
    </akomaNtoso>
    """

  @Test("a debate of another program becomes the text that its structure means")
  func foreignText() throws {
    let parts = try AkomaNtoso.parts(in: Array(Self.foreign.utf8), name: "prova")
    #expect(
      parts == [
        .text(
          """
          COMUNE DI ROCCAMORA
          Verbale del consiglio comunale del 6 maggio 2025

          Presenti:
          Arrighi Elena, Sindaca
          Baldi Marco
          | Conti | sì |

          1. Bilancio

          La Sindaca: Illustra.
          Conclude.

          Baldi: Ringrazia.

          Entra Conti.

          Con voti favorevoli n. 3

          Il Segretario

          """)
      ])
    #expect(try read(Array(Self.foreign.utf8)).first?.date?.value.description == "2025-05-06")
  }

  @Test(
    "documents of others are read without failing, with every word",
    .enabled(if: schema != nil, "no documents beside the package: set RIFERIMENTI to their folder"),
    arguments: [
      "cl_Sesion56_valid-ns30.xml", "ke_Debate_valid-ns30.xml", "it_senato_ddl_2013.xml",
      "skeleton-verbale-debate.xml", "skeleton-delibera-statement.xml",
    ])
  func foreignDocuments(_ name: String) throws {
    let bytes = try Texts.bytes(Texts.reference.appending(path: "akn/\(name)"))
    #expect(try !read(bytes).isEmpty)
    let document = try #require(try XMLTree.parse(bytes).elements.first)
    let composed = AkomaText(document)
    let words = Self.texts(in: document).flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    var lost = words
    var rest = composed.text[...]
    // Every word comes again, in the same order.
    while let word = lost.first, let found = rest.firstRange(of: word) {
      rest = rest[found.upperBound...]
      lost.removeFirst()
    }
    #expect(lost.isEmpty, "\(lost.prefix(5))")
  }

  private static func texts(in element: XMLElement) -> [String] {
    element.children.flatMap { child -> [String] in
      switch child {
      case .text(let words): return [words]
      case .element(let inner):
        return ["meta", "components"].contains(inner.name) ? [] : texts(in: inner)
      }
    }
  }

  @Test("data that are no longer those of the words do not count")
  func editedBody() throws {
    let file = try #require(Texts.all.first { $0.lastPathComponent == "giunta-comunale.txt" })
    let text = String(decoding: AkomaNtoso.bytes(of: try Texts.sittings(file)), as: UTF8.self)
    let body = try #require(text.firstRange(of: "<debateBody>"))
    let edited =
      text[..<body.lowerBound] + text[body.lowerBound...].replacing("3.500,00", with: "4.500,00")
    let parts = try AkomaNtoso.parts(in: Array(edited.utf8), name: "prova")
    guard case .text(let words) = try #require(parts.first) else {
      Issue.record("the old data were taken")
      return
    }
    #expect(words.contains("4.500,00") && !words.contains("3.500,00"))
    // Laid out anew it is the same document.
    let laidOut = text.replacing("<p eId", with: "\n\n   <p eId")
    guard case .sitting = try AkomaNtoso.parts(in: Array(laidOut.utf8), name: "prova")[0] else {
      Issue.record("the data were not taken")
      return
    }
    let damaged = text.replacing("appello=\"completo\"", with: "appello=\"altro\"")
    #expect(try read(Array(damaged.utf8)).count == 1)
  }

  @Test("every word of the minutes stands in the body once")
  func partition() throws {
    for file in Texts.all {
      for sitting in try Texts.sittings(file) {
        let segments = AkomaSegment.all(in: sitting)
        for (first, second) in zip(segments, segments.dropFirst()) {
          #expect(first.range.upper <= second.range.lower)
        }
        let words = segments.map { sitting.source.text(in: $0.range) }.joined(separator: " ")
        #expect(
          XMLText.solid(words.unicodeScalars)
            == XMLText.solid(sitting.text(sitting.range).unicodeScalars),
          "\(file.lastPathComponent)")
      }
    }
  }

  @Test("an XML of a kind that nobody knows gives its words")
  func unknownKind() throws {
    let text = "<?xml version='1.0'?><esito><organo>Giunta</organo><p>Voti favorevoli 3</p></esito>"
    let sitting = try #require(try read(Array(text.utf8)).first)
    let words = sitting.source.text(in: SourceRange(0, sitting.source.bytes.count))
    #expect(words == "Giunta\n\nVoti favorevoli 3\n")
  }

  @Test("what is no document is told with its line")
  func broken() {
    let text = Self.foreign.replacing("</debate>", with: "")
    #expect(throws: ReadingError.self) { try read(Array(text.utf8)) }
    let bomb = "<!DOCTYPE akomaNtoso [<!ENTITY a 'b'>]>" + Self.foreign.dropFirst(39)
    #expect(throws: ReadingError.self) { try read(Array(bomb.utf8)) }
  }
}
