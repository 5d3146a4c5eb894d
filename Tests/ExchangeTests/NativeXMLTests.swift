import Foundation
import Model
import Reader
import Testing
import XML

@testable import Exchange

@Suite("The program's own XML")
struct NativeXMLTests {
  @Test("every text gives the same sittings through XML, and conforms to both schemas")
  func roundTrip() throws {
    let xsd = XMLSchema(.xsd, Array(NativeXML.xsd.utf8))
    let relaxNG = XMLSchema(.relaxNG, Array(NativeXML.relaxNG.utf8))
    for file in Texts.all {
      let sittings = try Texts.sittings(file)
      let bytes = NativeXML.bytes(of: sittings)
      let back = try DocumentReader().sittings(in: bytes, name: "prova")
      #expect(back == sittings, "\(file.lastPathComponent)")
      #expect(try xsd.faults(in: bytes) == [], "\(file.lastPathComponent)")
      #expect(try relaxNG.faults(in: bytes) == [], "\(file.lastPathComponent)")
    }
  }

  @Test("the schemas in the repository are those of the program")
  func schemas() throws {
    for (name, text) in [("seduta.xsd", NativeXML.xsd), ("seduta.rng", NativeXML.relaxNG)] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/verbale/Schemas/\(name)")
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: file)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "UPDATE_GOLDEN=1 rewrites it")
    }
  }

  @Test("texts of several files, each with its own, stand in one document")
  func severalFiles() throws {
    let lists = try Texts.all.prefix(4).map { try Texts.sittings($0) }
    var bytes = NativeXML.opening
    for list in lists { bytes += NativeXML.fragment(of: list) }
    bytes += NativeXML.closing
    let back = try DocumentReader().sittings(in: bytes, name: "prova")
    #expect(back == lists.flatMap { $0 })
    let schema = XMLSchema(.relaxNG, Array(NativeXML.relaxNG.utf8))
    #expect(try schema.faults(in: bytes) == [])
  }

  /// What a voting system may write by hand.
  private static let byHand = """
    <?xml version="1.0" encoding="UTF-8"?>
    <seduta xmlns="urn:verbale:seduta:1" appello="completo">
      <organo tipo="consiglio">
        <denominazione>Consiglio
          comunale</denominazione>
      </organo>
      <data>2025-05-06</data>
      <inizio>18:00</inizio>
      <componente>
        <nome>Elena Arrighi</nome>
        <presenza>presente</presenza>
      </componente>
      <componente>
        <nome>Marco Baldi</nome>
        <presenza>assente</presenza>
      </componente>
      <trattazione punto="1">
        <titolo>Bilancio</titolo>
        <votazione>
          <favorevoli> 2 </favorevoli>
          <contrari>0</contrari>
          <esito>approvato</esito>
        </votazione>
      </trattazione>
      <movimento verso="esce" componente="1">
        <ora>18:30</ora>
      </movimento>
    </seduta>

    """

  @Test("written by hand and without the text, its places are its own lines")
  func withoutText() throws {
    let sitting = try #require(
      try DocumentReader().sittings(in: Array(Self.byHand.utf8), name: "voti.xml").first)
    #expect(sitting.body.name?.value == "Consiglio comunale")
    #expect(sitting.members.map(\.name.value) == ["Elena Arrighi", "Marco Baldi"])
    let vote = try #require(sitting.items.first?.votes.first)
    #expect(vote.inFavour?.value == 2 && vote.abstained == nil)
    let source = sitting.source
    #expect(source.name == "voti.xml")
    #expect(source.line(of: vote.range.lower) == 19)
    #expect(source.text(in: try #require(vote.against?.range)) == "<contrari>0</contrari>")
    #expect(sitting.movements.first?.memberIndex == 0)
    let schema = XMLSchema(.xsd, Array(NativeXML.xsd.utf8))
    #expect(try schema.faults(in: Array(Self.byHand.utf8)) == [])
  }

  @Test("other encodings are read as declared, and their places are right")
  func encodings() throws {
    let text = Self.byHand.replacing("UTF-8", with: "ISO-8859-1")
      .replacing("Bilancio", with: "Attivit\u{E0} libert\u{E0}")
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let sitting = try #require(try DocumentReader().sittings(in: bytes, name: "x").first)
    #expect(sitting.items.first?.title?.value == "Attività libertà")
    let vote = try #require(sitting.items.first?.votes.first)
    #expect(sitting.source.text(in: try #require(vote.against?.range)) == "<contrari>0</contrari>")
  }

  @Test(
    "what does not conform is told with its line and what was expected",
    arguments: [
      (
        "<inizio>18:00</inizio>", "<inizio>alle sei</inizio>",
        "x.xml, riga 8: «inizio» vuole un'ora nella forma 17:40, non «alle sei»"
      ),
      (
        "<favorevoli> 2 </favorevoli>", "<favorevoli>due</favorevoli>",
        "x.xml, riga 20: «favorevoli» vuole un numero intero, non «due»"
      ),
      (
        "<data>2025-05-06</data>", "<data>2025-02-30</data>",
        "x.xml, riga 7: «data» vuole una data nella forma 2024-12-04, non «2025-02-30»"
      ),
      (
        "<data>", "<giorno>2025</giorno><data>",
        "x.xml, riga 7: l'elemento «giorno» qui non è previsto: ci si attende «numero», «data», "
      ),
      (
        "    <nome>Marco Baldi</nome>\n", "",
        "x.xml, riga 14: l'elemento «presenza» qui non è previsto: ci si attende «nome»"
      ),
      (
        "punto=\"1\"", "numero=\"1\"",
        "x.xml, riga 17: l'attributo «numero» non è previsto per «trattazione»: sono ammessi «punto»"
      ),
      (
        "appello=\"completo\"", "",
        "x.xml, riga 2: a «seduta» manca l'attributo «appello»"
      ),
      (
        "verso=\"esce\"", "verso=\"va\"",
        "x.xml, riga 25: l'attributo «verso» di «movimento» vuole «entra», «esce», non «va»"
      ),
      (
        "componente=\"1\"", "componente=\"3\"",
        "x.xml, riga 2: un «movimento» è del componente 3, ma i componenti sono 2"
      ),
      (
        "<titolo>Bilancio", "<titolo da=\"1\" a=\"2\">Bilancio",
        "x.xml, riga 18: «da» e «a» di «titolo» contano i caratteri di «testo», che non c'è"
      ),
      (
        "</seduta>", "<testo>Bilancio</testo></seduta>",
        "x.xml, riga 2: a «seduta» mancano gli attributi «da» e «a»"
      ),
      ("</seduta>", "parole</seduta>", "x.xml, riga 2: in «seduta» non sono previste parole"),
      ("</movimento>", "", "x.xml, riga 28: l'elemento «movimento» aperto alla riga 25 è chiuso"),
      ("<seduta", "<assemblea", "x.xml, riga"),
    ])
  func faults(_ good: String, _ bad: String, _ message: String) {
    let text = Self.byHand.replacing(good, with: bad)
    let error = #expect(throws: ReadingError.self) {
      try DocumentReader().sittings(in: Array(text.utf8), name: "x.xml")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test("words written inline that are not those of the text are told")
  func disagreement() throws {
    let file = try #require(Texts.all.first { $0.lastPathComponent == "giunta-comunale.txt" })
    let sitting = try Texts.sittings(file)[0]
    let text = String(decoding: NativeXML.bytes(of: [sitting]), as: UTF8.self)
    let range = try #require(text.firstRange(of: "<parole>"))
    var damaged = text
    damaged.replaceSubrange(range, with: "<parole>non ")
    let line = text[..<range.lowerBound].count { $0 == "\n" }
    let error = #expect(throws: ReadingError.self) {
      try DocumentReader().sittings(in: Array(damaged.utf8), name: "x.xml")
    }
    #expect(
      error?.description
        == "x.xml, riga \(line): le parole di «premessa» non sono quelle di «testo» nel punto "
        + "indicato da «da» e «a»: correggere le une o le altre")
  }

  @Test("the foot of a page in the middle of a passage is skipped in its words, not in the text")
  func pageFurniture() throws {
    let text = "Il sindaco illustra\nCOMUNE DI ROCCAMORA pag. 3\nil bilancio."
    let source = SourceText(name: "prova", text: text)
    let range = SourceRange(0, source.bytes.count)
    var sitting = Sitting(source: source, range: range)
    sitting.preamble = [
      Passage(kind: .narrative, text: "Il sindaco illustra il bilancio.", range: range)
    ]
    let bytes = NativeXML.bytes(of: [sitting])
    #expect(try NativeXML.sittings(in: bytes, name: "prova") == [sitting])
    let xml = String(decoding: bytes, as: UTF8.self)
    #expect(xml.contains(#"<premessa tipo="narrazione" con-salti="sì" da="0" a="59">"#))
    for changed in [
      xml.replacing(" con-salti=\"sì\"", with: ""),
      xml.replacing("illustra il", with: "approva il"),
    ] {
      #expect(throws: ExchangeFault.self) {
        try NativeXML.sittings(in: Array(changed.utf8), name: "prova")
      }
    }
  }

  @Test("what is read conforms to the schema, however a document is damaged")
  func damaged() throws {
    let schema = XMLSchema(.xsd, Array(NativeXML.xsd.utf8))
    let lines = Self.byHand.split(separator: "\n").map(String.init)
    for index in lines.indices {
      for change in 0..<3 {
        var changed = lines
        switch change {
        case 0: changed.remove(at: index)
        case 1: changed.insert(lines[index], at: index)
        default: changed.swapAt(index, (index + 3) % lines.count)
        }
        let bytes = Array(changed.joined(separator: "\n").utf8)
        guard (try? NativeXML.sittings(in: bytes, name: "x")) != nil else { continue }
        #expect(try schema.faults(in: bytes) == [])
      }
    }
  }
}
