import Model
import Testing

@testable import Reader

@Suite struct CitationTests {
  private func acts(_ text: String) -> [ActCitation] {
    let source = SourceText(name: "prova", text: text)
    return CitationReader.citations(in: Fixture.passages(source), source: source)
  }

  private func annexes(_ text: String) -> [String] {
    let source = SourceText(name: "prova", text: text)
    return CitationReader.annexCitations(in: Fixture.passages(source), source: source).map(\.value)
  }

  @Test func actsWithNumberAndDate() throws {
    let found = acts(
      "Richiamata la deliberazione di Giunta Comunale n. 22 del 10.02.2026, la determinazione n. 5 "
        + "del 3 marzo 2026, la delibera G.C. n. 22 del 10/02/2026 e il D.Lgs. 267/2000.")
    #expect(
      found.map(\.kind) == [
        "deliberazione giunta comunale", "determinazione", "deliberazione giunta comunale",
        "decreto legislativo",
      ])
    #expect(found.map(\.number) == ["22", "5", "22", "267/2000"])
    #expect(found[0].date == CalendarDate(year: 2026, month: 2, day: 10))
    #expect(found[1].date == CalendarDate(year: 2026, month: 3, day: 3))
    #expect(found[3].date == nil)
  }

  @Test func noActWithoutNumber() {
    #expect(acts("La deliberazione è approvata. Il decreto legge, che vale per n. 5 casi.").isEmpty)
  }

  @Test func annexLabels() {
    #expect(
      annexes("Si approva l'allegato A, l'Allegato \"B\", l'all. 3) e l'allegato sub «C».") == [
        "A", "B", "3", "C",
      ])
    #expect(
      annexes("Vedi allegato. L'allegato 4/2 al D.Lgs. 118/2011, allegato al verbale.").isEmpty)
    #expect(annexes("verbale del 2/10/2024 (All.1), del 10/10/2024 (All.2)") == ["1", "2"])
  }
}
