import Testing
import XML

@Suite("XML read into memory")
struct XMLTreeTests {
  private func parse(_ text: String) throws -> XMLElement { try XMLTree.parse(Array(text.utf8)) }

  @Test("names, namespaces, attributes, words and lines are kept")
  func reads() throws {
    let root = try parse(
      """
      <?xml version="1.0"?>
      <!-- prima -->
      <a xmlns="urn:a" xmlns:b="urn:b">
        <b:c d="1 &amp; 2" b:e="tre"/>
        <f>però <i>sì</i><![CDATA[ <no>]]></f>
      </a>
      """)
    #expect(root.name == "a" && root.namespace == "urn:a" && root.line == 3)
    let inner = try #require(root.first("c"))
    #expect(inner.namespace == "urn:b" && inner.line == 4)
    #expect(inner["d"] == "1 & 2" && inner["e"] == "tre" && inner["z"] == nil)
    #expect(inner.attributes.map(\.namespace) == [nil, "urn:b"])
    #expect(root.elements.count == 2)
    #expect(root.first("f")?.text == "però sì <no>")
  }

  @Test("the bytes of an element are those between its tags, however long the document")
  func ranges() throws {
    let filler = String(repeating: "<riga>è così</riga>\n", count: 5000)
    let text = "<a>\n\(filler)<b c='x'>qui</b><d/></a>"
    let root = try parse(text)
    let bytes = Array(text.utf8)
    let found = try #require(root.first("b"))
    #expect(found.line == 5002)
    let start = try #require(bytes[..<found.range.lowerBound].lastIndex(of: 0x3C))
    #expect(
      String(decoding: bytes[start..<found.range.upperBound], as: UTF8.self)
        == "<b c='x'>qui</b>")
    let empty = try #require(root.first("d"))
    #expect(bytes[..<empty.range.upperBound].suffix(4) == Array("<d/>".utf8)[...])
  }

  @Test("other encodings are read as declared, and a mark of byte order is no character")
  func encodings() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>perch".utf8) + [0xE9]
    #expect(try XMLTree.parse(latin + Array("</a>".utf8)).text == "perché")
    #expect(try XMLTree.parse([0xEF, 0xBB, 0xBF] + Array("<a>è</a>".utf8)).text == "è")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>è</a>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try XMLTree.parse(wide).text == "è")
  }

  @Test(
    "faults are told in Italian, with their line",
    arguments: [
      ("", "riga 1: il documento è vuoto o non comincia con un elemento"),
      ("<", "riga 1: il documento è vuoto o non comincia con un elemento"),
      ("abc", "riga 1: il documento è vuoto o non comincia con un elemento"),
      ("<a>\n<b>\n</a>", "riga 3: l'elemento «b» aperto alla riga 2 è chiuso da un altro"),
      ("<a>\n<b>", "riga 2: l'elemento «b» non è mai chiuso"),
      (
        "<a>\n&egrave;</a>",
        "riga 2: l'entità «&egrave;» non è ammessa: si scriva il carattere stesso"
      ),
      ("<a b='1'\nb='2'/>", "riga 2: l'attributo «b» è scritto due volte"),
      ("<a>\n\u{1}</a>", "riga 2: c'è un carattere che l'XML non ammette"),
      ("<a>\n<c:b/></a>", "riga 2: il prefisso «c» non è dichiarato con xmlns"),
      (
        "<a/>\n<b/>",
        "riga 2: dopo la fine del documento c'è altro"
      ),
    ])
  func faults(_ text: String, _ message: String) {
    let fault = #expect(throws: XMLFault.self) { try parse(text) }
    #expect(fault?.description == message)
  }

  @Test("pages for browsers are read however written")
  func html() throws {
    let root = try XMLTree.parseHTML(
      Array("<!DOCTYPE html><p>Perch&eacute; <b>s\u{EC}<p>poi<br>altro<script>a<b</script>".utf8))
    #expect(root.name == "html")
    #expect(root.first("b")?.text.hasPrefix("sì") == true)
    #expect(root.text.hasPrefix("Perché sìpoialtro"))
    let old = Array("<html><body>perch".utf8) + [0xE9, 0x92] + Array("</body></html>".utf8)
    #expect(try XMLTree.parseHTML(old).text == "perché’")
    #expect(throws: XMLFault.self) { try XMLTree.parseHTML([]) }
  }

  @Test("a page nested without end keeps its words at the deepest level allowed")
  func deepPage() throws {
    let page = String(repeating: "<div>", count: 100_000) + "in fondo"
    let root = try XMLTree.parseHTML(Array(page.utf8))
    #expect(root.text == "in fondo")
  }
}
