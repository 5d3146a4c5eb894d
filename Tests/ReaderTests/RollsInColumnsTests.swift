import Model
import Testing

@testable import Reader

/// Rolls as they come off a printed page: in columns, shortened, under groups.
@Suite struct RollsInColumnsTests {
  private func members(_ roll: String) -> [String] {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.

      \(roll)

      Il Sindaco dichiara aperta la seduta.

      1. Tariffe

      Il Consiglio approva all'unanimità.
      """
    ).members.map { member in
      [member.name.value, member.role?.value, member.presence?.value.rawValue]
        .compactMap { $0 }.joined(separator: " / ")
    }
  }

  @Test(arguments: ["             ", " ........... "]) func nameAndMarkSideBySide(_ gap: String) {
    #expect(
      members(
        """
        Arrighi Elena\(gap)P     Baldi Marco\(gap)P     Conti Dario\(gap)A
        De Luca Irene\(gap)A     Ferri Paolo\(gap)P     Gallo Sara\(gap)P
        """) == [
          "Arrighi Elena / present", "Baldi Marco / present", "Conti Dario / absent",
          "De Luca Irene / absent", "Ferri Paolo / present", "Gallo Sara / present",
        ])
  }

  @Test func presentOnTheLeftAbsentOnTheRight() {
    #expect(
      members(
        """
                 PRESENTI                                   ASSENTI

            1. Arrighi Elena, Sindaca                  1. Conti Dario
            2. Baldi Marco                             2. De Luca Irene (giust.)
            3. Ferri Paolo

            Totale presenti: 3                         Totale assenti: 2
        """) == [
          "Arrighi Elena / Sindaca / present", "Conti Dario / absent", "Baldi Marco / present",
          "De Luca Irene / excused", "Ferri Paolo / present",
        ])
  }

  @Test func namesThatRunOnBelowABlankLine() {
    #expect(
      members(
        """
        Fatto l'appello, sono presenti i signori:

        Arrighi Elena, Sindaca; Baldi Marco; Ferri Paolo; Gallo
        Sara.

        Risultano assenti i signori: Conti Dario, De Luca Irene.
        """) == [
          "Arrighi Elena / Sindaca / present", "Baldi Marco / present", "Ferri Paolo / present",
          "Gallo Sara / present", "Conti Dario / absent", "De Luca Irene / absent",
        ])
  }

  @Test func shortenedWords() {
    #expect(
      members(
        """
        pres.: Arrighi Elena, Baldi Marco, Ferri Paolo
        ass. giust.: De Luca Irene
        ass.: Conti Dario
        """) == [
          "Arrighi Elena / present", "Baldi Marco / present", "Ferri Paolo / present",
          "De Luca Irene / excused", "Conti Dario / absent",
        ])
  }

  @Test func titlesOfTwoShortenedWords() {
    #expect(
      members(
        """
        Presenti:
          Per. Agr. Elena Arrighi, Presidente
          Per. Ind. Marco Baldi
        Assenti giustificati:
          Per. Agr. Irene De Luca, Consigliere
        """) == [
          "Elena Arrighi / Presidente / present", "Marco Baldi / present",
          "Irene De Luca / Consigliere / excused",
        ])
  }

  @Test func whoTakesPart() {
    #expect(
      members(
        """
        Intervengono:

        Arrighi Elena              Presidente
        Baldi Marco                Consigliere

        Assenti non giustificati: Conti Dario, Consigliere.
        """) == [
          "Arrighi Elena / Presidente / present", "Baldi Marco / Consigliere / present",
          "Conti Dario / Consigliere / absent",
        ])
  }

  @Test func groupsUnderPresentAndUnderAbsent() {
    #expect(
      members(
        """
        PRESENTI
        Gruppo "Insieme": Sindaca Arrighi Elena, Baldi Marco,
        Ferri Paolo.
        Gruppo misto: Gallo Sara.

        ASSENTI
        Gruppo "Insieme": nessuno.
        Gruppo misto: Conti Dario (giustificato).
        """) == [
          "Arrighi Elena / Sindaca / present", "Baldi Marco / present", "Ferri Paolo / present",
          "Gallo Sara / present", "Conti Dario / excused",
        ])
  }

  @Test func inPersonOrByProxy() {
    let sitting = Reading.sitting(
      """
      CONDOMINIO ROSA
      VERBALE DELL'ASSEMBLEA DI CONDOMINIO
      Il giorno 6 maggio 2025 alle ore 18,00 si è riunita l'assemblea.

      Condomino                   Unità    Millesimi    Presente / delega
      Arrighi Elena               A1         82,40      in proprio
      Baldi Marco                 A2         74,10      delega a Arrighi Elena
      Conti Dario                 A4         68,50      assente

      1. Rendiconto

      L'assemblea approva all'unanimità.
      """)
    #expect(sitting.members.map { $0.presence?.value } == [.present, .present, .absent])
    #expect(sitting.members.map { $0.weight?.value } == [82.4, 74.1, 68.5])
    #expect(sitting.members.map { $0.delegation != nil } == [false, true, false])
  }

  @Test func whoTookPartForEachBody() {
    let sitting = Reading.sitting(
      """
      CONFERENZA DEI SINDACI
      Riunione del 6 maggio 2025, ore 18,00

      ------------------------------------------------------------
      Comune              Quota %    Ha partecipato
      ------------------------------------------------------------
      Acquanera              8,24    Sindaco Riva Carlo
      Ponteverde            29,00    Ass. Moro Ivo (delega)
      Fontechiara            2,90    assente
      Val Brenna             6,06    assente giustificato
      ------------------------------------------------------------

      1. Tariffe

      La Conferenza approva all'unanimità.
      """)
    #expect(
      sitting.members.map { $0.presence?.value } == [.present, .present, .absent, .excused])
    #expect(sitting.members[1].representative?.value == "Moro Ivo")
  }

  @Test func actsUnderTheirOwnNumber() {
    let acts = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE
      Il giorno 6 maggio 2025 si è riunito il Consiglio comunale.
      Sono presenti: Arrighi Elena, Baldi Marco, Conti Dario. Assenti: nessuno.

      DELIBERAZIONE N. 14
      OGGETTO: RENDICONTO 2025.
      Con voti favorevoli 2 e contrari 1 (Conti),

      D E L I B E R A

      di approvare il rendiconto.
      Successivamente, con separata votazione: favorevoli 2, contrari 1 (Conti),
      D E L I B E R A
      di dichiarare l'atto immediatamente eseguibile.

      DELIBERAZIONE N. 15
      OGGETTO: CONVENZIONE PER IL NIDO.
      Con voti favorevoli 3,
      DELIBERA
      di approvare la convenzione.
      """)
    #expect(acts.items.map { $0.title?.value } == ["RENDICONTO 2025", "CONVENZIONE PER IL NIDO"])
    #expect(acts.items.map { $0.resolutionNumber?.value } == ["14", "15"])
    #expect(
      acts.items.map { $0.resolution?.value }
        == ["di approvare il rendiconto.", "di approvare la convenzione."])
    #expect(acts.items.first?.votes.map(\.isImmediateEnforceability) == [false, true])
    #expect(acts.items.first?.passages.count { $0.text == "DELIBERA" && $0.kind == .decision } == 2)
  }

  // MARK: Crosses under letters

  @Test func crossesUnderLettersWhateverTheOfficeIs() {
    #expect(
      members(
        """
                                                                      P      AG     AI
        1  Prof.ssa Elena Arrighi      Rettrice                       X
        2  Prof. Marco Baldi           Direttore Dip. Lettere                X
        3  Prof. Dario Conti           docente di II fascia           X
        4  Dott. Paolo Ferri           ricercatore                                  X
        5  Sig. Ugo Orsi               rappresentante studenti        X
                                                          Totale      3      1      1
        """) == [
          "Elena Arrighi / Rettrice / present", "Marco Baldi / Direttore Dip. Lettere / excused",
          "Dario Conti / docente di II fascia / present", "Paolo Ferri / absent",
          "Ugo Orsi / rappresentante studenti / present",
        ])
  }

  @Test func lettersForThoseAwayAlone() {
    #expect(
      members(
        """
        Presenti sono:
                                                     A.G.   A.I.
          Arrighi Elena         Sindaca
          Baldi Marco           Assessore             X
          Conti Dario           Consigliere                  X
          Ferri Paolo           Consigliere

        A.G. = assente giustificato; A.I. = assente ingiustificato
        """) == [
          "Arrighi Elena / Sindaca / present", "Baldi Marco / Assessore / excused",
          "Conti Dario / Consigliere / absent", "Ferri Paolo / Consigliere / present",
        ])
  }

  @Test(arguments: [
    "PRESENTI (segnati con X)", "Presenti: la crocetta (x) accanto al nome", "PRESENTI",
  ])
  func crossBeforeTheName(_ head: String) {
    #expect(
      members(
        """
        \(head)

        X  Arrighi Elena (Sindaca)
        X  Baldi Marco
           Conti Dario
        X  Ferri Paolo

        3 su 4.
        """) == [
          "Arrighi Elena / Sindaca / present", "Baldi Marco / present", "Conti Dario / absent",
          "Ferri Paolo / present",
        ])
  }

  @Test func whoTakesTheSeatOfTheAbsent() {
    #expect(
      members(
        """
        | Parte | Titolare | Presenza | Supplente | Presenza |
        |---|---|---|---|---|
        | Azienda | Elena Arrighi (Presidente) | P | Marco Baldi | - |
        | Azienda | Dario Conti | A | Irene De Luca | P |
        | Sindacato A | Paolo Ferri | A | Sara Gallo | A |
        | Sindacato B | Luca Martini | P | Anna Neri | - |
        """) == [
          "Elena Arrighi / Presidente / present", "Irene De Luca / present",
          "Paolo Ferri / absent", "Luca Martini / present",
        ])
  }
}
