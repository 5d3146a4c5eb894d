import Model
import Testing

@testable import Reader

/// Votes of another time or of another college, told beside those of the sitting.
@Suite struct RecalledVotesTests {
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
        + (vote.unanimity == nil ? "" : " U") + (vote.isImmediateEnforceability ? " IE" : "")
    }
  }

  @Test(arguments: [
    """
    Gallo ricorda che nel 2019 la tariffa di 70 euro raccolse 5 favorevoli e 8 contrari.
    Si vota: favorevoli 10, contrari 2.
    """,
    """
    La commissione ha dato parere favorevole con 4 voti a favore, 2 contrari e 1 astenuto.
    Il testo passa con 10 voti favorevoli e 2 contrari.
    """,
    """
    PREMESSO che:
    - con deliberazione consiliare n. 31 del 14/05/2019, adottata con 9 voti favorevoli, 3
      contrari e 1 astenuto, fu aperto lo sportello;
    - gli accessi sono calati;

    Con voti favorevoli 10, contrari 2 (Gallo, Neri), resi per alzata di mano, DELIBERA
    """,
    """
    Il piano è stato adottato da questo Consiglio il 18 febbraio con 9 voti favorevoli e 3 contrari.
    Oggi si approva con 10 voti favorevoli e 2 contrari.
    """,
    """
    Le assemblee del 12 e 13 marzo hanno approvato con 114 sì, 29 no e 8 schede bianche.
    Si vota: favorevoli 10, contrari 2.
    """,
    """
    Riva chiede che si scriva: "la spesa supera quella fissata dall'assemblea del 9 maggio 2024, con 51
    voti contro 12, e vuole un voto nuovo". Favorevoli 10, contrari 2.
    """,
    """
    L'Autorità di bacino, con 41 voti favorevoli, 4 contrari e 9 astenuti, ha già escluso l'ipotesi.
    Favorevoli 10, contrari 2.
    """,
    """
    L'aumento era stato respinto con 8 voti contrari. Ora passa con 10 voti favorevoli e 2 contrari.
    """,
    """
    A Borgo il Consiglio si è espresso in gennaio con 9 voti contro 4. Qui: favorevoli 10, contrari 2.
    """,
  ])
  func onlyTheVoteOfTheSitting(words: String) {
    #expect(votes(words) == ["10-2-?"])
  }

  @Test(arguments: [
    "Il verbale dell'assemblea del 3 marzo è approvato con 10 voti favorevoli e 2 contrari.",
    "È approvato il verbale della seduta del 3 marzo 2025 con 10 voti favorevoli e 2 contrari.",
    "Il Presidente: \"Favorevoli 10, contrari 2: il Consiglio approva\".",
    "Fu approvato il bilancio con 10 voti favorevoli e 2 contrari.",
    "La Giunta ha presentato un testo, approvato con 10 voti favorevoli e 2 contrari.",
  ])
  func aVoteOfTheSittingStays(words: String) {
    #expect(votes(words) == ["10-2-?"])
  }

  @Test func anOutcomeOfAnotherTimeOrMatterIsNotThatOfThePoint() {
    let item = Reading.council(
      """
      Nel 2019 l'aumento era stato respinto con 8 contrari. La quota è approvata con 12 voti
      favorevoli.
      """
    ).items[0]
    #expect(item.decision?.value != .rejected)
    #expect(item.votes.map { $0.outcome?.value } == [.approved])
    let vote = Reading.council(
      """
      Votano a favore in 10, contro in 2.
      Riva riferisce che il Tribunale ha rinviato l'udienza a luglio.
      """
    ).items[0].votes.first
    #expect(vote?.outcome == nil)
    let postponed = Reading.council("La proposta di rinvio è accolta con 12 voti favorevoli.")
    #expect(postponed.items[0].votes.first?.outcome?.value == .deferred)
  }

  @Test func anAmendmentRejectedIsNotThePointRejected() {
    let item = Reading.council(
      """
      L'emendamento Neri è respinto con 3 voti favorevoli e 9 contrari.

      La proposta, posta ai voti, ottiene 9 voti favorevoli e 3 contrari.
      """
    ).items[0]
    #expect(item.decision?.value != .rejected)
  }
}
