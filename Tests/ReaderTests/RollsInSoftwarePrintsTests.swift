import Model
import Testing

@testable import Reader

/// Rolls as the offices' software prints them, and as a page gives them back without its columns.
@Suite struct RollsInSoftwarePrintsTests {
  private func council(_ roll: String, after: String = Self.decision) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 8
      OGGETTO: REGOLAMENTO DEI CORTILI.
      Il giorno 6 maggio 2025 alle ore 18:00 si è riunito il Consiglio comunale.
      \(roll)
      \(after)
      """)
  }

  private static let decision = """
    Presiede il Sindaco.
    Il Sindaco illustra la proposta.
    Con voti favorevoli unanimi
    DELIBERA
    di approvare il regolamento.
    """

  /// Each member with presence, as 'Rossi Anna: present'.
  private func members(_ sitting: Sitting) -> [String] {
    sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" }
  }

  @Test func boxesSideBySideOverAPageBreak() {
    let sitting = council(
      """
      Fatto l'appello nominale risultano presenti:
        +--------------------+-----+   +--------------------+-----+
        | ARRIGHI ELENA      |  P  |   | BALDI MARCO        |  A  |
        | CONTI DARIO        |  P  |   | DE LUCA IRENE      |  P  |
                          pag. 1

      COMUNE DI ROCCAMORA          Delibera C.C. n. 8 del 06/05/2025

        | FERRI PAOLO        |  A  |   | GALLO SARA         |  P  |
        | MARTINI LUCA       |  P  |   |                    |     |
        +--------------------+-----+   +--------------------+-----+
                 PRESENTI N.  5              ASSENTI N.  2
      """)
    #expect(
      members(sitting) == [
        "ARRIGHI ELENA: present", "BALDI MARCO: absent", "CONTI DARIO: present",
        "DE LUCA IRENE: present", "FERRI PAOLO: absent", "GALLO SARA: present",
        "MARTINI LUCA: present",
      ])
    #expect(sitting.members.allSatisfy { $0.role == nil })
  }

  @Test func aLineOfCountsIsNobody() {
    let sitting = council(
      """
       ARRIGHI ELENA      P    BALDI MARCO     A
       CONTI DARIO        P    FERRI PAOLO     P
       GALLO SARA         P
      ==========================================
       Assegnati n. 5     In carica n. 5     Assenti n.  1     Presenti n.  4
      """)
    #expect(sitting.members.count == 5)
    #expect(sitting.declaredPresent?.value == 4)
    #expect(sitting.declaredAbsent?.value == 1)
  }

  /// Whoever stands in line with the others is a member, whatever the name.
  @Test func rowsWithoutMarkAndWithNamesNobodyKnows() {
    let sitting = council(
      """
      Presenti i Signori:                                ASSENTI
                                                   giust.   ingiust.
      ARRIGHI ELENA - Sindaco
      BALDI ZORAN
      CONTI ARMELIO                                   X
      FERRI GUALBERTA
      GALLO OTMARA
      MARTINI LUCA                                             X
      ORSI BRUNILDE

      Assiste la Segretaria comunale dott.ssa Rita Pace.
      """)
    #expect(
      members(sitting) == [
        "ARRIGHI ELENA: present", "BALDI ZORAN: present", "CONTI ARMELIO: excused",
        "FERRI GUALBERTA: present", "GALLO OTMARA: present", "MARTINI LUCA: absent",
        "ORSI BRUNILDE: present",
      ])
  }

  @Test func twoListsEachUnderItsHeads() {
    let sitting = council(
      """
                             Pres. Ass.                            Pres. Ass.
         1  ARRIGHI ELENA      X              4  FERRI PAOLO         X
         2  BALDI MARCO              X        5  GALLO SARA                X
         3  CONTI DARIO        X              6  MARTINI LUCA        X
      """)
    #expect(
      members(sitting) == [
        "ARRIGHI ELENA: present", "FERRI PAOLO: present", "BALDI MARCO: absent",
        "GALLO SARA: absent", "CONTI DARIO: present", "MARTINI LUCA: present",
      ])
    #expect(sitting.members.allSatisfy { $0.weight == nil })
  }

  @Test func anOfficeInTwoWordsIsNoRepresentative() {
    let sitting = council(
      """
                                                     Presente/Assente
      Arrighi Elena           Sindaco                Presente
      Baldi Zoran             Capo Gruppo            Assente
      Conti Dario             Consigliere            Presente
      """)
    #expect(sitting.members.map { $0.representative?.value } == [nil, nil, nil])
    #expect(sitting.members.map { $0.role?.value } == ["Sindaco", "Capo Gruppo", "Consigliere"])
  }

  @Test func spacedLettersAndHeadingsAreNobody() {
    let sitting = council(
      """
      1 - ARRIGHI ELENA Sindaco P
      2 - BALDI MARCO Assessore P
      3 - CONTI DARIO Assessore A
      """,
      after: """
        Con votazione unanime,
        D E L I B E R A
        1) DI APPROVARE il regolamento.
        Approvato e sottoscritto:
        IL PRESIDENTE IL VICE SEGRETARIO COMUNALE
        F.to ARRIGHI ELENA F.to DOTT. UGO RIVA
        RELATA DI PUBBLICAZIONE
        La presente deliberazione è pubblicata oggi.
        """)
    #expect(sitting.members.count == 3)
    #expect(sitting.signatures.map { $0.name?.value } == ["ARRIGHI ELENA", "UGO RIVA"])
    #expect(sitting.secretary?.name.value == "UGO RIVA")
  }

  /// The first column is that of the opening; a row with no mark at all is told.
  @Test func oneColumnForEachDay() {
    let sitting = council(
      """
                                   PRESENZE DEL 6/5       PRESENZE DEL 7/5
      Dr Elena ARRIGHI                    X                      X
      Dr Marco BALDI                IN VIDEOCONFERENZA           X
      Dr Zoran CONTI                IN VIDEOCONFERENZA     IN VIDEOCONFERENZA
      Dr Irene DE LUCA                 ASSENTE                   X
      Dr Paolo FERRI
      Dr Sara GALLO                       X                   ASSENTE
      """)
    #expect(
      members(sitting) == [
        "Elena ARRIGHI: present", "Marco BALDI: remote", "Zoran CONTI: remote",
        "Irene DE LUCA: absent", "Paolo FERRI: nil", "Sara GALLO: present",
      ])
    #expect(
      sitting.notes.map(\.message).contains {
        $0.contains("«Paolo FERRI» non ha accanto alcun segno")
      })
    #expect(sitting.mode?.value != .online)
  }

  @Test func presentThroughSomebodyNamedInTheColumn() {
    let sitting = council(
      """
                                 PRESENTE                           ASSENTE
       Elena ARRIGHI          IN VIDEOCONFERENZA
       Marco BALDI                                                     X
       Dario CONTI            PRESENTE Riva in rappresentanza dell'Ente
       Irene DE LUCA          IN VIDEOCONFERENZA
      """)
    #expect(
      members(sitting) == [
        "Elena ARRIGHI: remote", "Marco BALDI: absent", "Dario CONTI: present",
        "Irene DE LUCA: remote",
      ])
    #expect(sitting.members[2].delegation?.value == "Riva in rappresentanza dell'Ente")
  }

  @Test func nameAndMarkOnLinesInTurn() {
    let sitting = council(
      """
      Presente
      Assente
      Elena ARRIGHI (presidente)
      in videoconferenza
      Marco BALDI
      X
      Dario CONTI
      in videoconferenza
      Irene DE LUCA
      in videoconferenza
      """)
    #expect(
      members(sitting) == [
        "Elena ARRIGHI: remote", "Marco BALDI: nil", "Dario CONTI: remote",
        "Irene DE LUCA: remote",
      ])
    #expect(sitting.notes.map(\.kind) == [.columnsLost])
  }

  @Test func oneCellALineWithOffices() {
    let sitting = council(
      """
      Cognome e nome
      Componente
      Presenza
      Arrighi Elena
      Dirigente scolastica
      P
      Baldi Marco
      Docenti
      A giust.
      Conti Zoran
      Docenti
      P
      Ferri Paolo
      Genitori
      A
      """)
    #expect(
      members(sitting) == [
        "Arrighi Elena: present", "Baldi Marco: excused", "Conti Zoran: present",
        "Ferri Paolo: absent",
      ])
    #expect(
      sitting.members.map { $0.role?.value } == [
        "Dirigente scolastica", "Docenti", "Docenti", "Genitori",
      ])
    #expect(sitting.notes.isEmpty)
  }

  /// What is left of the columns tells how many, not who.
  @Test func columnsOneAfterTheOther() {
    let sitting = council(
      """
      Nominativo
      ARRIGHI ELENA
      BALDI MARCO
      CONTI DARIO
      Ruolo
      Presente
      SINDACO
      CONSIGLIERE
      CONSIGLIERE
      Presente
      Presente
      Assente
      Da remoto
      X
      Assente
      Tot. 2
      Tot. 1
      """)
    #expect(
      members(sitting) == ["ARRIGHI ELENA: nil", "BALDI MARCO: nil", "CONTI DARIO: nil"])
    #expect(sitting.presentCount == 2)
    #expect(sitting.absentCount == 1)
    #expect(sitting.notes.map(\.kind) == [.columnsLost])
  }

  @Test func crossesHeapedUnderTheNames() {
    let sitting = council(
      """
      Cognome Nome
      ARRIGHI Elena
      BALDI Marco
      CONTI Dario
      FERRI Paolo
      Presenti Assenti
      X X
      X
      X
      """)
    #expect(sitting.members.map(\.name.value).count == 4)
    #expect(sitting.members.allSatisfy { $0.presence == nil })
    #expect(sitting.notes.map(\.kind) == [.columnsLost])
  }

  @Test func allTheNamesAndThenAllTheMarks() {
    let sitting = council(
      """
      Nominativo
      ARRIGHI ELENA
      BALDI MARCO
      CONTI DARIO
      FERRI PAOLO
      Presente
      Presente
      Assente
      Presente
      """)
    #expect(
      members(sitting) == [
        "ARRIGHI ELENA: present", "BALDI MARCO: present", "CONTI DARIO: absent",
        "FERRI PAOLO: present",
      ])
  }

  @Test func marksLostAndTheAbsentToldInWords() {
    let sitting = Reading.sitting(
      """
      CONSIGLIO PASTORALE DI ROCCAMORA
      Verbale della seduta del 6 maggio 2025, ore 20:30
      nominativo

      presente

      assente

      Consigliere

      Arrighi Elena

      Consigliere

      Baldi Marco

      Consigliere

      Conti Dario

      Consigliere

      Ferri Paolo

      Il giorno 6 maggio 2025 alle ore 20:30 si è adunato il Consiglio pastorale.

      Constatato che tutti gli eletti sono presenti, con la sola esclusione di Conti Dario, malato,
      la Presidente apre la seduta e presenta il programma dell'estate.
      Si parla a lungo della festa del paese e di chi la prepara.
      La seduta è chiusa alle ore 22:00.
      """)
    #expect(
      members(sitting) == [
        "Arrighi Elena: present", "Baldi Marco: present", "Conti Dario: absent",
        "Ferri Paolo: present",
      ])
    #expect(sitting.members.allSatisfy { $0.role?.value == "Consigliere" })
  }

  /// 'Presenti' and 'Assenti' over names are two lists.
  @Test func twoTitledListsAreNoScatteredCells() {
    let sitting = council(
      """
      Presenti:
      Dr Elena ARRIGHI
      Dr Marco BALDI
      Dr Dario CONTI

      Assenti
      Dr Irene DE LUCA
      """)
    #expect(
      members(sitting) == [
        "Elena ARRIGHI: present", "Marco BALDI: present", "Dario CONTI: present",
        "Irene DE LUCA: absent",
      ])
  }

  @Test func theLineAfterTheRollTellsAnExit() {
    let sitting = council(
      "Presenti: Arrighi Elena, Baldi Marco, Conti Dario, De Luca Irene, Ferri Paolo",
      after: """
        Alle ore 20:14 esce dall'aula il Consigliere FERRI. Presenti n. 4.
        Con voti favorevoli n. 4, contrari nessuno, astenuti nessuno
        DELIBERA
        di approvare il regolamento.
        """)
    #expect(sitting.members.map(\.name.value).last == "Ferri Paolo")
    #expect(sitting.members.last?.role == nil)
    #expect(sitting.movements.map { $0.time?.value.description } == ["20:14"])
    #expect(sitting.declaredPresent == nil)
  }

  @Test func whoBearsAProxyIsThereToo() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DELLE RANE - Verbale dell'assemblea del 6 maggio 2025
      Il giorno 6 maggio 2025 alle ore 20:30 si è riunita l'assemblea dei soci.
      Sono presenti i soci Anna Berti, Carlo Dossi ed Elena Fusi (quest'ultima con delega di Ugo Riva).
      1. Rendiconto
      Il rendiconto è approvato all'unanimità.
      """)
    #expect(
      sitting.members.map(\.name.value) == ["Anna Berti", "Carlo Dossi", "Elena Fusi", "Ugo Riva"])
    #expect(sitting.members.last?.representative?.value == "Elena Fusi")
  }

  @Test func bulletsUnderAParticipation() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DELLE RANE
      VERBALE DEL CONSIGLIO DIRETTIVO
      In data 6 maggio 2025 alle ore 18:00 si tiene la riunione del Consiglio Direttivo.
      La riunione vede la partecipazione in audio e video dei membri del
      Consiglio Direttivo Signori:

         •   Anna Berti, presidente

         •   Carlo Dossi, consigliere

         •   Elena Fusi, tesoriera

      Assume la presidenza della riunione, in base alle disposizioni statutarie, il Sig. Carlo
      Dossi, il quale chiama a fare da segretaria la Sig.ra Anna Berti, che accetta.
      """)
    #expect(sitting.members.map(\.name.value) == ["Anna Berti", "Carlo Dossi", "Elena Fusi"])
    #expect(sitting.members.map { $0.role?.value } == ["presidente", "consigliere", "tesoriera"])
    #expect(sitting.chair?.name.value == "Carlo Dossi")
  }

  @Test func officesOfTheStateAndInitialsAreNobody() {
    let sitting = Reading.sitting(
      """
      COMITATO DEI SENTIERI
      Verbale n. 4 della riunione del giorno 6 maggio 2025
                                PRESENTE         ASSENTE
      Dr Elena ARRIGHI              X
      Dr Marco BALDI                                X
      È presente in videoconferenza il Consiglio dei Ministri.
      La seduta inizia alle ore 15,00.
      Il Sig. Presidente del Consiglio dei Ministri apre la riunione e saluta tutti.
      Su istanza del Segretario Generale della Presidenza del Consiglio dei Ministri si rinvia.
      Il comitato conclude la seduta alle ore 16,00.

      Il Coordinatore del CDS                               Il Segretario del CDS
      Dott.ssa Elena Arrighi                                Dott. Ivo Riva
      """)
    #expect(sitting.members.count == 2)
    #expect(sitting.signatures.map { $0.name?.value } == ["Elena Arrighi", "Ivo Riva"])
    #expect(sitting.secretary?.name.value == "Ivo Riva")
    #expect(sitting.chair?.name.value != "Ministri")
    #expect(sitting.mode?.value != .online)
  }

  @Test func officesOneUnderTheOtherAndTheirNamesToo() {
    let sitting = council(
      "Presenti: Arrighi Elena, Baldi Marco, Conti Dario.",
      after: """
        La seduta è chiusa alle ore 19:00.

        IL COORDINATORE
        IL SEGRETARIO VERBALIZZANTE
        Elena Arrighi
        Marco Baldi
        """)
    #expect(sitting.signatures.map { $0.name?.value } == ["Elena Arrighi", "Marco Baldi"])
    #expect(sitting.secretary?.name.value == "Marco Baldi")
  }

  @Test func aManagingDirectorIsNoDelegate() {
    let sitting = Reading.sitting(
      """
      TELAI DI ROCCAMORA S.p.A.
      VERBALE DELLA RIUNIONE DEL CONSIGLIO DI AMMINISTRAZIONE
      In data sei maggio duemilaventicinque, alle ore 14:30, si è riunito il Consiglio di Amministrazione.
      Sono presenti i Consiglieri:
           ing. Elena Arrighi             Presidente                     presso la sede
           dott. Marco Baldi              Amministratore Delegato        presso la sede
           avv. Dario Conti               Consigliere                    presso la sede
      Il Presidente constata che sono presenti tutti e 3 gli Amministratori in carica.
      1. Bilancio
      Il Consiglio, all'unanimità, approva.
      """)
    #expect(sitting.members.map { $0.delegation == nil } == [true, true, true])
    #expect(
      sitting.members.map { $0.role?.value } == [
        "Presidente", "Amministratore Delegato", "Consigliere",
      ])
    #expect(sitting.declaredMembers?.value == 3)
    #expect(sitting.chair?.name.value != "Amministratori")
  }

  /// Who assists the chair does not preside.
  @Test func theChairWithTheAssistanceOfTheSecretary() {
    let sitting = council(
      """
      ARRIGHI ELENA - Sindaco          Presente
      BALDI MARCO - Consigliere        Presente
      CONTI DARIO - Consigliere        Assente
      """,
      after: """
        Assiste il Segretario Comunale Dott.ssa CARLA RIVA.
        Il Presidente ARRIGHI ELENA, Sindaco, con l'assistenza del Segretario Comunale Dott.ssa
        CARLA RIVA, constatato il numero legale dichiara aperta la seduta.
        Con voti favorevoli n. 2
        DELIBERA
        di approvare il regolamento.
        """)
    #expect(sitting.chair?.name.value == "ARRIGHI ELENA")
  }

  @Test func aStrokeForNobodyIsNoName() {
    let sitting = council(
      """
      PRESENTI ASSENTI
      1. ARRIGHI Elena * 2. BALDI Marco * 3. CONTI Dario *
      Presenti N. 3 Assenti N. /
      Vengono nominati scrutatori i Sigg. BALDI Marco e CONTI Dario.
      """)
    #expect(sitting.absentCount == 0)
    #expect(!sitting.members.contains { $0.presence?.value == .absent })
  }
}
