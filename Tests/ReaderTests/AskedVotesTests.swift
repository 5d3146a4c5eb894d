import Model
import Testing

@testable import Reader

/// Votes told by questions and answers, by beans of two colours, by what each candidate got.
@Suite struct AskedVotesTests {
  private func figures(_ words: String) -> [[Int?]] {
    Reading.council(words).items[0].votes.map {
      [$0.inFavour?.value, $0.against?.value, $0.abstained?.value]
    }
  }

  @Test func questionsWithTheirAnswers() throws {
    let words = """
      Votiamo. Chi è favorevole alzi la mano. Nove. Contrari? Due: Conti e Riva. Astenuti? Una, la \
      consigliera Testa. Il Consiglio approva. Votiamo l'immediata eseguibilità. Favorevoli? Nove. \
      Contrari? Due, gli stessi: Conti, Riva. Chi si astiene? Testa. Approvata.
      """
    #expect(figures(words) == [[9, 2, 1], [9, 2, 1]])
    for vote in Reading.council(words).items[0].votes {
      #expect(vote.againstNames.map(\.value) == ["Conti", "Riva"])
      #expect(vote.abstainedNames.map(\.value) == ["Testa"])
    }
    #expect(
      Reading.council(words).items[0].votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func nobodyAndAQuestionOfTheDebate() {
    #expect(
      figures(
        """
        Il consigliere Riva chiede: chi è favorevole ai nuovi orari? Bisogna sentire le famiglie. Si passa al \
        voto. Favorevoli? 12. Contrari? Nessuno. Astenuti? Nessuno.
        """) == [[12, 0, 0]])
  }

  @Test func namesThenTheirNumberThenWhatItComesTo() throws {
    let words = """
      Favorevoli? Neri, Orsi e Pace. Sono tre. Contrari? Baldi, Conti e Riva: tre. Astenuti? Testa, uno. \
      Con tre favorevoli, tre contrari e un astenuto il testo è respinto.
      """
    #expect(figures(words) == [[3, 3, 1]])
    let vote = try #require(Reading.council(words).items[0].votes.first)
    #expect(vote.againstNames.map(\.value) == ["Baldi", "Conti", "Riva"])
    #expect(vote.abstainedNames.map(\.value) == ["Testa"] && vote.outcome?.value == .rejected)
    #expect(
      figures(
        "Favorevoli? Dieci. Contrari? Nessuno. Astenuti? Conti e Riva. Con dieci favorevoli e due astenuti "
          + "il testo è approvato.") == [[10, 0, 2]])
  }

  @Test func aQuestionThatOnlyTheSumAnswers() {
    #expect(
      figures(
        """
        Favorevoli? Contrari nessuno. Astenuti? Conti e Riva. Quindi dieci favorevoli, nessun contrario e due \
        astenuti: il testo è approvato.
        """) == [[10, 0, 2]])
  }

  @Test func figuresPutRightAloud() throws {
    let words = """
      Favorevoli? Nove. Contrari? Vedo Conti e Riva. Due.

      CONSIGLIERA TESTA
      Anche io, Presidente.

      PRESIDENTE ARRIGHI
      Chiedo scusa. Contrari tre, quindi: Conti, Riva e Testa. Astenuti? Nessuno. Approvato.
      """
    #expect(figures(words) == [[9, 3, 0]])
    let vote = try #require(Reading.council(words).items[0].votes.first)
    #expect(vote.againstNames.map(\.value) == ["Conti", "Riva", "Testa"])
  }

  @Test func beansOfTwoColours() throws {
    let words = """
      Si distribuiscono le fave. Per l'ammissione di Sala Ivo: undici bianche, nessuna nera. Per Moro \
      Ada: nove bianche, due nere.
      """
    #expect(figures(words) == [[11, 0, nil], [9, 2, nil]])
    #expect(Reading.council(words).items[0].votes.map(\.isSecret) == [true, true])
    // White papers are for nobody.
    let papers = Reading.council(
      "A scrutinio segreto, votanti 12: Anna Neri 9, Dario Conti 2, schede bianche 1.")
    #expect(papers.items[0].votes.first?.blank?.value == 1)
  }

  @Test func candidatesAfterTheWayTheyAreVoted() throws {
    let sitting = Reading.council(
      """
      Si legge l'art. 6 del regolamento: "Il presidente della commissione è eletto a maggioranza assoluta \
      dei componenti". Si vota per alzata di mano: Conti Dario riceve 8 voti, Riva Marco 4. È eletto Conti \
      Dario.
      """)
    let vote = try #require(sitting.items[0].votes.first)
    #expect(sitting.items[0].votes.count == 1)
    #expect(vote.candidates.map(\.name.value) == ["Conti Dario", "Riva Marco"])
    #expect(vote.candidates.map(\.votes?.value) == [8, 4])
    #expect(vote.method?.value == .showOfHands && vote.elected.map(\.value) == ["Conti Dario"])
  }

  @Test func aYesWithoutItsAccent() {
    #expect(figures("Si vota: 10 si, 1 no (Conti), 1 astenuto (Riva).") == [[10, 1, 1]])
  }

  @Test func anAnnouncedAbstentionIsNoVoteOfItsOwn() {
    #expect(
      figures(
        """
        Riva si astiene, essendo parte in causa. Si approva con voti favorevoli 11, contrari nessuno e \
        astenuti 1 (Riva Marco).
        """) == [[11, 0, 1]])
  }
}
