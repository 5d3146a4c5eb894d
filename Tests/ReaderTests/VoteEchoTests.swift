import Model
import Testing

@testable import Reader

/// A second vote told only as like the first.
@Suite struct VoteEchoTests {
  private static let first =
    "Con 9 voti favorevoli, 2 contrari (Gallo, Neri) e 1 astenuto (Orsi) la proposta è approvata."

  private func votes(_ words: String) -> [Vote] { Reading.council(words).votes.map(\.vote) }

  @Test(arguments: [
    "Esito della votazione sull'immediata eseguibilità: identico.",
    "Con la medesima votazione la delibera è dichiarata immediatamente eseguibile.",
    "Poi, con separata votazione che ha dato lo stesso risultato, l'atto è dichiarato immediatamente eseguibile.",
    "Con identico esito il Consiglio dichiara l'immediata eseguibilità dell'atto.",
    "Si vota poi per l'immediata eseguibilità, con pari esito.",
    "Stesso esito per l'immediata eseguibilità.",
  ])
  func enforceabilityLikeTheVoteBefore(_ words: String) throws {
    let votes = votes("\(Self.first) \(words)")
    try #require(votes.count == 2)
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
    for vote in votes {
      #expect(vote.inFavour?.value == 9)
      #expect(vote.againstNames.map(\.value) == ["Gallo", "Neri"])
      #expect(vote.abstained?.value == 1)
      #expect(vote.outcome?.value == .approved)
    }
    #expect(votes[1].inFavour?.isInferred == true)
    #expect(votes[0].inFavour?.isInferred == false)
  }

  /// 'Analoga' may tell of the procedure only: the figures are not repeated, and not known.
  @Test func aVoteOfTheSameKindHasNoFigures() throws {
    let votes = votes(
      "\(Self.first) Con analoga votazione l'atto è dichiarato immediatamente eseguibile.")
    try #require(votes.count == 2)
    #expect(votes[1].isImmediateEnforceability)
    #expect(votes[1].inFavour == nil)
  }

  @Test func figuresOfItsOwnAreItsOwn() {
    let votes = votes(
      "\(Self.first) Analoga votazione per l'immediata eseguibilità: 8 favorevoli, 4 contrari.")
    #expect(votes.map { $0.inFavour?.value } == [9, 8])
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func unanimityIsLikeUnanimity() {
    let votes = votes(
      "Il Consiglio approva all'unanimità. Con identica votazione dichiara l'atto immediatamente eseguibile."
    )
    #expect(votes.map(\.isUnanimous) == [true, true])
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test(arguments: [
    "Votazione: unanimità. Immediata eseguibilità: unanimità.",
    "Votazione finale: unanimità (12). Immediata eseguibilità: unanimità (12).",
    "Approvato all'unanimità. Immediata eseguibilità approvata.",
    "Approvato all'unanimità. Immediata eseguibilità: approvata all'unanimità.",
  ])
  func twoVotesInTwoShortSentences(_ words: String) {
    #expect(votes(words).map(\.isImmediateEnforceability) == [false, true])
  }
}
