import Model
import Testing

@testable import Reader

/// Points of a list that are treated under their number, under an act of their own, after an hour, or told
/// in the place of their title.
@Suite struct PointsToldWithoutTitlesTests {
  private func board(_ points: String) -> Sitting {
    Reading.sitting(
      """
      CASA DI RIPOSO SANT'ANNA
      CONSIGLIO DI AMMINISTRAZIONE - VERBALE N. 4

      Il giorno 6 maggio 2025 alle ore 10:00 si è riunito il Consiglio di amministrazione per deliberare sul
      seguente

      ordine del giorno

      1. Approvazione del verbale del 3 aprile 2025
      2. Acquisto di dodici letti articolati
      3. Tariffe della mensa

      Sono presenti: Carla Riva (Presidente), Ivo Moro, Anna Neri, Pia Gallo.

      \(points)

      La seduta è tolta alle ore 11:30.
      """)
  }

  private func told(_ sitting: Sitting) -> [String] {
    sitting.items.map { item in
      let votes = item.votes.map { String($0.inFavour?.value ?? -1) }.joined(separator: ",")
      return "\(item.agendaNumber ?? 0) \(item.title?.value ?? "?"): \(votes)"
    }
  }

  private static let expected = [
    "1 Approvazione del verbale del 3 aprile 2025: 4",
    "2 Acquisto di dodici letti articolati: 3",
    "3 Tariffe della mensa: 4",
  ]

  @Test func lettersOfTheListBeforeTheirSentences() {
    let sitting = Reading.sitting(
      """
      FONDAZIONE DELLA VALLE
      ASSEMBLEA

      Il giorno 6 maggio 2025 alle ore 18:30 si è riunita l'Assemblea. Presenti: Carla Riva, Ivo Moro, Anna Neri.

      ordine del giorno
        a) bilancio di esercizio 2024
        b) elezione di due componenti
        c) varie

      Lettera a). Il bilancio è illustrato dalla dott.ssa Lupi. Voti favorevoli 2, astenuti 1.

      Lettera b). Voti favorevoli 3.

      Lettera c). Nessuno prende la parola.

      L'Assemblea ha termine alle ore 20:20.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
    #expect(sitting.items.map(\.votes.count) == [1, 1, 0])
  }

  /// Rows of offers are neither a list of points nor their headings.
  @Test func rowsOfFiguresAreNoPoints() {
    let sitting = Reading.sitting(
      """
      COMMISSIONE GIUDICATRICE - SEDUTA PUBBLICA

      Il giorno 11 luglio 2025, alle ore 09:00, si è riunita la Commissione giudicatrice, così composta:

        arch. Carla Riva       Presidente        PRESENTE
        dott. Ivo Moro         Commissario       PRESENTE
        dott.ssa Anna Neri     Commissario       PRESENTE

      Sono pervenuti n. 2 plichi:

        n.    operatore economico          data e ora di arrivo
        1     Cucina Lieta                 10/06/2025   16:42
        2     Mensa e Territorio S.p.A.    11/06/2025   09:18

      Si leggono i prezzi offerti:

        1  Cucina Lieta                    euro 5,22      ribasso 10,00 %
        2  Mensa e Territorio              euro 4,93      ribasso 15,00 %

      Alle ore 09:50 la seduta è sospesa per il calcolo dei punteggi. Riprende alle ore 10:15.

      La Commissione, all'unanimità, approva la graduatoria.

      Il Presidente chiude la seduta pubblica alle ore 10:40.
      """)
    #expect(sitting.agenda.isEmpty)
    #expect(sitting.items.count == 1)
    #expect(sitting.suspensions.count == 1)
    #expect(sitting.suspensions.first?.resumedAt != nil)
  }

  /// What is numbered under a point is no order of the day, where the points are listed with their name.
  @Test func aListUnderAPointIsNoOrderOfTheDay() {
    let sitting = Reading.sitting(
      """
      CONSIGLIO DI QUARTIERE

      Il giorno 6 maggio 2025 alle ore 20:45 si è riunito il Consiglio.

      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assente: Pia Gallo.

      ODG n. 1 - Comunicazioni
      ODG n. 2 - Graduatoria delle proposte

      La Presidente apre la seduta alle ore 20:55.

      ODG n. 1 - Comunicazioni
      La biblioteca riapre.

      ODG n. 2 - Graduatoria delle proposte
      Le proposte ammesse erano tre:
         1. Campo da gioco          402 voti
         2. Orti sociali            317 voti
         3. Panchine in piazza      188 voti
      Favorevoli: 3. Contrari: 0. Astenuti: 0.

      La seduta è chiusa alle ore 22:00.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == ["Comunicazioni", "Graduatoria delle proposte"])
    #expect(told(sitting) == ["1 Comunicazioni: ", "2 Graduatoria delle proposte: 3"])
  }

  @Test func numbersBeforeSentencesOfWhichSomeBeginAsTheTitle() {
    let sitting = board(
      """
      1 - Il verbale del 3 aprile 2025 è stato inviato. Favorevoli 4. Approvato.

      2 - La Presidente illustra i preventivi. Favorevoli 3, astenuto 1. Approvato.

      3 - Si discute delle tariffe. Favorevoli 4. Approvato.
      """)
    #expect(told(sitting) == Self.expected)
  }

  @Test func abbreviatedHeadingsUnderAListOfArguments() {
    let sitting = Reading.sitting(
      """
      UNIONE DEI COMUNI VAL SERENA
      CONSIGLIO DELL'UNIONE

      Il giorno 6 maggio 2025 alle ore 10:00 si è riunito il Consiglio dell'Unione.
      Sono presenti: Carla Riva (Presidente), Ivo Moro, Anna Neri, Pia Gallo.

      ELENCO DEGLI ARGOMENTI
       1  Approvazione del verbale del 3 aprile 2025
       2  Regolamento della mensa

      ARG. 1 - DELIBERAZIONE N. 14
      OGGETTO: APPROVAZIONE DEL VERBALE DEL 3 APRILE 2025
      Favorevoli 4.

      ARG. 2 - DELIBERAZIONE N. 15
      OGGETTO: REGOLAMENTO DELLA MENSA
      Favorevoli 3, contrari 1 (Neri).

      La seduta è tolta alle ore 11:30.
      """)
    #expect(
      told(sitting) == [
        "1 APPROVAZIONE DEL VERBALE DEL 3 APRILE 2025: 4", "2 REGOLAMENTO DELLA MENSA: 3",
      ])
    #expect(sitting.items.map { $0.resolutionNumber?.value } == ["14", "15"])
  }

  @Test func numbersAlone() {
    let sitting = board(
      """
      1. Il Consiglio, con 4 voti favorevoli, nessun contrario e nessun astenuto, approva il verbale.

      2. La Presidente riferisce di tre offerte.
      Con 3 voti favorevoli e 1 contrario (Moro) il Consiglio approva l'acquisto.

      3. Moro chiede di attendere. Con 4 voti favorevoli il Consiglio approva.
      """)
    #expect(told(sitting) == Self.expected)
  }

  /// A list that numbers something else opens no points.
  @Test func numbersOfSomethingElse() {
    let sitting = board(
      """
      1. Approvazione del verbale del 3 aprile 2025

      La Presidente ricorda gli impegni presi:

      1. Manutenzione del tetto.

      2. Rinnovo della convenzione.

      3. Corso per gli addetti.

      Con 4 voti favorevoli il Consiglio approva.
      """)
    #expect(sitting.items.count == 1)
    #expect(sitting.items.first?.votes.count == 1)
  }

  @Test func actsOfTheList() {
    let sitting = board(
      """
      ------------------------------
      DELIBERAZIONE N. 11
      OGGETTO: Approvazione del verbale del 3 aprile 2025

      Con voti favorevoli n. 4, contrari nessuno,
      DELIBERA
      di approvare il verbale.

      ------------------------------
      DELIBERAZIONE N. 12
      OGGETTO: Acquisto di dodici letti articolati

      Con voti favorevoli n. 3, contrari n. 1 (Moro),
      DELIBERA
      di acquistare i letti.

      ------------------------------
      DELIBERAZIONE N. 13
      OGGETTO: Tariffe della mensa

      Con voti favorevoli n. 4, contrari nessuno,
      DELIBERA
      di confermare le tariffe.
      """)
    #expect(told(sitting) == Self.expected)
    #expect(sitting.items.map { $0.resolutionNumber?.value } == ["11", "12", "13"])
  }

  @Test func afterTheHour() {
    let sitting = board(
      """
      ore 10.10 - 1) Approvazione del verbale del 3 aprile 2025

      Favorevoli 4.

      ore 10.20 - 2) Acquisto di dodici letti articolati

      Favorevoli 3, contrari 1 (Moro).

      ore 10.50 - 3) Tariffe della mensa

      Favorevoli 4.
      """)
    #expect(told(sitting) == Self.expected)
  }

  @Test func inThePlaceOfTheTitle() {
    let sitting = board(
      """
      PUNTO N. 1 - Il testo è dato per letto. Votanti n. 4: favorevoli 4. Approvato.

      PUNTO N. 2 - La Presidente riferisce di tre offerte. Si vota: favorevoli 3, contrari 1 (Moro).

      PUNTO N. 3 - Moro illustra la proposta. Favorevoli 4.
      """)
    #expect(told(sitting) == Self.expected)
  }
}
