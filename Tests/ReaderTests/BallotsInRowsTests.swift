import Model
import Testing

@testable import Reader

/// Ballots told in rows, in a line, in words.
@Suite struct BallotsInRowsTests {
  private func ballots(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let candidates = vote.candidates.map { "\($0.name.value) \($0.votes?.value ?? 0)" }
      let papers = [vote.blank, vote.void].map { $0.map { String($0.value) } ?? "?" }
      return (candidates + papers).joined(separator: " ") + " > "
        + vote.elected.map(\.value).joined(separator: ",")
    }
  }

  @Test func aRoundInEachRow() {
    #expect(
      ballots(
        """
        Si vota a schede segrete, scrutatori Gallo e Neri.

            primo scrutinio     votanti 12    La Torre 7    Testa 4    bianche 1    nulle 0
            secondo scrutinio   votanti 12    La Torre 8    Testa 3    bianche 0    nulle 1

        La Presidente proclama eletta Presidente del Consiglio Olga La Torre.
        """) == ["La Torre 7 Testa 4 1 0 > ", "La Torre 8 Testa 3 0 1 > Olga La Torre"])
  }

  @Test(arguments: [
    (
      """
      Voto segreto, una preferenza.
      Consegnate 12 schede, ritirate 12. Gallo 6; Neri 3; Riva 1; bianca 1; nulla 1.
      Elette Gallo Sara e Neri Anna.

      4 - Varie
      """, "Gallo 6 Neri 3 Riva 1 1 1 > Gallo Sara,Neri Anna"
    ),
    (
      """
      Schede distribuite e raccolte n. 12. Hanno avuto voti: Gallo Sara, nove; Neri Anna, due. Schede
      bianche: una. È eletta Vicepresidente Sara Gallo.
      """, "Gallo Sara 9 Neri Anna 2 1 ? > Sara Gallo"
    ),
    (
      """
      Esito dello spoglio segreto letto da Riva:
         votanti 12 - schede valide 10 - schede bianche 1 - schede nulle 1
         Arrighi Elena        voti 9
         Baldi Marco          voti 8
         Conti Dario          voti 7
         De Luca Irene        voti 6
      Risultano eletti Arrighi, Baldi,
      Conti e De Luca.
      """,
      "Arrighi Elena 9 Baldi Marco 8 Conti Dario 7 De Luca Irene 6 1 1 > Arrighi,Baldi,Conti,De Luca"
    ),
    (
      """
      Si vota a scrutinio segreto, con scheda.
         SCHEDE CONSEGNATE 12 - SCHEDE SCRUTINATE 12
         GALLO SARA         voti  7
         NERI ANNA          voti  3
         schede bianche           1
         schede nulle             1

      PRESIDENTE ARRIGHI. - Con 7 voti proclamo eletta la dottoressa Sara Gallo. Devo assentarmi.
      """, "GALLO SARA 7 NERI ANNA 3 1 1 > Sara Gallo"
    ),
    (
      """
      Votazione a scrutinio segreto:

      | VOTANTI     | CONTI DARIO            | BIANCHE  | NULLE    |
      |-------------|------------------------|----------|----------|
      |     12      |          10            |    1     |    1     |

      """, "CONTI DARIO 10 1 1 > "
    ),
  ])
  func oneBallot(words: String, ballot: String) {
    #expect(ballots(words) == [ballot])
  }
}
