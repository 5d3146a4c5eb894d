import Model
import Testing

@testable import Reader

/// Days, hours, agendas, movements and votes as offices and associations publish them.
@Suite struct FoundInPublishedMinutesTests {
  // MARK: Days and hours

  private static let twoDays = """
    COMITATO DEL PARCO
    Verbale n. 7 della riunione tenuta nella sede del parco, i
    giorni 14 e 15 giugno 2023

    La seduta inizia alle ore 17,45 del 14/06/2023.
    Elio SANTI        PRESENTE
    Pia MELLI        PRESENTE
    Il comitato conclude la sessione alle ore 21,00 del 14/06/2023.
    Il comitato riprende la sessione alle ore 9,00 del 15/06/2023.
    Il comitato conclude la seduta alle ore 12,30.
    """

  @Test func aSittingOfTwoDaysBeginsOnTheFirstAndRestsTheNight() {
    let sitting = Reading.sitting(Self.twoDays)
    #expect(sitting.date?.value == CalendarDate(year: 2023, month: 6, day: 14))
    #expect(sitting.closedAt.map { "\($0.value)" } == "12:30")
    #expect(sitting.suspensions.map { $0.from.map { "\($0.value)" } } == ["21:00"])
    #expect(sitting.suspensions.map { $0.until.map { "\($0.value)" } } == ["09:00"])
  }

  @Test func aBodyThatMeetsAgainHasNotClosed() {
    let sitting = Reading.sitting(
      """
      COMITATO DEL PARCO
      Verbale della riunione tenuta in videoconferenza il giorno 3 luglio 2023
      Sono presenti: Carla Riva, Ivo Moro.
      La seduta inizia alle ore 10,00.
      Si esaminano le domande dei rifugi.
      Il comitato conclude la seduta alle ore 11,00.
      Il comitato si riconvoca alle ore 18,00.
      Il comitato conclude la seduta alle ore 18,40.
      """)
    #expect(sitting.closedAt.map { "\($0.value)" } == "18:40")
    #expect(sitting.suspensions.map { $0.from.map { "\($0.value)" } } == ["11:00"])
    #expect(sitting.suspensions.map { $0.until.map { "\($0.value)" } } == ["18:00"])
  }

  @Test func theDayIsThatOfTheCallUnderWhichTheyMet() {
    let sitting = Reading.sitting(
      """
      Verbale della Assemblea ordinaria dei Soci

      L'Assemblea è stata convocata, mediante affissione all'Albo e presso i locali della Pro Loco, \
      il giorno 12 agosto 2018, alle ore 23,30, in prima convocazione, e il giorno 14 agosto 2018, \
      alle ore 11.00, in seconda convocazione, presso la sede sociale, con il seguente Ordine del \
      Giorno:

      1. Consuntivo
      2. Varie

      Il presidente Bruno Zago, deserta l'Assemblea di prima convocazione, dichiara aperta la seduta \
      alle ore 11,25; Bruno Zago presiede l'Assemblea, e nomina segretario, a norma di statuto, Dino \
      Masi.
      """)
    #expect(sitting.date?.value == CalendarDate(year: 2018, month: 8, day: 14))
    #expect(sitting.place?.value == "sede sociale")
    #expect(sitting.chair?.name.value == "Bruno Zago")
    #expect(sitting.secretary?.name.value == "Dino Masi")
  }

  @Test func aSuspensionOnlyAskedForIsNone() {
    #expect(
      Reading.council(
        "Baldi: chiedo al Presidente di sospendere la seduta per qualche minuto. Si discute."
      ).suspensions.isEmpty)
    let done = Reading.council(
      """
      Il Presidente propone di sospendere la seduta.

      I lavori riprendono alle ore 18.50.
      """)
    #expect(done.suspensions.count == 1)
  }

  @Test func aPlaceNamedInTheSubjectIsNotWhereTheyMeet() {
    let sitting = Reading.sitting(
      """
      COMUNE DI VALPIANA
      DELIBERAZIONE DELLA GIUNTA COMUNALE N. 8 del 06/05/2025
      OGGETTO: Patrocinio alla mostra presso il Palazzo dei Mulini.
      L'anno duemilaventicinque, il giorno sei, del mese di maggio, alle ore 13:00, nella sala delle \
      adunanze, si è riunita la Giunta:
      NERI LUCA           SINDACO      Presente
      SALVI RITA          ASSESSORE    Presente
      Con VOTI unanimi
      DELIBERA
      di concedere il patrocinio.
             SINDACO                      SEGRETARIO COMUNALE
             f.toLuca Neri                f.toAvv. Gina Poli
      """)
    #expect(sitting.place?.value == "sala delle adunanze")
    #expect(sitting.signatures.map { $0.name?.value } == ["Luca Neri", "Gina Poli"])
  }

  // MARK: Officers

  @Test func oneTakesTheChairAndAsksAnotherToWrite() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DEI FUNGHI - Verbale assemblea del 4 marzo 2022
      Il giorno 4 marzo 2022 alle ore 20:30 in Via del Bosco 2 si è riunita l'assemblea ordinaria.
      Sono presenti i soci Anna Verri, Bruno Zago e Carla Pozzi.
      Bruno Zago assume la presidenza e chiede ad Anna Verri, che accetta, di redigere il
      verbale in qualità di segretario dell'assemblea.
      L'assemblea approva all'unanimità il rendiconto.
      """)
    #expect(sitting.chair?.name.value == "Bruno Zago")
    #expect(sitting.secretary?.name.value == "Anna Verri")
  }

  // MARK: Orders of the day

  private func titles(_ agenda: String) -> [String] {
    let head =
      "VERBALE DEL COMITATO\nIl giorno 6 maggio 2025 alle ore 18:00 si è riunito il Comitato.\n"
    return Reading.sitting(head + agenda).agenda.map { "\($0.number ?? 0) \($0.title.value)" }
  }

  @Test func aNumberGivenAgainToAnotherPointIsKept() {
    #expect(
      titles(
        """
        Ordine del giorno:
        1. Stagione;
        2. Sentieri;
        3. Rifugi;
        2. Varie ed eventuali.
        La seduta inizia alle ore 18,00.
        """) == ["1 Stagione", "2 Sentieri", "3 Rifugi", "2 Varie ed eventuali"])
    #expect(
      titles(
        """
        Ordine del giorno:
        I. Verbale
        II. Bilancio
        III. Rifugi
        III. Varie ed eventuali
        """) == ["1 Verbale", "2 Bilancio", "3 Rifugi", "3 Varie ed eventuali"])
  }

  @Test func aListGoesOnOverTheFootOfThePage() {
    #expect(
      titles(
        """
        Ordine del giorno:
        1. Andamento della stagione;
        2. Parere sui sentieri;

        1
            Sopraggiunto alle ore 18,10.

                        Pag. 1 di 2
                COMITATO DEL PARCO
        3. Linee per i rifugi;
        4. Varie ed eventuali.
        La seduta inizia alle ore 18,00.
        """) == [
          "1 Andamento della stagione", "2 Parere sui sentieri", "3 Linee per i rifugi",
          "4 Varie ed eventuali",
        ])
  }

  @Test func aNumberMayStandAloneOverItsTitle() {
    #expect(
      titles(
        """
        La Presidente dichiara aperta la seduta con il seguente ordine del giorno:
        1.
        ufficio provvisorio;
        2.
        promessa dei nuovi consiglieri
        e consegna delle carte;
        2
        3.
        approvazione dell'ultimo verbale;
        """) == [
          "1 ufficio provvisorio", "2 promessa dei nuovi consiglieri e consegna delle carte",
          "3 approvazione dell'ultimo verbale",
        ])
  }

  @Test func theWholeHeadMayStandOnOneLine() {
    let sitting = Reading.sitting(
      """
      Verbale N. 31 Il giorno 8 ottobre 2019 alle ore 15.30 si è riunito il Collegio dei Docenti per \
      discutere il seguente ordine del giorno: 1. Lettura del verbale 2. Calendario 3. Scelta delle \
      guide4. Varie ed eventuali Presiede la Dirigente prof.ssa Rita Mola, funge da segretaria la \
      prof.ssa Eva Nanni. Fatto l'appello, risultano assenti i proff.: Capri, Serra.
      """)
    #expect(
      sitting.agenda.map(\.title.value) == [
        "Lettura del verbale", "Calendario", "Scelta delle guide", "Varie ed eventuali",
      ])
    #expect(sitting.chair?.name.value == "Rita Mola")
    #expect(sitting.secretary?.name.value == "Eva Nanni")
  }

  @Test func whoSpeaksFirstEndsTheTitleOfAPoint() {
    let sitting = Reading.sitting(
      """
      VERBALE
      Il giorno 31 luglio 2019 alle ore 15.00 si è tenuta la Conferenza dei Sindaci, sul seguente \
      ordine del giorno: 1. verbale della seduta di giugno; 2. piano dei trasporti.

      Presiede la Presidente Silvia Neri. Verbalizza Ugo Poli.

      PRIMO PUNTO: verbale della seduta di giugno - Neri (Presidente): chiede a Poli di riferire. \
      - Poli (Ufficio): riassume. Il verbale viene approvato all'unanimità dei presenti.

      SECONDO PUNTO: piano dei trasporti. Si discute.
      """)
    #expect(sitting.items.first?.title?.value == "verbale della seduta di giugno")
    #expect(sitting.items.first?.votes.count == 1)
  }

  // MARK: Movements

  private func movements(_ words: String) -> [String] {
    Reading.council(words).movements.map {
      "\($0.kind == .leaves ? "esce" : "entra") \($0.person?.value ?? "") "
        + ($0.time.map { "\($0.value)" } ?? "")
    }
  }

  @Test func whoOnlyAnnouncesStays() {
    #expect(
      movements(
        "Alle ore 18,30 il consigliere Baldi lascia la seduta, per impegni, e anche il consigliere "
          + "Conti annuncia di doversi allontanare.") == ["esce Baldi 18:30"])
  }

  @Test func oneMayBeGoneForAVoteWithNoHour() {
    #expect(
      movements(
        "Si dà atto che prima della votazione si è allontanato il consigliere Conti, presenti n. 3 "
          + "consiglieri.") == ["esce Conti "])
  }

  @Test func notesAtTheFootOfAPageTellWhoCameAndWent() {
    let sitting = Reading.sitting(
      """
      COMITATO DEL PARCO
      Verbale n. 11 della riunione tenuta presso la sede del Parco il giorno 16 ottobre 2023
                                             Presente              Assente
       Elio SANTI (coordinatore)                X
       Ida FALCHI (segretaria)           in videoconferenza
                           1
              Ugo TERZI                  in videoconferenza
              Pia MELLI                         X
      Ordine del giorno:
      1. Andamento della stagione;
      2. Varie ed eventuali.

      1
          Sopraggiunto alle ore 15,10.

      La seduta inizia alle ore 14,30.
      È presente il dott. Carlo Motta, geologo.
      Si apre la discussione sul primo argomento all'ordine del giorno.
      A questo punto, alle ore 15,40, il dott. Carlo Motta lascia la seduta.
      Il Coordinatore, alle ore 17,10, dichiara chiusa la seduta.
      IL COORDINATORE                                    LA SEGRETARIA VERBALIZZANTE
        Elio Santi                                               Ida Falchi

      2
        Ha lasciato la seduta alle ore 16,00.
      """)
    let told = sitting.movements.map {
      "\($0.person?.value ?? "") \($0.time.map { "\($0.value)" } ?? "")"
    }
    #expect(told == ["Ugo TERZI 15:10", "Carlo Motta 15:40"])
    #expect(sitting.movements.last?.isParticipant == true)
    #expect(sitting.place?.value == "sede del Parco")
    #expect(sitting.chair?.name.value == "Elio Santi")
  }

  // MARK: Votes

  @Test func theSamePersonsAsBeforeAreNamedAgain() {
    let votes = Reading.council(
      """
      Con voti favorevoli n. 1, contrari n. 1 (Conti), astenuti n. 1 (Valle)

      DELIBERA

      di approvare il bilancio.

      Con separata votazione: presenti n. 3, favorevoli n. 1, contrari n. 1, astenuti n. 1 (gli stessi \
      consiglieri della votazione precedente)

      DELIBERA

      di dichiarare la presente immediatamente eseguibile.
      """
    ).items.flatMap(\.votes)
    #expect(votes.map { $0.againstNames.map(\.value) } == [["Conti"], ["Conti"]])
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func namesStandUnderTheirGroups() {
    let vote = Reading.council(
      """
      FAVOREVOLI: 3   (Gruppo Insieme per Roccamora)
      CONTRARI:   2   (Gruppo Roccamora Viva: CONTI; Gruppo Lega - Civica per Roccamora: VALLE)
      ASTENUTI:   1   (BALDI del Gruppo Misto)
      """
    ).items.flatMap(\.votes).first
    #expect(vote?.inFavourNames.map(\.value) == [])
    #expect(vote?.againstNames.map(\.value) == ["CONTI", "VALLE"])
    #expect(vote?.abstainedNames.map(\.value) == ["BALDI"])
  }

  @Test func anOpinionOfAnOfficeIsNoVote() {
    let votes = Reading.council(
      """
      Pareri: tecnico favorevole (ing. Sara Coni), contabile favorevole (dott. Marco Neri).
      Il Consiglio approva con voti unanimi dei 3 presenti. Con ulteriore votazione unanime l'atto è \
      dichiarato immediatamente eseguibile.
      """
    ).items.flatMap(\.votes)
    #expect(votes.count == 2)
    #expect(votes.allSatisfy { $0.unanimity != nil && $0.inFavourNames.isEmpty })
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func thoseLeftAfterAnExitAreCountedForTheNextVote() {
    let votes = Reading.council(
      """
      Il Consiglio approva all'unanimità dei 4 votanti.

      Alle ore 19.32 escono i consiglieri Baldi e Conti. Presenti 2.
      """
    ).items.flatMap(\.votes)
    #expect(votes.map { $0.statedPresent?.value } == [nil])
  }

  @Test func theArticlesOfAStatuteAreNoVotes() {
    let votes = Reading.sitting(
      """
      CIRCOLO DEI FUNGHI - Verbale assemblea straordinaria del 4 marzo 2022
      Il giorno 4 marzo 2022 alle ore 20:30 si è costituita l'assemblea straordinaria.
      Ordine del Giorno:
         1. Nuovo statuto
      L'assemblea approva all'unanimità lo statuto nel testo che segue.
      Art. 1 - Il circolo ha sede a Pineta.
      Art. 2 - Ogni socio ha diritto di esprimere il proprio voto, anche per
      l'approvazione e la modifica dei regolamenti.
      Art. 3 - Il Direttivo è eletto a maggioranza semplice dall'assemblea ogni due anni.
      Alle ore 21:00 l'assemblea termina.
      """
    ).items.flatMap(\.votes)
    #expect(votes.count == 1)
  }

  @Test func lettersOfTheListOpenTheirPoints() {
    let sitting = Reading.sitting(
      """
      CIRCOLO DEI DONATORI
      VERBALE DELL'ASSEMBLEA ANNUALE del 22 febbraio 2026
      Il 22 febbraio 2026, alle ore 10:30, si è tenuta l'Assemblea degli associati.
      Ordine del giorno:
      a) nomina del Presidente dell'Assemblea;
      b) relazione sull'attività;
      c) bilancio consuntivo.

      a) Viene chiamato a presiedere il sig. Ottavio Sabi. La proposta è approvata all'unanimità.

      Il Presidente dà atto che sono presenti 71 associati.

      b) Il dott. Fabi legge la relazione, che è approvata all'unanimità.

      c) Il Tesoriere illustra i conti. Il bilancio è approvato con 69 voti favorevoli, nessun contrario
      e 2 astenuti.
      L'Assemblea è chiusa alle ore 12:05.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
    #expect(sitting.items.map(\.votes.count) == [1, 1, 1])
    #expect(sitting.items.last?.title?.value == "bilancio consuntivo")
  }

  @Test func aMatterIsUnderTheNumbersItIsFiledBy() {
    let sitting = Reading.sitting(
      """
      COMUNE DI VALPIANA
      VERBALE DELLA GIUNTA COMUNALE n. 31 del 17 settembre 2026
      Sono presenti: Carla Riva, Ivo Moro, Anna Neri.

      ARGOMENTO 1 - Proposta 402/2026 (Lavori pubblici) - Delibera n. 188
      Asfaltatura del viale. Progetto esecutivo.
      La Giunta approva con voti unanimi.

      ARGOMENTO 2 - Proposta 405/2026 (Cultura) - Delibera n. 189
      Stagione teatrale. Tariffe.
      La Giunta approva all'unanimità dei 3 votanti.
      """)
    #expect(
      sitting.items.map { $0.title?.value } == [
        "Asfaltatura del viale. Progetto esecutivo", "Stagione teatrale. Tariffe",
      ])
    #expect(sitting.items.last?.votes.first?.inFavour?.value == 3)
  }

  @Test func aVoteOfThenIsNotOfNow() {
    let votes = Reading.council(
      """
      Baldi: della frana si parla dal marzo 2024, allora il Consiglio votò in tredici, tutti \
      favorevoli, un ordine del giorno rimasto lettera morta.
      Voti favorevoli n. 2
      Voti contrari n. 1 (Conti)
      """
    ).items.flatMap(\.votes)
    #expect(votes.map { $0.inFavour?.value } == [2])
  }

  @Test func theFootOfAPageIsNoClause() {
    let item = Reading.council(
      """
      Visto il parere favorevole;
      DELIBERA DI CONSIGLIO n. 23 del 30-07-2026 - Pag. 2 - COMUNE DI ROCCAMORA
      Con voti favorevoli n. 2, contrari n. 1 (Conti)
                              DELIBERA
      1 - Di approvare il bilancio.
      Comune di Roccamora – Deliberazione n. 23 del 30/07/2026 2
      2 - Di trasmetterlo.
      Inoltre
      IL CONSIGLIO COMUNALE
      con separata votazione unanime favorevole
      """
    ).items.first
    #expect(item?.resolution?.value == "1 - Di approvare il bilancio. 2 - Di trasmetterlo.")
  }

  @Test func thePresenceAfterAnExitIsNotThatOfTheRoll() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      Deliberazione del Consiglio comunale n. 4 del 24/09/2026
      OGGETTO: APPROVAZIONE DEL BILANCIO.
      Il giorno ventiquattro settembre duemilaventisei alle ore 19:30 si è riunito il Consiglio Comunale.
      Presenti: Rossi Paolo, Bianchi Ugo, Conti Ada, Neri Nora.

      Alle ore 20:14 esce dall'aula la consigliera NERI. Presenti n. 3.
      Voti favorevoli n. 3.
      """)
    #expect(sitting.declaredPresent?.value != 3)
  }
}
