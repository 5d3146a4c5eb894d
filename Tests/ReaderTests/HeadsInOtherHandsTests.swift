import Model
import Testing

@testable import Reader

/// Days, hours and lists of points that other secretaries write in short.
@Suite struct HeadsInOtherHandsTests {
  @Test(arguments: [
    (
      "CDA n. 5/2025\n\nLun. 13.10.2025 - ore 17.00 - foyer. Convocazione 06.10.2025, mail.", 10, 13
    ),
    ("Cons. dell'Ordine - Verb. n. 18/2025 - sed. del 20/11/2025 (giov.)", 11, 20),
    ("Verbale interno del 2025-02-21", 2, 21),
    ("Verbale n. 13 della riunione tenuta in sede il\ngiorno 30 aprile 20251", 4, 30),
  ])
  func theDay(head: String, month: Int, day: Int) {
    let sitting = Reading.sitting(
      """
      FONDAZIONE TEATRO AL PORTICO
      \(head)

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.
      Ordine del giorno:
      1. Affidamento delle luci
      2. Varie

      1. Affidamento delle luci
      Approvato all'unanimità.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: month, day: day))
  }

  private func closing(_ words: String, head: String = "") -> ClockTime? {
    Reading.sitting(
      """
      FONDAZIONE TEATRO AL PORTICO
      Verbale della riunione del 13 ottobre 2025
      \(head)

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      Ordine del giorno:
      1. Affidamento delle luci
      2. Varie

      1. Affidamento delle luci
      Approvato all'unanimità.

      2. Varie
      Si parla del foyer.

      \(words)

      La presidente
      Elena Arrighi
      """
    ).closedAt?.value
  }

  @Test(arguments: [
    "Fine 17.55.", "Chiusura ore 17.55. Letto ai presenti.", "Ore 17.55: fine dei lavori di oggi.",
    "La Presidente leva la seduta alle ore 17.55.",
    "Non essendoci altro, la Presidente ringrazia e chiude alle 17,55.",
  ])
  func theHourOfTheEnd(words: String) {
    #expect(closing(words) == ClockTime(hour: 17, minute: 55))
  }

  @Test func fromWhenToWhenToldInTheHead() {
    #expect(
      closing("Letto e firmato.", head: "dalle 14:00 alle 15:45") == ClockTime(hour: 15, minute: 45)
    )
    #expect(
      closing("Letto e firmato.", head: "Dalle ore 16:05 alle 17:30 il gruppo si riunisce in sede.")
        == ClockTime(hour: 17, minute: 30))
    #expect(closing("Letto e firmato.", head: "Sportello aperto dalle 9:00 alle 12:00") == nil)
  }

  @Test func theHourInCapitalsOverTheLineEnd() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 27

      L'ANNO DUEMILAVENTUNO ADDI' VENTI DEL MESE DI DICEMBRE ALLE ORE DICIOTTO E
      MINUTI TRENTA NELLA SALA DELLE ADUNANZE SI E' RIUNITO IL CONSIGLIO COMUNALE.
      """)
    #expect(sitting.openedAt?.value == ClockTime(hour: 18, minute: 30))
  }

  @Test func theDayOfADesertedCallIsAnother() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Seduta di seconda convocazione del 29 novembre 2022

      Andata deserta la seduta di prima convocazione fissata per il giorno 28 novembre 2022 alle ore 17:00, \
      si è oggi, martedì 29 novembre 2022, riunito in seconda convocazione il Consiglio comunale.

      1. Calendario
      Approvato all'unanimità.

      Null'altro essendovi da deliberare, la Presidente scioglie l'adunanza. Sono le ore 19:00.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2022, month: 11, day: 29))
    #expect(sitting.dateStatements.allSatisfy { $0.day != 28 })
    #expect(sitting.closedAt?.value == ClockTime(hour: 19, minute: 0))
  }

  @Test func theHourBeforeTheDay() {
    let sitting = Reading.sitting(
      """
      COLLEGIO DEI REVISORI
      Verbale n. 12

      Alle ore 9:30 del giorno 10 luglio 2025, presso la ragioneria, si è riunito il Collegio dei revisori, nelle persone di Elena Arrighi, Marco Baldi e Dario Conti.

      A. Verifica di cassa
      La cassa quadra.
      """)
    #expect(sitting.openedAt?.value == ClockTime(hour: 9, minute: 30))
  }

  @Test(arguments: ["Affari da trattare:", "PUNTI", "Materie:"])
  func lettersUnderALabel(label: String) {
    let sitting = Reading.sitting(
      """
      FONDAZIONE TEATRO AL PORTICO
      Verbale della riunione del 13 ottobre 2025, ore 17.00

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      \(label)
      a) Affidamento delle luci
      b) Cessione del pianoforte

      a) Affidamento delle luci
      Approvato all'unanimità.

      b) Cessione del pianoforte
      Respinto con 2 voti contrari e 1 favorevole.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == ["Affidamento delle luci", "Cessione del pianoforte"])
  }

  @Test func thePartsOfAnAssemblyAreNoWordsOfATitle() {
    let sitting = Reading.sitting(
      """
      ASSOCIAZIONE AL PORTICO
      Verbale dell'assemblea del 13 ottobre 2025, ore 17.00

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      Ordine del giorno
      parte straordinaria
      1. Modifica dell'art. 9 dello statuto
      parte ordinaria
      2. Programma della festa

      1. Modifica dell'art. 9 dello statuto
      Approvata all'unanimità.
      """)
    #expect(
      sitting.agenda.map(\.title.value)
        == ["Modifica dell'art. 9 dello statuto", "Programma della festa"])
  }

  @Test func actsThatNameTheirPointBesideAPointWithNone() {
    let sitting = Reading.sitting(
      """
      UNIONE DEI TRE COLLI
      Verbale del Consiglio dell'Unione del 13 ottobre 2025, ore 17.00

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      Si trattano:
      1. Bilancio consolidato
      2. Interrogazione sullo sportello
      3. Convenzione del canile

      DELIBERAZIONE N. 14 - Bilancio consolidato
      Voti favorevoli 3. Approvata.

      Punto 2 (ore 17.20). La Sindaca risponde. Non si vota.

      DELIBERAZIONE N. 15 - Convenzione del canile
      Voti favorevoli 2, contrari 1 (Conti). Approvata.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
    #expect(sitting.items.map(\.votes.count) == [1, 0, 1])
  }

  @Test func pointsThatTheirFirstWordsTell() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Verbale del Consiglio comunale del 13 ottobre 2025, ore 17.00

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      La Sindaca legge i punti:

      1. Comunicazioni
      2. Regolamento dei cortili
      3. Permuta di un terreno
      4. Mozione sulle fontane

      Sul primo punto la Sindaca ringrazia gli uffici. Non si vota.

      Secondo punto. Baldi legge il testo: 2 voti a favore, 1 contrario (Conti). È approvato.

      Quanto al terzo punto, la Sindaca lo ritira.

      Prima di cominciare il quarto Conti esce (ore 18.10).

      La mozione è approvata all'unanimità.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3, 4])
    #expect(sitting.items.map(\.votes.count) == [0, 1, 0, 1])
    #expect(sitting.items[1].title?.value == "Regolamento dei cortili")
  }

  @Test func actsHeadedByTheirPlaceAlone() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Verbale della Giunta comunale del 13 ottobre 2025, ore 17.00

      Presenti: Elena Arrighi, Marco Baldi, Dario Conti.

      Affari da trattare:
      a) Chiosco dei giardini;
      b) Contributo alla banda.

      AFFARE a) - deliberazione n. 88
      LA GIUNTA, con voti n. 3 favorevoli, DELIBERA di approvare gli indirizzi.

      AFFARE b) - deliberazione n. 89
      LA GIUNTA, con voti n. 2 favorevoli e n. 1 contrario, DELIBERA di concedere il contributo.
      """)
    #expect(
      sitting.items.map { $0.title?.value } == ["Chiosco dei giardini", "Contributo alla banda"])
    #expect(sitting.items.map { $0.resolutionNumber?.value } == ["88", "89"])
  }

  // MARK: Days of others

  @Test(arguments: [
    "SEDUTA DEL            ORE\n6.05.2025             18:30\n\nA norma del Codice approvato con L.R. 3 aprile 2012, n. 7, vennero convocati i componenti del Consiglio.",
    "L'anno duemilaventicinque, il giorno sei del mese di maggio, alle ore diciotto e minuti trenta, si è adunata\nl'assemblea in seconda convocazione, andata deserta quella prima fissata per le ore\nsette del giorno cinque maggio duemilaventicinque.",
  ]) func dayOfNoLawAndOfNoDesertedCall(_ head: String) {
    let sitting = Reading.sitting(
      """
      VERBALE DI SEDUTA
      \(head)

      Sono presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.openedAt?.value == ClockTime(hour: 18, minute: 30))
  }

  @Test func openedAfterWordsOnTheQuorum() {
    let sitting = Reading.sitting(
      """
      VERBALE DELL'ADUNANZA DEL COLLEGIO

      Il giorno 6 maggio 2025, alle ore 18,00, si è riunito il Collegio.

      Sono presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      La riunione, accertato che i presenti bastano a deliberare, è dichiarata aperta dalla Presidente alle
      ore 18,20.

      1. Tariffe

      Il punto è approvato all'unanimità.
      """)
    #expect(sitting.openedAt?.value == ClockTime(hour: 18, minute: 20))
  }

  // MARK: Assemblies in old words

  private static let users = Reading.sitting(
    """
    DOMINIO COLLETTIVO DI ROCCAMORA
    VERBALE DELL'ASSEMBLEA DEGLI UTENTI

    Il giorno 6 maggio 2025, alle ore 18,30, si è adunata l'Assemblea per deliberare sul seguente

    ordine del giorno

    Primo: conto consuntivo;
    Secondo: affitto del pascolo
    di monte;
    Terzo: cariche.

    La Presidente rileva che:
    - gli Utenti iscritti nel ruolo ammontano al numero di cinquanta (50);
    - gli Utenti presenti, come risulta dal foglio che si allega, ammontano al numero di ventinove (29);
    - gli Utenti assenti ammontano pertanto al numero di ventuno (21).

    SUL PRIMO OGGETTO, la Presidente legge il conto, che è approvato all'unanimità.

    Alle ore diciannove si allontanano gli Utenti Carla Riva e Ivo Riva.

    SUL SECONDO OGGETTO, si ricorda che lo statuto esige il voto favorevole dei due terzi dei presenti. Messa
    ai voti, la proposta ha voti favorevoli ventidue, voti contrari cinque, astenuti nessuno. È approvata.

    SUL TERZO OGGETTO, si rinvia ad altra adunanza.
    """)

  @Test func membersThatAreOnlyCounted() {
    #expect(Self.users.members.isEmpty)
    #expect(Self.users.declaredMembers?.value == 50)
    #expect(Self.users.declaredPresent?.value == 29)
    #expect(Self.users.declaredAbsent?.value == 21)
    #expect(Self.users.movements.map { $0.person?.value } == ["Carla Riva", "Ivo Riva"])
  }

  @Test func pointsNumberedInWords() {
    #expect(
      Self.users.agenda.map(\.title.value) == [
        "conto consuntivo", "affitto del pascolo di monte", "cariche",
      ])
    #expect(Self.users.items.map(\.agendaNumber) == [1, 2, 3])
  }

  @Test func requiredShareIsNoVote() {
    let votes = Self.users.items.dropFirst().first?.votes ?? []
    #expect(votes.map(\.inFavour?.value) == [22])
  }

  // MARK: Short words

  @Test func shortMinutesOfSmallBodies() {
    let sitting = Reading.sitting(
      """
      circolo "Il remo"
      DIRETTIVO DEL 6 MAGGIO 2025, martedì

      h 18.30, in sede, seconda conv.
      Presenti: Carla Riva (presidente), Ivo Moro, Anna Neri. Assenti: Ugo Valle.
      Segr. com.le dott. Dario Conti (a scavalco). Presiede la presidente.

      1. Tariffe

      Approvate da tutti.

      Finito h 20.00.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.openedAt?.value == ClockTime(hour: 18, minute: 30))
    #expect(sitting.call?.value == .second)
    #expect(sitting.secretary?.name.value == "Dario Conti")
  }

  @Test func firstCallThatWasNotConstituted() {
    let sitting = Reading.sitting(
      """
      COOPERATIVA DEL SOLE
      ASSEMBLEA DEI SOCI - 6 maggio 2025

      Oggi, martedì 6 maggio 2025, alle ore 18.30, si è riunita l'assemblea in seconda convocazione. In prima
      convocazione (lunedì 5 maggio 2025, ore 7.00) era presente un solo socio e l'assemblea non si è costituita.

      Sono presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.

      1. Bilancio

      Il punto è approvato all'unanimità.
      """)
    #expect(sitting.call?.value == .second)
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
  }
}
