import Testing

@testable import Extraction

@Suite struct TableTests {
  @Test func columnsAreKeptAndEmptyCellsToo() throws {
    let text = try Documents.docx(
      Documents.table([
        ["Cognome e nome", "Presente", "Assente"], ["Rossi Anna", "X", ""],
        ["Bianchi Luca", "", "X"],
      ]))
    #expect(
      text == """
        Cognome e nome   Presente   Assente
        Rossi Anna       X
        Bianchi Luca                X

        """)
  }

  @Test func mergedCellsKeepTheColumnsAfterThem() throws {
    let cell = { (text: String, properties: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Documents.p(Documents.r(text)))</w:tc>"
    }
    let text = try Documents.docx(
      "<w:tbl><w:tr>\(cell("Componenti", #"<w:gridSpan w:val="2"/>"#))\(cell("Voto", ""))</w:tr>"
        + "<w:tr>\(cell("Rossi", ""))\(cell("Sindaco", ""))\(cell("sì", ""))</w:tr></w:tbl>")
    #expect(text == "Componenti        Voto\nRossi   Sindaco   sì\n")
  }

  @Test func aCellOfSeveralParagraphsIsOneCell() throws {
    let text = try Documents.docx(
      "<w:tbl><w:tr><w:tc>\(Documents.p(Documents.r("Tassi Ezio,")))\(Documents.p(Documents.r("su delega")))</w:tc>"
        + "<w:tc>\(Documents.p(Documents.r("sì")))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(Documents.p(Documents.r("Gritti Piera")))</w:tc>"
        + "<w:tc>\(Documents.p(Documents.r("no")))</w:tc></w:tr></w:tbl>")
    #expect(text == "Tassi Ezio, su delega   sì\nGritti Piera            no\n")
  }

  @Test func signaturesSideBySideStaySo() throws {
    let cell = { (lines: [String]) in
      "<w:tc>" + lines.map { Documents.p(Documents.r($0)) }.joined() + "</w:tc>"
    }
    let text = try Documents.docx(
      "<w:tbl><w:tr>\(cell(["IL PRESIDENTE", "Anna Rossi"]))\(cell(["IL SEGRETARIO", "Luca Bianchi"]))</w:tr></w:tbl>"
    )
    #expect(text == "IL PRESIDENTE   IL SEGRETARIO\nAnna Rossi      Luca Bianchi\n")
  }

  @Test func aTableThatOnlyPlacesThingsIsReadCellByCell() throws {
    let inner = Documents.table([["Rossi", "P"], ["Verdi", "A"]])
    let text = try Documents.docx(
      "<w:tbl><w:tr><w:tc>\(Documents.p(Documents.r("Presenti:")))</w:tc><w:tc>\(inner)\(Documents.p(""))</w:tc></w:tr></w:tbl>"
    )
    #expect(text == "Presenti:\n\nRossi   P\nVerdi   A\n")
  }

  @Test func tickedBoxesInCellsAreCrosses() throws {
    let text = try Documents.docx(Documents.table([["Rossi", "☒", "☐"], ["Verdi", "☐", "☒"]]))
    #expect(text == "Rossi   X\nVerdi       X\n")
  }
}
