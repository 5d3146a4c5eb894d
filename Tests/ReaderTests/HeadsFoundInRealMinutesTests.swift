import Model
import Testing

@testable import Reader

/// Days, officers, orders of the day and closings as offices publish them.
@Suite struct HeadsFoundInRealMinutesTests {
  // MARK: Days

  @Test func theDayOfMinutesTakenAsReadIsNotThisSittings() {
    let sitting = Reading.sitting(
      """
      I consiglieri presenti sono nove.

      IL CONSIGLIO COMUNALE

      DATI per letti i verbali n. 12 e n. 13 della seduta del 17 dicembre 2024;

      Con votazione unanime, espressa in forma palese

      D E L I B E R A

      1) di approvare i verbali n. 12 e n. 13 della seduta del 17 dicembre 2024.
      """)
    #expect(sitting.date == nil)
  }

  @Test(arguments: [
    ("VERBALE DELLA RIUNIONE DEL DIRETTIVO DEL 27-28 FEBBRAIO 2025", 27, 2),
    ("Oggetto del Consiglio n. 41 del 12 marzo 2025 - Resoconto", 12, 3),
    ("Seduta del 5 maggio 2025, protocollo 0-0 maggio", 5, 5),
    ("Dettaglio seduta n.46 del 18/04/25 - Sedute dal 26 maggio 2019", 18, 4),
  ]) func day(_ head: String, _ day: Int, _ month: Int) {
    let sitting = Reading.sitting(
      head + "\n\nSono presenti: Carla Riva, Ivo Moro, Anna Neri.\n\nSi discute del bilancio.")
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: month, day: day))
  }

  // MARK: Officers

  private func officers(_ words: String) -> Sitting {
    Reading.sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE
      Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio comunale.

      Sono presenti: Elena Arrighi (Sindaca), Marco Baldi, Dario Conti. Assente: Ugo Valle.

      \(words)

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
  }

  @Test(arguments: [
    "La Sindaca Elena Arrighi, assistita dal Segretario Zeni dott. Ivo, apre la seduta.",
    "Dopo i saluti del Presidente del Circolo Ponte, apre i lavori la Sindaca Elena Arrighi.",
    "Elena Arrighi, Sindaca, constatato che ci sono tutti, con la sola esclusione di Ugo Valle, apre la seduta.",
    "Dirige i lavori la Presidente Elena Arrighi.",
    "Svolge le funzioni di Presidente Elena Arrighi.",
    "Presiede la seduta la Sindaca.",
    "Presidenza: Elena Arrighi\nL'ordine è quello dell'avviso.",
  ]) func chair(_ words: String) {
    #expect(officers(words).chair?.name.value == "Elena Arrighi")
  }

  @Test func aListKeptByTheChairNamesNobody() {
    let sitting = officers("I fogli sono custoditi dalla presidenza, con tre firme (Marco Baldi).")
    #expect(sitting.chair == nil)
  }

  @Test(arguments: [
    "Partecipa alla seduta la dott.ssa Ida Sorti, Segretario Generale del Comune.",
    "Partecipa, in qualità di Segretario, il Direttore del Municipio Ida Sorti.",
    "Partecipa il Segretario Sorti dott.ssa Ida.",
  ]) func secretary(_ words: String) {
    let name = officers(words).secretary?.name.value
    #expect(["Ida Sorti", "Sorti Ida"].contains(name))
  }

  @Test func surnameThatIsABodyToo() {
    let sitting = officers("Partecipa il Segretario Generale Giampaolo Giunta in collegamento.")
    #expect(sitting.secretary?.name.value == "Giampaolo Giunta")
  }

  @Test func theSecretaryIsNotTheFirstOfTheRoll() {
    let sitting = Reading.sitting(
      """
      DELIBERA DI GIUNTA COMUNALE N. 9 DEL 1.4.2025
      OGGETTO: PIANO DELLE ASSUNZIONI
      Il giorno 1 aprile 2025, alle ore 8,40, si è riunita la giunta comunale.
      Risultano presenti o assenti, come accertato dal Segretario, con appello nominale:
      LATTI Leonardo Sindaco presente
      GIULI Andrea Assessore presente
      BORDI Carla Assessore assente
      PARTECIPA il Segretario Generale Ivo Ferri.
      """)
    #expect(sitting.secretary?.name.value == "Ivo Ferri")
  }

  @Test func theSecretaryInARowOfTheRollIsThatOfTheRow() {
    let sitting = Reading.sitting(
      """
      ORDINE DEI GEOMETRI - VERBALE DELLA RIUNIONE DI CONSIGLIO N. 7/2025
      Il giorno 18 maggio 2025, alle ore 16:30, si è riunito il Consiglio.
        Consigliere                     Carica               Presenza
        dott.ssa Paola Inverni          Presidente           presente
        rag. Luigia Castelli            Segretario           presente
        dott. Fabrizio Dellera          Tesoriere            assente
        dott. Simone Gerosi             Consigliere          presente

      1. Verbale
      Il Consiglio approva all'unanimità.
      """)
    #expect(sitting.secretary?.name.value == "Luigia Castelli")
  }

  @Test func theAssemblyNamesItsOwnOfficers() {
    let sitting = Reading.sitting(
      """
      VERBALE DELL'ASSEMBLEA DEI SOCI
      Il giorno 27 novembre 2025, alle ore 10.40, il Segretario Nazionale Alberto Perdi dichiara
      aperta l'Assemblea. Viene nominato, per acclamazione, Presidente della stessa
      Alessandro Rodi e Segretario Pietro Fanti. Si passa al bilancio.
      """)
    #expect(sitting.chair?.name.value == "Alessandro Rodi")
    #expect(sitting.secretary?.name.value == "Pietro Fanti")
  }

  @Test func tellersAfterAShortenedOffice() {
    let sitting = officers("Sono nominati scrutatori i Conss. Marco Baldi e Dario Conti")
    #expect(sitting.tellers.map(\.value) == ["Marco Baldi", "Dario Conti"])
  }

  @Test func heapedLabelsNameNobody() {
    let sitting = officers("Presidenza: Vicepresidenza: Scrutatori: RIVA Anna MORI Ugo")
    #expect(sitting.chair == nil)
  }

  @Test func aCountAtTheEndOfItsLineOverANameAndItsList() {
    let sitting = officers(
      "Risultano presenti quattro consiglieri\nArrighi (Lista A)\nBaldi (Lista B)")
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
  }

  // MARK: Suspensions and refusals

  @Test(arguments: [
    "Alle ore 19,40 la Sindaca riprende la direzione dei lavori.",
    "(O M I S S I S)\nAlla ripresa dei lavori – sono le ore 19,40 – si legge il testo.",
  ]) func noResumption(_ words: String) {
    #expect(Reading.council(words).suspensions.isEmpty)
  }

  @Test func enforceabilityThatIsRefused() throws {
    let item = try #require(
      Reading.council(
        """
        Con votazione palese: favorevoli n. 8, contrari n. 4, astenuti n. 0

        DELIBERA
        di approvare il regolamento.

        Con separata votazione palese: favorevoli n. 6, contrari n. 6, astenuti n. 0

        DELIBERA
        di non dichiarare il presente atto immediatamente eseguibile.
        """
      ).items.first)
    #expect(item.votes.count == 2)
    #expect(item.votes.last?.isImmediateEnforceability == true)
    #expect(item.votes.last?.outcome?.value == .rejected)
  }

  // MARK: Call

  @Test func theCallOfAMeetingToBeConvenedIsNotThisOnes() {
    let sitting = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO DI AMMINISTRAZIONE DEL 12 MARZO 2025
      Addì 12 marzo 2025, alle ore 9,30, si è riunito il Consiglio di Amministrazione.
      Sono presenti: Tiziana Borgi, Oreste Lamberti, Corrado Feliziani.

      1) Bilancio
      Il Consiglio, all'unanimità, delibera di approvare il progetto e di convocare l'Assemblea
      dei soci per il 29 aprile 2025 alle ore 11,00 in prima convocazione.
      """)
    #expect(sitting.call == nil)
  }

  // MARK: Order of the day

  private func agenda(_ list: String) -> [String] {
    Reading.sitting(
      """
      VERBALE DEL CONSIGLIO D'ISTITUTO
      Il giorno 21 febbraio 2025, alle ore 17:00, si è riunito il Consiglio d'Istituto.

      \(list)

      Sono presenti: Rosa Cipolli, Luisa Vani, Daniela Vigni.
      """
    ).agenda.map(\.title.value)
  }

  @Test(arguments: [
    "Ordine del giorno: 1 Verbale; 2 Comunicazioni 3 Attività negoziali - Ratifica 4 Varie",
    "Ordine del giorno: 1 2 3 4 Verbale; Comunicazioni; Attività negoziali - Ratifica; Varie.",
    "ORDINE DEL GIORNO\n1.\n2.\n3.\n4.\nVerbale\nComunicazioni\nAttività negoziali - Ratifica\nVarie",
    "ORDINE DEL GIORNO\nNumero Argomento\n1 Verbale 2 Comunicazioni\n3\nAttività negoziali - Ratifica\n4 Varie",
    "Ordine del giorno:\n- Verbale; - Comunicazioni; - Attività negoziali - Ratifica; - Varie.",
    "ORDINE DEL GIORNO\n\n1. Verbale 2. Comunicazioni 3. Attività negoziali - Ratifica\n\n(1 Presidente – 2 Scrutatori)\n\n4. Varie",
  ]) func list(_ text: String) {
    let titles = agenda(text)
    #expect(titles.count == 4)
    #expect(titles.first == "Verbale" && titles.last == "Varie")
    #expect(titles.dropFirst(2).first?.hasPrefix("Attività negoziali - Ratifica") == true)
  }

  @Test func aShortenedOfficeEndsNoTitle() {
    let titles = agenda(
      """
      ORDINE DEL GIORNO:
      1. Appello;
      2. Subingresso di un consigliere in sostituzione del dimissionario Cons.
      Folletti;
      3. Piano finanziario;
      """)
    #expect(titles.count == 3)
    #expect(titles.dropFirst().first?.hasSuffix("Cons. Folletti") == true)
  }

  @Test func theOnlyPointInBold() {
    let titles = agenda("Sul seguente ordine del giorno:\n\n**Modalità delle elezioni del 2025.**")
    #expect(titles.count == 1)
  }

  @Test func pointsTreatedOneAfterTheOtherAreNoList() {
    let sitting = Reading.sitting(
      """
      Verbale del Direttivo del 2 ottobre 2025

      Si passa alla discussione dei punti previsti all'ordine del giorno e precisamente:
      1. APPROVAZIONE del VERBALE della SEDUTA PRECEDENTE del 6 AGOSTO 2025
      Letto il verbale predisposto dal Segretario, si approva ad unanimità.
      2. GITA D'AUTUNNO
      Ore 07,15 Partenza dalla piazza. Ore 13,00 Pranzo.
      Si approva ad unanimità.
      3. LAVORI AL RIFUGIO
      Viene chiesto un preventivo.
      Si approva ad unanimità.
      """)
    #expect(sitting.items.count == 3)
    #expect(sitting.items.allSatisfy { $0.votes.count == 1 })
    #expect(sitting.openedAt == nil)
  }

  @Test func aCommitteeInATitleIsNotTheBody() {
    let sitting = Reading.sitting(
      """
      CONSIGLIO DELL'ORDINE DEI GEOMETRI DI BORGOLUNGO
      Verbale n. 26 Seduta 27 settembre 2025
      Il giorno 27 settembre 2025 si è riunito il Consiglio dell'Ordine, con il seguente ordine del giorno:
      1. APPROVAZIONE DEL VERBALE
      2. DELIBERAZIONE DEL CONSIGLIO DI DISCIPLINA
      3. VARIE
      """)
    #expect(sitting.body.name?.value.hasPrefix("CONSIGLIO DELL'ORDINE") == true)
  }

  @Test func anIndexOfSpeakersIsNoSitting() {
    let speakers = (0..<12).flatMap { _ in ["LISI (Lista A)", "CASTI (Lista B)"] }
      .joined(separator: "\n")
    let sitting = Reading.sitting(
      """
      SEDUTA DI MARTEDÌ 23 DICEMBRE 2025
      INDICE
      OGGETTO 4324
      Piano dei trasporti.
      PRESIDENTE (Petti)
      \(speakers)
      PRESIDENTE (Petti)
      La seduta ha inizio alle ore 9,41
      PRESIDENTE (Petti): Procediamo con l'appello nominale.
      Risultano presenti i consiglieri:
        1. AMICI Federico
        2. BARGI Stefano
        3. LISI Marco
        4. CASTI Marco
      """)
    #expect(sitting.openedAt?.value == ClockTime(hour: 9, minute: 41))
    #expect(sitting.presentCount == 4)
  }

  // MARK: Closing and signatures

  @Test(arguments: [
    "La seduta, iniziata alle ore 18.00, ha termine alle ore 21.10.",
    "Sono le ore 21.10. La seduta è levata.",
    "Il Sindaco dichiara conclusi i lavori consiliari. Ore 21.10.",
  ]) func closing(_ words: String) {
    #expect(
      Reading.sitting(
        """
        VERBALE DEL CONSIGLIO COMUNALE
        Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio comunale.

        Sono presenti: Elena Arrighi, Marco Baldi, Dario Conti.

        1. Tariffe

        Si discute a lungo. Il punto è approvato all'unanimità.

        2. Regolamento

        Si discute a lungo. Il punto è approvato all'unanimità.

        \(words)
        """
      ).closedAt?.value == ClockTime(hour: 21, minute: 10))
  }

  @Test func twoSignaturesWhoseColumnsWereLost() {
    let signatures = Reading.sitting(
      """
      VERBALE DEL CONSIGLIO COMUNALE DEL 6 MAGGIO 2025
      Sono presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      1. Tariffe

      Il punto è approvato all'unanimità.

      La seduta è chiusa alle ore 19:00.

      IL SINDACO PRESIDENTE IL SEGRETARIO COMUNALE
      Antonio Peri dott. Biagio Cammari
      """
    ).signatures
    #expect(signatures.map { $0.name?.value } == ["Antonio Peri", "Biagio Cammari"])
  }
}
