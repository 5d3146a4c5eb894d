import Model
import Testing

@testable import Reader

/// Rolls of boards, companies and associations, whose marks, offices and columns are of their own.
@Suite struct RollsOfSmallBodiesTests {
  private func sitting(_ roll: String) -> Sitting {
    Reading.sitting(
      """
      CIRCOLO DEI RAMPICANTI
      VERBALE DEL CONSIGLIO DIRETTIVO

      Il giorno 6 maggio 2025, alle ore 18:00, nella sede sociale si è riunito il Consiglio direttivo.

      \(roll)

      Alle ore 18:05 la seduta è aperta.

      1. Manutenzione della parete
      La spesa è approvata all'unanimità.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private func members(_ roll: String) -> [String] {
    sitting(roll).members.map {
      "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")"
        + ($0.role.map { ", \($0.value)" } ?? "")
    }
  }

  @Test func marksInBracketsBeforeTheNames() {
    #expect(
      members(
        """
        Presenze:

          [P] Geom. Arrighi Elena
          [A] Geom. Baldi Marco
          [P] Geom. iunior Conti Dario
          [P] De Luca Irene

        Presenti 3, assenti 1.
        """) == [
          "Arrighi Elena: present", "Baldi Marco: absent", "Conti Dario: present",
          "De Luca Irene: present",
        ])
  }

  @Test(arguments: ["    ", " "])
  func starsThatTheLegendExplains(gap: String) {
    #expect(
      members(
        """
          *\(gap)Arrighi Elena     (lista Uno)
          *\(gap)Baldi Marco       (lista Uno)
          G\(gap)Conti Dario       (lista Due)
          *\(gap)De Luca Irene     (lista Due)

           * = presente     G = assente giustificato
           Presenti 3 - Assenti 1
        """) == [
          "Arrighi Elena: present", "Baldi Marco: present", "Conti Dario: excused",
          "De Luca Irene: present",
        ])
  }

  @Test func whoComesForAnOwner() {
    #expect(
      members(
        """
        Presenti, in proprio o per delega:

          int.  condomino                    mill.     in proprio / delega
           1    Arrighi Elena               192,40     in proprio
           2    Baldi Marco                 178,15     delega ad Arrighi
           3    Conti Dario                 165,30     ass.
           4    eredi Ferri                 184,60     delega a Orsi
           5    Edilnord Srl                146,20     in persona del l.r. Gallo Sara
           6    Orsi Tullio                 133,35     tramite delega a Gallo
           7    Pace Rita                   100,00     non presente
                                           --------
                totale                     1000,00
        """) == [
          "Arrighi Elena: present", "Baldi Marco: present", "Conti Dario: absent",
          "eredi Ferri: present", "Edilnord Srl: present", "Orsi Tullio: present",
          "Pace Rita: absent",
        ])
  }

  @Test func officesShortenedBeforeTheNames() {
    #expect(
      members(
        """
        Presenti:
        Presid. Arrighi Elena
        Vice Pres. Baldi Marco
        Cassiere Conti Dario
        Cons. Ferri Paolo
        Assenti: Cons. Gallo Sara (giust. x lavoro), Cons. Martini Luca, Segr. Orsi
        Tullio (arriva alle 18 e 20)
        """) == [
          "Arrighi Elena: present, Presid.", "Baldi Marco: present, Vice Pres.",
          "Conti Dario: present, Cassiere", "Ferri Paolo: present, Cons",
          "Gallo Sara: excused, Cons", "Martini Luca: absent, Cons", "Orsi Tullio: absent, Segr.",
        ])
  }

  @Test func partnersThereAndPartnersWhoAreNotRepresented() {
    #expect(
      members(
        """
        Si dà atto:
        - che sono presenti, o rappresentati per delega, i seguenti soci:

          Socio (Comune)        Quota %   Rappresentato da
          Rocca sul Lago         41,20    sindaca Elena Arrighi
          Pontebasso             28,40    vicesindaco Marco Baldi, per delega
          Fontanelle             14,10    sindaco Dario Conti
          ------------------------------
          presenti n. 3          83,70

        - che non sono rappresentati i soci:

          Valle Nuova            13,30
          Solco                   3,00
          ------------------------------
          assenti n. 2           16,30

        - che è presente il Sindaco unico della società, dott. Ugo Valle.
        """) == [
          "Rocca sul Lago: present, sindaca", "Pontebasso: present, vicesindaco",
          "Fontanelle: present, sindaco", "Valle Nuova: absent", "Solco: absent",
        ])
  }

  @Test(arguments: [
    "Siamo presenti, con don Elio, in quattro: Marco Baldi, Dario Conti e Sara Gallo. Manca Paolo Ferri.",
    "Siamo presenti in quattro con don Elio: Marco Baldi, Dario Conti e Sara Gallo. Manca Paolo Ferri.",
  ])
  func whoIsCountedBesidesTheList(roll: String) {
    let sitting = sitting(roll)
    #expect(
      sitting.members.map(\.name.value) == [
        "Elio", "Marco Baldi", "Dario Conti", "Sara Gallo", "Paolo Ferri",
      ])
    #expect(sitting.presentCount == 4)
  }

  @Test func theViceInASentenceAndWhoAudits() {
    let sitting = sitting(
      """
      Sono fisicamente presenti: la Presidente Elena Arrighi, il Vice
      Presidente Marco Baldi e i Consiglieri Dario Conti e Sara Gallo.

      È assente giustificato il Consigliere Paolo Ferri.

      È presente l'Organo di controllo, in persona del dott. Ugo Valle, revisore legale.
      """)
    #expect(
      sitting.members.map(\.name.value) == [
        "Elena Arrighi", "Marco Baldi", "Dario Conti", "Sara Gallo", "Paolo Ferri",
      ])
  }

  @Test func theRollAfterATitleThatTellsWhenTheSittingEnded() {
    let sitting = Reading.sitting(
      """
      ENTE PER L'ACQUA DELLE COLLINE
      ASSEMBLEA
      Verbale n. 6 - seduta iniziata il 6 maggio 2025 e conclusa il 7 maggio 2025

      Martedì sei maggio duemilaventicinque, alle ore 21:30, nella sala grande si è riunita l'Assemblea.

        n.  Comune            abitanti   P/A   rappresentante
        1   Roccamora          14.210    P     Sindaca Elena Arrighi
        2   Pontebasso          6.325    P     Ass. Marco Baldi (delega)
        3   Fontanelle          3.140    A

      La Presidente apre la seduta.

      Argomenti iscritti:
      I    Verbale della seduta precedente
      II   Bilancio di previsione

      I.  Il verbale è approvato con 2 voti favorevoli.

      II. Il bilancio è approvato con 2 voti favorevoli.

      La Presidente chiude la seduta alle ore 00:15.
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Roccamora: present", "Pontebasso: present", "Fontanelle: absent",
      ])
    #expect(
      sitting.agenda.map(\.title.value) == [
        "Verbale della seduta precedente", "Bilancio di previsione",
      ])
    #expect(sitting.closedAt?.value.description == "00:15")
    #expect(sitting.items.flatMap(\.votes).count == 2)
  }

  @Test(arguments: [
    "Si parla di:\n- Manutenzione della parete\n- Corso per ragazzi",
    "ARGOMENTI\n   A. Manutenzione della parete\n   B. Corso per ragazzi",
    "Elena ricorda gli argomenti indicati nell'invito:\n\n * Manutenzione della parete\n * Corso per ragazzi",
    "Si delibera sul seguente ordine del\ngiorno: 1. Manutenzione della parete; 2. Corso per ragazzi.",
  ])
  func listsUnderOtherWords(agenda: String) {
    let sitting = Reading.sitting(
      """
      CIRCOLO DEI RAMPICANTI
      Il giorno 6 maggio 2025, alle ore 18:00, nella sede sociale si è riunito il Consiglio direttivo.
      Presenti: Elena Arrighi, Marco Baldi, Dario Conti. Assente: Sara Gallo.

      \(agenda)

      La parete. Baldi illustra i lavori.

      Il corso. Conti chiede quanti ragazzi si siano iscritti. Tutti d'accordo, si approva.

      La seduta è chiusa alle ore 19:30.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == ["Manutenzione della parete", "Corso per ragazzi"])
  }
}
