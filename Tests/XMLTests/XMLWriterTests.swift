import Testing
import XML

@Suite("XML written")
struct XMLWriterTests {
  @Test("elements among elements stand on their own lines, words are left alone")
  func indents() {
    var writer = XMLWriter()
    writer.start("a", [("b", "1"), ("c", nil)])
    writer.element("d", text: "però")
    writer.start("e")
    writer.text("uno ")
    writer.element("f", text: "due")
    writer.text(" tre")
    writer.end()
    writer.element("g")
    writer.end()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="1">
          <d>però</d>
          <e>uno <f>due</f> tre</e>
          <g/>
        </a>

        """)
  }

  @Test("every text comes back as it was, control characters included")
  func losesNothing() throws {
    var text = "<&>\"' ]]> \r\n\t\r fine \u{F8FE}\u{240C}\u{85}\u{2028} 👩‍⚖️"
    text.unicodeScalars += (0...0x7F).compactMap { Unicode.Scalar(UInt32($0)) }
    text.unicodeScalars += [0xFFFE, 0xFFFF].compactMap { Unicode.Scalar(UInt32($0)) }
    var writer = XMLWriter()
    writer.element("a", [("b", text)], text: text)
    let root = try XMLTree.parse(writer.bytes)
    #expect(XMLCharacters.restored(root.text).unicodeScalars.elementsEqual(text.unicodeScalars))
    let attribute = XMLCharacters.restored(root["b"] ?? "")
    #expect(attribute.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("for other programs what XML cannot hold is replaced")
  func replaces() {
    #expect(XMLCharacters.replaced.admitted("a\u{C}b\u{1B}\n") == "a\u{FFFD}b\u{FFFD}\n")
    #expect(XMLCharacters.marked.admitted("a\u{C}") == "a\u{F8FE}\u{240C}")
  }
}
