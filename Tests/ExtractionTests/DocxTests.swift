import Testing

@testable import Extraction

@Suite struct DocxTests {
  private static let numbering = [
    "word/numbering.xml": #"""
    <w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="8">
      <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
    """#
  ]

  @Test func labelsThatWordCountsStandInTheText() throws {
    let text = try Documents.docx(
      Documents.entry("Verbale") + Documents.entry("Bilancio")
        + Documents.entry("entrate", level: 1) + Documents.entry("spese", level: 1)
        + Documents.entry("correnti", level: 2) + Documents.entry("Varie")
        + Documents.entry("prima", level: 1) + Documents.entry("Altra lista", list: 2)
        + Documents.entry("punto", list: 3) + Documents.entry("trattino", level: 1, list: 3),
      parts: Self.numbering)
    #expect(
      text == """
        1. Verbale
        2. Bilancio
        a) entrate
        b) spese
        2.2.1 correnti
        3. Varie
        a) prima
        5. Altra lista
        • punto
        - trattino

        """)
  }

  @Test func listsOfStylesAndHeadingsAreCounted() throws {
    var parts = Self.numbering
    parts["word/styles.xml"] = #"""
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="heading 1"/>
        <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="TT"><w:name w:val="Mio"/><w:basedOn w:val="T"/></w:style>
      """#
    let text = try Documents.docx(
      Documents.p(Documents.r("Verbale"), #"<w:pStyle w:val="T"/>"#)
        + Documents.p(Documents.r("Illustra il Sindaco."))
        + Documents.p(Documents.r("Bilancio"), #"<w:pStyle w:val="TT"/>"#)
        + Documents.p(
          Documents.r("Senza numero"),
          #"<w:pStyle w:val="T"/><w:numPr><w:numId w:val="0"/></w:numPr>"#), parts: parts)
    #expect(text == "1. Verbale\n\nIllustra il Sindaco.\n\n2. Bilancio\n\nSenza numero\n")
  }

  @Test func trackedChangesAreAccepted() throws {
    let text = try Documents.docx(
      Documents.p(
        Documents.r("Favorevoli ") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
          + "<w:ins>\(Documents.r("10"))</w:ins>"
          + "<w:moveFrom>\(Documents.r(" via"))</w:moveFrom>"
          + "<w:moveTo>\(Documents.r(", contrari 2"))</w:moveTo>")
        + Documents.p(Documents.r("Il Consiglio "), "<w:rPr><w:del/></w:rPr>")
        + Documents.p(Documents.r("approva.")))
    #expect(text == "Favorevoli 10, contrari 2\nIl Consiglio approva.\n")
  }

  @Test func deletedRowsAreGone() throws {
    let row = { (name: String, properties: String) in
      "<w:tr><w:trPr>\(properties)</w:trPr><w:tc>\(Documents.p(Documents.r(name)))</w:tc>"
        + "<w:tc>\(Documents.p(Documents.r("P")))</w:tc></w:tr>"
    }
    let text = try Documents.docx(
      "<w:tbl>\(row("Rossi", ""))\(row("Bianchi", "<w:del/>"))\(row("Verdi", "<w:ins/>"))</w:tbl>")
    #expect(text == "Rossi   P\nVerdi   P\n")
  }

  @Test func fieldsGiveTheirResult() throws {
    let field = { (instruction: String, result: String) in
      #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\#(instruction)</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(Documents.r(result))"#
        + #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    }
    let box = #"""
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>
      <w:r><w:fldChar w:fldCharType="end"/></w:r>
      """#
    let text = try Documents.docx(
      Documents.p(
        Documents.r("Il ") + field("DATE \\@ dd", "6 maggio 2025") + Documents.r(" alle ")
          + #"<w:fldSimple w:instr="TIME">\#(Documents.r("18:00"))</w:fldSimple>"#
          + Documents.r(" presente ") + box))
    #expect(text == "Il 6 maggio 2025 alle 18:00 presente ☒\n")
  }

  @Test func notesFollowTheirParagraph() throws {
    let text = try Documents.docx(
      Documents.p(
        Documents.r("Presenti n. 11") + #"<w:r><w:footnoteReference w:id="4"/></w:r>"#
          + Documents.r(", votanti 11."))
        + Documents.p(Documents.r("Il Consiglio approva.")),
      parts: [
        "word/footnotes.xml":
          #"<w:footnote w:type="separator" w:id="0">\#(Documents.p(""))</w:footnote>"#
          + #"<w:footnote w:id="4">\#(Documents.p(Documents.r("Sindaco compreso.")))</w:footnote>"#
      ])
    #expect(
      text == "Presenti n. 11, votanti 11.\n\n[nota 1: Sindaco compreso.]\nIl Consiglio approva.\n")
  }

  @Test func hiddenTextIsLeftOutAndSaid() throws {
    let result = try Documents.docxText(
      Documents.p(Documents.r("Si approva.") + Documents.r(" appunto mio", "<w:vanish/>")))
    #expect(result.text == "Si approva.\n")
    #expect(
      result.notes == [
        "il documento contiene testo nascosto (2 parole), che non è stato letto"
      ])
  }

  @Test func textBoxesAndAlternativesStandOnce() throws {
    let box = { (way: String) in
      "<mc:\(way)><w:pict><v:textbox><w:txbxContent>\(Documents.p(Documents.r("Riquadro")))"
        + "</w:txbxContent></v:textbox></w:pict></mc:\(way)>"
    }
    let text = try Documents.docx(
      Documents.p(
        Documents.r("Prima")
          + "<w:r><mc:AlternateContent>\(box("Choice"))\(box("Fallback"))</mc:AlternateContent></w:r>"
      ) + Documents.p(Documents.r("Dopo")))
    #expect(text == "Prima\nRiquadro\nDopo\n")
  }

  @Test func blanksBreaksSymbolsAndControlsAreKept() throws {
    let text = try Documents.docx(
      Documents.p(
        Documents.r("n.\u{A0}5 deli\u{AD}bera") + "<w:r><w:tab/></w:r>" + Documents.r("A")
          + "<w:r><w:br/></w:r>" + Documents.r("B") + #"<w:r><w:sym w:char="F0FE"/></w:r>"#
          + "<w:r><w:noBreakHyphen/></w:r>"
          + "<w:sdt><w:sdtContent>\(Documents.r("C"))</w:sdtContent></w:sdt>"
          + "<w:smartTag>\(Documents.r("D"))</w:smartTag>"))
    #expect(text == "n. 5 delibera\tA\nB☒-CD\n")
  }

  @Test func strictDocumentsAreReadAlike() throws {
    #expect(try Documents.docx(Documents.p(Documents.r("Verbale")), isStrict: true) == "Verbale\n")
  }

  @Test func headersStandOnceAndPageNumbersNever() throws {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let text = try Documents.docx(
      Documents.p(Documents.r("VERBALE"))
        + #"<w:sectPr><w:headerReference r:id="a"/><w:footerReference r:id="b"/></w:sectPr>"#,
      parts: [
        "word/header1.xml": Documents.p(Documents.r("COMUNE DI ROCCAMORA"))
          + Documents.p(Documents.r("VERBALE")),
        "word/footer1.xml": Documents.p(
          Documents.r("Pagina ")
            + #"<w:fldSimple w:instr="PAGE">\#(Documents.r("3"))</w:fldSimple>"#),
        "word/_rels/document.xml.rels": #"""
        <Relationships><Relationship Id="a" Type="\#(relation)/header" Target="header1.xml"/>
        <Relationship Id="b" Type="\#(relation)/footer" Target="footer1.xml"/></Relationships>
        """#,
      ])
    #expect(text == "COMUNE DI ROCCAMORA\n\nVERBALE\n")
  }
}
