import Model
import Testing

@testable import Reader

/// Rolls, and movements of those on them, that made-up minutes of known truth showed to be misread.
@Suite struct RollsFoundByTruthTests {
  private func sitting(_ roll: String, points: String = "Il punto è approvato.") -> Sitting {
    Reading.sitting(
      """
      AMBITO TERRITORIALE DI VAL SERENA
      VERBALE DELL'ASSEMBLEA DEI SINDACI

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare, si è riunita l'Assemblea.

      \(roll)

      Presiede il Presidente Carla Riva; redige il verbale il Direttore generale Ugo Sala. Il
      Presidente dichiara aperta la seduta alle ore 18:05.

      1. Riparto delle spese

      \(points)

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private func roll(_ written: String) -> [String] {
    sitting(written).members.map { member in
      [
        member.name.value, member.representative?.value, member.role?.value,
        member.presence?.value.rawValue,
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }

  @Test(arguments: ["\n\n", "\n"]) func aBodyOverWhoSitsForIt(_ gap: String) {
    let written = [
      "Acquanera\nRIVA Carla", "Torre Annina\nLO PRESTI Ivo", "Ponteverde\nASSENTE",
      "Lago di Sopra\nTESTA Daniela", "Val Brenna\nMONTI Andrea su delega",
      "Fontechiara\nSALA Rosa",
    ].joined(separator: gap)
    #expect(
      roll("Risultano convenuti i Sindaci, o i loro delegati, dei seguenti Comuni:\n\n" + written)
        == [
          "Acquanera / RIVA Carla / present", "Torre Annina / LO PRESTI Ivo / present",
          "Ponteverde / absent", "Lago di Sopra / TESTA Daniela / present",
          "Val Brenna / MONTI Andrea / present", "Fontechiara / SALA Rosa / present",
        ])
  }

  @Test func bodiesBeforeTheBrackets() {
    #expect(
      roll(
        """
        Presenti: Acquanera (RIVA Carla); Ponteverde (Ivo Moro, delegato);
        Lago di Sopra (Anna Neri).
        Assenti: Fontechiara (SALA Rosa).
        """) == [
          "Acquanera / RIVA Carla / present", "Ponteverde / Ivo Moro / present",
          "Lago di Sopra / Anna Neri / present", "Fontechiara / SALA Rosa / absent",
        ])
  }

  @Test func oneLineUnderItsLabelIsReadLikeTheLongerLists() {
    #expect(
      roll(
        """
        PRESENTI:
        - Acquanera - Carla Riva, Sindaca
        - Ponteverde - Ivo Moro, Sindaco

        PRESENTI DA REMOTO:
        - Fontechiara - Rosa Sala, Sindaca

        ASSENTI:
        - Lago di Sopra - Anna Neri, Sindaca
        """) == [
          "Acquanera / Carla Riva / Sindaca / present", "Ponteverde / Ivo Moro / Sindaco / present",
          "Fontechiara / Rosa Sala / Sindaca / remote",
          "Lago di Sopra / Anna Neri / Sindaca / absent",
        ])
  }

  @Test func dotsThatLeadToTheMarkAreNoWords() {
    let dots = String(repeating: ".", count: 44)
    #expect(
      roll(
        """
        Carla Riva, Sindaca \(dots) presente
        Ivo Moro, docente \(dots) presente (esce alle ore 18:20)
        Anna Neri, docente \(dots) assente
        """) == [
          "Carla Riva / Sindaca / present", "Ivo Moro / docente / present",
          "Anna Neri / docente / absent",
        ])
  }

  @Test func theHeadsOfTheColumnsAreTheLowerLine() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Verbale della Giunta comunale

      Il giorno 6 maggio 2025, alle ore 9:00, si è riunita la Giunta. Sono presenti e assenti i
      signori:

           Cognome e nome                Carica                    Presenti    Assenti
      1.   Carla Riva                    Sindaca                      X
      2.   Ivo Moro                      Assessore                    X
      3.   Anna Neri                     Assessora                                X

      La Giunta, con voti unanimi, approva.
      """)
    #expect(sitting.members.map { $0.presence?.value } == [.present, .present, .absent])
  }

  @Test(arguments: [
    "L'anno duemilaventicinque il giorno sei del mese di maggio, a\nseguito di convocazione",
    "In prima convocazione, in sessione ordinaria, in presenza, si\nè riunita l'Assemblea",
  ]) func aLineBrokenByTheMarginIsNoEntry(_ words: String) {
    #expect(
      roll("\(words):\n\nCarla Riva (Sindaca): presente\nIvo Moro (Sindaco): assente") == [
        "Carla Riva / Sindaca / present", "Ivo Moro / Sindaco / absent",
      ])
  }

  @Test func onePresentAndAbsentIsListedTwice() {
    #expect(
      roll("PRESENTI:\n- Carla Riva\n- Ivo Moro\n\nASSENTI:\n- Anna Neri\n- Ivo Moro") == [
        "Carla Riva / present", "Ivo Moro / present", "Anna Neri / absent", "Ivo Moro / absent",
      ])
  }

  @Test func anEntryWhoseMarkWasLeftOutIsStillThere() {
    #expect(
      roll(
        """
        1. Acquanera - Riva Carla - Sindaca - quote 185 - Presente
        2. Ponteverde - Moro Ivo - Sindaco - quote 180 - Assente
        3. Fontechiara - Sala Rosa - Sindaca - quote 83 -
        """) == [
          "Acquanera / Riva Carla / Sindaca / present",
          "Ponteverde / Moro Ivo / Sindaco / absent", "Fontechiara / Sala Rosa / Sindaca",
        ])
  }

  @Test func figuresOfAVoteAreNoRoll() {
    let sitting = sitting(
      "Dei 7 componenti risultano assenti: Conti Enzo.",
      points: """
        Si procede alla votazione, con il seguente risultato:
        Presenti: 6
        Favorevoli: 4
        Contrari: 1 (Mancini Ivo)
        Astenuti: 1 (D'Angelo Rosa)
        La proposta è approvata.
        """)
    #expect(sitting.members.map(\.name.value) == ["Conti Enzo"])
    #expect(sitting.items.first?.votes.first?.statedPresent?.value == 6)
  }

  @Test func aPersonsNameGoesOnInTheNextLine() {
    #expect(
      roll(
        """
        Sono presenti: per il Comune di Acquanera la Sindaca Riva Carla; per il Comune di
        Pian dell'Orso l'Assessora Donati Maria
        Luisa, delegata dal Sindaco; per il Comune di Ponteverde il Sindaco Moro Ivo.
        """)[1] == "Comune di Pian dell'Orso / Donati Maria Luisa / Assessora / present")
  }

  @Test(arguments: [
    ("I consiglieri Sala e Moro si allontanano dall'aula alle ore 18:19.", ["Sala", "Moro"]),
    ("Si registra, alle ore 18.38, l'uscita di SALA Rosa.", ["SALA Rosa"]),
    ("Alle ore 18.40 Riva lascia la Sala consiliare.", ["Riva"]),
    ("Si registra, alle ore 18.40, il rientro di LO PRESTI Ugo.", ["LO PRESTI Ugo"]),
  ]) func surnamesThatAreWords(_ words: String, _ people: [String]) {
    let movements = Reading.council(words + "\n\nLa proposta è approvata all'unanimità.").movements
    #expect(movements.compactMap { $0.person?.value } == people)
  }

  @Test func surnamesThatAreWordsOfTheTrade() {
    #expect(
      roll("Presenti: Riva Carla, Giunta Salvatore, Data Miriam. Assenti: nessuno.") == [
        "Riva Carla / present", "Giunta Salvatore / present", "Data Miriam / present",
      ])
  }

  @Test func aPointThatClosesOfficesClosesNoSitting() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Verbale della Giunta comunale

      Il giorno 6 maggio 2025 si è riunita la Giunta. Sono presenti: Carla Riva, Ivo Moro.
      Il Sindaco dichiara aperta la seduta alle ore 16.00.

      Ordine del giorno:
      1. Chiusura degli uffici nei giorni prefestivi
      2. Tariffe della mensa

      1. Chiusura degli uffici nei giorni prefestivi

      La Giunta approva all'unanimità.

      2. Tariffe della mensa

      La Giunta approva all'unanimità.

      La seduta è chiusa alle ore 17.00.
      """)
    #expect(sitting.items.count == 2)
    #expect(sitting.closedAt?.value == ClockTime(hour: 17, minute: 0))
  }

  @Test(arguments: [
    "Sara Gallo dichiara di non partecipare al voto.\n", "\nNon partecipa al voto Sara Gallo.\n",
  ]) func whoTakesNoPartInTheSecondVote(_ words: String) {
    let votes =
      Reading.council(
        """
        Il Consiglio, con 6 presenti, 4 voti favorevoli e 2 contrari, approva l'emendamento.
        \(words)Il Consiglio, con 4 voti favorevoli e 1 contrario, approva la proposta.
        """
      ).items.first?.votes ?? []
    #expect(votes.map { $0.notVotingNames.map(\.value) } == [[], ["Sara Gallo"]])
  }

  @Test func whoTakesNoPartAfterTheAmendmentIsSettled() {
    let votes =
      Reading.council(
        """
        Messo ai voti l'emendamento, il Consiglio, con 5 voti favorevoli e 1 contrario (Neri), approva l'emendamento.
        Non partecipa al voto Sara Gallo.
        Il Consiglio, con 4 voti favorevoli e 1 contrario (Neri), approva.
        """
      ).items.first?.votes ?? []
    #expect(votes.map { $0.notVotingNames.map(\.value) } == [[], ["Sara Gallo"]])
  }

  @Test func twoWhoseSurnamesDifferInAParticle() {
    let written = sitting("Presenti: Carla Riva; Valerio Dalla Costa; Ivo Moro; Valerio Costa.")
    #expect(
      written.members.map(\.name.value) == [
        "Carla Riva", "Valerio Dalla Costa", "Ivo Moro", "Valerio Costa",
      ])
  }

  @Test func aSentenceThatLeadsIntoTheRollIsNoRow() {
    let written = sitting(
      """
      Il verbale è redatto in Lago di
      Sopra, ove si è riunita l'Assemblea. Presenti
      (P) e assenti (A):

      Riva Carla - P
      Moro Ivo - A
      Testa Daniela - P
      """)
    #expect(written.members.map(\.name.value) == ["Riva Carla", "Moro Ivo", "Testa Daniela"])
  }

  @Test func anAmendmentByMajorityAndTheMatterByAll() {
    let votes =
      Reading.council(
        """
        L'emendamento, messo ai voti, è approvato (pres. 6; fav. 4; contr. 1; ast. 1).

        Posta ai voti, la proposta è approvata con voti unanimi.
        """
      ).items.first?.votes ?? []
    #expect(votes.map(\.isAmendment) == [true, false])
    #expect(votes.map { $0.unanimity != nil } == [false, true])
  }
}
