import Model
import Testing

@testable import Reader

/// Ways of telling a vote that minutes of other secretaries showed to be lost or misread.
@Suite struct VotesFoundInUnseenTests {
  /// The figures of each vote: in favour, against, abstained, then what else it is.
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let figures = [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
      return figures + (vote.unanimity == nil ? "" : " U")
        + (vote.isImmediateEnforceability ? " IE" : "") + (vote.isSecret ? " S" : "")
    }
  }

  @Test(arguments: [
    (
      "Neri reputa la spesa eccessiva e si astiene. Con 11 voti favorevoli, 0 contrari e 1 astenuto (Neri) il Consiglio approva.",
      "11-0-1"
    ),
    ("Votano sì in 8, no in 3 (Gallo, Neri e Riva), si astiene Pace. La proposta passa.", "8-3-1"),
    ("Rispondono SÌ n. 9 componenti; rispondono NO n. 2; si astiene n. 1 (Pace).", "9-2-1"),
    ("Votano a favore in nove; si astengono Gallo e Neri; nessun voto contrario.", "9-0-2"),
    ("Presenti 12 | Favorevoli 12 | Contrari 0 | Astenuti 0\n\n(Ore 18.40: esce Neri.)", "12-0-0"),
    ("La bozza passa all'unanimità.", "?-?-? U"),
    ("Accordata la deroga. Unanimità.", "?-?-? U"),
    ("La proposta è approvata all'unanimità dai 12 presenti.", "12-?-? U"),
    ("Tutti favorevoli i 12 presenti.", "12-?-? U"),
    ("Con il voto unanime dei 12 consiglieri presenti il testo è approvato.", "12-?-? U"),
    ("I dodici consiglieri rimasti approvano all'unanimità.", "12-?-? U"),
    ("Sono rilasciati, senza spese e all'unanimità, i due nulla osta.", "?-?-? U"),
    ("Si vota: a favore Gallo, Neri e Orsi (3); contro Riva e Pace (2).", "3-2-?"),
    ("Favorevoli 11, contrari 0, astenuti 1 (ins. Pace).", "11-0-1"),
    ("Gallo parla a favore di Neri. La proposta passa all'unanimità.", "?-?-? U"),
    ("Le due intese sono assunte all'unanimità.", "?-?-? U"),
    ("Il Consiglio, all'unanimità, fissa al 3 giugno la prossima verifica.", "?-?-? U"),
    ("La delegata è designata per acclamazione ed eletta.", "?-?-? U"),
    ("È approvato con il voto favorevole di tutti i 12 presenti.", "12-?-? U"),
    ("Con il voto favorevole di tutti e dodici i presenti si approva il testo.", "12-?-? U"),
    ("È approvato con il voto favorevole dei dodici consiglieri presenti.", "12-?-? U"),
    ("La proposta è approvata all'unanimità con 12 voti.", "12-?-? U"),
    ("La richiesta di rinvio ottiene il favore di 4 consiglieri e la contrarietà di 8.", "4-8-?"),
    ("La proposta Riva ottiene 3 voti (Riva, Gallo, Neri) contro 9.", "3-9-?"),
    ("Sul parere: favorevoli 9; contrari 3 (Gallo, Neri, Riva).", "9-3-?"),
    ("Si vota: favorevoli Gallo e Neri, contrari Riva, Pace e Orsi.", "2-3-?"),
    ("Messa ai voti, votano a favore Gallo e Neri, votano contro Riva e Pace.", "2-2-?"),
    ("Favorevoli alla conferma: 8. Contrari: 3. Astenuti: 1 (Pace).", "8-3-1"),
    ("Si vota: dieci favorevoli, nessun contrario, un astenuto, il consigliere Pace.", "10-0-1"),
    ("        SÌ           9\n        NO           2\n        ASTENUTI     1", "9-2-1"),
    ("Voti favorevoli.: 9\nVoti contrari...: 2\nAstenuti........: 1 (Pace)", "9-2-1"),
    (
      """
        Favorevoli    9     voti ponderati   640   (Baldi, Conti)
        Contrari      2     voti ponderati   120   (Gallo, Neri)
        Astenuti      1     voti ponderati    40   (Pace)
      """, "9-2-1"
    ),
    (
      "A scrutinio segreto: 8 voti per l'avvio della procedura, 3 voti contrari, 1 scheda bianca.",
      "8-3-? S"
    ),
  ])
  func aVoteToldInWords(words: String, figures: String) {
    #expect(votes(words) == [figures])
  }

  @Test func weightsBesideHeads() {
    let sitting = Reading.council(
      """
      Votazione palese:
        favorevoli: 9 Comuni, quota 723
        contrari: 2 Comuni (Alba, Borgo), quota 210
        astenuti: 1 Comune (Dego), quota 39
      """)
    let vote = sitting.items[0].votes[0]
    #expect(vote.weightInFavour?.value == 723)
    #expect(vote.weightAgainst?.value == 210)
    #expect(vote.weightAbstained?.value == 39)
  }

  @Test func recitalsThatLeadToTheVote() {
    #expect(
      votes(
        """
        Acquisiti i pareri favorevoli dei responsabili, con voti 12 favorevoli, 0 contrari, 0 astenuti, il
        Consiglio approva. Con uguale e separata votazione (12 favorevoli, 0 contrari, 0 astenuti) l'atto è
        reso immediatamente eseguibile.
        """) == ["12-0-0", "12-0-0 IE"])
  }

  /// The rule of the election is recalled, then it is held; the office's own name elects nobody.
  @Test func anElectionAndItsRule() {
    let sitting = Reading.council(
      """
      Baldi ricorda che l'elezione si fa a scrutinio segreto, in prima votazione a maggioranza dei due
      terzi dei componenti e in seconda votazione a maggioranza assoluta dei presenti.

      Presenti e votanti 12. Voti: Ferri 7, Gallo 4. Schede bianche 1.
      È proclamata eletta Presidente della Comunità del Parco la consigliera Gallo Sara, con 4 voti.
      """)
    let votes = sitting.items.flatMap(\.votes)
    #expect(votes.count == 1)
    #expect(votes.first?.elected.map(\.value) == ["Gallo Sara"])
  }

  @Test func aNumberThatSomebodyIsCalled() {
    let sitting = Reading.council(
      """
      Si vota per appello nominale. Votano a favore: Quaranta Paola, Gallo Sara, Neri Anna. Vota contro:
      Marco Sette. Si astiene: Pace Rita.
      """)
    let vote = sitting.items[0].votes.first
    #expect(vote?.inFavour?.value == 3)
    #expect(vote?.inFavourNames.map(\.value) == ["Quaranta Paola", "Gallo Sara", "Neri Anna"])
    #expect(vote?.against?.value == 1)
    #expect(vote?.againstNames.map(\.value) == ["Marco Sette"])
  }

  @Test func opinionsAreNoVotes() {
    #expect(
      votes(
        """
        I pareri di regolarità tecnica e contabile sono favorevoli (ing. Riva, rag. Olga Testa). Favorevoli
        9, contrari 3.
        """) == ["9-3-?"])
  }

  @Test func namesAfterTheirComma() {
    let sitting = Reading.council(
      """
      Voti favorevoli n. 10; voti contrari n. 2, espressi dai consiglieri Gallo e Neri; astenuti n. 0.
      """)
    #expect(sitting.items[0].votes[0].againstNames.map(\.value) == ["Gallo", "Neri"])
    #expect(sitting.items[0].votes.count == 1)
  }

  @Test func proxiesAmongTheNames() {
    let sitting = Reading.council(
      """
      Favorevoli 9, contrari 3 (Gallo Sara in proprio e per delega di Neri Anna e Riva Marco).
      """)
    #expect(
      sitting.items[0].votes[0].againstNames.map(\.value) == [
        "Gallo Sara", "Neri Anna", "Riva Marco",
      ])
  }

  @Test func theBodyThatDecidesIsNobodysName() {
    let sitting = Reading.council(
      """
      Presenti 12 - Votanti 10 - Favorevoli 9 - Contrari 1 - Astenuti 2
      Contrari: Gallo
      Astenuti: Neri, Pace
      IL CONSIGLIO APPROVA. (Deliberazione n. 12)
      """)
    #expect(sitting.items[0].votes[0].abstainedNames.map(\.value) == ["Neri", "Pace"])
  }

  @Test func aVoteOfThePastIsNoVoteOfThisSitting() {
    #expect(
      votes(
        """
        CONSIGLIERE GALLO: Ricordo che nel 2021 questo regolamento passò con dieci voti favorevoli e
        due contrari, e oggi lo cambiate.

        PRESIDENTE: Votiamo. Con nove voti favorevoli e tre contrari (Gallo, Neri, Riva), il Consiglio
        approva.
        PRESIDENTE: Immediata eseguibilità. Stessa votazione? Stessa votazione. Il Consiglio approva.
        """) == ["9-3-?", "9-3-? IE"])
  }

  @Test func figuresOfASpeechAreNoVote() {
    #expect(
      votes(
        """
        CONSIGLIERA NERI – Le palestre servono. Lo chiedo con 15 favorevoli tra i genitori del
        quartiere, e nessuno contrario.

        Il testo è approvato con 12 voti favorevoli.
        """) == ["12-?-?"])
  }

  @Test func aSentenceThatOnlySumsUpIsTheSameVote() {
    #expect(
      votes("Emendamento 1 (Gallo), art. 6: favorevoli 12. Accolto all'unanimità.") == ["12-?-? U"])
  }

  @Test func whoVotedIsSaidAfterTheFigures() {
    let vote = Reading.council(
      """
      Con voti favorevoli n. 9, contrari n. 1 (Gallo), astenuti n. 2 (Neri e Pace), resi per alzata di
      mano dai n. 12 Consiglieri presenti e n. 10 votanti, il Consiglio approva.
      """
    ).items[0].votes[0]
    #expect(vote.statedPresent?.value == 12)
    #expect(vote.voters?.value == 10)
  }

  @Test(arguments: [
    """
    Si vota a scrutinio segreto. Schede consegnate 12, scrutinate 12.
    Hanno preso voti:
     Olga Testa 7
     Dario Conti 4
    bianche 1, nulle nessuna. Eletti: Testa, Conti.
    """,
    """
    Si procede per schede segrete: schede deposte 12, valide 11, bianche 1. Preferenze:

        Olga Testa ................. 7
        Dario Conti ................ 4

    Sono pertanto eletti: Olga Testa e Dario Conti.
    """,
    """
    Votazione segreta fra i due candidati (12 votanti):
       Olga Testa   7
       Dario Conti  4
    """,
  ])
  func theLinesOfABallot(words: String) {
    let votes = Reading.council(words).items.flatMap(\.votes)
    #expect(votes.count == 1)
    #expect(votes.first?.isSecret == true)
    #expect(
      votes.first?.candidates.map { "\($0.name.value) \($0.votes?.value ?? 0)" }
        == ["Olga Testa 7", "Dario Conti 4"])
  }

  @Test func whoIsElectedStandsInItsRow() throws {
    let votes = Reading.council(
      """
      Al termine dello spoglio il segretario legge i risultati:

      Candidato Preferenze
      Arrighi Elena 31 Eletta
      Rende Marco 22 Eletto
      Conti Dario 9

      Una scheda viene annullata.
      """
    ).items.flatMap(\.votes)
    let vote = try #require(votes.first)
    #expect(votes.count == 1)
    #expect(vote.void?.value == 1)
    #expect(vote.isSecret)
    #expect(vote.candidates.map(\.votes?.value) == [31, 22, 9])
    #expect(vote.elected.map(\.value) == ["Arrighi Elena", "Rende Marco"])
  }

  /// Two votes with the same figures, each on a line that begins with those present, are two.
  @Test func theSameFiguresOnTheNextLine() {
    #expect(
      votes(
        """
        Presenti 12 | Votanti 12 | Favorevoli 9 | Contrari 3 (Gallo, Neri, Riva) | Astenuti 0
        Immediata eseguibilità (art. 134, comma 4):
        Presenti 12 | Votanti 12 | Favorevoli 9 | Contrari 3 (Gallo, Neri, Riva) | Astenuti 0
        """) == ["9-3-0", "9-3-0 IE"])
  }

  /// A cross in a column for each answer, and the result proclaimed under it: one vote.
  @Test func crossesUnderTheAnswers() throws {
    let sitting = Reading.council(
      """
      La Sindaca pone in votazione la proposta per appello nominale.

                       F    C    A
      ARRIGHI          x
      BALDI            x
      GALLO                 x
      NERI                       x
      PACE             x

      Procedutosi alla votazione, la Sindaca, con l'assistenza degli scrutatori, ne proclama l'esito: presenti 5,
      favorevoli 3, contrari 1, astenuti 1. La proposta è approvata.
      """)
    let found = sitting.items.flatMap(\.votes)
    let vote = try #require(found.first)
    #expect(found.count == 1)
    #expect(vote.inFavourNames.map(\.value) == ["ARRIGHI", "BALDI", "PACE"])
    #expect(vote.againstNames.map(\.value) == ["GALLO"])
    #expect(vote.abstainedNames.map(\.value) == ["NERI"])
    #expect(vote.inFavour?.isInferred == false)
    #expect(vote.outcome?.value == .approved)
    #expect(sitting.members.count == 13)
  }

  /// Who answers is named first, and the result then proclaimed.
  @Test func answersByNameAndThenTheResult() {
    let found = Reading.council(
      """
      Si vota per appello nominale.
      Rispondono sì: Arrighi, Baldi, Conti (3).
      Rispondono no: Gallo, Neri, Riva (3).
      Gli astenuti sono zero.
      La Sindaca proclama l'esito: presenti e votanti sei, favorevoli tre, contrari tre.
      A parità di voti la proposta non è approvata.
      """
    ).items.flatMap(\.votes)
    #expect(found.count == 1)
    #expect(found.first?.againstNames.map(\.value) == ["Gallo", "Neri", "Riva"])
    #expect(found.first?.statedPresent?.value == 6)
  }

  /// Amendments are voted one after the other over the body's own name and the whole act.
  @Test func votesOverTheNameOfTheBody() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 12 DEL 6 MAGGIO 2025

      OGGETTO: Regolamento della biblioteca.

      Sono presenti: Elena Arrighi, Marco Baldi, Dario Conti, Sara Gallo, Anna Neri.

      Preso atto della votazione, espressa sull'emendamento n. 1 per alzata di mano, il cui esito è il seguente:

      Presenti n°5
      Votanti n°5
      Votano SI n°4
      Votano NO n°1 (Neri)

      L'emendamento è approvato

      Il Presidente pone in votazione l'intero atto, come emendato:
      IL CONSIGLIO COMUNALE

      Vista la proposta di deliberazione;
      Con votazione resa nei modi di legge, con il seguente risultato:

      Presenti n°5
      Votanti n°5
      Votano SI n°5

      DELIBERA

      di approvare il regolamento della biblioteca.
      """)
    let votes = sitting.items.flatMap(\.votes)
    #expect(votes.map { $0.inFavour?.value } == [4, 5])
  }
}
