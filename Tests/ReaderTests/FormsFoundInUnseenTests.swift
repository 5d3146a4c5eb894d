import Model
import Testing

@testable import Reader

/// Forms, lists and hours that unseen minutes showed to be misread.
@Suite struct FormsFoundInUnseenTests {
  private func time(_ hour: Int, _ minute: Int) -> ClockTime? {
    ClockTime(hour: hour, minute: minute)
  }

  @Test func labelsLedByDots() throws {
    let sitting = Reading.sitting(
      """
      Ente...........: COMUNE DI ROCCAMORA
      Organo.........: GIUNTA COMUNALE
      Data...........: 06.05.2025
      Ora inizio.....: 09:10
      Ora fine.......: 10:40

      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      Argomento......: 1
      Oggetto........: Tariffe della palestra
      Relatore.......: Moro
      Voti favorevoli: 3
      Voti contrari..: 0

      *** ore 09:40 - MOVIMENTO: entra VALLE Ugo. Presenti 4.

      Argomento......: 2
      Oggetto........: Contributo alla banda
      Voti favorevoli: 4
      Voti contrari..: 0
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.openedAt?.value == time(9, 10))
    #expect(sitting.closedAt?.value == time(10, 40))
    #expect(
      sitting.agenda.map(\.title.value) == ["Tariffe della palestra", "Contributo alla banda"])
    let entry = try #require(sitting.movements.first)
    #expect(entry.kind == .enters && entry.time?.value == time(9, 40))
    #expect(entry.memberIndex.map { sitting.members[$0].name.value } == "Ugo Valle")
  }

  @Test func agendaWithBareNumbers() {
    let sitting = Reading.sitting(
      """
      consiglio di quartiere di Roccamora
      il giorno 6.5.2025 alle ore 20e45 si riunisce il consiglio con questo o.d.g.:

      1 verbale prec.
      2 pista ciclabile
      3 comunicaz.

      presenti: Carla Riva, Ivo Moro, Anna Neri
      assenti: Ugo Valle

      PUNTO 1 verbale prec.
      fav 3 contr 0

      PUNTO 2 pista ciclabile
      fav 2 contr 1 (Neri)

      PUNTO 3 comunicaz.
      nulla

      finito alle 22e50
      """)
    #expect(sitting.agenda.map(\.number) == [1, 2, 3])
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
    #expect(sitting.items.map(\.votes.count) == [1, 1, 0])
    #expect(sitting.openedAt?.value == time(20, 45))
    #expect(sitting.closedAt?.value == time(22, 50))
  }

  @Test func agendaWithSmallLetters() {
    let sitting = Reading.sitting(
      """
      Il 6 maggio 2025 alle ore 18:00 si riunisce il Consiglio dell'Unione.
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      Gli argomenti iscritti sono i seguenti:
      a. Rendiconto
      b. Mensa scolastica

      a. Rendiconto

      Approvato con 3 voti favorevoli.

      b. Mensa scolastica

      Approvato con 3 voti favorevoli.

      Chiusura ore 19,30.
      """)
    #expect(sitting.agenda.map(\.title.value) == ["Rendiconto", "Mensa scolastica"])
    #expect(sitting.items.map(\.votes.count) == [1, 1])
    #expect(sitting.closedAt?.value == time(19, 30))
  }

  @Test func actsNumberedThroughTheYear() {
    let sitting = Reading.sitting(
      """
      VERBALE DELLA GIUNTA COMUNALE DI ROCCAMORA
      Seduta del 6 maggio 2025, ore 9.00
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      107. Lavori alla scuola.
           La Giunta, con 3 voti favorevoli, delibera di approvare.

      108. Contributo alla banda.
           La Giunta, con 3 voti favorevoli, delibera di approvare.

      109. Variante al piano.
           La Giunta, con 2 voti favorevoli e 1 contrario (Neri), delibera di approvare.

      Fine ore 9.40.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [107, 108, 109])
    #expect(sitting.items.map(\.votes.count) == [1, 1, 1])
    #expect(sitting.closedAt?.value == time(9, 40))
  }

  @Test func motionAmongTheSubjects() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE DI ROCCAMORA
      Seduta del 6 maggio 2025, ore 18.00
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      OGGETTO N. 31 - BILANCIO CONSOLIDATO.

      Approvato con 3 voti favorevoli.

      OGGETTO N. 32 - ORDINE DEL GIORNO PRESENTATO DAL CONSIGLIERE MORO.

      Respinto con 1 voto favorevole e 2 contrari (Riva, Neri).

      La seduta è tolta.

      La seduta è tolta alle ore 19.20.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [31, 32])
    #expect(sitting.closedAt?.value == time(19, 20))
  }

  @Test(arguments: [
    ("Ora d'inizio prevista: 18.00\nAppello: ore 18.12\n", 18, 12),
    ("Convocato per le ore 18.00.\nL'assemblea comincia alle ore 18.12.\n", 18, 12),
    ("Convocato per le ore 18.00.\nSi   apre   la   riunione   alle   ore   18.12.\n", 18, 12),
    ("Convocato alle ore 18.00. La Presidente alle ore 18.12 dichiara aperti i lavori.\n", 18, 12),
    ("Convocato alle ore 18.00. L'assemblea è valida. Sono le ore 18.12.\n", 18, 12),
  ]) func opening(_ words: String, _ hour: Int, _ minute: Int) {
    let sitting = Reading.sitting(
      """
      ASSEMBLEA DEI SOCI DI ROCCAMORA
      Riunione del 6 maggio 2025
      \(words)
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      1. Tariffe

      Approvate con 3 voti favorevoli.

      2. Varie

      Nulla.
      """)
    #expect(sitting.openedAt?.value == time(hour, minute))
  }

  @Test func verbaleThatIsClosed() {
    let sitting = Reading.sitting(
      """
      Il 6 maggio 2025 alle ore 18:00 si riunisce il Consiglio dell'Unione.
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      1. Rendiconto

      Approvato con 3 voti favorevoli.

      2. Mensa

      Approvata con 3 voti favorevoli.

      Di quanto sopra è verbale, che viene chiuso, letto e firmato alle ore 19.20.
      """)
    #expect(sitting.closedAt?.value == time(19, 20))
  }

  @Test func rollByMunicipality() {
    let sitting = Reading.sitting(
      """
      Il 6 maggio 2025 alle ore 18:00 si riunisce il Consiglio dell'Unione.
      Per il Comune di Acquanera sono presenti il Sindaco Riva Carlo e i consiglieri Testa Olga e
      Moro Ivo; per Ponte Nuovo la Sindaca Neri Anna, mentre è assente Valle Ugo; per Trelle il
      consigliere Conti Dario.

      1. Rendiconto

      Alle 18,20 arriva il consigliere di Ponte Nuovo Valle.

      Approvato con 6 voti favorevoli.
      """)
    let present = sitting.members.filter { $0.presence?.value.isAttending == true }
    #expect(
      present.map(\.name.value) == [
        "Riva Carlo", "Testa Olga", "Moro Ivo", "Neri Anna", "Conti Dario",
      ])
    #expect(sitting.members.count == 6)
    #expect(
      sitting.movements.compactMap(\.memberIndex).map { sitting.members[$0].name.value } == [
        "Valle Ugo"
      ])
  }

  @Test func whoTakesTheChairDoesNotLeave() {
    let sitting = Reading.sitting(
      """
      Il 6 maggio 2025 alle ore 18:00 si riunisce il Consiglio comunale di Roccamora.
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.
      Presiede la Presidente del Consiglio Carla Riva.

      1. Rendiconto

      La Presidente lascia l'aula alle ore 18.55 ed assume la presidenza il Vicepresidente Ivo Moro.

      Approvato con 2 voti favorevoli.
      """)
    #expect(
      sitting.movements.compactMap(\.memberIndex).map { sitting.members[$0].name.value } == [
        "Carla Riva"
      ])
  }

  @Test func placeBeforeTheNameOfWhoPresides() {
    let sitting = Reading.sitting(
      """
      CONFERENZA DEI SINDACI
      Riunione del 6 maggio 2025, ore 18:00
      Presiede la Sindaca di Acquanera, Carla Riva, Presidente della Conferenza.
      Presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      1. Quota

      Approvata con 3 voti favorevoli.
      """)
    #expect(sitting.chair?.name.value == "Carla Riva")
  }

  @Test func associationIsNotAbsent() {
    let sitting = Reading.sitting(
      """
      COLLEGIO DEI DOCENTI
      Il 6 maggio 2025 alle ore 15:00 si riunisce il collegio con il seguente o.d.g.:
      1) Progetto con l'ass.ne Il Faro
      2) Varie

      Presenti 20; assenti 2: Gallo, Testa.

      1) Progetto con l'ass.ne Il Faro
      Approvato con 20 voti favorevoli.

      2) Varie
      Nulla.
      """)
    #expect(sitting.members.map(\.name.value) == ["Gallo", "Testa"])
    #expect(sitting.agenda.count == 2)
  }
}
