import Model
import Testing

@testable import Reader

/// Votes told in words and summed up in a box below them, as acts do.
@Suite struct VoteBoxTests {
  private static let tally = """
    Favorevoli   8
    Contrari     2    Baldi, Conti
    Astenuti     1    Neri

    Esito: proposta approvata.
    """

  private func votes(_ words: String) -> [Vote] { Reading.council(words).votes.map(\.vote) }

  @Test func aBoxThatSumsUpIsNoSecondVote() throws {
    let votes = votes(
      "Si vota per alzata di mano: favorevoli 8, contrari 2, astenuti 1.\n\nVotazione\n\n\(Self.tally)"
    )
    try #require(votes.count == 1)
    #expect(votes[0].inFavour?.value == 8)
    #expect(votes[0].method?.value == .showOfHands)
    #expect(votes[0].againstNames.map(\.value) == ["Baldi", "Conti"])
    #expect(votes[0].abstainedNames.map(\.value) == ["Neri"])
    #expect(votes[0].outcome?.value == .approved)
  }

  @Test func wordsQuotedBelowTheBoxAreTheVote() throws {
    let votes = votes(
      """
      Votazione

      \(Self.tally)

      Dal verbale: «Favorevoli 8; contrari 2 (Baldi e Conti); astenuti 1 (Neri).»
      """)
    try #require(votes.count == 1)
    #expect(votes[0].againstNames.map(\.value) == ["Baldi", "Conti"])
  }

  @Test func aLongReasonDoesNotPartTheBoxFromItsQuote() throws {
    let votes = votes(
      """
      Votazione

      Favorevoli   8
      Contrari     0
      Astenuti     1    Neri

      Motivo dell’astensione: «dice che il piano andava discusso prima, in commissione, e
      che le tavole sono arrivate tardi».

      Esito: proposta approvata (ricavato dai voti).

      Dal verbale: «8 voti favorevoli; 0 contrari; 1 astenuto (Neri: dice che il piano andava
      discusso prima, in commissione, e che le tavole sono arrivate tardi).»
      """)
    #expect(votes.map { $0.inFavour?.value } == [8])
  }

  @Test func unanimityThatOpensTheFiguresIsTheVote() throws {
    let votes = votes(
      """
      Votazione

      All’unanimità.

      Contrari     0
      Astenuti     0

      Esito: proposta approvata (ricavato dai voti).

      Dal verbale: «unanimità; 0 contrari; 0 astenuti.»
      """)
    try #require(votes.count == 1)
    #expect(votes[0].unanimity != nil)
    #expect(votes[0].against?.value == 0)
  }

  /// Whoever corrects the box and not the words has two votes that differ, and is told.
  @Test func aBoxThatSaysOtherwiseIsAVoteOfItsOwn() {
    let votes = votes(
      "Si vota: favorevoli 9, contrari 1, astenuti 1.\n\nVotazione\n\n\(Self.tally)")
    #expect(votes.map { $0.inFavour?.value } == [9, 8])
  }

  @Test func aBoxAloneIsAVote() throws {
    let votes = votes("La proposta è illustrata dalla Sindaca.\n\nVotazione\n\n\(Self.tally)")
    try #require(votes.count == 1)
    #expect(votes[0].inFavour?.value == 8)
    #expect(votes[0].againstNames.map(\.value) == ["Baldi", "Conti"])
  }

  /// The same figures twice, one for the motion and one for its immediate enforceability.
  @Test func eachBoxSumsUpOneVote() throws {
    let votes = votes(
      """
      Si vota: favorevoli 11, contrari 0, astenuti 0.

      Votazione

      Favorevoli   11
      Contrari     0
      Astenuti     0

      Successivamente, con separata votazione: favorevoli 11, contrari 0, astenuti 0,

      Votazione sull’immediata eseguibilità, per alzata di mano

      Favorevoli   11
      Contrari     0
      Astenuti     0

      Esito: proposta approvata (ricavato dai voti).
      """)
    try #require(votes.count == 2)
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
    #expect(votes[1].outcome == nil)
  }

  /// What is to be checked before signing is no part of what was voted.
  @Test func notesToCheckAreNoVotes() {
    let votes = votes(
      """
      Si vota: favorevoli 12, contrari 0.

      Votazione

      Favorevoli   12
      Contrari     0

      Esito: proposta approvata (ricavato dai voti).

      Da verificare prima della firma (nota da togliere):
      - i voti riportati sono 12, i presenti risultano 11
      - c'è 1 voto più dei presenti

      La Sindaca ringrazia.
      """)
    #expect(votes.map { $0.inFavour?.value } == [12])
  }

  /// A roll with notes in a column after the marks.
  @Test func notesAfterTheMarksDoNotHideARow() {
    let sitting = Reading.sitting(
      """
      VERBALE DELL'ASSEMBLEA DEI SINDACI
      Il giorno 6 maggio 2025, alle ore 18:00, presso la sede si è riunita l'Assemblea dei Sindaci.

      N.   Componente   Rappresentante    Appello     Note
      1    Albareda     Gisella Pedretti  presente
      2    Brenzate     Renato Calvi      presente    su delega
      3    Camerlata    Ivana Sonzogni    da remoto
      4    Fondra       Tiziano Verri     da remoto   esce alle 18:42
      5    Olda                           assente
      6    Valpiana                       assente     entra alle 18:35
      """)
    #expect(
      sitting.members.map { $0.presence?.value }
        == [.present, .present, .remote, .remote, .absent, .absent])
  }

  /// A sentence that goes over to a line with a date begins no sitting.
  @Test func aDateInTheMiddleOfASentenceOpensNothing() {
    let source = SourceText(
      name: "prova",
      text: """
        VERBALE DEL CONSIGLIO COMUNALE
        Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.
        Presenti: Arrighi Elena, Baldi Marco, Conti Dario, De Luca Irene.

        La Sindaca apre la seduta.
        Sono giustificati gli assenti della volta scorsa.
        Si procede con l'ordine del giorno.
        Non vi sono comunicazioni.
        Nessuno chiede la parola.
        Si passa ai verbali.
        Se ne dà lettura.
        Se ne discute brevemente.
        Nessuno interviene.

        Punto n. 1 all’ordine del giorno
        Approvazione del verbale della seduta del 6 marzo 2025

        Votazione: favorevoli 2, contrari 0, astenuti 2 (Baldi e Conti, perché assenti alla
        seduta del 6 marzo 2025). Il verbale è approvato.
        """)
    #expect(MinutesReader().sittings(in: source).count == 1)
  }
}
