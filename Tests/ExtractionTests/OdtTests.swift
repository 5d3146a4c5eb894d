import Testing

@testable import Extraction

@Suite struct OdtTests {
  private static let lists = #"""
    <text:list-style style:name="L">
      <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
      <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
    </text:list-style>
    <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
    """#

  private func list(_ attributes: String, _ items: String) -> String {
    #"<text:list text:style-name="L" \#(attributes)>\#(items)</text:list>"#
  }

  private func item(_ text: String, _ more: String = "", _ attributes: String = "") -> String {
    "<text:list-item \(attributes)><text:p>\(text)</text:p>\(more)</text:list-item>"
  }

  @Test func labelsThatWriterCountsStandInTheText() throws {
    let inner =
      "<text:list>\(item("entrate"))\(item("spese", "<text:list>\(item("correnti"))</text:list>"))</text:list>"
    let text = try Documents.odt(
      list("", item("Verbale") + item("Bilancio", inner) + item("Varie"))
        + "<text:p>Si prosegue:</text:p>"
        + list(#"text:continue-numbering="true""#, item("Seguito"))
        + list("", item("Da capo") + item("Salto", "", #"text:start-value="7""#))
        + #"<text:list text:style-name="B">\#(item("trattino"))</text:list>"#, styles: Self.lists)
    #expect(
      text == """
        1. Verbale
        2. Bilancio
        a) entrate
        b) spese
        2.b.1 correnti
        3. Varie

        Si prosegue:
        4. Seguito
        1. Da capo
        7. Salto
        - trattino

        """)
  }

  @Test func listsGoOnByName() throws {
    let text = try Documents.odt(
      #"<text:list xml:id="x" text:style-name="L">\#(item("Uno"))</text:list>"#
        + list("", item("Altra"))
        + #"<text:list text:continue-list="x" text:style-name="L">\#(item("Due"))</text:list>"#,
      styles: Self.lists)
    #expect(text == "1. Uno\n1. Altra\n2. Due\n")
  }

  @Test func changesNotesCommentsAndHiddenText() throws {
    let result = try Documents.odtText(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>via</text:p></text:deletion>
      </text:changed-region></text:tracked-changes>
      <text:p>Favorevoli <text:change-start/>10<text:change-end/><office:annotation><text:p>commento</text:p>
      </office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body>
      <text:p>Sindaco compreso.</text:p></text:note-body></text:note>, contrari 2.
      <text:span text:style-name="H">appunto</text:span></text:p>
      """, styles: Self.lists)
    #expect(result.text == "Favorevoli 10, contrari 2.\n\n[nota 1: Sindaco compreso.]\n")
    #expect(
      result.notes == ["il documento contiene testo nascosto (1 parola), che non è stato letto"])
  }

  @Test func blanksTabsBreaksAndFrames() throws {
    let text = try Documents.odt(
      #"<text:p>IL  SINDACO<text:s text:c="4"/>IL SEGRETARIO<text:line-break/>A<text:tab/>B<draw:frame><draw:text-box><text:p>Riquadro</text:p></draw:text-box></draw:frame></text:p>"#
    )
    #expect(text == "IL SINDACO    IL SEGRETARIO\nA\tB\nRiquadro\n")
  }

  @Test func tablesRepeatAndSpan() throws {
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let text = try Documents.odt(
      """
      <table:table><table:table-header-rows><table:table-row>\(cell("Nome"))\(cell("P"))\(cell("A"))</table:table-row></table:table-header-rows>
      <table:table-row>\(cell("Rossi"))<table:table-cell table:number-columns-repeated="1"/>\(cell("X"))</table:table-row>
      <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Totale</text:p></table:table-cell><table:covered-table-cell/>\(cell("1"))</table:table-row>
      </table:table>
      """)
    #expect(text == "Nome    P   A\nRossi       X\nTotale      1\n")
  }

  @Test func headersStandOnce() throws {
    let office = "urn:oasis:names:tc:opendocument:xmlns:"
    let result = try Documents.odtText(
      "<text:p>VERBALE</text:p>",
      sheet: #"""
        <office:document-styles xmlns:office="\#(office)office:1.0" xmlns:style="\#(office)style:1.0"
        xmlns:text="\#(office)text:1.0"><office:master-styles><style:master-page style:name="Standard">
        <style:header><text:p>COMUNE DI ROCCAMORA</text:p></style:header>
        <style:footer><text:p>Pagina <text:page-number>1</text:page-number></text:p></style:footer>
        </style:master-page></office:master-styles></office:document-styles>
        """#)
    #expect(result.text == "COMUNE DI ROCCAMORA\n\nVERBALE\n")
  }

  @Test func flatDocumentsAreReadAlike() throws {
    let bytes = Array(Documents.flat("document", "<text:p>Verbale</text:p>").utf8)
    #expect(try TextExtractor.flatOpenDocument(bytes).text == "Verbale\n")
  }
}
