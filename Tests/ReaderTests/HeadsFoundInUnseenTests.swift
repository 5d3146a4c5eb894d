import Model
import Testing

@testable import Reader

/// Days, hours, calls and officers as secretaries of many bodies write them.
@Suite struct HeadsFoundInUnseenTests {
  private func minutes(_ head: String, closing: String = "La seduta è chiusa alle ore 22:30.")
    -> Sitting
  {
    Reading.sitting(
      """
      \(head)

      1. Tariffe

      Si discute a lungo. Il punto è approvato all'unanimità.

      2. Regolamento

      Si legge il testo. Il punto è approvato all'unanimità.

      \(closing)
      """)
  }

  private static let roll = "Sono presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle."

  // MARK: Hours

  @Test(arguments: [
    "Il 6 maggio 2025, alle ore 18:30, si è riunito il collegio. Constatato il numero, si aprono i lavori alle ore 18:45.",
    "Collegio del 6 maggio 2025\n\n**Convocazione:** messaggio del 2 maggio, ore 18.30\n**Inizio lavori:** ore 18.45\n**Fine lavori:** ore 20.00",
  ]) func hourOfTheOpening(_ head: String) {
    #expect(minutes(head + "\n\n" + Self.roll).openedAt?.value == ClockTime(hour: 18, minute: 45))
  }

  // MARK: Days

  @Test(arguments: [
    "Assemblea dei soci del 6/5/2025",
    "Consiglio di quartiere - 6 maggio 2025, ore 18,30",
    "CONSIGLIO DIRETTIVO             Sessione del 6 maggio 2025",
    "CIRCOLO DEL REMO\nregistro del verbale del direttivo\n\nmartedì 6 maggio 2025, in sede",
    "Circolo del remo\n\nIl 6 maggio 2025, ore 18.30, si sono riuniti i soci.",
    "Assemblea dei membri\nData e ora di convocazione: martedì 6 maggio 2025, ore 18.30\nConvocazione: seconda (prima: lunedì 5 maggio 2025, ore 7, senza esito)",
    "Circolo del remo\n\nMartedì 6 mag. 2025 si è riunita l'assemblea.",
    "Circolo del remo\n\nMartedì 6 maggio 2025, alle nove di sera, ci siamo riuniti nella sede per il direttivo convocato con messaggio del 28 aprile 2025.",
    "Circolo del remo\n\nIl direttivo, convocato mediante avviso affisso del 28 aprile 2025, si è riunito martedì 6 maggio 2025.",
  ]) func day(_ head: String) {
    let sitting = minutes(head + "\n\n" + Self.roll)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
  }

  @Test func dayOfTheMessageIsNotThatOfTheSitting() {
    let sitting = minutes(
      """
      Da: segreteria@circolo.example
      A: soci@circolo.example
      Data: dom 11 mag 2025 21:04
      Oggetto: verbale di martedì

      Vi mando il verbale.

      Assemblea dei soci del 6 maggio 2025
      Iniziata alle 18,45.
      \(Self.roll)
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.openedAt?.value == ClockTime(hour: 18, minute: 45))
    #expect(sitting.agenda.count == 2)
  }

  @Test func dayOfAnActOnTheAgendaIsNotThatOfTheSitting() {
    let sitting = Reading.sitting(
      """
      CONSIGLIO COMUNALE DI ROCCAMORA

      Ordine del giorno:
      1. Ratifica della deliberazione di Giunta n. 8 del 3 marzo 2025
      2. Varie

      1. Ratifica della deliberazione di Giunta n. 8 del 3 marzo 2025

      Approvata all'unanimità.
      """)
    #expect(sitting.date == nil)
  }

  @Test func weekdayInBracketsAfterTheDay() {
    let sitting = minutes(
      "Il giorno 6 maggio 2025 (giovedì), alle ore 18:30, si è riunita l'assemblea dei soci.")
    #expect(sitting.dateStatements.first?.weekday == .thursday)
  }

  // MARK: Calls

  @Test(arguments: [
    ("Convocazione: prima      Seduta: pubblica", Call.first),
    ("La prima convocazione era per il 5 maggio; quella di oggi è dunque la seconda.", .second),
    (
      "L'assemblea, convocata in prima convocazione per il 5 maggio 2025 alle ore 7 e in seconda per il 6 maggio 2025, si tiene in seconda convocazione.",
      .second
    ),
    (
      "PRIMA CONVOCAZIONE - ore 9. Presenti due soci: ci si aggiorna alla seconda convocazione.\n\nSECONDA CONVOCAZIONE - ore 18,30.",
      .second
    ),
  ]) func call(_ words: String, _ call: Call) {
    #expect(
      minutes("Assemblea dei soci del 6 maggio 2025\n\n\(words)\n\n\(Self.roll)").call?.value
        == call)
  }

  @Test func sittingToWhichTooFewCame() {
    let sitting = Reading.sitting(
      """
      CONSIGLIO COMUNALE DI ROCCAMORA
      VERBALE DI SEDUTA DESERTA

      Il 6 maggio 2025, alle ore 21, in prima convocazione, è stato convocato il Consiglio comunale.

      Alle ore 21,30 il Segretario fa l'appello.

      Presenti: Carla Riva, Ivo Moro.
      Assenti: Anna Neri, Ugo Valle, Rita Sala.

      Il Presidente dichiara deserta la seduta. I punti saranno trattati in seconda convocazione il 9
      maggio 2025 alle ore 21.

      Del che si è steso il presente verbale, chiuso alle ore 21,40.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.call?.value == .first)
    #expect(sitting.deserted != nil)
    #expect(sitting.openedAt?.value == ClockTime(hour: 21, minute: 30))
    #expect(sitting.closedAt?.value == ClockTime(hour: 21, minute: 40))
  }

  @Test func secondOfTwoFormulas() {
    let sitting = minutes(
      """
      VERBALE DEL COMITATO

      L'anno 2025 addì 5 del mese di maggio alle ore 7,30 sono stati convocati in prima convocazione i
      membri del Comitato; nessuno è presente e la riunione non può aver luogo.
      L'anno 2025 addì 6 del mese di maggio alle ore 16,45, in seconda convocazione, sono presenti:
      Carla Riva, Ivo Moro, Anna Neri.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.openedAt?.value == ClockTime(hour: 16, minute: 45))
    #expect(sitting.call?.value == .second)
  }

  // MARK: Hours

  @Test(arguments: [
    "RIUNIONE DEL 06/05/2025     ORA DI CONVOCAZIONE 18:00\nINIZIO 18:12               TERMINE 22:30",
    "Il 6 maggio 2025 alle ore 18 si è riunito il Consiglio. Moro apre alle 18.12, con il numero legale.",
    "Il 6 maggio 2025, ore 18, si riunisce il Consiglio.\n\nAlle ore 18.12 il Segretario procede all'appello.",
    "Seduta del 6 maggio 2025, ore 18\n\nAPPELLO DELLE ORE 18:12",
    "Seduta del 6 maggio 2025. Al primo appello delle 18.00 manca il numero. Al secondo appello, ore 18.12, sono presenti tutti.",
    "Il Consiglio si è riunito alle ore 18 e 12 del 6 maggio 2025.",
    "Seduta del 6 maggio 2025, convocata per le 18.\n\nAlle ore 18.12 il Presidente dichiara l'assemblea regolarmente costituita.",
  ]) func opening(_ head: String) {
    #expect(
      minutes(head + "\n\n" + Self.roll).openedAt?.value == ClockTime(hour: 18, minute: 12))
  }

  @Test(arguments: [
    "Il giorno 6 maggio 2025, in seduta convocata per le ore 17.00 con avviso scritto, risultano:",
    "Il giorno 6 maggio 2025, dopo l'ingresso in aula, alle ore 17.00, di Ivo Moro, risultano:",
  ]) func hourThatOpensNothing(_ head: String) {
    #expect(minutes(head + "\n\n" + Self.roll).openedAt == nil)
  }

  @Test(arguments: [
    "Chiudiamo alle 22.30. Ci rivediamo a giugno.", "Abbiamo finito alle 22.30.",
    "Si finisce alle 22.30.", "Alle ore 22:30, esauriti i punti, si chiude.",
  ]) func closing(_ words: String) {
    let sitting = minutes("Assemblea dei soci del 6 maggio 2025\n\n\(Self.roll)", closing: words)
    #expect(sitting.closedAt?.value == ClockTime(hour: 22, minute: 30))
  }

  // MARK: Officers

  @Test(arguments: [
    ("Presiede la Presidente della Comunità Montana, Carla Riva.", "Carla Riva"),
    ("Presiede il presidente del C.d.A. dott. Ivo Moro.", "Ivo Moro"),
    ("Si apre. Presidente: Ivo Moro, Sindaco di Poggio. Segretario: Luca Sala.", "Ivo Moro"),
  ]) func chair(_ words: String, _ name: String) {
    #expect(minutes("Seduta del 6 maggio 2025\n\(words)").chair?.name.value == name)
  }

  @Test func chairWhomTheRollCallsOtherwise() {
    let sitting = minutes(
      """
      Seduta del 6 maggio 2025

      Presenti:
      Riva Carla (Sindaca), Moro Ivo (Presidente del Consiglio), Neri Anna

      Presiede: Ivo Moro
      """)
    #expect(sitting.chair?.name.value == "Ivo Moro")
  }

  @Test func chairByOfficeAfterAColon() {
    let sitting = minutes(
      """
      Seduta del 6 maggio 2025

        Sindaca       Riva Carla     presente
        Assessore     Moro Ivo       presente
        Assessora     Neri Anna      assente

      Presiede: la Sindaca
      Verbalizza: il Vicesegretario dott. Luca Sala (il Segretario è in ferie)
      """)
    #expect(sitting.chair?.name.value == "Riva Carla")
    #expect(sitting.secretary?.name.value == "Luca Sala")
  }

  @Test(arguments: [
    "Partecipa il Direttore dott. Luca Sala, con funzione di segretario verbalizzante, coadiuvato dalla dott.ssa Pina Zurli.",
    "Scrive Luca Sala.", "La Presidente affida la penna al socio Luca Sala.",
    "Ha scritto il verbale Luca Sala.", "Segreteria verbale: Luca Sala.",
    "La Presidente chiama a verbalizzare il sig. Luca Sala.",
    "ASSISTE IL SEGRETARIO DEL CONSORZIO DOTT. LUCA SALA.",
    "Presenti:\n  Per. Agr. Luca Sala, Segretario\n  Per. Agr. Ivo Moro",
  ]) func secretary(_ words: String) {
    #expect(
      minutes("Seduta del 6 maggio 2025\n\(words)").secretary?.name.value.lowercased()
        == "luca sala")
  }

  @Test func officersChosenWithNoVerb() {
    let sitting = Reading.sitting(
      """
      Assemblea dei condomini del 6 maggio 2025

      Ordine del giorno:
      1. Nomina del presidente e del segretario
      2. Tetto

      1. Nomina del presidente e del segretario
      Presidente il sig. Ivo Moro, segretario l'amministratore geom. Luca Sala.

      2. Tetto
      Approvato all'unanimità.
      """)
    #expect(sitting.chair?.name.value == "Ivo Moro")
    #expect(sitting.secretary?.name.value == "Luca Sala")
  }

  // MARK: Body, number, signatures

  @Test func bodyAuthorityAndNumber() {
    let sitting = minutes(
      """
      COMUNE DI ROCCAMORA                            |  GIUNTA COMUNALE
      Segreteria generale                            |  Seduta n. 14/2025

      Il giorno 6 maggio 2025, in Sala Consiglio, si è riunita la Giunta comunale, convocata con nota
      n. 22871 del 2 maggio 2025.
      """)
    #expect(sitting.body.authority?.value == "COMUNE DI ROCCAMORA")
    #expect(sitting.body.name?.value == "GIUNTA COMUNALE")
    #expect(sitting.number?.value == "14/2025")
  }

  @Test(arguments: [
    "la segretaria                    il presidente\n  Pia Sala                         Ivo Moro",
    "La segretaria: Pia Sala                   Il presidente: Ivo Moro",
    "LA SEGRETARIA                     IL PRESIDENTE\n(dott.ssa Pia Sala)                (prof. Ivo Moro)",
    "la segretaria Pia Sala            il presidente Ivo Moro",
    "LA SEGRETARIA                     IL PRESIDENTE\n  P. Sala                           I. Moro",
  ]) func signatures(_ written: String) {
    let sitting = minutes(
      "Seduta del 6 maggio 2025\n\(Self.roll)",
      closing: "La seduta è chiusa alle ore 22:30.\n\n" + written)
    #expect(
      sitting.signatures.map { $0.name?.value.split(separator: " ").last } == ["Sala", "Moro"])
    #expect(sitting.annexes.isEmpty)
  }

  // MARK: Objects

  @Test func starsInARow() {
    let sitting = Reading.sitting(
      """
      Assemblea dei soci del 6 maggio 2025, con all'ordine del giorno * modifica dell'articolo 4 *
      modifica dell'articolo 9. Il Presidente constata che sono presenti tutti.

      Sul primo argomento l'assemblea approva all'unanimità.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == ["modifica dell'articolo 4", "modifica dell'articolo 9"])
  }

  @Test(arguments: [
    "Oggetto  REGOLAMENTO  DEGLI  ORTI  SOCIALI.", "OGGETTO   Regolamento degli orti sociali.",
    "REGOLAMENTO DEGLI ORTI SOCIALI.",
  ]) func objectWithNoColon(_ object: String) {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA

      VERBALE  DI  DELIBERAZIONE  DEL  CONSIGLIO  COMUNALE     N. 22

      \(object)

      L'anno duemilaventicinque, il giorno sei del mese di maggio, alle ore 18:00, si è riunito il
      Consiglio comunale.

      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      Moro presenta un emendamento all'articolo 6. L'emendamento è respinto con favorevoli 1 e
      contrari 2.

      Con voti favorevoli 2 e contrari 1, il Consiglio approva.
      """)
    #expect(
      sitting.agenda.map { $0.title.value.lowercased() } == ["regolamento degli orti sociali."])
    #expect(sitting.items.count == 1)
    #expect(sitting.items.first?.votes.count == 2)
  }
}
