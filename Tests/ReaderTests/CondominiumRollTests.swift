import Model
import Testing

@testable import Reader

/// The print of a manager's program: rows by staircase, a subtotal for each, thousandths in the votes.
@Suite struct CondominiumRollTests {
  private let sitting = Reading.sitting(
    """
    CONDOMINIO LE QUERCE
    VERBALE DI ASSEMBLEA
    Il giorno 6 maggio 2025 alle ore 21:00 si è riunita in 2^ convocazione l'assemblea dei condomini.
      Int.  Condomino                       Millesimi    Presente   Delegato
      -- Scala A ----------------------------------------------
       1    Berti Anna                         250,00      SI
       2    Officine Dossi s.a.s.              150,00      SI         (Dossi Carlo)
            Presenti scala A                   400,00
      -- Scala B ----------------------------------------------
       3    Fusi Elena                         400,00      SI
       4    Sala Ugo                           200,00      DELEGA     Fusi Elena
            Presenti scala B                   600,00
      TOTALE PRESENTI     4 su 4             1.000,00
    Presidente dell'assemblea: Berti Anna.
    1) Consuntivo
    Si vota:
        FAVOREVOLI    condomini 2     mill.  600,00
        CONTRARI      condomini 1     mill.  250,00    (Berti)
        ASTENUTI      condomini 1     mill.  150,00    (Officine Dossi s.a.s.)
    Il consuntivo è approvato.
    """)

  @Test func rowsOfEveryStaircase() {
    #expect(sitting.members.count == 4)
    #expect(sitting.members.compactMap { $0.weight?.value } == [250, 150, 400, 200])
    #expect(sitting.members.allSatisfy { $0.presence?.value.isAttending == true })
    #expect(sitting.declaredPresentWeight?.value != 400)
  }

  @Test func thousandthsOfAVote() {
    let vote = sitting.items.first?.votes.first
    #expect(vote?.weightInFavour?.value == 600)
    #expect(vote?.weightAgainst?.value == 250)
    #expect(vote?.weightAbstained?.value == 150)
    #expect(vote?.againstNames.map(\.value) == ["Berti"])
  }
}
