import Foundation
import Testing
import XML

/// Each known attack on programs that read XML, and that it comes to nothing.
@Suite("XML that means harm")
struct HostileXMLTests {
  private func refuse(_ text: String, _ message: String) {
    let fault = #expect(throws: XMLFault.self) { try XMLTree.parse(Array(text.utf8)) }
    #expect(fault?.description == message)
  }

  private let noDoctype = "la dichiarazione DOCTYPE non è ammessa: va tolta"

  @Test("an entity that names a file is not read")
  func file() {
    refuse(
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>",
      "riga 1: \(noDoctype)")
  }

  @Test("an external DTD is not fetched")
  func externalDTD() {
    refuse("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", "riga 1: \(noDoctype)")
    refuse(
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]><a/>", "riga 1: \(noDoctype)"
    )
  }

  @Test("a billion laughs stay untold")
  func laughs() {
    var text = "<!DOCTYPE a [<!ENTITY l0 \"ah\">"
    for level in 1...9 {
      let earlier = String(repeating: "&l\(level - 1);", count: 10)
      text += "<!ENTITY l\(level) \"\(earlier)\">"
    }
    refuse(text + "]><a>&l9;</a>", "riga 1: \(noDoctype)")
  }

  @Test("one long entity named many times grows no text")
  func quadratic() {
    let long = String(repeating: "a", count: 100_000)
    let many = String(repeating: "&x;", count: 100_000)
    refuse("<!DOCTYPE a [<!ENTITY x \"\(long)\">]><a>\(many)</a>", "riga 1: \(noDoctype)")
  }

  @Test("elements one inside the other are counted")
  func deep() throws {
    let deep = String(repeating: "<a>", count: 300)
    refuse(deep, "riga 1: più di 256 elementi stanno l'uno dentro l'altro")
    refuse(
      String(repeating: "<a>", count: 1_000_000),
      "riga 1: più di 256 elementi stanno l'uno dentro l'altro")
    let fits = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
    #expect(try XMLTree.parse(Array(fits.utf8)).name == "a")
  }

  @Test("an inclusion is an element as any other")
  func inclusion() throws {
    let text =
      "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
      + "<xi:include href=\"http://127.0.0.1:9/x\"/><xi:include href=\"/etc/passwd\"/></a>"
    let root = try XMLTree.parse(Array(text.utf8))
    #expect(root.text.isEmpty && root.elements.count == 2)
  }

  @Test("texts and attributes beyond the limits are refused")
  func sizes() {
    let limits = XMLLimits(depth: 8, text: 1000, attribute: 100)
    let text = "<a>\n" + String(repeating: "b", count: 1001) + "</a>"
    let attribute = "<a b=\"" + String(repeating: "b", count: 101) + "\"/>"
    #expect(throws: XMLFault(line: 2, reason: "un testo supera 1000 byte")) {
      try XMLTree.parse(Array(text.utf8), limits: limits)
    }
    #expect(throws: XMLFault(line: 1, reason: "il valore di un attributo supera 100 byte")) {
      try XMLTree.parse(Array(attribute.utf8), limits: limits)
    }
  }

  @Test("a schema is not asked of a document that is refused")
  func schema() throws {
    let schema = XMLSchema(.relaxNG, Array(SchemaTests.relaxNG.utf8))
    #expect(throws: XMLFault.self) {
      try schema.faults(in: Array("<!DOCTYPE seduta SYSTEM 'http://127.0.0.1:9/'><seduta/>".utf8))
    }
  }

  @Test("bytes of any sort are refused or read, and nothing breaks")
  func damaged() {
    let good = Array(
      "<a xmlns:b='u'><b:c d='&lt;e'>testo &amp; testo</b:c><!-- f --><![CDATA[g]]></a>".utf8)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...], at: place)
        }
      }
      _ = try? XMLTree.parse(bytes)
      _ = try? XMLTree.parseHTML(bytes)
    }
  }
}
