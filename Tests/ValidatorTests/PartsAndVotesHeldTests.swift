import Model
import Reader
import Testing

@testable import Validator

/// Votes of a part of the college, and votes that each member holds by the roll.
@Suite struct PartsAndVotesHeldTests {
  private func found(_ text: String) -> [String] {
    let rules: [any Rule.Type] = [
      AgainstNamesDiffer.self, VotesExceedPresent.self, VotesFewerThanPresent.self,
      GivenNameDiffers.self, QuorumBelowStated.self,
    ]
    let checker = Checker(rules: rules) { TestRegulations.regulation(for: $0, named: nil) }
    return checker.check(MinutesReader().sittings(in: SourceText(name: "prova", text: text)))
      .flatMap(\.diagnostics).map(\.message)
  }

  private func restricted(_ vote: Int) -> [String] {
    found(
      ExampleMinutes.council(
        """
        1. Chiamata di un professore (riservato ai professori ordinari)

        Sono presenti 3 professori ordinari su 4: Rossi, Bianchi e Verdi. Si vota: favorevoli \(vote), contrari
        0, astenuti 0. La chiamata è approvata.
        """))
  }

  @Test func aPartVotesAlone() {
    #expect(restricted(3).isEmpty)
    #expect(restricted(4) == ["i voti sono 4, ma i presenti dichiarati sono 3"])
  }

  private func owners(_ against: Int) -> [String] {
    found(
      """
      CONSORZIO IRRIGUO DELLA ROGGIA NUOVA
      ASSEMBLEA DEI CONSORZIATI

      Il 6 maggio 2025, alle ore 18:00, nel salone si riunisce in prima convocazione l'assemblea.

        Consorziato                     voti      interviene
        Arrighi Elena                     18      di persona
        Cascina Lunga s.s.                40      di persona (Baldi Marco)
        Conti Dario                        9      non intervenuto
        Riva Carla                        31      di persona

      Presiede Riva Carla; verbalizza il geom. Ugo Motta. La seduta è aperta alle ore 18:10.

      Ordine del giorno
      1. Ruolo dell'anno

      1. Ruolo dell'anno
      Si approva: voti favorevoli 71; contrari \(against) (Arrighi Elena); astenuti nessuno.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  @Test func whoHoldsManyVotesIsOneName() {
    #expect(owners(18).isEmpty)
    #expect(!owners(17).isEmpty)
  }

  @Test func aLabelInCapitalsEndsWithItsLine() {
    #expect(
      found(
        ExampleMinutes.council(
          """
          1. Tariffe della palestra

          Verdi chiede quanto costa. Verdi ringrazia.

          CONSIGLIERA VERDI
          Grazie, Sindaca. Voterò a favore.

          Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.
          """)
      ).isEmpty)
  }
}
