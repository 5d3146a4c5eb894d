import Model
import Testing

@testable import Reader

/// Rolls in cells set apart by blanks or dots, in orders of columns that unseen minutes showed.
@Suite struct CellRollTests {
  /// Name, who stands for it, presence, as the roll is read.
  private func roll(_ words: String) -> [String] {
    let sitting = Reading.sitting(
      """
      ASSEMBLEA DI ROCCAMORA
      Riunione del 6 maggio 2025, ore 18:00

      \(words)

      1. Tariffe

      Approvate con voto unanime.

      2. Varie

      Nulla.
      """)
    return sitting.members.map { member in
      [
        member.name.value, member.representative?.value, member.presence?.value.rawValue,
        member.weight.map { "\($0.value)" },
      ].compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test func marksBeforeNamesWithLegend() {
    #expect(
      roll(
        """
        Appello (P = presente, A = assente, V = collegato in video, G = assente giustificato):

        P Riva Carla            V Testa Olga           A Gallo Sara
        P Moro Ivo              P Conti Dario          G Valle Ugo
        """) == [
          "Riva Carla | present", "Testa Olga | remote", "Gallo Sara | absent",
          "Moro Ivo | present", "Conti Dario | present", "Valle Ugo | excused",
        ])
  }

  @Test func townsNamedByAWordOfTheLanguage() {
    #expect(
      roll(
        """
        N.   Componente           Rappresentante        Carica        Appello

        1    Alba                 Ugo Riva                            presente
        2    Fino Mornasco        Ida Moro                            presente
        3    Ora                  Olga Testa                          assente
        4    Oltre il Colle       Leo Conti                           presente
        """) == [
          "Alba | Ugo Riva | present", "Fino Mornasco | Ida Moro | present",
          "Ora | Olga Testa | absent", "Oltre il Colle | Leo Conti | present",
        ])
    #expect(
      roll(
        """
        - Alba: Ugo Riva (presente)
        - Fino del Monte: Ida Moro (presente)
        - Bra: Olga Testa (assente)
        """) == [
          "Alba | Ugo Riva | present", "Fino del Monte | Ida Moro | present",
          "Bra | Olga Testa | absent",
        ])
  }

  /// Nobody's given name is in the lists, and the row has 'delegato' and a mark as a head may.
  @Test func aRowWithADelegateIsNoHead() {
    #expect(
      roll(
        """
        Ente              Rappresentante                      Quota     Presenza
        Lugarzo           Sindaco Baldini Epis                284,50    presente
        Pagnoncelli       Assessore Zanchi Somasca, delegato   98,40    presente
        Fossarmata                                            121,60    assente
        Nosate            Sindaca Locatis Testori              64,00    presente
        """) == [
          "Lugarzo | Baldini Epis | present | 284.5",
          "Pagnoncelli | Zanchi Somasca | present | 98.4",
          "Fossarmata | absent | 121.6", "Nosate | Locatis Testori | present | 64.0",
        ])
  }

  @Test func crossesUnderHeadsToldAgainOnAnotherPage() {
    #expect(
      roll(
        """
        Alla chiamata risultano:
                                 presente    assente
         Riva Carla, Presidente      X
         Moro Ivo                                X
         Testa Olga                  X

        COMUNE DI ROCCAMORA                    pagina 2/3
                                 presente    assente
         Conti Dario                 X
         Gallo Sara                              X
                                 --------    -------
                                     3           2
        """) == [
          "Riva Carla | present", "Moro Ivo | absent", "Testa Olga | present",
          "Conti Dario | present", "Gallo Sara | absent",
        ])
  }

  @Test func boxesUnderHeads() {
    #expect(
      roll(
        """
                               IN SALA   COLLEGATO   ASSENTE
          Sindaca     Riva Carla    [x]        [ ]       [ ]
          Assessore   Moro Ivo      [ ]        [x]       [ ]
          Assessora   Testa Olga    [ ]        [ ]       [x]
          Assessore   Conti Dario   [x]        [ ]       [ ]
        """) == [
          "Riva Carla | present", "Moro Ivo | remote", "Testa Olga | absent",
          "Conti Dario | present",
        ])
  }

  @Test func officesBesideTheNamesThenThoseWhoDidNotAnswer() {
    #expect(
      roll(
        """
        Hanno risposto in tre:

           la Sindaca       RIVA Carla
           i Consiglieri    MORO Ivo
                            TESTA Olga

        Non hanno risposto in due:

                            CONTI Dario (malato)
                            GALLO Sara
        """) == [
          "RIVA Carla | present", "MORO Ivo | present", "TESTA Olga | present",
          "CONTI Dario | absent", "GALLO Sara | absent",
        ])
  }

  @Test func proxiesAfterDots() {
    #expect(
      roll(
        """
        Partecipano, con i millesimi di ciascuno:
        Acquanera ............. 312/1000 ... la Sindaca Carla Riva
        Pontelungo ............ 305/1000 ... l'Assessore Ivo Moro, con delega del Sindaco
        Trelle ................  61/1000 ... per delega al Sindaco di Acquanera
        Non partecipano:
        Roccamora ............. 119/1000
        """) == [
          "Acquanera | Carla Riva | present | 312.0", "Pontelungo | Ivo Moro | present | 305.0",
          "Trelle | present | 61.0", "Roccamora | absent | 119.0",
        ])
  }

  @Test func proxiesUnderTheirOwnHead() {
    #expect(
      roll(
        """
         Int.  Condomino       Millesimi   P/D/A   Delegato
         ----  -------------   ---------   -----   -----------
           1   Riva Carla         288,00     P
           2   Moro Ivo           302,00     P
           3   Testa Olga         210,00     D     Moro Ivo
           4   Gallo Sara         120,00     A
        """) == [
          "Riva Carla | present | 288.0", "Moro Ivo | present | 302.0",
          "Testa Olga | Moro Ivo | present | 210.0", "Gallo Sara | absent | 120.0",
        ])
  }

  @Test func figureBeforePresence() {
    #expect(
      roll(
        """
        MEMBRI                 kWp      Presenza     Rappresentato da
        Comune di Trelle       140      presenza     sindaca Carla Riva
        Caseificio Alto        210      presenza     Ivo Moro
        Officina Testa          85      assente      -
        """) == [
          "Comune di Trelle | Carla Riva | present | 140.0",
          "Caseificio Alto | Ivo Moro | present | 210.0", "Officina Testa | absent | 85.0",
        ])
  }

  @Test func numberedRowsWithWhoRepresents() {
    #expect(
      roll(
        """
        All'appello rispondono:

            Ente              Abitanti    Rappresentante
         1  Acquanera            6.118    Sindaca Carla Riva
         2  Ponte Nuovo          3.940    Assessore Ivo Moro (delega 12/10)
         3  Trelle               1.207    assente

            Enti presenti   2              Abitanti rappresentati   10.058
        """) == [
          "Acquanera | Carla Riva | present | 6118.0",
          "Ponte Nuovo | Ivo Moro | present | 3940.0", "Trelle | absent | 1207.0",
        ])
  }

  @Test func commasDivide() {
    #expect(
      roll(
        """
        Chiama dei carati:
          Riva Carla, carati 240, c'è
          Officina Testa, carati 310, non c'è
          Moro Ivo, carati 155, c'è, anche per Gallo Sara
          Gallo Sara, carati 100, per delega
        """) == [
          "Riva Carla | present | 240.0", "Officina Testa | absent | 310.0",
          "Moro Ivo | present | 155.0", "Gallo Sara | present | 100.0",
        ])
  }

  @Test func twoRowsOfMarksSideBySide() {
    #expect(
      roll(
        """
        P = presente    AG = assente giustificato    A = assente    * = in collegamento

                                    P  AG  A                              P  AG  A
        Prof. Ivo Moro, Rettore     P         Prof.ssa Olga Testa         P*
        Prof.ssa Sara Gallo            AG     Sig.na Carla Riva (stud.)   P
        Prof. Dario Conti, Prorettore P       Prof. Ugo Valle                    A
        """) == [
          "Ivo Moro | present", "Olga Testa | remote", "Sara Gallo | excused",
          "Carla Riva | present", "Dario Conti | present", "Ugo Valle | absent",
        ])
  }

  @Test func whoIsInTheHall() {
    #expect(
      roll(
        """
        Provincia di Trelle ............ Carla Riva .......... in aula
        Università Nuova ............... Ivo Moro ............ a distanza
        C.N.A. ......................... Olga Testa .......... non intervenuto
        """) == [
          "Provincia di Trelle | Carla Riva | present", "Università Nuova | Ivo Moro | remote",
          "C.N.A. | absent",
        ])
  }

  @Test func surnameSetApartFromGivenName() {
    #expect(
      roll(
        """
        COGNOME E NOME         CARICA         Pr.    As.
        DI RIVA   Carla        Sindaco        sì
        MORO    Ivo            Assessore      sì
        TESTA  Olga            Consigliere           sì
        """) == ["DI RIVA Carla | present", "MORO Ivo | present", "TESTA Olga | absent"])
  }

  @Test func groupOnTheFirstRow() {
    #expect(
      roll(
        """
        Gruppo "Insieme"        Carla Riva (Sindaca) ........ presente
                                Ivo Moro .................... assente
        Gruppo "Corvi"          Olga Testa .................. presente
        """) == ["Carla Riva | present", "Ivo Moro | absent", "Olga Testa | present"])
  }

  @Test func companiesAndAgenciesWhole() {
    #expect(
      roll(
        """
        Agenzia per il lavoro Stella ....... Carla Riva ....... a distanza
        Idrauliche Testa S.r.l. ............ Ivo Moro ......... in aula
        Consorzio Olio Trelle .............. Sara Gallo ....... in aula
        Officina Conti s.n.c. .............. Olga Testa ....... c'è con Ugo Valle
        """) == [
          "Agenzia per il lavoro Stella | Carla Riva | remote",
          "Idrauliche Testa S.r.l. | Ivo Moro | present",
          "Consorzio Olio Trelle | Sara Gallo | present",
          "Officina Conti s.n.c. | Olga Testa | present",
        ])
  }
}
