import Model
import Reader
import Regulations
import Testing

@testable import Validator

/// A roll of thousands of lines, which no body has and a file may, is gone through once: not once more
/// for every line.
@Suite struct LongRollTests {
  private static let head = """
    COMUNE DI VALDOMBRA
    VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 7
    L'anno duemilaventitré il giorno dodici del mese di dicembre si è riunito il Consiglio comunale.

    """

  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      ("All'appello risultano:\n", "Bianchi Carla ........ assente\n"),
      ("Presenti Assenti\n", "Rossi Mario    X\n"),
      ("Sono presenti i consiglieri: ", "Rossi Mario, Bianchi Carla, "),
    ])
  func isReadAndCheckedOnce(opening: String, line: String) {
    let text = Self.head + opening + String(repeating: line, count: 6_000)
    let sittings = MinutesReader().sittings(in: SourceText(name: "prova", text: text))
    let reports = Checker { RegulationLoader.choosePreset(for: $0).regulation }.check(sittings)
    #expect(reports.count == sittings.count)
  }
}
