import Model
import Testing

@testable import Reader

/// Rolls as secretaries of many places lay them out.
struct RollsOfManyHandsTests {
  private func presence(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      "\(member.name.value): \(member.presence?.value.isAttending ?? true ? "sì" : "no")"
    }
  }

  @Test func crossesUnderHeadsToldTwice() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025

      Consigliere               Pres.  Ass.  |  Consigliere               Pres.  Ass.
      BERTI Anna (Sindaco)        X          |  DALL'ORTO Ugo               X
      DOSSI Carlo                 X          |  FUSI Elena                  X
      D'ELIA Ivo                        X    |  RIVA Marco                         X
      SALA Nives                  X    |
                                                TOTALE PRESENTI 5   TOTALE ASSENTI 2

      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      presence(sitting) == [
        "BERTI Anna: sì", "DALL'ORTO Ugo: sì", "DOSSI Carlo: sì", "FUSI Elena: sì",
        "D'ELIA Ivo: no", "RIVA Marco: no", "SALA Nives: sì",
      ])
  }

  @Test func inPersonOrByProxy() {
    let sitting = Reading.sitting(
      """
      CONDOMINIO GLI OLMI - Verbale di assemblea
      Oggi 6 maggio 2025, alle ore 18, si è riunita l'assemblea dei condomini.

      int.  condomino              mill.     in persona    per delega a
      ----  ---------------------  -------   ----------    ------------------
       1    Berti Anna             184,20        X
       2    Dossi Carlo            197,35
       3    Olmi S.r.l.            242,10                  Berti Anna
       4    Riva Ugo               376,35        X

      1) Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      presence(sitting) == [
        "Berti Anna: sì", "Dossi Carlo: no", "Olmi S.r.l.: sì", "Riva Ugo: sì",
      ])
  }

  @Test func countsInBracketsOverTheNames() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Il giorno 6 maggio 2025 si è riunito il Consiglio. Sono presenti al momento dell'appello:

      presenti (3)
      1.BERTI Anna, Sindaco
      2.DOSSI Carlo
      3.FUSI Elena
      assenti (2)
      1.RIVA Ugo
      2.SALA Nives

      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      presence(sitting) == [
        "BERTI Anna: sì", "DOSSI Carlo: sì", "FUSI Elena: sì", "RIVA Ugo: no", "SALA Nives: no",
      ])
  }

  @Test func aRollToldInALine() {
    let sitting = Reading.sitting(
      """
      Comune di Campo (FM)
      C.C. 6/05/2025

      Appello: Berti Anna P; Dossi Carlo P; Fusi Elena A; Lo Bianco Anna Maria P;
      Riva Ugo A; Sala Nives P.

      1) Rendiconto
      pres. 4  vot. 4  fav. 4  contr. 0  ast. 0
      """)
    #expect(
      presence(sitting) == [
        "Berti Anna: sì", "Dossi Carlo: sì", "Fusi Elena: no", "Lo Bianco Anna Maria: sì",
        "Riva Ugo: no", "Sala Nives: sì",
      ])
    #expect(sitting.body.kind == .council)
  }

  @Test func whoBearsProxiesAndWhoGaveThem() {
    let sitting = Reading.sitting(
      """
      ASSOCIAZIONE LE RANE APS - Assemblea dei soci del 6 maggio 2025
      Registro dei presenti:

      - Berti Anna (deleghe di Dossi Carlo e Fusi Elena)
      - Riva Ugo (delega di Sala Nives)
      - Neri Ivo

      Totale: 3 soci in persona e 3 per delega, cioè 6 soci presenti su 9.
      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      sitting.members.map(\.name.value) == [
        "Berti Anna", "Dossi Carlo", "Fusi Elena", "Riva Ugo", "Sala Nives", "Neri Ivo",
      ])
    #expect(
      sitting.members.map { $0.representative?.value ?? "-" } == [
        "-", "Berti Anna", "Berti Anna", "-", "Riva Ugo", "-",
      ])
  }

  @Test func aChairWhoTakesTheSeatOfThePresidencyComesFromNowhere() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      1. Elezione del Presidente del Consiglio
      È eletto Presidente Carlo Dossi che, alle ore 18,05, prende posto al banco della presidenza.
      """)
    #expect(sitting.movements.isEmpty)
  }

  @Test func whoseCouncilTheHeadOfEveryPageTells() {
    let page = "Comune di Campo (RO) - Verbale C.C. del 31/03/2025                        pag."
    let sitting = Reading.sitting(
      """
      \(page) 1

      VERBALE DELLA SEDUTA CONSILIARE DI LUNEDI' 31 MARZO 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      1. Comunicazioni
      La Sindaca riferisce sui lavori della piazza.
      Il consigliere Dossi chiede quando riaprirà il mercato.
      La Sindaca risponde che riaprirà a maggio.
      2. Rendiconto
      Il rendiconto è approvato all'unanimità.

      \(page) 2

      3. Regolamento del mercato
      La consigliera Fusi illustra il testo.
      Il consigliere Dossi ringrazia gli uffici.
      Si apre la discussione.
      Nessun altro chiede la parola.
      La consigliera Fusi ringrazia la commissione.
      La Sindaca ricorda la scadenza del bando.
      Si procede alla votazione.
      Il regolamento è approvato all'unanimità.
      La seduta si chiude alle 21.15.

      \(page) 3
      """)
    #expect(sitting.body.authority?.value == "Comune di Campo")
    #expect(sitting.body.kind == .council)
  }

  @Test func theNumberOfAnotherActIsNotTheSittings() {
    let sitting = Reading.sitting(
      """
      CITTÀ DI CAMPO
      Verbale della seduta consiliare del 27 febbraio 2025
      Seduta pubblica, in modalità mista ai sensi del Regolamento approvato con
      delibera n. 9/2023.
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(sitting.number == nil)
  }
}
