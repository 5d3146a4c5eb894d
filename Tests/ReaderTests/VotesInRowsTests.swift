import Model
import Testing

@testable import Reader

/// Votes whose figures and names stand in rows apart, and labels that tell of themselves only.
@Suite struct VotesInRowsTests {
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let figures = [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
      let names = [vote.inFavourNames, vote.againstNames, vote.abstainedNames]
        .map { $0.map(\.value).joined(separator: ",") }.joined(separator: "/")
      return figures + (vote.unanimity == nil ? "" : " U")
        + (vote.isImmediateEnforceability ? " IE" : "") + " " + names
    }
  }

  @Test(arguments: [
    "presenti 12 - votanti 11 - sì 8 - no 3 - astenuti 1\nno: Gallo, Neri, Riva\nastenuti: Pace",
    "Favorevoli 8, contrari 3, astenuti 1. Contrari: Gallo, Neri e Riva. Astenuta: Pace.",
  ])
  func namesBelowTheFigures(words: String) {
    #expect(votes(words) == ["8-3-1 /Gallo,Neri,Riva/Pace"])
  }

  @Test func namesAboveTheFigures() {
    #expect(
      votes(
        """
        Posta ai voti per appello nominale, la proposta ha questo risultato:
        hanno risposto SÌ: Arrighi, Baldi, Conti, De Luca, Ferri, Martini,
          Orsi, Testa;
        hanno risposto NO: Gallo, Neri, Riva;
        si sono astenuti: Pace.
        Favorevoli 8, contrari 3, astenuti 1. La proposta è approvata.
        """) == [
          "8-3-1 Arrighi,Baldi,Conti,De Luca,Ferri,Martini,Orsi,Testa/Gallo,Neri,Riva/Pace"
        ])
  }

  @Test func votesOutOfAllVoters() {
    #expect(
      votes(
        """
        esito: APPROVATA - voti 12 su 12          delibera n. 61
        immediata eseguibilità: SÌ - voti 12 su 12
        """) == ["12-?-? //", "12-?-? IE //"])
    #expect(votes("Il testo è approvato con dodici voti su dodici.") == ["12-?-? //"])
  }

  @Test func enforceabilityDeniedIsNoVoteOnIt() {
    #expect(
      votes(
        """
        esito: APPROVATA - favorevoli 9, contrari 2 (Gallo, Neri), astenuti 1 (Pace)
        immediata eseguibilità: NO
        """) == ["9-2-1 /Gallo,Neri/Pace"])
  }

  @Test func unanimityGainsaidIsOneVote() {
    #expect(
      votes(
        """
        Presenti 12 - Votanti 12 - Favorevoli 12.
        La mozione è approvata all'unanimità, con il voto contrario di Gallo.
        """) == ["12-?-? U /Gallo/"])
  }

  @Test func anAmendmentAndTheRollCallOfThePoint() {
    #expect(
      votes(
        """
        L'emendamento, messo ai voti, è approvato (pres. 12; fav. 4; contr. 1: Carlo Gallo; ast. 1: Ivo
        Pace).

        La Sindaca pone in votazione per appello nominale il punto:
        Votano a favore: Anna Neri, Dario Conti, Olga Testa, Carlo Gallo; vota contro:
        Marco Riva; si astiene: Ivo Pace.
        """) == [
          "4-1-1 /Carlo Gallo/Ivo Pace",
          "4-1-1 Anna Neri,Dario Conti,Olga Testa,Carlo Gallo/Marco Riva/Ivo Pace",
        ])
  }

  @Test func surnamesInCapitals() {
    #expect(
      votes(
        """
        Si passa alla votazione per appello nominale:
        Votano a favore: NERI Anna, CONTI Dario; vota contro: RIVA Marco; si astiene: PACE Rita.
        """) == ["2-1-1 NERI Anna,CONTI Dario/RIVA Marco/PACE Rita"])
  }

  @Test func theAnnouncementOfEnforceabilityIsOfTheNextVote() {
    #expect(
      votes(
        """
        presenti 12 - votanti 11 - sì 9 - no 2 - astenuti 1

        PRESIDENTE ARRIGHI. - Il Consiglio approva. Votiamo
        l'immediata eseguibilità.

        presenti 12 - votanti 11 - sì 10 - no 1 - astenuti 1
        """) == ["9-2-1 //", "10-1-1 IE //"])
    #expect(
      votes(
        """
        Il Consiglio, all'unanimità, con voti favorevoli n. 12, approva.

        Si vota quindi in forma palese l'immediata eseguibilità della deliberazione:
        - 12 presenti;
        - 10 voti favorevoli;
        - 1 contrario (Gallo);
        - 1 astenuto (Pace).
        """) == ["12-?-? U //", "10-1-1 IE /Gallo/Pace"])
  }

  @Test func theChairSumsUpTheFigures() {
    #expect(
      votes(
        """
        presenti 12 - votanti 12 - sì 12 - no 0 - astenuti 0

        PRESIDENTE ARRIGHI. - L'emendamento n. 2 è accolto
        all'unanimità.
        """) == ["12-0-0 U //"])
  }

  @Test func theSameNamesAgain() {
    #expect(
      votes(
        """
        Presenti 12 - favorevoli 9 - contrari 3 (Gallo, Neri, Riva). Approvato.
        Immediata eseguibilità: presenti 12 - favorevoli 9 - contrari 3 (gli stessi). Approvata.
        """) == ["9-3-? /Gallo,Neri,Riva/", "9-3-? IE /Gallo,Neri,Riva/"])
  }

  @Test(arguments: [
    ("Favorevoli 3, contrari 9.\n\nR E S P I N G E\n\nla mozione in oggetto.", Outcome.rejected),
    ("Favorevoli 9, contrari 3.\n\nA P P R O V A\n\nla mozione in oggetto.", .approved),
    ("Favorevoli 12.\nÈ eletta Testa Olga.", .approved),
  ])
  func theOutcomeOnALineOfItsOwn(words: String, outcome: Outcome) {
    let votes = Reading.council(words).items[0].votes
    #expect(votes.map { $0.outcome?.value } == [outcome])
  }

  @Test func whoIsElectedInTheOpen() {
    let vote = Reading.council("FAVOREVOLI N. 12\nCONTRARI N. 0\nÈ eletta Testa Olga.").items[0]
      .votes.first
    #expect(vote?.elected.map(\.value) == ["Testa Olga"])
  }

  @Test func electedFarBelowTheBallot() {
    let vote = Reading.council(
      """
      Si vota a scrutinio segreto. Votanti 12. Esito:
         Testa Olga           voti  7
         Conti Dario          voti  4
         Schede bianche             1

      D E L I B E R A

      1) di dare atto che risultano elette componenti della Commissione per gli elenchi le consigliere
         Testa Olga e Conti Daria;
      """
    ).items[0].votes.first
    #expect(vote?.elected.map(\.value) == ["Testa Olga", "Conti Daria"])
  }

  @Test func whoDissents() {
    let vote = Reading.sitting(
      """
      COLLEGIO DEI REVISORI - VERBALE N. 4

      Il giorno 6 maggio 2025, alle ore 9.00, si è riunito il Collegio. Presenti: Ada Neri, Ugo Riva,
      Ivo Pace.

      1. Parere sul compenso

      Il Collegio, dopo discussione, esprime parere favorevole a maggioranza; dissente il dott. Riva.
      """
    ).items.flatMap(\.votes).first
    #expect(vote?.againstNames.map(\.value) == ["Riva"])
  }
}
