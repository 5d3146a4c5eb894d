import Model
import Testing

@testable import Reader

/// Where a sitting is held, how, and who signs: small words that used to go astray.
@Suite struct HeadWordsTests {
  private let hybrid = Reading.sitting(
    """
    UNIONE DEI COMUNI DEL POGGIO
    VERBALE DELLA GIUNTA DELL'UNIONE

    Il giorno 9 settembre 2025, alle ore 15:10, presso la sede di Poggio Alto e in collegamento
    audio-video, si è riunita la Giunta dell'Unione.

    Presenti: Nadia Corbelli, Ivo Landucci, Gino Mattioli. Assenti: nessuno.

    La Presidente Nadia Corbelli apre la seduta.

    1) Variazione di bilancio

    La Giunta approva all'unanimità.

    La seduta termina alle 16:05.

    La Presidente     N. Corbelli
    Il Segretario     E. Pagani
    """)

  @Test func placeEndsBeforeTheLink() {
    #expect(hybrid.place?.value == "sede di Poggio Alto")
    #expect(hybrid.mode?.value == .mixed)
  }

  @Test func initialsSign() {
    #expect(hybrid.signatures.map { $0.name?.value } == ["N. Corbelli", "E. Pagani"])
    #expect(hybrid.signatures.map { $0.role?.value } == ["La Presidente", "Il Segretario"])
  }

  /// The result told in one sentence, the blank papers in the next.
  @Test func candidatesOfTheSentenceBefore() throws {
    let sitting = Reading.council(
      """
      Si vota a scrutinio segreto. Schede distribuite 12. Hanno ottenuto voti: Gallo 8, Neri 3. Schede
      bianche 1. È eletta Gallo Sara.
      """)
    let vote = try #require(sitting.votes.map(\.vote).first)
    #expect(vote.candidates.map(\.name.value) == ["Gallo", "Neri"])
    #expect(vote.candidates.map { $0.votes?.value } == [8, 3])
    #expect(vote.blank?.value == 1)
    #expect(vote.elected.map(\.value) == ["Gallo Sara"])
  }

  @Test func subjectIsWhatIsVoted() throws {
    let sitting = Reading.council(
      "Non essendovi osservazioni, il verbale è approvato con 11 voti favorevoli e 1 astenuto.")
    let vote = try #require(sitting.votes.map(\.vote).first)
    #expect(vote.subject?.value == "il verbale")
  }
}
