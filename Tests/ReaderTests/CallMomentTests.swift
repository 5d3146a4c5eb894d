import Model
import Reader
import Testing

/// Day and hour of each call, before the words that name it or after.
@Suite struct CallMomentTests {
  private func calls(_ words: String) throws -> [String] {
    let text = """
      COMUNE DI ALBA NUOVA

      Il Consiglio comunale è convocato presso la sala consiliare \(words), per trattare il seguente

      ORDINE DEL GIORNO

      1. Approvazione del verbale.
      2. Bilancio di previsione.
      """
    let sitting = try #require(
      try MinutesReader().sittings(in: Array(text.utf8), name: "avviso.txt").first)
    return sitting.convocations.map {
      "\($0.call.rawValue) \($0.date?.value.description ?? "-") \($0.time?.value.description ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "in prima convocazione per il giorno giovedì 18 aprile 2024 alle ore 20.30 e, occorrendo, in "
        + "seconda convocazione per il giorno venerdì 19 aprile 2024 alle ore 21.00",
      ["1 2024-04-18 20:30", "2 2024-04-19 21:00"]
    ),
    (
      "il giorno 18 aprile 2024 alle ore 20:30 in prima convocazione ed il giorno 19 aprile 2024 alle "
        + "ore 21:00 in seconda convocazione",
      ["1 2024-04-18 20:30", "2 2024-04-19 21:00"]
    ),
    (
      "in prima convocazione alle ore 20.30 del giorno 18/04/2024 e in seconda convocazione alle ore "
        + "21.30 del 19/04/2024",
      ["1 2024-04-18 20:30", "2 2024-04-19 21:30"]
    ),
    (
      "in prima convocazione, giusta avviso del 10 aprile 2024, alle ore 20.30",
      ["1 - 20:30"]
    ),
  ]) func eachCallHasItsOwn(words: String, wanted: [String]) throws {
    #expect(try calls(words) == wanted)
  }

  @Test(arguments: [
    "in seconda convocazione. La prima, del giorno 27 giugno alle ore 23, è andata deserta.",
    "in seconda convocazione, essendo andata deserta la prima del 27 giugno alle ore 23.",
    "in seconda convocazione, essendo deserta la prima, indetta per il 27 giugno 2024 alle ore 23.",
  ])
  func theFirstCallThatNobodyCameTo(words: String) throws {
    let text = """
      Verbale dell'assemblea dei soci

      Venerdì 28 giugno 2024 alle ore 21, in via del Molino 3, si è svolta l'assemblea ordinaria
      \(words)

      Presiede Ugo Neri. Trattandosi di seconda convocazione l'assemblea è valida.

      1) Bilancio
      Approvato con 12 voti favorevoli.

      La riunione finisce alle 22.
      """
    let sitting = try #require(
      try MinutesReader().sittings(in: Array(text.utf8), name: "verbale.txt").first)
    let first = try #require(sitting.convocations.first { $0.call == .first })
    #expect(first.date?.value.description == "2024-06-27")
    #expect(first.time?.value.description == "23:00")
    #expect(sitting.call?.value == .second)
  }
}
