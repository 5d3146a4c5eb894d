import Model
import Testing

@testable import Reader

/// Who is named beside a figure, what a figure comes to, and how a vote ended.
@Suite struct VoteNamesAndOutcomesTests {
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let figures = [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
      let names = [("-", vote.againstNames), ("o", vote.abstainedNames)].map { sign, names in
        names.isEmpty ? "" : " " + sign + names.map(\.value).joined(separator: "+")
      }.joined()
      let outcome =
        switch vote.outcome?.value {
        case .approved: " sì"
        case .rejected: " no"
        default: ""
        }
      return figures + (vote.unanimity == nil ? "" : " U")
        + (vote.isImmediateEnforceability ? " IE" : "") + names + outcome
    }
  }

  @Test(arguments: [
    (
      "Favorevoli: Baldi, Conti, Ferri, Gallo, Pace. Contrari: Neri. Astenuti: Riva. Il Consiglio approva.",
      "5-1-1 -Neri oRiva sì"
    ),
    (
      "A scrutinio palese si ottiene: sì 9, no 2 (Neri, Riva), astenuti 0. Approvato.",
      "9-2-0 -Neri+Riva sì"
    ),
    (
      "Tutti favorevoli ad eccezione dei consiglieri Neri e Riva che votano contro.",
      "?-2-? -Neri+Riva"
    ),
    (
      "Si vota: contrari 2 (Neri e Riva), tutti gli altri a favore. Approvato.",
      "?-2-? -Neri+Riva sì"
    ),
    (
      "Contrario il consigliere Neri, astenuta la consigliera Pace; favorevoli gli altri dieci. Approvato.",
      "10-1-1 -Neri oPace sì"
    ),
    (
      "Voti favorevoli: 10\nVoti contrari: 1 - Neri\nAstenuti: 1 - Riva\nIl Consiglio approva.",
      "10-1-1 -Neri oRiva sì"
    ),
    (
      "Il Consiglio approva con 10 voti favorevoli e 2 contrari espressi dai consiglieri Neri e Riva.",
      "10-2-? -Neri+Riva sì"
    ),
    (
      "Favorevoli: n. 11; contrari: n. 1 nella persona di Anna Neri. Approvato.",
      "11-1-? -Anna Neri sì"
    ),
    (
      "Favorevoli 9\nContrari 2 Neri, Riva\nAstenuti 1 Pace\nLa proposta è approvata.",
      "9-2-1 -Neri+Riva oPace sì"
    ),
    ("Nessuno si oppone e nessuno si astiene: il Consiglio approva.", "?-0-0 sì"),
    (
      "Con il voto favorevole di undici consiglieri e l'astensione di Riva, il Consiglio delibera "
        + "di procedere.", "11-?-1 oRiva sì"
    ),
    ("Favorevoli 12, contrari /, astenuti /. Approvato.", "12-0-0 sì"),
    (
      "Favorevoli 4, contrari 6 più 1, quindi 7, e astenuti 1. Il Consiglio non approva.",
      "4-7-1 no"
    ),
    ("Favorevoli 8 più la Sindaca, contrari 3. Approvato.", "9-3-? sì"),
    ("La proposta Riva raccoglie 3 voti, mentre 9 sono i contrari: non è approvata.", "3-9-? no"),
    ("Posta ai voti, non raggiunge la maggioranza: 5 favorevoli e 7 contrari.", "5-7-? no"),
    ("I presenti, con voto unanime, autorizzano la Sindaca alla firma.", "?-?-? U sì"),
  ])
  func oneVote(words: String, expected: String) {
    #expect(votes(words) == [expected])
  }

  @Test func theOutcomeOfItsOwnSentenceComesFirst() {
    #expect(
      votes(
        """
        La proposta Gallo, messa in votazione, è respinta: due voti a favore (Gallo e Pace), dieci contrari.
        Il regolamento viene quindi approvato, nel testo presentato, con dodici voti a favore.
        """) == ["2-10-? no", "12-?-? sì"])
    #expect(
      votes(
        "L'emendamento n. 1 è approvato con 8 voti a favore e 4 contrari. Gli emendamenti dal n. 2 al "
          + "n. 5 sono respinti con 8 voti contrari e 4 a favore. Il testo risulta approvato con 10 voti "
          + "favorevoli e 2 contrari.") == ["8-4-? sì", "4-8-? no", "10-2-? sì"])
  }

  @Test func whatIsCountedAmongOthersIsNoDecision() {
    let item = Reading.council(
      """
      Le osservazioni sono settanta, di cui quaranta accolte e trenta respinte. Si vota.
      Favorevoli: Arrighi, Baldi, Conti. Contrari: nessuno. Astenuti: Neri.
      """
    ).items.first
    #expect(item?.decision == nil)
    #expect(item?.votes.map { $0.inFavour?.value } == [3])
  }

  @Test func toVoteForNotAcceptingIsToRejectTheRequest() {
    let refused = """
      Votazione sulla proposta di non accogliere l'osservazione n. 1: presenti 12, favorevoli 12, \
      contrari 0. L'osservazione n. 1 è respinta.
      """
    #expect(votes(refused) == ["12-0-? sì"])
    let motion = """
      Votazione sulla proposta di accogliere l'osservazione n. 2: presenti 12, favorevoli 3, \
      contrari 9. L'osservazione n. 2 è respinta.
      """
    #expect(votes(motion) == ["3-9-? no"])
  }

  @Test func aSentenceOfFiguresBrokenBeforeTheFirstIsNoBox() {
    let words = """
      Votazione sulla proposta di accogliere la domanda n. 1: presenti 12,
      favorevoli 11, contrari 0, astenuti 1 (Pace). La domanda n. 1 è
      accolta.

      Votazione sulla proposta di accogliere la domanda n. 2: presenti 12,
      favorevoli 12, contrari 0, astenuti 0. La domanda n. 2 è accolta.
      """
    #expect(votes(words) == ["11-0-1 oPace sì", "12-0-0 sì"])
  }

  @Test func enforceabilityNotDeclaredIsRefused() {
    #expect(
      votes(
        """
        Con voti favorevoli 9, contrari 3, il Consiglio approva.

        Con separata votazione: favorevoli 5, contrari 7
        DELIBERA
        di non dichiarare la presente immediatamente eseguibile, non essendo raggiunta la maggioranza.
        """) == ["9-3-? sì", "5-7-? IE no"])
    #expect(
      votes(
        "Il Consiglio approva all'unanimità. Con separata votazione unanime l'atto è reso "
          + "immediatamente eseguibile.") == ["?-?-? U sì", "?-?-? U IE sì"])
  }

  @Test func theCountAndItsProclamationAreOneVote() {
    #expect(
      votes(
        """
        Il Segretario comunica: 8 favorevoli, 3 contrari, 1 astenuto.

        La Sindaca: quindi, con 1 astenuto, 3 voti contrari e 8 favorevoli, il Consiglio approva l'emendamento.
        """) == ["8-3-1 sì"])
  }

  @Test func theSameVoteSaidAgainHasTheSameNames() {
    #expect(
      votes(
        """
        Favorevoli 9, contrari 1 (Neri), astenuti 2 (Pace, Riva). Il Consiglio approva. Con identica \
        votazione (9 favorevoli, 1 contrario, 2 astenuti) è dichiarata immediatamente eseguibile.
        """) == ["9-1-2 -Neri oPace+Riva sì", "9-1-2 IE -Neri oPace+Riva sì"])
  }

  @Test func theFirstOfTheListAreElected() {
    let vote = Reading.council(
      """
      Si vota a scrutinio segreto; i posti sono 2 e ognuno può scrivere due nomi.
         Votanti 12 - schede valide 11 - bianche 1 - nulle 0
         Pace Rita              9
         Riva Marco             4
         Testa Olga             7
      Sono eletti i primi due.
      """
    ).items.flatMap(\.votes).first
    #expect(vote?.elected.map(\.value) == ["Pace Rita", "Testa Olga"])
  }

  @Test func countsOfThreeVotesAreNoRoll() {
    let point = { (number: Int) in
      """

      ARRIGHI Elena (Sindaca)
      Passiamo all'emendamento n. \(number).
      Non essendoci richieste di intervento, lo pongo in votazione:
      Presenti 12, favorevoli 3, contrari 9.
      L'emendamento n. \(number) è respinto.
      """
    }
    let sitting = Reading.sitting(
      """
      Comune di Roccamora
      Consiglio comunale
      Seduta di lunedì 12 maggio 2025, ore 14.00
      """ + (4...7).map(point).joined(separator: "\n"))
    #expect(sitting.members.isEmpty)
    #expect(
      sitting.items.flatMap(\.votes).map { [$0.inFavour?.value, $0.against?.value] }
        == Array(repeating: [3, 9], count: 4))
  }

  @Test func papersHandedOutStandForTheVoters() throws {
    let vote = try #require(
      Reading.council(
        """
        Si vota a scrutinio segreto, scrutatori Baldi, Conti e Ferri.
           schede distribuite    12
           schede valide         10
           schede bianche         1
           schede nulle           1
           Hanno riportato voti:
           Pace Rita              6
           Riva Marco             4
        """
      ).items.flatMap(\.votes).first)
    #expect(vote.voters?.value == 12 && vote.voters?.isInferred == true)
    #expect(vote.blank?.value == 1 && vote.void?.value == 1)
    #expect(vote.candidates.compactMap { $0.votes?.value } == [6, 4])
  }
}
