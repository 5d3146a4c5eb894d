import Testing

@testable import Extraction

@Suite struct PDFTests {
  private func text(_ pages: [[PageBuilder.Words]]) throws -> String {
    try TextExtractor.pdf(PageBuilder.pdf(pages)).text
  }

  /// Lines one under the other, from a height.
  private func lines(_ lines: [String], from top: Double = 100, left: Double = 60) -> [PageBuilder
    .Words]
  {
    lines.enumerated().map { .init(left: left, top: top + Double($0) * 14, text: $1) }
  }

  @Test func linesOfAParagraphAreOneParagraphAgain() throws {
    let result = try text([
      lines([
        "Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è",
        "riunito il Consiglio comunale.",
        "Il Presidente, constatato il numero legale, dichiara aperta la seduta",
        "e passa alla trattazione.",
      ])
    ])
    #expect(
      result == """
        Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.

        Il Presidente, constatato il numero legale, dichiara aperta la seduta e passa alla trattazione.

        """)
  }

  @Test func aFigureThatWrapsIsNoEntryOfAList() throws {
    let result = try text([
      lines([
        "Con votazione palese: presenti 6; votanti 6; favorevoli n. 6; astenuti",
        "0. Il Consiglio approva.",
        "Con votazione palese: presenti 6; votanti 6; contrari 0, favorevoli n.",
        "6. Astenuti nessuno.",
        "Ordine del giorno:", "1. Verbale", "2. Bilancio",
      ])
    ])
    #expect(
      result == """
        Con votazione palese: presenti 6; votanti 6; favorevoli n. 6; astenuti 0. Il Consiglio approva.

        Con votazione palese: presenti 6; votanti 6; contrari 0, favorevoli n. 6. Astenuti nessuno.

        Ordine del giorno:
        1. Verbale
        2. Bilancio

        """)
  }

  @Test func columnsAreKept() throws {
    let rows = [
      ("Cognome e nome", "Presente", "Assente"), ("Rossi Anna", "X", ""), ("Bianchi Luca", "", "X"),
      ("Verdi Ugo", "X", ""),
    ]
    let words = rows.enumerated().flatMap { index, row in
      [(60.0, row.0), (260, row.1), (360, row.2)].filter { !$0.1.isEmpty }
        .map { PageBuilder.Words(left: $0.0, top: 100 + Double(index) * 16, text: $0.1) }
    }
    #expect(
      try text([words]) == """
        Cognome e nome   Presente   Assente
        Rossi Anna       X
        Bianchi Luca                X
        Verdi Ugo        X

        """)
  }

  @Test func whatRepeatsOnEachPageIsSaidOnce() throws {
    let pages = (1...4).map { page in
      [PageBuilder.Words(left: 60, top: 40, text: "COMUNE DI ROCCAMORA")]
        + lines(["Paragrafo \(["primo", "secondo", "terzo", "quarto"][page - 1]) del verbale."])
        + [PageBuilder.Words(left: 260, top: 800, text: "Pagina \(page) di 4")]
    }
    #expect(
      try text(pages) == """
        COMUNE DI ROCCAMORA

        Paragrafo primo del verbale.

        Paragrafo secondo del verbale.

        Paragrafo terzo del verbale.

        Paragrafo quarto del verbale.

        """)
  }

  @Test func picturesDamageAndPasswords() throws {
    #expect(throws: ExtractionError.onlyImages(pages: 2)) { try text([[], []]) }
    #expect(
      ExtractionError.onlyImages(pages: 2).description
        == "il PDF contiene solo immagini (2 pagine): occorre il riconoscimento del testo (OCR), oppure "
        + "il documento da cui il PDF è stato fatto")
    let bytes = PageBuilder.pdf([lines(["Verbale"])])
    #expect(throws: ExtractionError.damagedPDF) { try TextExtractor.pdf(Array(bytes.prefix(60))) }
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x11
      _ = try? TextExtractor.pdf(damaged)
    }
    let partly = try TextExtractor.pdf(PageBuilder.pdf([lines(["Verbale"]), []]))
    #expect(
      partly.notes == [
        "una pagina del PDF su 2 non contiene testo: se è un'immagine, non è stata letta"
      ])
  }
}
