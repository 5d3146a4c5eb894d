import Model
import Testing

@testable import Reader

/// Rolls of other secretaries whose rows, labels and totals were taken for one another.
@Suite struct RollsInOtherHandsTests {
  private func sitting(_ roll: String) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.

      \(roll)

      La Sindaca, constatato il numero legale, apre la seduta.

      Ordine del giorno:
      1. Approvazione del regolamento dei cortili
      2. Varie ed eventuali

      1. Approvazione del regolamento dei cortili
      Il regolamento è approvato all'unanimità.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private func members(_ roll: String) -> [String] {
    sitting(roll).members.map {
      "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")"
        + ($0.role.map { ", \($0.value)" } ?? "")
    }
  }

  @Test(arguments: [
    """
                                                    Assenti
    Presenti i Signori:                       giust.   ingiust.

    Bona Elena - Sindaca
    Corti Silvia - Vicesindaca                   X
    Denti Franco - Assessore                              X
    Elmi Ivana - Assessora
    """,
    """
    Presenti i signori:              Assenti giust.      Assenti ingiust.
    Bona Elena - Sindaca
    Corti Silvia - Vicesindaca             X
    Denti Franco - Assessore                                   X
    Elmi Ivana - Assessora
    """,
  ])
  func columnsForThoseAwayAlone(_ roll: String) {
    #expect(
      members(roll) == [
        "Bona Elena: present, Sindaca", "Corti Silvia: excused, Vicesindaca",
        "Denti Franco: absent, Assessore", "Elmi Ivana: present, Assessora",
      ])
  }

  /// A commission's roll has the hours; whoever is there from the first hour to the last moves nowhere.
  @Test func theHoursOfEach() {
    let written = sitting(
      """
      Componente            Gruppo              Entra    Esce     Note
      Bona Elena            Lista Uno           18.05    19.30    Presidente
      Corti Silvia          Lista Uno           18.05    19.10
      Denti Franco          Lista Due           -        -        assente giustif.
      Elmi Ivana            Lista Due           18.20    19.30
      Fanti Ugo             Misto               -        -        sost. da Gatti Rita
      Gatti Rita            Misto               18.05    19.30    in sostituzione
      """)
    #expect(
      written.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Bona Elena: present", "Corti Silvia: present", "Denti Franco: excused",
        "Elmi Ivana: present", "Gatti Rita: present",
      ])
    #expect(
      written.movements.map {
        "\($0.kind) \($0.memberIndex ?? -1) \($0.time?.value.description ?? "")"
      }
        == ["enters 3 18:20", "leaves 1 19:10"])
  }

  @Test(arguments: [("*", "-"), ("+", "*")])
  func signsThatTheHeadingExplains(present: String, absent: String) {
    #expect(
      members(
        """
        Consiglieri presenti (\(present)) e assenti (\(absent))

         Borgo Lento              Castel Serio            Villa Prati
         \(present) Bona Elena             \(present) Corti Silvia          \(absent) Denti Franco
         \(absent) Elmi Ivana             \(present) Fanti Ugo
        """) == [
          "Bona Elena: present", "Corti Silvia: present", "Denti Franco: absent",
          "Elmi Ivana: absent", "Fanti Ugo: present",
        ])
  }

  @Test func numberedEntriesSideBySideKeepTheirOwnMarks() {
    #expect(
      members(
        """
        P = presente; T = presente in collegamento; AG = assente giustificato; AI = assente ingiustificato

         1 ARRIGHI Elena         P     4 FERRI Paolo            AG
         2 BALDI Marco           T     5 GALLO Sara (stud.)     P
         3 CONTI Dario           AI    6 ORSI Tullio            T
        """) == [
          "ARRIGHI Elena: present", "FERRI Paolo: excused", "BALDI Marco: remote",
          "GALLO Sara: present", "CONTI Dario: absent", "ORSI Tullio: remote",
        ])
  }

  @Test(arguments: [
    "Sono presenti n. 3 Consiglieri:\n1) Arrighi Elena; 2) Baldi Marco;\n3) Conti Dario.\nRisultano assenti:\n1) Ferri Paolo",
    "Presenti: 1. Arrighi Elena, 2. Baldi Marco, 3. Conti Dario. Assenti: 1. Ferri Paolo.",
  ])
  func numberedNamesInALine(roll: String) {
    let sitting = sitting(roll)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Arrighi Elena: present", "Baldi Marco: present", "Conti Dario: present",
        "Ferri Paolo: absent",
      ])
    #expect([nil, 3].contains(sitting.declaredPresent?.value))
    #expect(sitting.agenda.count == 2)
  }

  @Test func whereSomebodyWasElectedIsNoMember() {
    #expect(
      members(
        """
        Componente          Comune di elezione     Presenza
        ---------------------------------------------------
        Arrighi Elena       Presidente             presente
        Piazza Marco        Castelvetro            presente
        Conti Dario         Fontespina             assente
        ---------------------------------------------------
        """) == [
          "Arrighi Elena: present, Presidente", "Piazza Marco: present, Castelvetro",
          "Conti Dario: absent, Fontespina",
        ])
  }

  @Test func whatIsThereInSharesCountsNobody() {
    let sitting = sitting(
      """
      Alba - Rosa Conti | Sindaca, quote 158 | PRESENTE (esce alle ore 20,39)
      Borgo - Fabio Neri | Sindaco, quote 221 | PRESENTE
      Colle - Carlo Riva | Assessore su delega, quote 101 | PRESENTE
      Sono presenti 480 quote su 480.
      """)
    #expect(sitting.declaredPresent == nil)
    #expect(sitting.declaredPresentWeight?.value == 480)
  }

  @Test func theOfficeAfterWhoPresides() {
    let sitting = sitting(
      """
      Presenti: Elena Arrighi, Marco Baldi. Assenti: Dario Conti.
      Presiede la seduta Elena Arrighi, Dirigente scolastica; verbalizza Marco Baldi.
      """)
    #expect(sitting.chair?.role?.value == "Dirigente scolastica")
  }

  @Test func absencesCountedInTwoParts() {
    let sitting = sitting(
      """
      Arrighi Elena P
      Baldi Marco P
      Conti Dario AG
      Ferri Paolo A

      In totale 2 presenti, 1 assente giustificato, 1 assente.
      """)
    #expect(sitting.declaredAbsent?.value == 2)
  }

  @Test func whoIsSeenByTheSecretaryIsNoSecretary() {
    let sitting = sitting(
      """
      Sono presenti Elena Arrighi e Marco Baldi; è collegato, con identità verificata dalla Segretaria, il \
      consigliere Dario Conti. Verbalizza la Segretaria comunale dott.ssa Olga Testa.
      """)
    #expect(sitting.secretary?.name.value == "Olga Testa")
  }

  @Test func aLineOfTotalsWithABracketIsNobody() {
    let sitting = sitting(
      """
      Cognome e nome            P/A      Cognome e nome            P/A
      ARRIGHI Elena (Sindaca)    P       FERRI Paolo               P
      BALDI Marco                A       GALLO Sara                P

      Assegnati 4 (compresa la Sindaca)      Presenti 3      Assenti 1
      """)
    #expect(sitting.members.count == 4)
    #expect(sitting.declaredMembers?.value == 4)
    #expect(sitting.declaredPresent?.value == 3)
  }

  @Test func membersOfACondominiumInPersonAndByProxy() {
    let sitting = sitting(
      """
      Condomino                     Millesimi
      Arrighi Elena                  250,00     di persona
      Baldi Marco                    150,00     delega ad Arrighi
      Immobiliare Monti s.r.l.       300,00     delega all'avv. Ugo Neri (esterno)
      Ferri Paolo                    200,00     assente
      Orsi Tullio                    100,00     in proprio
      TOTALE                        1000,00
      """)
    #expect(
      sitting.members.map(\.name.value) == [
        "Arrighi Elena", "Baldi Marco", "Immobiliare Monti s.r.l.", "Ferri Paolo", "Orsi Tullio",
      ])
    #expect(
      sitting.members.map { $0.presence?.value.isAttending } == [true, true, true, false, true])
    #expect(sitting.members.map { $0.delegation != nil } == [false, true, true, false, false])
    #expect(sitting.members.map { $0.weight?.value } == [250, 150, 300, 200, 100])
  }

  @Test func theListsOfACouncilLabelTheirMembers() {
    #expect(
      members(
        """
        Presenti (5):

        * Insieme per Roccamora: Elena Arrighi, Marco Baldi
        * Centro civico: Dario Conti, Sara Gallo
        * Lista Aperta: Tullio Orsi

        Assenti (1): Paolo Ferri
        """) == [
          "Elena Arrighi: present", "Marco Baldi: present", "Dario Conti: present",
          "Sara Gallo: present", "Tullio Orsi: present", "Paolo Ferri: absent",
        ])
  }

  @Test func categoriesShortenedBeforeTheNames() {
    let sitting = sitting(
      """
      Componenti 8.
      Pres. (6): doc. Arrighi, Da Ponte, Conti; gen. Gallo, Orsi; ATA Nardi.
      Ass. (2): doc. Ferri; gen. Testa.
      Presiede: sig.ra Gallo (pres. C.d.I.).
      """)
    #expect(
      sitting.members.map(\.name.value)
        == ["Arrighi", "Da Ponte", "Conti", "Gallo", "Orsi", "Nardi", "Ferri", "Testa"])
    #expect(sitting.members[5].role?.value == "ATA")
    #expect(sitting.declaredMembers?.value == 8)
    #expect(sitting.declaredPresent?.value == 6)
    #expect(sitting.declaredAbsent?.value == 2)
  }

  @Test func officesShortenedInBrackets() {
    #expect(
      members(
        """
        Pres.: dott. geol. Dario Conti (Presid.), dott.ssa geol. Elena Primo (Segr.), geol. iun. Ugo Neri
        Ass. giust.: dott. geol. Paolo Ferri. Ass.: dott. geol. Tullio Orsi
        """) == [
          "Dario Conti: present, Presid.", "Elena Primo: present, Segr.", "Ugo Neri: present",
          "Paolo Ferri: excused", "Tullio Orsi: absent",
        ])
  }

  @Test func whoStandsForTheTownIsAPersonAllTheSame() {
    #expect(
      members(
        """
        Presenti 3:
        Elena Arrighi (genitore)
        ins. Sara Gallo (docente)
        Tullio Orsi (delegato del Comune)
        Assenti 1: Paolo Ferri (genitore)
        """) == [
          "Elena Arrighi: present, genitore", "Sara Gallo: present, docente",
          "Tullio Orsi: present, delegato del Comune", "Paolo Ferri: absent, genitore",
        ])
  }

  @Test func sistersAndWhoWritesAreCounted() {
    #expect(
      members(
        """
        Eravamo in quattro su cinque: don Ugo Neri (parroco), suor Agnese Riva, Dario Conti e la sottoscritta Elena Arrighi, segretaria. Mancava Paolo Ferri.
        """) == [
          "Ugo Neri: present", "Agnese Riva: present", "Dario Conti: present",
          "Elena Arrighi: present", "Paolo Ferri: absent",
        ])
  }

  @Test func aClosedBracketOfAbsenteesOpensNoList() {
    let sitting = sitting(
      """
      Con 44 soci presenti sui 61 aventi diritto (assenti 17), tutti intervenuti di persona, la presidente uscente Elena Arrighi dichiara valida l'assemblea.
      """)
    #expect(sitting.members.isEmpty)
    #expect(sitting.declaredPresent?.value == 44)
    #expect(sitting.declaredAbsent?.value == 17)
    #expect(sitting.declaredMembers?.value == 61)
  }

  @Test(arguments: [
    ("Sono intervenuti in numero di cinque sui sei componenti.", 5, 6),
    ("In tutto nove presenti su undici componenti.", 9, 11),
    ("Presenti 3 su 3.", 3, 3),
    ("Soci con diritto di voto: 41. Presenti 31.", 31, 41),
    ("Gli associati aventi diritto sono 58. Presenti n. 23 associati.", 23, 58),
  ])
  func totalsInWords(words: String, present: Int, members: Int) {
    let sitting = sitting(words)
    #expect(sitting.declaredPresent?.value == present)
    #expect(sitting.declaredMembers?.value == members)
  }

  @Test func theWholeOfTheSharesIsNotThatOfThosePresent() {
    let sitting = sitting(
      """
      Prospetto delle partecipazioni (totale quote 1.000/1.000)

      Ente            Quota   Intervenuto                     Pres./Ass.
      Borgoforte       400    Elena Arrighi, Sindaca          Pres.
      Castelpiano      350    -                               Ass.
      Montelargo       250    Paolo Ferri, Sindaco            Pres.

      Enti presenti n. 2, per quote 650; enti assenti n. 1, per quote 350.
      """)
    #expect(sitting.declaredTotalWeight?.value == 1000)
    #expect(sitting.declaredPresentWeight?.value == 650)
    #expect(sitting.declaredPresent?.value == 2)
    #expect(sitting.declaredAbsent?.value == 1)
  }

  @Test func theVotesOfACommissionAreNoPeople() {
    let sitting = sitting(
      """
      Ognuno porta i voti dei consiglieri del proprio gruppo: in totale 32.
      Commissari presenti 6, voti 30; assenti 1, voti 2.
      """)
    #expect(sitting.declaredPresent?.value == 6)
    #expect(sitting.declaredAbsent?.value == 1)
  }

  @Test func twoWhoStandForOneTownAreBothKept() {
    let sitting = Reading.sitting(
      """
      AMBITO SOCIALE DELLA VALLE
      VERBALE DELL'ASSEMBLEA DEI SINDACI

      Il giorno 6 maggio 2025, alle ore 18:00, si è riunita l'Assemblea dei Sindaci. Sono presenti: per il
      Comune di Alba il Sindaco Dario Conti; per il Comune di Borgo la Sindaca Elena Arrighi; per il Comune
      di Colle l'Assessore Ugo Neri, delegato; per il Comune di Colle l'Assessora Sara Gallo, delegata.
      È assente il Comune di Dosso.

      Ordine del giorno:
      1. Riparto del fondo
      2. Varie

      1. Riparto del fondo
      Il punto è approvato all'unanimità.
      """)
    #expect(
      sitting.members.compactMap(\.representative?.value)
        == ["Dario Conti", "Elena Arrighi", "Ugo Neri", "Sara Gallo"])
  }

  @Test func inTheRoomAndLinkedOnLinesOfTheirOwn() {
    let sitting = sitting(
      """
      In sala: Elena Arrighi (Presidente), Marco Baldi, Dario Conti.
      In video: Sara Gallo, Tullio Orsi.
      Presenti 5. Assenti 1: Paolo Ferri.
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Elena Arrighi: present", "Marco Baldi: present", "Dario Conti: present",
        "Sara Gallo: remote", "Tullio Orsi: remote", "Paolo Ferri: absent",
      ])
  }

  @Test func linkedFromHome() {
    let sitting = sitting(
      """
      Presenti: Elena Arrighi (presidente), Marco Baldi, Dario Conti.
      In collegamento da casa: Sara Gallo.
      Assenti: Paolo Ferri (ha avvisato), Tullio Orsi.
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Elena Arrighi: present", "Marco Baldi: present", "Dario Conti: present",
        "Sara Gallo: remote", "Paolo Ferri: absent", "Tullio Orsi: absent",
      ])
  }

  @Test func theChairCountedBesidesTheListBeforeTheVerb() {
    let sitting = sitting(
      """
      La Sindaca Elena Arrighi fa fare l'appello. Oltre alla Sindaca rispondono i consiglieri Marco Baldi, Dario Conti e Sara Gallo: in tutto quattro presenti su cinque componenti. Manca Paolo Ferri.
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Elena Arrighi: present", "Marco Baldi: present", "Dario Conti: present",
        "Sara Gallo: present", "Paolo Ferri: absent",
      ])
  }

  @Test func aTownOverWhoSitsForItIsOneMember() {
    let sitting = sitting(
      """
      Risultano convenuti i Sindaci, o i loro delegati, dei seguenti Comuni:

      Borgo in Colle
      ARRIGHI Elena

      Rocca Fiorina
      BALDI Marco

      Monte Alto
      CONTI Dario su delega

      Fontechiara
      GALLO Sara su delega, da remoto

      Castel Rovere
      ORSI Tullio

      Serravecchia
      ASSENTE
      """)
    #expect(sitting.members.count == 6)
    #expect(sitting.members.compactMap(\.representative?.value).count == 5)
    #expect(sitting.members.last?.presence?.value == .absent)
  }

  @Test func whatPeopleAreHeadsTheirRows() {
    #expect(
      members(
        """
                                             P    G    A
        PROFESSORI DI PRIMA FASCIA
         1  ARRIGHI Elena                    X
         2  BALDI Marco                           X
        PERSONALE TECNICO-AMMINISTRATIVO
         3  CONTI Dario                      X
        RAPPRESENTANTI DEGLI STUDENTI
         4  GALLO Sara                                  X
        """) == [
          "ARRIGHI Elena: present", "BALDI Marco: excused", "CONTI Dario: present",
          "GALLO Sara: absent",
        ])
  }

  @Test func whatPeopleAreStandsInAColumn() {
    #expect(
      members(
        """
        Componente            Nome e cognome                  Presenza
        Docenti               Elena Arrighi                   P
                              Marco Baldi                     A
        Personale ATA         Dario Conti                     P
                              Sara Gallo                      P
        """
      ).map { $0.split(separator: ",")[0] } == [
        "Elena Arrighi: present", "Marco Baldi: absent", "Dario Conti: present",
        "Sara Gallo: present",
      ])
  }

  @Test(arguments: ["presente", "in presenza"])
  func howTheySitBesideOfficeAndName(there: String) {
    let sitting = Reading.sitting(
      """
      ACQUE DELLA VALLE S.p.A.
      VERBALE N. 4

      Il 6 maggio 2025 alle ore 14:30, in via Roma 2, si è riunito il Consiglio di Amministrazione.

      Presidente              ing. Elena Arrighi        \(there)
      Vice Presidente         dott. Marco Baldi         \(there)
      Consigliere             avv. Dario Conti          videoconferenza (Teams)
      Consigliera             arch. Sara Gallo          assente giustificata

      1) Bilancio
      Il bilancio è approvato all'unanimità.

      La riunione ha termine alle ore 16:35.
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Elena Arrighi: present", "Marco Baldi: present", "Dario Conti: remote",
        "Sara Gallo: excused",
      ])
  }

  @Test func whoAuditsIsNoMember() {
    let sitting = sitting(
      """
      Sono presenti:
      - Elena Arrighi, per il 60%;
      - Marco Baldi, per il 30%.

      È assente il socio Dario Conti. È presente il revisore uscente dott.ssa Sara Gallo.
      """)
    #expect(sitting.members.map(\.name.value) == ["Elena Arrighi", "Marco Baldi", "Dario Conti"])
  }

  @Test func aNoteUnderTheRollHeadsNoPoint() {
    let sitting = sitting(
      """
      Consigliere           Presente   Assente
      ARRIGHI Elena            X
      BALDI Marco (1)          X
      CONTI Dario                         X

      (1) in sostituzione di Sara Gallo, per delega del 4 maggio sui cortili
      """)
    #expect(sitting.items.map { $0.title?.value } == ["Approvazione del regolamento dei cortili"])
  }
}
