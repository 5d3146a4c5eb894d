import Testing
import XML

@Suite("Documents held against a schema")
struct SchemaTests {
  static let relaxNG = """
    <element name="seduta" xmlns="http://relaxng.org/ns/structure/1.0">
      <attribute name="data"/>
      <oneOrMore><element name="punto"><text/></element></oneOrMore>
    </element>
    """

  static let xsd = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="seduta"><xs:complexType>
        <xs:sequence><xs:element name="punto" type="xs:int" maxOccurs="2"/></xs:sequence>
        <xs:attribute name="data" use="required"/>
      </xs:complexType></xs:element>
    </xs:schema>
    """

  private func faults(_ schema: XMLSchema, _ text: String) throws -> [String] {
    try schema.faults(in: Array(text.utf8)).map(\.description)
  }

  @Test("XML Schema")
  func xsd() throws {
    let schema = XMLSchema(.xsd, Array(Self.xsd.utf8))
    #expect(try faults(schema, "<seduta data='x'>\n<punto>1</punto></seduta>").isEmpty)
    #expect(
      try faults(schema, "<seduta>\n<punto>uno</punto>\n<voto/>\n</seduta>") == [
        "riga 1: all'elemento «seduta» manca l'attributo «data»",
        "riga 2: il contenuto dell'elemento «punto» non è un valore ammesso",
        "riga 3: l'elemento «voto» qui non è previsto",
      ])
    #expect(
      try faults(schema, "<seduta data='1' ora='2'/>") == [
        "riga 1: l'attributo «ora» non è previsto per l'elemento «seduta»",
        "riga 1: l'elemento «seduta» è incompleto: manca «punto»",
      ])
  }

  @Test("RelaxNG")
  func relaxNG() throws {
    let schema = XMLSchema(.relaxNG, Array(Self.relaxNG.utf8))
    #expect(try faults(schema, "<seduta data='x'>\n<punto>1</punto></seduta>").isEmpty)
    let found = try faults(schema, "<seduta data='x'>\n<punto>1</punto>\n<voto/></seduta>")
    #expect(found.contains { $0.hasPrefix("riga 3: ") })
  }

  @Test("a schema that is none is told")
  func badSchema() {
    let schema = XMLSchema(.xsd, Array("<a/>".utf8))
    #expect(throws: XMLFault(line: 1, reason: "lo schema stesso non è valido")) {
      try schema.faults(in: Array("<a/>".utf8))
    }
  }
}
