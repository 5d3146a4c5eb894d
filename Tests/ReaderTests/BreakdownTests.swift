import Model
import Testing

@testable import Reader

@Suite struct BreakdownTests {
  /// Passages of a text, one a line; lines that begin with a dash are entries.
  private func read(_ text: String) -> (source: SourceText, breakdowns: [Breakdown]) {
    let source = SourceText(name: "prova", text: text)
    let passages = Fixture.passages(source)
    return (source, BreakdownReader.breakdowns(in: passages, source: source))
  }

  @Test func listUnderItsTotal() throws {
    let (_, found) = read(
      """
      La dotazione assegnata è di € 95.569,00.
      La ripartizione proposta è la seguente:
      - opere: € 0,00 (in base alle richieste);
      - gestione: € 95.569,00.
      Nella gestione si stima di imputare:
      - 19,61% delle risorse, pari a € 18.737,00, a percorsi;
      - 75,34% delle risorse, pari a € 72.000,00, a residenze;
      - 5,05% delle risorse, pari a € 4.832,00, a pronto intervento.
      """)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(first.total?.value == 95_569)
    #expect(first.parts.map { $0.amount?.value } == [0, 95_569])
    let second = try #require(found.last)
    #expect(second.total?.value == 95_569)
    #expect(second.parts.map { $0.percentage?.value } == [19.61, 75.34, 5.05])
    #expect(second.parts.map { $0.amount?.value } == [18_737, 72_000, 4_832])
  }

  @Test func sentenceWithItsParts() throws {
    let (source, found) = read(
      "La variazione, del valore complessivo di € 27.500,00, di cui € 18.000,00 per automezzi, "
        + "€ 6.500,00 per la formazione e 2.000 euro per spese postali.")
    let breakdown = try #require(found.first)
    #expect(breakdown.total?.value == 27_500)
    #expect(breakdown.parts.map { $0.amount?.value } == [18_000, 6_500, 2_000])
    let range = try #require(breakdown.parts.first?.amount?.range)
    #expect(source.text(in: range) == "€ 18.000,00")
  }

  @Test func partsBeforeTheirTotal() throws {
    let (_, found) = read(
      "Si impegnano Euro 1.000,00 per libri e Euro 500,50 per banchi, per un totale di Euro 1.500,50."
    )
    #expect(found.first?.total?.value == 1_500.5)
    #expect(found.first?.parts.count == 2)
  }

  @Test(arguments: [
    "Il Comune è condannato al pagamento di € 18.000,00 oltre spese legali per € 3.000,50: il debito è pertanto di € 21.000,50.",
    "L'incarico costa 18.000,00 euro, oltre ad IVA per 3.000,50 euro, e quindi 21.000,50 euro.",
  ])
  func oneAmountBesideAnother(words: String) {
    let (_, found) = read(words)
    #expect(found.first?.total?.value == 21_000.5)
    #expect(found.first?.parts.map { $0.amount?.value } == [18_000, 3_000.5])
  }

  @Test func listThatEndsWithItsTotal() throws {
    let (_, found) = read(
      """
      Le voci sono:
      - libri € 100,00
      - banchi € 250,00
      - totale € 350,00
      """)
    #expect(found.first?.total?.value == 350)
    #expect(found.first?.parts.count == 2)
  }

  @Test(arguments: [
    "Il fondo passa da € 507.000,00 a € 415.000,00, cioè € 92.000,00 in meno.",
    "Il bando vale € 100.000,00, di cui € 30.000,00 regionali e € 20.000,00 statali.",
    "La quota è di € 34,20 per abitante; la spesa è di € 60.000,00 e di € 30.000,00.",
    "Si destinano 1,5 milioni di euro: € 3,00/abitante e € 2,00/abitante.",
    "Con delibera n. 22 del 10.02.2026 si sono spesi € 10,00.",
  ])
  func noBreakdown(_ text: String) {
    #expect(read(text).breakdowns.isEmpty)
  }

  /// The columns of money over a row of totals, in euro: the sum of the parts and the total told.
  private func totals(_ table: String) -> [[Double]] {
    let source = SourceText(name: "prova", text: table)
    return TableTotals(source: source).breakdowns(in: SourceRange(0, source.bytes.count)).map {
      [$0.parts.reduce(0) { $0 + ($1.amount?.value ?? 0) }, $0.total?.value ?? 0]
    }
  }

  @Test func columnsOverTheirTotal() {
    #expect(
      totals(
        """
        Comune            ettari         euro
        Alba Lenta          41      12.300,00
        Borgo               22       6.700,00
        Dego                 -              -
                            --     ----------
        TOTALE              63      18.900,00
        """) == [[19_000, 18_900]])
    #expect(
      totals(
        """
        1  Coro         €  1.200,00   € 300,00
        2  Banda        €  2.200,50   € 100,00
        Totale          €  3.400,50   € 400,00
        """) == [[3_400.5, 3_400.5], [400, 400]])
  }

  /// Rows of another kind, and a total far from the sum, are no parts.
  @Test func rowsThatDoNotAddUpToTheTotal() {
    #expect(
      totals(
        """
        Entrate correnti     100.000,00
        di cui tributi        60.000,00
        Totale               100.000,00
        """
      ).isEmpty)
    #expect(
      totals(
        """
        Quota     10   1.000,00
        Anno    1.000,00
        Totale    10   1.000,00
        """
      ).isEmpty)
  }
}

/// Passages made by hand, for the parts of the reader that work on passages.
enum Fixture {
  /// One passage a line; lines that begin with a dash are entries of a list.
  static func passages(_ source: SourceText) -> [Passage] {
    source.lineStarts.indices.map { index in
      let range = source.rangeOfLine(index + 1)
      let text = source.text(in: range)
      return Passage(kind: text.hasPrefix("-") ? .listEntry : .narrative, text: text, range: range)
    }
  }
}
