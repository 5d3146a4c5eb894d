import Testing

@testable import Extraction

@Suite struct HTMLTests {
  @Test func paragraphsListsAndTables() throws {
    let text = try Documents.html(
      """
      <h1>Verbale</h1><p>Sono presenti
        i consiglieri &egrave; vero:</p>
      <ol type="a" start="2"><li>Primo</li><li>Secondo<ul><li>dentro</li></ul></li></ol>
      <table><caption>Presenze</caption><thead><tr><th>Nome</th><th>P</th><th>A</th></tr></thead>
      <tr><td>Rossi</td><td></td><td>X</td></tr><tr><td rowspan="2">Verdi</td><td>X</td></tr>
      <tr><td>bis</td></tr></table><div>IL SINDACO<br>Anna Rossi</div><script>var x</script>
      """)
    #expect(
      text == """
        Verbale

        Sono presenti i consiglieri è vero:
        b. Primo
        c. Secondo
        • dentro

        Presenze

        Nome    P     A
        Rossi         X
        Verdi   X
                bis

        IL SINDACO
        Anna Rossi

        """)
  }

  @Test func hiddenElementsAreLeftOutAndSaid() throws {
    let result = try TextExtractor.html(
      Array("<html><body><p>Si vede</p><p style='display: none'>non si vede</p></body></html>".utf8)
    )
    #expect(result.text == "Si vede\n")
    #expect(
      result.notes == ["la pagina contiene testo nascosto (3 parole), che non è stato letto"])
  }

  @Test func theCharsetOfThePageHolds() throws {
    let page =
      Array(
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head><body>Unanimit"
          .utf8) + [0xE0] + Array("</body></html>".utf8)
    #expect(try TextExtractor.html(page).text == "Unanimità\n")
  }
}
