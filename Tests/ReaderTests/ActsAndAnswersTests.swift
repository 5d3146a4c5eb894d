import Model
import Testing

@testable import Reader

/// Acts under their numbers, answers that are counted, points that are added.
struct ActsAndAnswersTests {
  @Test func theBodyThatDecidesIsNoPartOfTheTitle() {
    let sitting = Reading.sitting(
      """
      Comune di Campo
      VERBALE DELLA SEDUTA DI GIUNTA COMUNALE N. 31/2025 del 6 maggio 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      Argomenti all'ordine del giorno:
      1) Patrocinio alla festa del grano
      2) Costituzione in giudizio e incarico legale per il ricorso della ditta Alba

      Deliberazione n. 112
      OGGETTO: Patrocinio alla festa del grano
      LA GIUNTA COMUNALE
      Con voti unanimi, resi in forma palese, delibera di concedere il patrocinio e l'uso della piazza nuova.

      Deliberazione n. 113
      OGGETTO: Costituzione in giudizio e incarico legale per il ricorso della ditta Alba
      Prima della trattazione, alle 10.10, l'assessore Dossi si allontana, essendo socio della ditta, e non
      rientra.
      LA GIUNTA COMUNALE
      Con voti favorevoli 2, contrari 0, astenuti 0, delibera di resistere al ricorso.
      """)
    #expect(
      sitting.items.map { $0.title?.value ?? "-" } == [
        "Patrocinio alla festa del grano",
        "Costituzione in giudizio e incarico legale per il ricorso della ditta Alba",
      ])
    #expect(sitting.movements.map { $0.person?.value ?? "-" } == ["Dossi"])
  }

  @Test func namesAfterCountedAnswers() {
    let vote = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025. Presenti n. 6.
      PUNTO 1 - Rendiconto
      Votano per appello nominale:
      sì n. 3: Berti, Dossi, Fusi;
      no n. 2: Riva, Sala;
      astenuti n. 1: Neri.
      Il punto è approvato.
      """
    ).items.last?.votes.last
    #expect(vote?.inFavour?.value == 3)
    #expect(vote?.against?.value == 2)
    #expect(vote?.againstNames.map(\.value) == ["Riva", "Sala"])
    #expect(vote?.abstainedNames.map(\.value) == ["Neri"])
  }

  @Test func enforceabilityInTwoLetters() {
    let votes =
      Reading.sitting(
        """
        COMUNE DI CAMPO - CONSIGLIO COMUNALE
        Verbale della seduta del 6 maggio 2025. Presenti n. 11.
        1. Variazione al bilancio
        pres. 11  vot. 11  fav. 8  contr. 3 (Riva, Sala, Neri)  ast. 0
        Esito: approvata.
        I.E.: pres. 11  vot. 11  fav. 8  contr. 3 (Riva, Sala, Neri)  ast. 0 - Esito: approvata.
        """
      ).items.last?.votes ?? []
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func allThePointsThatAreAdded() {
    let sitting = Reading.sitting(
      """
      COMUNE DI CAMPO - CONSIGLIO COMUNALE
      Verbale della seduta del 6 maggio 2025
      Presenti: Anna Berti, Carlo Dossi, Elena Fusi. Assenti: Ugo Riva.
      Ordine del giorno:
       1. Comunicazioni del Sindaco
       2. Rendiconto

      La Sindaca chiede che siano iscritti d'urgenza due argomenti. La proposta è accolta con voti
      favorevoli 3, contrari 0. L'ordine del giorno è quindi integrato con:
       3. Adesione al bando regionale
       4. Ordine del giorno contro la chiusura dell'ufficio postale

      PUNTO 1 - Comunicazioni del Sindaco
      Nessuna.
      """)
    #expect(sitting.agenda.compactMap(\.number) == [1, 2, 3, 4])
  }
}
