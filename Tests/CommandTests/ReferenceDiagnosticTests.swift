import Model
import Testing

@testable import verbale

/// What a careful clerk finds in two real sittings, and what nobody should be troubled with.
@Suite(.enabled(if: Reference.areThere, "the reference minutes are not beside the package"))
struct ReferenceDiagnosticTests {
  /// 'rule@line' of every diagnostic.
  private func found(_ diagnostics: [JSONValue]) -> [String] {
    diagnostics.map { "\($0["rule"]?.text ?? "–")@\($0["line"]?.number ?? 0)" }
  }

  @Test func december() async throws {
    let diagnostics = await Reference.diagnostics(Reference.clusone)
    let found = found(diagnostics)
    for expected in [
      "voti-presenti@348", "punti-fuori-ordine@200", "stessa-persona-due-grafie@210",
      "rappresentante-senza-ente@117", "oggetto-del-voto-diverso@310",
      "uscita-non-in-elenco@352",
    ] {
      #expect(found.contains(expected), "\(expected) not in \(found)")
    }
    #expect(found.count { $0 == "uscita-non-in-elenco@352" } == 2)
    let sum = try #require(diagnostics.first { $0["rule"]?.text == "voti-presenti" })
    let message = sum["message"]?.text ?? ""
    #expect(sum["severity"]?.text == "error")
    #expect(message.contains("19") && message.contains("20"), "\(message)")
    let related = (sum["related"]?.list ?? []).compactMap { $0["line"]?.number }
    #expect(related.contains(288) && related.contains(316), "\(related)")
    let orphans = diagnostics.first { $0["rule"]?.text == "rappresentante-senza-ente" }
    #expect(orphans?["message"]?.text?.contains("3 rappresentanti") == true)
  }

  /// Items 4 and 5 came forward by decision; unanimity and zeros agree; the first tally is whole.
  @Test func decemberIsNotAccusedOfMore() async {
    let diagnostics = await Reference.diagnostics(Reference.clusone)
    let errors = diagnostics.filter { $0["severity"]?.text == "error" }
    #expect(found(errors) == ["voti-presenti@348"])
    let outOfOrder = diagnostics.filter { $0["rule"]?.text == "punti-fuori-ordine" }
    #expect(outOfOrder.count == 1)
    #expect(!found(diagnostics).contains { $0.hasPrefix("somma-importi") })
    #expect(!found(diagnostics).contains { $0.hasPrefix("percentual") })
  }

  @Test func november() async {
    let found = found(await Reference.diagnostics(Reference.valleSeriana))
    for expected in [
      "ora-apertura-mancante@112", "seduta-online-con-presenti-in-sala@10",
      "mandato-senza-decisione@287",
    ] {
      #expect(found.contains(expected), "\(expected) not in \(found)")
    }
    for silent in ["voti-presenti", "voti-oltre-presenti", "unanimita", "numero-legale-mancante"] {
      #expect(!found.contains { $0.hasPrefix(silent) }, "\(silent) in \(found)")
    }
  }

  @Test func novemberHasNoErrors() async {
    let diagnostics = await Reference.diagnostics(Reference.valleSeriana)
    #expect(found(diagnostics.filter { $0["severity"]?.text == "error" }) == [])
  }

  /// Two sittings of one body: who abstains 'perché assente' is looked up on the roll of that day.
  @Test func abstainersAreLookedUpOnTheRollOfThatDay() async throws {
    let scratch = try Scratch()
    let october = """
      VERBALE ASSEMBLEA DEI SINDACI DEL PIANO DI ZONA DELL'AMBITO TERRITORIALE VALLE SERIANA \
      SUPERIORE E VALLE DI SCALVE

      In data 07/10/2024, presso la Sala Consiliare del Comune di Clusone, si è riunita in prima \
      convocazione l'Assemblea dei Sindaci. Sono presenti:

      Ardesio

      Yvan Caccia

      Clusone

      Massimo Morstabilini

      Gorno

      ASSENTE

      Oltressenda Alta

      ASSENTE

      Rovetta

      ASSENTE

      Valbondione

      ASSENTE

      1. Comunicazioni

      Alle ore 17.30 la Presidente Flavia Bigoni apre la seduta.

      Primo punto all'o.d.g.: Comunicazioni

      La Presidente comunica le date dei prossimi incontri.

      Alle 18:00 si chiude la seduta.
      """
    let earlier = try scratch.write(october.utf8, "ottobre.txt")
    let diagnostics = await Reference.diagnostics(earlier, Reference.clusone)
    let abstainers = diagnostics.filter {
      $0["rule"]?.text == "astenuto-perche-assente-ma-presente"
    }
    #expect(found(abstainers) == ["astenuto-perche-assente-ma-presente@145"])
    #expect(abstainers.first?["message"]?.text?.contains("Ardesio") == true)
  }
}
