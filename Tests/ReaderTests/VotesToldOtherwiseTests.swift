import Model
import Testing

@testable import Reader

/// Votes told with figures in brackets, in tables, by hands and voices, by weights and by groups.
@Suite struct VotesToldOtherwiseTests {
  /// What is read of each vote: figures, what else it is, names, weights, candidates.
  private func votes(_ words: String) -> [String] {
    Reading.council(words).items.flatMap(\.votes).map { vote in
      let figures = [vote.inFavour, vote.against, vote.abstained]
        .map { $0.map { String($0.value) } ?? "?" }.joined(separator: "-")
      let names = [vote.inFavourNames, vote.againstNames, vote.abstainedNames]
        .map { $0.map(\.value).joined(separator: ",") }.joined(separator: "/")
      let weights = [vote.weightInFavour, vote.weightAgainst, vote.weightAbstained]
        .compactMap { $0.map { String($0.value) } }.joined(separator: "/")
      let candidates = vote.candidates
        .map { "\($0.name.value):\($0.votes.map { String($0.value) } ?? "?")" }
        .joined(separator: ",")
      return figures + (vote.unanimity == nil ? "" : " U")
        + (vote.isImmediateEnforceability ? " IE" : "") + (vote.isSecret ? " S" : "")
        + (names == "//" ? "" : " " + names) + (weights.isEmpty ? "" : " w" + weights)
        + (candidates.isEmpty ? "" : " c" + candidates)
    }
  }

  @Test(arguments: [
    (
      "Approvata all'unanimità dei presenti; all'unanimità anche l'immediata eseguibilità.",
      ["?-?-? U", "?-?-? U IE"]
    ),
    (
      """
      Favorevoli 9, contrari 3: la proposta è approvata. Il Presidente propone di dichiarare l'atto
      immediatamente esecutivo. La proposta è approvata con lo stesso esito: favorevoli 9, contrari 3.
      """, ["9-3-?", "9-3-? IE"]
    ),
    (
      "Sulla proposta si dicono favorevoli in tre (Baldi, Conti, Gallo), contraria Neri.",
      ["3-1-? Baldi,Conti,Gallo/Neri/"]
    ),
    (
      """
      Si vota per appello nominale. Sì: Arrighi, Baldi, Conti, Gallo. No: Neri. Con quattro voti
      favorevoli e uno contrario la proposta è approvata.
      """, ["4-1-? Arrighi,Baldi,Conti,Gallo/Neri/"]
    ),
    (
      "Il Consiglio, a voti unanimi espressi per alzata di mano dai dodici presenti, approva.",
      ["12-?-? U"]
    ),
    (
      """
      Il revisore ha espresso parere favorevole. Il Consiglio, a voti unanimi espressi per alzata di mano
      dai dodici presenti, approva.
      """, ["12-?-? U"]
    ),
    (
      "L'assemblea approva all'unanimità dei presenti (12 condomini, mill. 787,35).",
      ["12-?-? U w787.35"]
    ),
    ("Il Consiglio, unanime (votanti dodici), approva la proposta.", ["12-?-? U"]),
    (
      """
      Votazione: favorevoli 7 per mill. 622,85; contrario Baldi per mill. 95,40; astenuta
      Neri per mill. 69,10. La proposta è approvata.
      """, ["7-1-1 /Baldi/Neri w622.85"]
    ),
    (
      """
      Dicono sì in 10: Arrighi, Baldi, Conti, De Luca, Ferri, Martini, Orsi, Testa, Riva, Pace. Dicono no in
      2: Gallo, Neri. La proposta è approvata con 10 voti favorevoli e 2 contrari. L'immediata eseguibilità
      non viene richiesta.
      """, ["10-2-? Arrighi,Baldi,Conti,De Luca,Ferri,Martini,Orsi,Testa,Riva,Pace/Gallo,Neri/"]
    ),
    (
      """
      Si vota a schede segrete. Votanti: 12. Hanno riportato voti: Conti Dario 7, Ferri Paolo 4; scheda
      bianca una. Sono nominati Conti, per la maggioranza, e Ferri, per la minoranza.
      """, ["?-?-? S cConti Dario:7,Ferri Paolo:4"]
    ),
    ("Ecco le domande: all'unanimità vengono accolte n. 2 domande.", ["?-?-? U"]),
  ])
  func votesInOtherHands(words: String, expected: [String]) {
    #expect(votes(words) == expected)
  }

  @Test(arguments: [
    (
      """
      FAVOREVOLI (9): ARRIGHI, BALDI, CONTI, DE LUCA, FERRI, MARTINI, ORSI, TESTA, RIVA.
      CONTRARI (2): GALLO, NERI.
      ASTENUTI (1): PACE.
      La proposta è accolta.
      """, "9-2-1 ARRIGHI,BALDI,CONTI,DE LUCA,FERRI,MARTINI,ORSI,TESTA,RIVA/GALLO,NERI/PACE"
    ),
    ("Favorevoli (10), contrari (1): Gallo, astenuti (1): Pace.", "10-1-1 /Gallo/Pace"),
    (
      """
      Si vota per appello nominale. Hanno votato sì (9): Arrighi, Baldi, Conti, De Luca, Ferri, Martini,
      Orsi, Testa, Riva. Hanno votato no (2): Gallo, Neri. Si sono astenuti (1): Pace.
      """, "9-2-1 Arrighi,Baldi,Conti,De Luca,Ferri,Martini,Orsi,Testa,Riva/Gallo,Neri/Pace"
    ),
    ("Il Consiglio, all'unanimità (voti favorevoli 12), esprime il proprio assenso.", "12-?-? U"),
    ("Il Consiglio approva (favorevoli 10, contrari 2).", "10-2-?"),
    (
      "voti favorevoli n. 9 (nove), voti contrari n. 2 (due: Gallo e Neri), astenuti n. 1 (uno: Pace)",
      "9-2-1 /Gallo,Neri/Pace"
    ),
  ])
  func figuresInBrackets(words: String, vote: String) {
    #expect(votes(words) == [vote])
  }

  @Test(arguments: [
    (
      "Votano a favore in nove; sono contrari in due, Gallo e Neri; si astiene uno, Pace.",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    (
      "In nove sono favorevoli, due contrari: Gallo e Neri; Pace si astiene.",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    (
      "Sono favorevoli in nove, contrari in due (Gallo e Neri), astenuti in uno (Pace).",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    ("Nove i favorevoli, uno il contrario; 2 si sono astenuti.", "9-1-2"),
    ("Voto sulla variante: sì 10, no 1 (Gallo), astenuti 0. Approvato.", "10-1-0 /Gallo/"),
    (
      "Sì 8, no 3 (Gallo, Neri, Riva), astenuti 1 (Pace). La tariffa passa.",
      "8-3-1 /Gallo,Neri,Riva/Pace"
    ),
    ("Voto: sì 2, no 10, astenuti nessuno. Respinta.", "2-10-0"),
    (
      "Si contano le mani: in 9 hanno detto di sì, 2 di no (Gallo e Neri), 1 si è astenuto (Pace).",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    (
      "Dicono sì in nove, dicono no in due (Gallo, Neri), si astiene Pace.",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    ("Messa ai voti, tutti e dodici hanno alzato la mano: approvata all'unanimità.", "12-?-? U"),
    ("Tutti i dodici presenti votano a favore.", "12-?-?"),
    ("Unanime: 12 sì.", "12-?-? U"),
    ("(riunione 8.9.2024) Unanime: 12 sì.", "12-?-? U"),
    ("Voti fav. 12 su 12, unanime. - Del. 102", "12-?-? U"),
    ("Votano sì in 11, no in nessuno, si astengono in 1 (Pace).", "11-0-1 //Pace"),
    (
      "Messi ai voti, raccolgono dodici sì, nessun no e nessuna astensione: approvati all'unanimità.",
      "12-0-0 U"
    ),
    ("Approva con il voto favorevole di tutti i n. 12 soci presenti, all'unanimità.", "12-?-? U"),
    (
      "Contrari: Gallo, Neri e Voto; astenuti: Ora e Segreto; favorevoli 7.",
      "7-3-2 /Gallo,Neri,Voto/Ora,Segreto"
    ),
    (
      "Per alzata di mano: pro 9, contro 2 (Gallo e Neri), astenuti 1 (Pace).",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    ("8 pro, 3 contro, 1 astenuto.", "8-3-1"),
    (
      "Nove voti favorevoli, due contrari (Gallo, Neri) e un solo astenuto, Pace.",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    ("Nessun voto contrario né astensioni: il punto è approvato.", "?-0-0"),
    (
      "Non essendovi contrari né astenuti, la proposta è approvata all'unanimità.", "?-0-0 U"
    ),
    (
      "Favorevoli: n. 8\nContrari: n. 3 - Gallo - Neri - Riva\nAstenuti: n. 1 - Pace",
      "8-3-1 /Gallo,Neri,Riva/Pace"
    ),
    ("Sì: 8. No: 3 (Gallo, Neri, Riva). Astenuti: 1 (Pace).", "8-3-1 /Gallo,Neri,Riva/Pace"),
    (
      "Si esprimono favorevolmente 8 consiglieri, negativamente 3 (Gallo, Neri, Riva), 1 si astiene (Pace).",
      "8-3-1 /Gallo,Neri,Riva/Pace"
    ),
    ("Favorevoli tutti i presenti, tranne Gallo che si astiene.", "?-?-1 //Gallo"),
    ("Approvano in 9; contrari Gallo e Neri; Pace si astiene.", "9-2-1 /Gallo,Neri/Pace"),
    ("9 favorevoli; Gallo e Neri contrari; Pace astenuta.", "9-2-1 /Gallo,Neri/Pace"),
    (
      "Favorevoli 9. Gallo e Neri votano contro. Pace si astiene.", "9-2-1 /Gallo,Neri/Pace"
    ),
    (
      "Favorevoli 9. Il consigliere Gallo e la consigliera Neri hanno votato contro. Astenuta Pace.",
      "9-2-1 /Gallo,Neri/Pace"
    ),
    (
      "Favorevoli 9. Gallo vota contro, come Neri. Contrari 2, astenuti 1 (Pace).",
      "9-2-1 //Pace"
    ),
    (
      "Voti favorevoli 8, contrari 3, astenuti 1: rispettivamente Gallo, Neri, Riva e Pace.",
      "8-3-1"
    ),
    (
      "Sì 9, no 3 (Gallo, anche per Neri, Riva). La quota passa.", "9-3-? /Gallo,Neri,Riva/"
    ),
  ])
  func countsInWords(words: String, vote: String) {
    #expect(votes(words) == [vote])
  }

  @Test(arguments: [
    "Sul punto 3 si astiene Pace.",
    "L'assemblea dà mandato al direttivo di rispondere di sì.",
    "Rossi ha detto di sì a 2 associazioni.",
    "Nessuno chiede il voto segreto.",
    "La commissione ritiene che all'unanimità si vada lontano.",
  ])
  func figuresOfNobody(words: String) {
    #expect(votes(words).allSatisfy { $0.hasPrefix("?-?-1 //Pace") })
  }

  @Test(arguments: [
    (
      """
      Esito della votazione:

      | | n. | chi |
      |---|---|---|
      | Favorevoli | 8 | Arrighi, Baldi, Conti, De Luca, Ferri, Martini, Orsi, Testa |
      | Contrari | 3 | Gallo, Neri, Riva |
      | Astenuti | 1 | Pace |
      """, ["8-3-1 Arrighi,Baldi,Conti,De Luca,Ferri,Martini,Orsi,Testa/Gallo,Neri,Riva/Pace"]
    ),
    (
      """
      | Voto | Consiglieri | Numero |
      |---|---|---|
      | Favorevoli | Arrighi, Baldi, Conti, De Luca, Ferri, Martini, Orsi, Testa | 8 |
      | Contrari | Gallo, Neri, Riva | 3 |
      | Astenuti | Pace | 1 |
      """, ["8-3-1 Arrighi,Baldi,Conti,De Luca,Ferri,Martini,Orsi,Testa/Gallo,Neri,Riva/Pace"]
    ),
    (
      """
      | Quesito                                       | Favorevoli | Astenuti | Contrari | STATO     |
      |-----------------------------------------------|------------|----------|----------|-----------|
      | "siete contrari alla spesa"                   | 1          | 8        | 3        | RESPINTO  |
      | "siete favorevoli al progetto, non solo oggi" | 8          | 2        | 2        | APPROVATO |
      """, ["1-3-8", "8-2-2"]
    ),
    (
      """
      | pro | astenuti | contro |
      |-----|----------|--------|
      | 8   | 3        | 1      |
      """, ["8-1-3"]
    ),
  ])
  func tables(words: String, votes expected: [String]) {
    #expect(votes(words) == expected)
  }

  @Test(arguments: [
    (
      "Favorevoli: 10 enti, quote 628. Contrari: 1 ente, Valmora, quote 131. Astenuti: 1 ente, Rocca S., quote 41.",
      "10-1-1 /Valmora/Rocca S. w628.0/131.0/41.0"
    ),
    (
      "Favorevoli 9 condomini, 654,10 millesimi. Contrari 2, Gallo e Neri, 104,20 millesimi. Astenuti 1, Pace, 55,3 millesimi. Approvato.",
      "9-2-1 /Gallo,Neri/Pace w654.1/104.2/55.3"
    ),
    (
      """
      favorevoli 20 (Arrighi 11, Baldi 6, Ben Salah 3)
      contrari 4 (Gallo 4)
      astenuti 6 (Dello Iacono 5, Pace 1)
      """, "20-4-6 Arrighi,Baldi,Ben Salah/Gallo/Dello Iacono,Pace"
    ),
    (
      """
      Si vota la bozza:
        gruppo Insieme 8 sì
        gruppo Civica 1 sì, 2 no
        Misto 1 astenuto
      totale: favorevoli 9, contrari 2 (Gallo, Neri), astenuti 1 (Pace). La bozza è approvata e andrà
      alla consultazione, dove decideranno i cittadini col voto segreto.
      """, "9-2-1 /Gallo,Neri/Pace"
    ),
  ])
  func weightsAndGroups(words: String, vote: String) {
    #expect(votes(words) == [vote])
  }

  @Test func enforceabilityThatHeadsItsOwnFigures() {
    #expect(
      votes(
        """
        Presenti 12. Voti favorevoli: 9. Voti contrari: 2 (Gallo, Neri). Astenuti: 1 (Pace). Approvata.
        Immediata eseguibilità (art. 134 c. 4 Tuel), vista la scadenza odierna. Presenti 12. Voti favorevoli: 9. Voti contrari: 2 (Gallo, Neri). Astenuti: 1 (Pace). Approvata.
        """) == ["9-2-1 /Gallo,Neri/Pace", "9-2-1 IE /Gallo,Neri/Pace"])
    #expect(
      votes(
        """
        Presenti 12, voti favorevoli 12, contrari nessuno. Approvato all'unanimità (atto n. 11).
        Immediata eseguibilità, richiesta dal dirigente: presenti 12, voti favorevoli 12, voti contrari nessuno, astenuti nessuno. Approvata all'unanimità.
        """) == ["12-0-? U", "12-0-0 U IE"])
  }

  @Test(arguments: [
    "Alla luce di quanto precede, ritiene il Consiglio, all'unanimità dei presenti, che vi siano le condizioni per aprire.",
    "Il Consiglio all'unanimità dei presenti conclude che non sia da indicare altro.",
    "Il Consiglio delibera unanimemente quanto segue.",
  ])
  func whatAllOfThemHold(words: String) {
    #expect(votes(words) == ["?-?-? U"])
  }

  @Test func ballotsForSurnamesThatAreWords() {
    #expect(
      votes(
        "Votazione segreta con schede. Votano in 12. Carla Voto 8, Anna Neri 2, bianche 2. È eletta Carla Voto."
      ) == ["?-?-? S cCarla Voto:8,Anna Neri:2"])
    #expect(
      votes(
        "Stesso modo, stessi scrutatori. Votano in 12. Rag. Aldo Maggio 10, bianche 2. È eletto revisore il rag. Aldo Maggio."
      ) == ["?-?-? S cAldo Maggio:10"])
  }

  @Test func ballotsOneAfterTheOther() {
    let ballot = """
      Seconda votazione (supplente). Schede deposte nell'urna 12. Esito dello spoglio: sig. Marco Feletti voti 9; bianche 3; nulle 0. È designato il sig. Marco Feletti.
      """
    #expect(Reading.council(ballot).items.flatMap(\.votes).map { $0.blank?.value } == [3])
    #expect(
      votes(
        """
        Si vota con scheda segreta.
        Prima votazione (effettivo). Schede deposte nell'urna 12. Esito dello spoglio: rag. Ines Bruni voti 7; dott. Aldo Serra voti 3; bianche 2; nulle 0. È designata la rag. Ines Bruni.
        Seconda votazione (supplente). Schede deposte nell'urna 12. Esito dello spoglio: sig. Marco Feletti voti 9; bianche 3; nulle 0. È designato il sig. Marco Feletti.
        """) == ["?-?-? S cInes Bruni:7,Aldo Serra:3", "?-?-? S cMarco Feletti:9"])
  }

  @Test func aVoteBeforeTheFirstPoint() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, si è riunito il Consiglio comunale.

      Presenti: Arrighi Elena, Baldi Marco, Conti Dario, Neri Anna.
      Assenti: Valle Ugo.

      Ordine del giorno:
      1. Comunicazioni
      2. Regolamento delle palestre
      3. Ordine del giorno sulla biblioteca (aggiunto in apertura)

      Conti chiede di aggiungere il punto 3 per motivi di urgenza. La proposta è messa ai voti: favorevoli 3, contrari 1 (Neri), astenuti 0. Accolta.

      1. Comunicazioni

      Nulla da comunicare.

      2. Regolamento delle palestre

      Favorevoli 4, contrari 0, astenuti 0. Approvato.

      3. Ordine del giorno sulla biblioteca (aggiunto in apertura)

      Favorevoli 2, contrari 2, astenuti 0. Respinto.

      La seduta è chiusa alle ore 19:30.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [nil, 1, 2, 3])
    #expect(sitting.items.map { $0.votes.map { $0.inFavour?.value } } == [[3], [], [4], [2]])
  }

  @Test func actsThatHeadTheirPointsInOneLine() {
    let sitting = Reading.sitting(
      """
      UNIONE VALLE DEL RIO
      Verbale del Consiglio dell'Unione n. 4 del 30/09/2025

      Presenti: Arrighi Elena, Baldi Marco, Conti Dario, Neri Anna.
      Assenti: Valle Ugo.

      Si trattano:
      1. Approvazione verbale seduta 31 luglio 2025
      2. Bilancio consolidato 2024
      3. Interrogazione Conti sullo sportello

      DELIBERAZIONE N. 14 - Approvazione verbale seduta 31 luglio 2025
      Voti favorevoli: 4. Il verbale è approvato all'unanimità.

      DELIBERAZIONE N. 15 - Bilancio consolidato 2024
      Voti favorevoli: 3. Voti contrari: 1 (Neri). Astenuti: 0. Approvata.

      Punto 3 (ore 19.20). Conti illustra l'interrogazione.

      La seduta è chiusa alle ore 19:50.
      """)
    #expect(sitting.items.map(\.agendaNumber) == [1, 2, 3])
    #expect(sitting.items.map { $0.resolutionNumber?.value } == ["14", "15", nil])
    #expect(sitting.items.map { $0.votes.map { $0.inFavour?.value } } == [[4], [3], []])
  }

  @Test func aSurnameThatIsANumberAmongNames() {
    #expect(
      votes(
        """
        Votano a favore: Arrighi, Baldi, Conti, Ferri; votano contro: Quaranta, Neri; si astengono: Gallo, Riva.
        Il punto è approvato.
        """) == ["4-2-2 Arrighi,Baldi,Conti,Ferri/Quaranta,Neri/Gallo,Riva"])
  }

  @Test func thoseNamedAndThenCounted() {
    let votes = Reading.council(
      "La proposta è approvata da tutti, tranne Baldi e Gallo che si astengono: 10 favorevoli, 2 astenuti."
    ).items[0].votes
    #expect(votes.count == 1)
    #expect(votes.first?.inFavour?.value == 10)
    #expect(votes.first?.abstained?.value == 2)
    #expect(votes.first?.abstainedNames.map(\.value) == ["Baldi", "Gallo"])
  }

  @Test func doneByAllWithTheVerbFirst() {
    let votes = Reading.council(
      "Sono finanziati all'unanimità tre corsi:\n  a) nuoto\n  b) scherma"
    )
    .items[0].votes
    #expect(votes.map(\.isUnanimous) == [true])
  }

  @Test(arguments: ["Imm. eseg.", "lmm. eseg.", "Immed. eseg."])
  func enforceabilityInShort(_ label: String) {
    let votes = Reading.council(
      "Pres. 12 vot. 12 fav. 11 contr. 1 (Baldi) ast. 0. Approvato.\n\(label): pres. 12 vot. 12 fav. 11 contr. 1 (Baldi) ast. 0. Si."
    ).items[0].votes
    #expect(votes.count == 2)
    #expect(votes.last?.isImmediateEnforceability == true)
  }

  @Test func whoReturnsFromLeaveIsNobodyInTheRoom() {
    #expect(
      Reading.council("Gallo chiede un aiuto per chi rientra da lunghe assenze.").movements.isEmpty)
  }

  @Test func slipsOfPaper() {
    let votes = Reading.council(
      "Si è votato con i foglietti, come si fa per le persone. Foglietti 12: Baldi 7, Conti 4, bianchi 1."
    ).items[0].votes
    #expect(votes.count == 1)
    #expect(votes.first?.candidates.map(\.name.value) == ["Baldi", "Conti"])
    #expect(votes.first?.blank?.value == 1)
  }
}
