import Model
import Testing

@testable import Reader

/// One small roll for each layout in which secretaries write it.
@Suite struct RollLayoutsTests {
  private func sitting(_ roll: String) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio comunale.

      \(roll)

      La Sindaca dichiara aperta la seduta alle ore 18:05.

      1. Approvazione del regolamento per l'uso delle palestre

      Il regolamento è approvato all'unanimità.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  /// 'Name: presence' for each member, in order.
  private func roll(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      let name = [member.name.value, member.representative?.value].compactMap { $0 }
        .joined(separator: " / ")
      return name + ": " + (member.presence?.value.rawValue ?? "?")
    }
  }

  private let three = ["Rossi Anna: present", "Bianchi Luca: absent", "Neri Ugo: present"]

  @Test(arguments: [
    """
    Cognome e nome                Presente
    Rossi Anna .................. Presente
    Bianchi Luca ................ Assente
    Neri Ugo .................... Presente
    """,
    """
    | Cognome e nome | Presente |
    |---|---|
    | Rossi Anna | sì |
    | Bianchi Luca | no |
    | Neri Ugo | sì |
    """,
    "Cognome e nome\tPresenza\nRossi Anna\tPresente\nBianchi Luca\tAssente\nNeri Ugo\tPresente",
    """
    COGNOME E NOME        PRESENTE   ASSENTE
    Rossi Anna                X
    Bianchi Luca                        X
    Neri Ugo                  X
    """,
    """
    Appello:
    1) Rossi Anna Presente
    2) Bianchi Luca Assente
    3) Neri Ugo Presente
    """,
    """
    Componenti   P/A
    Rossi Anna   P
    Bianchi Luca A
    Neri Ugo     P
    """,
  ])
  func oneMemberARow(_ text: String) {
    #expect(roll(sitting(text)) == three)
  }

  @Test func absentWithAJustification() {
    let text = """
      Componente      Presenza
      Rossi Anna      P
      Bianchi Luca    AG
      Neri Ugo        A
      Riva Marco      P
      """
    #expect(
      roll(sitting(text)) == [
        "Rossi Anna: present", "Bianchi Luca: excused", "Neri Ugo: absent", "Riva Marco: present",
      ])
  }

  @Test func starsWithTotals() {
    let read = sitting(
      """
      COMPONENTI            PRESENTI   ASSENTI
      Rossi Anna                *
      Bianchi Luca                        *
      Neri Ugo                  *
      Totale presenti: 2    Totale assenti: 1
      """)
    #expect(roll(read) == three)
    #expect(read.declaredPresent?.value == 2)
    #expect(read.declaredAbsent?.value == 1)
  }

  @Test func twoColumnsSideBySide() {
    let text = """
      N. COGNOME E NOME    Presente    N. COGNOME E NOME    Presente
      1  Rossi Anna        sì          3  Neri Ugo          sì
      2  Bianchi Luca      no          4  Riva Marco        no
      """
    #expect(
      Set(roll(sitting(text))) == [
        "Rossi Anna: present", "Bianchi Luca: absent", "Neri Ugo: present", "Riva Marco: absent",
      ])
  }

  /// Cells that an extraction wraps, two members at a time.
  @Test func twoColumnsWithWrappedCells() {
    let text = """
      N. COMUNE, COGNOME E NOME Presente N. COMUNE, COGNOME E NOME Presente
      1 COMUNE DI ALTAVILLA
      Anna Rossi
      sì 3 COMUNE DI CASTELROSSO
      Ugo Neri
      no
      2 COMUNE DI BORGONOVO
      Luca Bianchi

      sì da
      remoto
      4 COMUNE DI DOLCERIVA
      Marco Riva
      sì
      """
    let read = sitting(text)
    #expect(read.members.count == 4)
    let presence = Dictionary(
      read.members.map { ($0.representative?.value ?? "", $0.presence?.value) }
    ) { first, _ in first }
    #expect(presence["Anna Rossi"] == .present)
    #expect(presence["Luca Bianchi"] == .remote)
    #expect(presence["Ugo Neri"] == .absent)
    #expect(presence["Marco Riva"] == .present)
  }

  @Test func bodyAndPersonOnLinesOfTheirOwn() {
    let read = sitting(
      """
      Sono convenuti i Sindaci o loro delegati dei Comuni di:

      Altavilla

      Anna Rossi

      Borgonovo

      ASSENTE

      Castelrosso

      Ugo Neri da remoto, su delega

      Dolceriva

      Marco Riva (fino alle 19.10)
      """)
    #expect(
      roll(read) == [
        "Altavilla / Anna Rossi: present", "Borgonovo: absent", "Castelrosso / Ugo Neri: remote",
        "Dolceriva / Marco Riva: present",
      ])
    #expect(read.members.map(\.isDelegate) == [false, false, true, false])
    #expect(read.members.last?.until?.value.description == "19:10")
  }

  @Test(arguments: [
    "Sono presenti: Rossi Anna, Neri Ugo e Riva Marco.\nSono assenti: Bianchi Luca.",
    "Presenti: Rossi Anna, Neri Ugo, Riva Marco.\nAssenti: Bianchi Luca.",
    "Presenti: Rossi Anna, Neri Ugo,\nRiva Marco.\n\nAssente: Bianchi Luca.",
  ])
  func proseLists(_ text: String) {
    #expect(
      Set(roll(sitting(text))) == [
        "Rossi Anna: present", "Neri Ugo: present", "Riva Marco: present", "Bianchi Luca: absent",
      ])
  }

  @Test func excusedInProse() {
    let read = roll(
      sitting(
        "Presenti: Rossi Anna, Neri Ugo, Riva Marco.\nAssente giustificato: Bianchi Luca."))
    #expect(read.contains("Bianchi Luca: excused"))
    #expect(read.count == 4)
  }

  @Test func onlyTheAbsentAreNamed() {
    let read = sitting("Risultano assenti i consiglieri Luca Bianchi e Ugo Neri.")
    #expect(read.rollStyle == .absentOnly)
    #expect(read.members.allSatisfy { $0.presence?.value == .absent })
    #expect(read.members.count == 2)
  }

  @Test func lostColumnsAreUnknownAndTold() {
    let read = sitting(
      """
      COGNOME E NOME PRESENTE ASSENTE
      Rossi Anna X
      Bianchi Luca X
      Neri Ugo X
      Riva Marco X
      """)
    #expect(read.rollStyle == .columnsLost)
    #expect(read.members.allSatisfy { $0.presence == nil })
    #expect(read.notes.contains { $0.kind == .columnsLost })
  }

  @Test func everyEntryPointsAtItsWords() {
    let read = sitting("Presenti: Rossi Anna, Neri Ugo, Riva Marco.\nAssenti: Bianchi Luca.")
    #expect(read.members.count == 4)
    for member in read.members {
      #expect(read.text(member.name.range) == member.name.value)
    }
  }

  @Test(arguments: [
    "☒ Rossi Anna (Sindaca)\n☐ Bianchi Luca\n☒ Neri Ugo\n\n☒ = presente   ☐ = assente",
    """
    [x] Rossi Anna
    [ ] Bianchi Luca
    [x] Neri Ugo
    Presenti: 2
    """,
    """
    ### Presenti

    * [x] Rossi Anna
    * [ ] Bianchi Luca
    * [x] Neri Ugo
    """,
    """
    Rossi Anna      ☒ presente   ☐ assente
    Bianchi Luca    ☐ presente   ☒ assente
    Neri Ugo        ☒ presente   ☐ assente
    """,
  ])
  func boxes(_ text: String) {
    #expect(roll(sitting(text)) == three)
  }

  @Test func groupsNameTheirMembers() {
    let read = sitting(
      """
      Gruppo "Insieme per Roccamora": Rossi Anna (Sindaca) presente, Bianchi Luca assente.
      Gruppo misto: Neri Ugo presente.
      """)
    #expect(roll(read) == three)
  }

  @Test func officesListThosePresent() {
    let read = sitting(
      """
      Si è adunata la Giunta nelle persone di:
      Sindaca: Rossi Anna
      Assessori: Bianchi Luca, Neri Ugo
      ASSENTI GIUSTIFICATI: Bianchi Luca
      """)
    #expect(
      roll(read) == ["Rossi Anna: present", "Bianchi Luca: excused", "Neri Ugo: present"])
  }

  @Test func tableTellsWhoCame() {
    let read = sitting(
      """
      Ente                      Quota   Intervenuto
      Comune di Alba            310     Sindaca Rossi Anna
      Segheria Bianchi snc      80      assente
      Comunità di valle         50      Assessore Neri Ugo
      Totale                    440
      """)
    #expect(
      roll(read) == [
        "Comune di Alba / Rossi Anna: present", "Segheria Bianchi snc: absent",
        "Comunità di valle / Neri Ugo: present",
      ])
    #expect(read.members.map { $0.weight?.value } == [310, 80, 50])
  }

  @Test func tableTellsHowTheyAttend() {
    let read = sitting(
      """
      Ente                 Rappresentante     Presenza
      Comune di Alba       Rossi Anna         in sede
      Comune di Borgo      ---                assente
      Provincia            Neri Ugo           da remoto
      Parco                Verdi Ada          assente giustificata
      """)
    #expect(
      roll(read) == [
        "Comune di Alba / Rossi Anna: present", "Comune di Borgo: absent",
        "Provincia / Neri Ugo: remote", "Parco: excused",
      ])
  }

  /// The sentence that leads in is no head of columns, though it says 'presenti' too.
  @Test func leadIsNoHead() {
    let read = sitting(
      """
      Presenti i signori:
                              Pres.     Ass.
      Rossi Anna                X
      Bianchi Luca                        X
      Neri Ugo                  X
      """)
    #expect(roll(read) == three)
  }

  @Test func auditorsAreNoMembers() {
    let read = sitting(
      """
      Partecipano:
      Presidente            Rossi Anna
      Consigliere           Neri Ugo
      Consigliera           Verdi Ada
      Collegio sindacale    Omero Bini (presidente)
      """)
    #expect(read.members.map(\.name.value) == ["Rossi Anna", "Neri Ugo", "Verdi Ada"])
  }

  @Test func nobodyIsAbsent() {
    let read = sitting("Presenti: Rossi Anna (Sindaca), Neri Ugo, Bianchi Luca. Assenti: nessuno.")
    #expect(read.rollStyle == .complete)
    #expect(read.members.count == 3)
  }

  /// Where several persons come from one place, they are the members and not the place.
  @Test func placesAreNoMembers() {
    let read = sitting(
      """
      Consigliere        Comune        Presente
      Rossi Anna         Alba          sì
      Bianchi Luca       Alba          no
      Neri Ugo           Borgo         sì
      """)
    #expect(roll(read) == three)
  }

  /// 'ai' is no mark, and 'no' with a figure before it no absence.
  @Test func aVoteRightAfterTheRollIsNoMember() {
    let sitting = sitting(
      """
      Rossi Anna - Presente
      Bianchi Luca - Presente
      Verdi Carla - Presente
      Neri Piero - Assente

      Presiede Anna Rossi.

      1. Bilancio

      Messo ai voti: 2 sì e 1 no (Verdi).
      """)
    #expect(sitting.members.count == 4)
  }

  /// A table of bodies and weights, with no column for presence.
  @Test func whoIsAbsentIsSaidWhereTheNameWouldBe() {
    let sitting = sitting(
      """
      Sono presenti:

      ENTE                 RAPPRESENTANTE                               QUOTE
      Pratolungo           Sindaco Mauro Gherardi                       40,40
      Castelvivo           Assessore Rita Landi (delegata dal Sindaco)  27,15
      Rocca Alta           Vicesindaco Ugo Santi, entra alle ore 18.50  8,45
      Serravecchia         assente                                      14,00
      Villa del Piano      assente giustificata                         10,00

      Partecipano senza diritto di voto: dott.ssa Paola Menichetti, Direttrice dell'Ambito; dott. \
      Sergio Tosi, responsabile dell'Ufficio di Piano; sig.ra Anna Neri per l'ASL.
      """)
    #expect(
      roll(sitting) == [
        "Pratolungo / Mauro Gherardi: present", "Castelvivo / Rita Landi: present",
        "Rocca Alta / Ugo Santi: present",
        "Serravecchia: absent", "Villa del Piano: excused",
      ])
    #expect(sitting.presentAtOpening.count == 2)
    #expect(
      sitting.participants.map { "\($0.name.value), \($0.role?.value ?? "")" } == [
        "Paola Menichetti, Direttrice dell'Ambito",
        "Sergio Tosi, responsabile dell'Ufficio di Piano", "Anna Neri, per l'ASL",
      ])
  }

  /// 'L.' is no article, 'Ass.' before a name no absence.
  @Test func initialsAndOfficesCutShort() {
    let sitting = sitting(
      """
      | Comune | Rappresentante | Presenza |
      |---|---|---|
      | Borgo Marina | Sindaco L. Parodi | in presenza |
      | Castel Ferro | Ass. M. Dondi (delega) | in presenza |
      | Lago Verde | Sindaca P. Rota | online dalle 18:50 |
      | Monte Olmo | — | assente |
      | Val Torre | Vicesindaca E. Balbi | in presenza |
      """)
    #expect(
      roll(sitting) == [
        "Borgo Marina / L. Parodi: present", "Castel Ferro / M. Dondi: present",
        "Lago Verde / P. Rota: remote", "Monte Olmo: absent", "Val Torre / E. Balbi: present",
      ])
  }

  @Test func auditorsInASentenceAreNoMembers() {
    let sitting = sitting(
      """
      Sono presenti i signori:
      - Alberti Mario, Presidente
      - Bosi Luigi, Vicepresidente
      - Cantoni Rita
      Per il Collegio sindacale sono presenti il dott. Gandolfi Pietro (Presidente) e la dott.ssa \
      Horvat Anna.
      """)
    #expect(sitting.members.map(\.name.value) == ["Alberti Mario", "Bosi Luigi", "Cantoni Rita"])
    #expect(sitting.participants.map(\.name.value) == ["Gandolfi Pietro", "Horvat Anna"])
  }

  /// The sentence counts both; the table below it is of all, and most of its names are lost.
  @Test func theHeadOfARollOfAllIsNoListOfTheAbsent() {
    let sitting = sitting(
      """
      Dall'appello risultano presenti n. 41 soci per quote 83,8 ed assenti n. 20 soci per quote 16,2, \
      come da prospetto che segue:
      S O C I P R E S E N T I P A Quote
      Delegati Permanenti
      PROVINCIA Paolo Ermini P P 3,4
      ALTACIMA Enrico Lanzi S P 0,9
      BORGONE Gino Salvi A P 13,0
      PONTENERO A 0,6
      """)
    #expect(sitting.presentCount == 41)
    #expect(sitting.declaredAbsent?.value == 20)
    #expect(sitting.notes.map(\.kind) == [.namesLost])
  }
}
