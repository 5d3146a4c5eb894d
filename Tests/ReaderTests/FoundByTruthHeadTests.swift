import Model
import Testing

@testable import Reader

/// Wordings of heads, agendas and ends that made-up minutes of known truth showed to be misread.
@Suite struct FoundByTruthHeadTests {
  private func minutes(
    title: String = "VERBALE DEL CONSIGLIO COMUNALE",
    gathering: String =
      "Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare, si è riunito il Consiglio comunale.",
    roll: String = "Sono presenti: Carla Riva, Ivo Moro, Anna Neri. Assenti: Ugo Valle.",
    officers: String =
      "Presiede la Sindaca Carla Riva; verbalizza il Segretario comunale Ugo Sala.",
    agenda: String = "Ordine del giorno:\n1. Tariffe\n2. Regolamento",
    points: String = """
    1. Tariffe

    Il punto è approvato all'unanimità.

    2. Regolamento

    Il punto è approvato all'unanimità.
    """,
    closing: String = "La seduta è chiusa alle ore 19:30."
  ) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      \(title)

      \(gathering)
      \(roll)

      \(officers) La Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:05.

      \(agenda)

      \(points)

      \(closing)

      Letto, confermato e sottoscritto.

      La Sindaca                                  Il Segretario comunale
      Carla Riva                                  Ugo Sala
      """)
  }

  @Test(arguments: [
    "a seguito di convocazione per le ore 17:30, nella sala consiliare, in prima convocazione",
    "convocato con avviso scritto per le ore 17:30, in prima convocazione",
  ]) func hourOfTheNotice(_ words: String) {
    let sitting = minutes(
      gathering: "Il giorno 6 maggio 2025, \(words), si è riunito il Consiglio.")
    #expect(sitting.convocations.map(\.time?.value) == [ClockTime(hour: 17, minute: 30)])
  }

  @Test(arguments: [
    "in seconda convocazione, essendo andata deserta la prima delle ore 17:00, si è riunito il Consiglio",
    "in seconda convocazione (la prima, del giorno 5 maggio 2025 alle ore 17:00, è andata deserta), si è riunito il Consiglio",
    "si è riunito in seconda convocazione il Consiglio, andata deserta la prima seduta delle ore 17:00",
  ]) func firstCallThatNobodyCameTo(_ words: String) {
    let sitting = minutes(
      gathering: "Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare, \(words).")
    let first = sitting.convocations.first { $0.call == .first }
    let second = sitting.convocations.first { $0.call == .second }
    #expect(first?.time?.value == ClockTime(hour: 17, minute: 0))
    #expect(first?.deserted != nil)
    #expect(second?.time?.value == ClockTime(hour: 18, minute: 0))
    #expect(sitting.call?.value == .second)
  }

  @Test func daysOfTheTitle() {
    let sitting = minutes(title: "Consiglio comunale\nSeduta del giorno 31 aprile 2025")
    #expect(sitting.date?.value == CalendarDate(year: 2025, month: 5, day: 6))
    #expect(sitting.dateStatements.contains { $0.day == 31 && $0.month == 4 })
  }

  @Test(arguments: [
    ("Presenti n. 3, assenti n. 1. Componenti assegnati n. 4.", 4),
    ("Componenti in carica: 4.\nPresenti: 3; assenti: 1.", 4),
    ("Dei 4 consiglieri risultano assenti: Ugo Valle.", 4),
  ]) func declaredMembers(_ written: String, _ count: Int) {
    #expect(minutes(roll: written).declaredMembers?.value == count)
  }

  @Test func membersAreThePresentAndTheAbsent() {
    #expect(minutes(roll: "Presenti n. 9 - Assenti n. 4").memberCount == 13)
  }

  @Test func totalsUnderAPointAreThoseOfTheVote() {
    let sitting = minutes(
      roll: "Risultano assenti: Ugo Valle.",
      points:
        "1. Tariffe\n\nSi vota:\nPresenti: 12\nFavorevoli: 12\nContrari: 0\n\n2. Regolamento\n\nRinviato."
    )
    #expect(sitting.declaredPresent == nil)
  }

  @Test func secretaryWithTwoOffices() {
    let sitting = minutes(
      officers:
        "Presiede la Sindaca Carla Riva; partecipa, con funzioni di verbalizzante, il Segretario comunale Ugo Sala."
    )
    #expect(sitting.secretary?.name.value == "Ugo Sala")
    #expect(sitting.secretary?.role?.value == "Segretario comunale")
  }

  @Test func tableUnderTheOfficeNamesNobody() {
    let sitting = minutes(
      officers: """
        L'appello, fatto dal Segretario comunale, dà il seguente risultato:

        N.  Cognome e nome

        Assiste Ugo Sala, Segretario comunale, che redige il verbale.
        """)
    #expect(sitting.secretary?.name.value == "Ugo Sala")
  }

  @Test func whoKeepsTheMinutesNamedBeforeTheVerb() {
    let sitting = minutes(
      officers: "Presiede la Sindaca Carla Riva. Per gli uffici: Ugo Sala, che verbalizza.")
    #expect(sitting.secretary?.name.value == "Ugo Sala")
  }

  @Test(arguments: [
    "Sono presenti: Carla Riva (presidente), Ugo Sala (segretario), Anna Neri.",
    "Intervengono: Ugo Sala, Segretario; Raffaele Neri.",
  ]) func officeBelongsToTheNameBeforeIt(_ words: String) {
    let sitting = minutes(officers: "Presiede la Sindaca Carla Riva. \(words)")
    #expect(sitting.secretary?.name.value == "Ugo Sala")
  }

  @Test func chairChosenFirstOfAll() {
    let sitting = minutes(
      points: """
        1. Tariffe

        Viene chiamato a presiedere il sig. Ivo Moro. Il punto è approvato all'unanimità.

        2. Regolamento

        Il punto è approvato all'unanimità.
        """)
    #expect(sitting.chair?.name.value == "Ivo Moro")
  }

  @Test(arguments: [
    "Ordine del giorno: 1. Tariffe; 2. Regolamento; 4. Varie.",
    "Ordine del giorno: 1. Tariffe;\n2. Regolamento; 4. Varie.",
  ]) func agendaInARowWithAJump(_ written: String) {
    #expect(minutes(agenda: written).agenda.map(\.number) == [1, 2, 4])
  }

  @Test func agendaInARowBrokenByTheMargin() {
    let sitting = minutes(
      agenda:
        "Ordine del giorno: 1. Approvazione del verbale;\n2. Mozione sul trasporto\nscolastico; 3. Tariffe."
    )
    #expect(
      sitting.agenda.map(\.title.value) == [
        "Approvazione del verbale", "Mozione sul trasporto scolastico", "Tariffe",
      ])
  }

  @Test func titleThatLooksLikeAClosing() {
    let sitting = minutes(
      agenda: "Ordine del giorno:\n1. Chiusura degli uffici\n2. Regolamento",
      points: "1. Chiusura degli uffici\n\nRinviato.\n\n2. Regolamento\n\nRinviato.")
    #expect(sitting.agenda.count == 2)
    #expect(sitting.items.count == 2)
  }

  @Test func pointThatTheAgendaDoesNotList() {
    let sitting = minutes(
      points: """
        1. Tariffe

        Il punto è approvato all'unanimità.

        2. Regolamento

        Il punto è approvato all'unanimità.

        3. Contributo alla banda
        Il punto è approvato all'unanimità.
        """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
  }

  @Test func closingOverTwoLines() {
    let sitting = minutes(
      closing:
        "Esauriti gli argomenti posti all'ordine del giorno, la Sindaca dichiara chiusa la\nseduta alle ore 19:30."
    )
    #expect(sitting.closedAt?.value == ClockTime(hour: 19, minute: 30))
    #expect(sitting.signatures.compactMap(\.name?.value) == ["Carla Riva", "Ugo Sala"])
    #expect(sitting.annexes.isEmpty)
  }

  @Test(arguments: [
    "Interviene il prof. Ivo Moro, che chiede chiarimenti.",
    "Prende la parola il sig. Ivo Moro e chiede chiarimenti.",
  ]) func whoSpeaks(_ words: String) {
    let passages = minutes(points: "1. Tariffe\n\n\(words)\n\n2. Regolamento\n\nRinviato.").items
      .flatMap(\.passages)
    #expect(passages.contains { $0.speaker?.value == "Ivo Moro" })
  }

  @Test func enforceabilityDeclaredAfterAVoteThatApproves() {
    let votes = minutes(
      points: """
        1. Tariffe

        Il Consiglio, all'unanimità, approva.

        La presente deliberazione è dichiarata immediatamente eseguibile.

        2. Regolamento

        Rinviato.
        """
    ).items.flatMap(\.votes)
    #expect(votes.map(\.isImmediateEnforceability) == [false])
  }
}
