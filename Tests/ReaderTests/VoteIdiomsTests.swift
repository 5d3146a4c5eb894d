import Model
import Testing

@testable import Reader

/// Votes told in the words of a secretary who counts no 'favorevoli' and 'contrari'.
@Suite struct VoteIdiomsTests {
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let figures = [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
      let names = [vote.inFavourNames, vote.againstNames, vote.abstainedNames]
        .map { $0.map(\.value).joined(separator: ",") }.joined(separator: "/")
      return figures + (vote.unanimity == nil ? "" : " U")
        + (vote.isImmediateEnforceability ? " IE" : "") + (names == "//" ? "" : " " + names)
    }
  }

  @Test(arguments: [
    (
      "Alzata di mano: sette sono per il sì, quattro per il no, uno si astiene (Gallo, che mancava).",
      "7-4-1 //Gallo"
    ),
    (
      "Si vota alzando la mano: tutti e dodici sono favorevoli; la convenzione è approvata.",
      "12-?-?"
    ),
    ("Favorevoli dieci; contrari uno, Gallo; astenuti uno, Pace.", "10-1-1 /Gallo/Pace"),
    (
      "È approvato con l'astensione di Gallo e il voto favorevole dei restanti undici consiglieri.",
      "11-?-1 //Gallo"
    ),
    ("I dodici presenti deliberano a una voce di indire l'asta.", "12-?-? U"),
    (
      "Il testo raccoglie nove voti favorevoli e tre contrari, quelli di Gallo, Neri e Riva.",
      "9-3-? /Gallo,Neri,Riva/"
    ),
    (
      "Hanno votato a favore in dieci; contro in uno (Gallo); si è astenuto il consigliere Pace.",
      "10-1-1 /Gallo/Pace"
    ),
    (
      "Si vota la modifica: siamo d'accordo in 9, in 3 no (Gallo, Neri, Riva).",
      "9-3-? /Gallo,Neri,Riva/"
    ),
    ("La modifica è accolta con dodici voti.", "12-?-?"),
    ("È approvato con 11 voti e l'astensione di Pace.", "11-?-1 //Pace"),
    ("Il Consiglio approva i movimenti. Unanime, 12 voti.", "12-?-? U"),
    (
      "Alzano la mano a favore in 9, nessuno contro, 3 si astengono (Gallo, Neri e Riva).",
      "9-0-3 //Gallo,Neri,Riva"
    ),
    ("Approvata con il voto di tutti.", "?-?-? U"),
    ("Tutti approvano.", "?-?-? U"),
    ("La spesa è modesta. Siamo tutti d'accordo.", "?-?-? U"),
    (
      "Per la ditta Alfa: 10 voti. Contrari: 1 (Gallo). Astenuti: 1 (Pace).", "10-1-1 /Gallo/Pace"
    ),
    ("Favorevoli ad Alfa Scarl: 12. Contrari: 0. Astenuti: 0.", "12-0-0"),
    (
      """
      Il Consiglio approva il verbale; si astengono, perché assenti quel giorno, la consigliera Neri e
      Gallo.
      """, "?-?-2 //Neri,Gallo"
    ),
    ("Favorevoli\n9\nContrari\n2 (Gallo, Neri)\nAstenuti\n1 (Pace)", "9-2-1 /Gallo,Neri/Pace"),
    (
      "VOTI FAVOREVOLI N. 10\nVOTI CONTRARI N. 2 (GALLO, NERI)\nASTENUTI N. O\nIL RIPARTO E' FATTO.",
      "10-2-0 /GALLO,NERI/"
    ),
    (
      "Voti a favore due (la Presidente e l'avv. Gallo), voti contrari due (Neri e Riva).",
      "2-2-? Presidente,Gallo/Neri,Riva/"
    ),
    (
      "Si procede per chiamata nominale. Favorevoli:\nGallo\nNeri\nRiva\nIl conto è approvato "
        + "all'unanimità dei 3 presenti.", "3-?-? U Gallo,Neri,Riva//"
    ),
  ])
  func oneVote(words: String, vote: String) {
    #expect(votes(words) == [vote])
  }

  @Test func asManyVotesForEnforceability() {
    #expect(
      votes(
        """
        La convalida è approvata con 12 voti favorevoli. La delibera è resa immediatamente eseguibile
        con altrettanti voti.
        """) == ["12-?-?", "12-?-? IE"])
  }

  @Test func mattersApartInOneSentence() {
    #expect(
      votes(
        """
        Esito, in forma palese: sulle prime due unanimità; sulla terza favorevoli 4, contrari 6,
        astenuti 2.
        """) == ["?-?-? U", "4-6-2"])
  }

  @Test func tellersAreNoVote() {
    #expect(votes("Scrutatori, per acclamazione: Gallo e Neri.").isEmpty)
  }

  @Test func aSecondVoteWithItsOwnResultCorrectsNothing() {
    #expect(
      votes(
        """
        Messa ai voti la modifica Neri, per alzata di mano, con il risultato proclamato dal Presidente:
           presenti ............ 12
           votanti ............. 11
           favorevoli .......... 9
           contrari ............ 2  (Gallo, Riva)
           astenuti ............ 1  (Pace)
        la modifica è accolta;

        Messa quindi ai voti la mozione, con il risultato proclamato dal Presidente:
           presenti ............ 12
           votanti ............. 12
           favorevoli .......... 9
           contrari ............ 3  (Gallo, Riva, Pace)
           astenuti ............ 0
        """) == ["9-2-1 /Gallo,Riva/Pace", "9-3-0 /Gallo,Riva,Pace/"])
  }

  @Test(arguments: [
    """
    +-------------+------------+----------+----------+
    | PRESENTI    | FAVOREVOLI | CONTRARI | ASTENUTI |
    +-------------+------------+----------+----------+
    |     12      |     11     |    0     |    1     |
    +-------------+------------+----------+----------+
    Astenuto: Gallo.
    """,
    """
      PRESENTI   FAVOREVOLI   CONTRARI   ASTENUTI
         12          11           0          1

    Astenuta: Gallo.
    """,
  ])
  func theTallyAsATable(words: String) {
    let vote = Reading.council(words).items[0].votes.first
    #expect(votes(words) == ["11-0-1 //Gallo"])
    #expect(vote?.statedPresent?.value == 12)
  }

  @Test(
    arguments: [
      (
        "Millesimi favorevoli 753 (enti 5), millesimi contrari 0, millesimi astenuti 54 (ente 1, Borgo).",
        "5-?-1", [753.0, 0, 54]
      ),
      (
        "Passa il testo con carati 393 a favore (cinque utenti) e carati 102 contro (due utenti: i Gallo).",
        "5-2-?", [393, 102, nil]
      ),
      (
        """
         favorevoli  2 soci, pari al 65% del capitale (Gallo, Neri)
         contrari    1 socia, pari al 25% del capitale (Riva)
         astenuti    nessuno
        """, "2-1-0", [65, 25, nil]
      ),
      (
        """
        Approvato con il voto favorevole di n. 150.000 azioni, pari all'88,24% del capitale presente, e il
        voto contrario di n. 20.000 azioni (Gallo, Neri); nessun astenuto.
        """, "?-2-0", [150_000, 20000, nil]
      ),
      (
        "Riepilogo: favorevoli enti 5, abitanti 26.944; contrari enti 1, abitanti 990; astenuti enti 0.",
        "5-1-0", [26944, 990, nil]
      ),
      (
        """
        Voto per appello nominale:
         Ponte al Colle       favorevole      6.118
         Borgo Nuovo          favorevole      3.940
         Dego                 contrario         990
         Cairo                astenuto        2.088

        Riepilogo: favorevoli enti 2, abitanti 10.058; contrari enti 1, abitanti 990; astenuti enti 1,
        abitanti 2.088.
        """, "2-1-1", [10058, 990, 2088]
      ),
      (
        "Votazione. Favorevoli: Insieme per Alba (9), Popolari (5): voti 14. Contrari: Verdi (3): voti 3.",
        "2-1-?", [14, 3, nil]
      ),
    ] as [(String, String, [Double?])])
  func weightsAreNoHeads(words: String, heads: String, weights: [Double?]) {
    let found = Reading.council(words).items.flatMap(\.votes)
    #expect(found.count == 1)
    #expect(votes(words).first?.split(separator: " ").first.map(String.init) == heads)
    #expect(
      found.first.map {
        [$0.weightInFavour?.value, $0.weightAgainst?.value, $0.weightAbstained?.value]
      } == weights)
  }

  @Test func aRollCallAndItsTotal() {
    #expect(
      votes(
        """
        Votazione per chiamata:
         Comune sì; Parrocchia sì; Caseificio sì; Gallo no; Cà Bianca no; Neri astenuto.
        Favorevoli 4, contrari 2, astenuti 1.
        """) == ["4-2-1 Comune,Parrocchia,Caseificio/Gallo,Cà Bianca/Neri"])
  }
}
