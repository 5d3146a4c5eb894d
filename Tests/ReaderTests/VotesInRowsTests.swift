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
}
