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

  /// A firm with who comes for it in brackets, and a total that the text makes itself.
  @Test func firmsAndSums() {
    let read = Reading.sitting(
      """
      CONDOMINIO LE QUERCE
      VERBALE DELL'ASSEMBLEA DEI CONDOMINI DEL 12/05/2026

       Int.  Condomino                      Millesimi   P/D/A   Delegato
       ----  -----------------------------  ---------   -----   ----------------------
         1   Berti Anna                        88,15      P
         2   Dossi Carlo                      110,00      D     Fusi Elena
         3   F.lli Sala s.n.c.                164,30      P     (Sala Ugo, socio)
         4   Fusi Elena                        58,20      P
         5   Moro Ivo                          93,70      A

      Presenti n. 3 condomini, per delega n. 1: in tutto 4 condomini su 5.
      """)
    #expect(
      read.members.map { "\($0.name.value) \($0.weight?.value ?? 0)" } == [
        "Berti Anna 88.15", "Dossi Carlo 110.0", "F.lli Sala s.n.c. 164.3", "Fusi Elena 58.2",
        "Moro Ivo 93.7",
      ])
    #expect(read.members[2].representative?.value == "Sala Ugo")
    #expect(read.declaredPresent?.value == 4)
  }

  /// What each partner holds, in a company's minutes: figures end no list.
  @Test func partnersAndWhatTheyHold() {
    let read = Reading.sitting(
      """
      OFFICINE DELL'ORSO S.R.L.
      Verbale dell'assemblea dei soci del 6 maggio 2025

      Assume la presidenza l'amministratore unico Carlo Dossi e constata:

      - che sono presenti, in proprio, i soci Carlo Dossi, titolare di una quota di euro
        40.500,00 pari al 45%, ed Anna Berti, titolare di una quota di euro 18.000,00 pari al
        20%;
      - che è assente il socio Ugo Sala, titolare di una quota di euro 31.500,00 pari al 35%.

      1. Bilancio
      L'assemblea approva all'unanimità.
      """)
    #expect(
      read.members.map {
        "\($0.name.value) \($0.presence?.value.rawValue ?? "-") \($0.weight?.value ?? 0)"
      } == ["Carlo Dossi present 45.0", "Anna Berti present 20.0", "Ugo Sala absent 35.0"])
    #expect(read.declaredPresentWeight == nil)
  }

  /// Each has the office of his own label.
  @Test(arguments: ["    Segretario:", " Segretario:"]) func twoOfficersInALine(_ label: String) {
    let read = Reading.sitting(
      """
      CONDOMINIO LE QUERCE
      Verbale di assemblea del 6 maggio 2025

      Sono presenti: Anna Berti, Carlo Dossi, Elena Fusi.

      Presidente dell'assemblea: Dossi Carlo.\(label) rag. Milena Ferri.

      1. Consuntivo
      Approvato all'unanimità.
      """)
    #expect(read.chair?.name.value == "Dossi Carlo")
    #expect(read.secretary?.name.value == "Milena Ferri")
    #expect(read.participants.map { $0.role?.value } == ["Segretario"])
  }
}
