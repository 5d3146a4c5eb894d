import Model
import Testing

@testable import Reader

/// What some words say of a vote; what is not named is not written, and must be unknown.
struct VotePhrase: Sendable, CustomTestStringConvertible {
  let words: String
  var present: Int?
  var voters: Int?
  var inFavour: Int?
  var against: Int?
  var abstained: Int?
  var notVoting: Int?
  var blank: Int?
  var void: Int?
  var unanimous = false
  var majority = false
  var method: VotingMethod?
  var namesInFavour: [String] = []
  var namesAgainst: [String] = []
  var namesAbstained: [String] = []
  var namesNotVoting: [String] = []
  var enforceable = false
  var outcome: Outcome?

  var testDescription: String { words }
}

@Suite struct VotePhrasesTests {
  @Test(arguments: figures + lists + lines + words + unanimity + methods)
  func phrase(_ phrase: VotePhrase) throws {
    let votes = Reading.council(phrase.words).votes.map(\.vote)
    try #require(votes.count == 1, "\(votes.count) votes")
    let vote = votes[0]
    #expect(vote.statedPresent?.value == phrase.present, "present")
    #expect(vote.voters?.value == phrase.voters, "voters")
    #expect(vote.inFavour?.value == phrase.inFavour, "in favour")
    #expect(vote.against?.value == phrase.against, "against")
    #expect(vote.abstained?.value == phrase.abstained, "abstained")
    #expect(vote.notVoting?.value == phrase.notVoting, "not voting")
    #expect(vote.blank?.value == phrase.blank, "blank")
    #expect(vote.void?.value == phrase.void, "void")
    #expect(vote.isUnanimous == phrase.unanimous, "unanimity")
    #expect((vote.majority != nil) == phrase.majority, "majority")
    #expect(vote.method?.value == phrase.method, "method")
    #expect(vote.inFavourNames.map(\.value) == phrase.namesInFavour)
    #expect(vote.againstNames.map(\.value) == phrase.namesAgainst)
    #expect(vote.abstainedNames.map(\.value) == phrase.namesAbstained)
    #expect(vote.notVotingNames.map(\.value) == phrase.namesNotVoting)
    #expect(vote.isImmediateEnforceability == phrase.enforceable, "enforceability")
    if let outcome = phrase.outcome { #expect(vote.outcome?.value == outcome) }
  }

  static let figures: [VotePhrase] = [
    .init(words: "La proposta passa con 9 voti contro 3.", inFavour: 9, against: 3),
    .init(
      words: "La proposta è messa ai voti: 11 sì e 1 no (Gallo).", inFavour: 11, against: 1,
      namesAgainst: ["Gallo"]),
    .init(
      words: "Il Consiglio approva; contrari Gallo e Neri.", against: 2,
      namesAgainst: ["Gallo", "Neri"]),
    .init(
      words: "Tutti favorevoli tranne Gallo, che si astiene.", abstained: 1,
      namesAbstained: ["Gallo"]),
    .init(
      words: "Chi si astiene? Gallo e Neri. Dunque: favorevoli dieci, contrari zero, astenuti due.",
      inFavour: 10, against: 0, abstained: 2, namesAbstained: ["Gallo", "Neri"]),
    .init(
      words: """
        Hanno votato SÌ: Arrighi, Baldi, Conti (3). Hanno votato NO: Gallo, Neri (2). Si è astenuta: Pace.
        """,
      inFavour: 3, against: 2, abstained: 1, namesInFavour: ["Arrighi", "Baldi", "Conti"],
      namesAgainst: ["Gallo", "Neri"], namesAbstained: ["Pace"]),
    .init(
      words: """
        Votazione per appello nominale:
        Arrighi Elena ....... favorevole
        Baldi Marco ......... contrario
        Conti Dario ......... astenuto
        De Luca Irene ....... favorevole
        """,
      inFavour: 2, against: 1, abstained: 1, method: .rollCall,
      namesInFavour: ["Arrighi Elena", "De Luca Irene"], namesAgainst: ["Baldi Marco"],
      namesAbstained: ["Conti Dario"]),
    .init(
      words: """
        Votazione nominale: Arrighi sì; Baldi sì; Conti no; Ferri astenuto. Totale: 2 sì, 1 no, 1 astenuto.
        """,
      inFavour: 2, against: 1, abstained: 1, namesInFavour: ["Arrighi", "Baldi"],
      namesAgainst: ["Conti"], namesAbstained: ["Ferri"]),
    .init(
      words: "Votanti: 12; sì: 10; no: 2; astenuti: 0.", voters: 12, inFavour: 10, against: 2,
      abstained: 0),
    .init(
      words: "Voti a favore: tutti. Contrari: nessuno. Astenuti: nessuno.", against: 0,
      abstained: 0, unanimous: true),
    .init(
      words: "Voti: favorevoli 9 / contrari 2 / astenuti 1", inFavour: 9, against: 2, abstained: 1),
    .init(
      words: """
        Esito della votazione: 9 voti a favore; 2 contrari (gruppo "Domani": Gallo, Neri); 1 astenuto.
        """,
      inFavour: 9, against: 2, abstained: 1, namesAgainst: ["Gallo", "Neri"]),
    .init(
      words: "Si esprimono a favore undici consiglieri; si astiene un consigliere (Gallo).",
      inFavour: 11, abstained: 1, namesAbstained: ["Gallo"]),
    .init(
      words:
        "Il regolamento è approvato da tutti i presenti tranne il consigliere Gallo, che si astiene.",
      abstained: 1, namesAbstained: ["Gallo"], outcome: .approved),
    .init(
      words: "Voti favorevoli 11 su 12 votanti, 1 contrario.", voters: 12, inFavour: 11, against: 1),
    .init(
      words: """
        Approvato con 9 voti favorevoli, 2 contrari (Gallo e Neri: "manca la copertura") e 1 astenuto.
        """,
      inFavour: 9, against: 2, abstained: 1, namesAgainst: ["Gallo", "Neri"]),
    .init(
      words: "Il regolamento è approvato con 10 voti favorevoli e 2 astenuti (Gallo e Neri).",
      inFavour: 10, abstained: 2, namesAbstained: ["Gallo", "Neri"], outcome: .approved),
    .init(
      words: "Approvato con 9 voti favorevoli, 2 contrari (Orsi, Pace) e 1 astenuto (Testa).",
      inFavour: 9, against: 2, abstained: 1, namesAgainst: ["Orsi", "Pace"],
      namesAbstained: ["Testa"], outcome: .approved),
    .init(
      words: "Con 11 voti a favore e 1 contrario (consigliere Ferri) il Consiglio approva.",
      inFavour: 11, against: 1, namesAgainst: ["Ferri"]),
    .init(
      words: "Con 12 Consiglieri votanti, 10 voti a favore e 2 voti contrari, si approva.",
      voters: 12, inFavour: 10, against: 2),
    .init(
      words: "Votano a favore 8 consiglieri, contro 3, si astiene 1.",
      inFavour: 8, against: 3, abstained: 1),
    .init(
      words: "La proposta è respinta con 4 voti favorevoli, 8 contrari e nessun astenuto.",
      inFavour: 4, against: 8, abstained: 0, outcome: .rejected),
    .init(
      words: "Il Consiglio non approva: favorevoli 5, contrari 7, astenuti 0.",
      inFavour: 5, against: 7, abstained: 0, outcome: .rejected),
  ]

  static let lists: [VotePhrase] = [
    .init(
      words: """
        Esito della votazione:
        voti favorevoli: 8
        voti contrari: 3
        astenuti: 1
        """,
      inFavour: 8, against: 3, abstained: 1),
    .init(
      words: """
        La votazione dà il seguente esito:
        - 9 voti favorevoli;
        - 0 contrari;
        - 3 astenuti (Gallo, Neri e Orsi).
        """,
      inFavour: 9, against: 0, abstained: 3, namesAbstained: ["Gallo", "Neri", "Orsi"]),
    .init(
      words: """
        Votazione:
        - unanimità;
        - 0 contrari;
        - 0 astenuti.
        """,
      against: 0, abstained: 0, unanimous: true),
    .init(
      words: """
        Presenti: 12
        Votanti: 11
        Favorevoli: 9
        Contrari: 2
        Astenuti: 1
        """,
      present: 12, voters: 11, inFavour: 9, against: 2, abstained: 1),
  ]

  static let lines: [VotePhrase] = [
    .init(
      words:
        "Presenti n. 12 - Voti favorevoli n. 9 – Voti contrari 3 ( Gallo, Neri, Orsi) – Astenuti n. 0",
      present: 12, inFavour: 9, against: 3, abstained: 0, namesAgainst: ["Gallo", "Neri", "Orsi"]),
    .init(
      words: "Presenti n. 12 Voti favorevoli n. 12 Voti contrari n. 0 Astenuti n. 0",
      present: 12, inFavour: 12, against: 0, abstained: 0),
    .init(
      words: "Presenti: 12 Favorevoli: 10 Contrari : 2 (Baldi, Conti) Astenuti:0",
      present: 12, inFavour: 10, against: 2, abstained: 0, namesAgainst: ["Baldi", "Conti"]),
    .init(
      words: "Presenti n.12 Favorevoli n.11 Contrari n.1 Astenuti n.0",
      present: 12, inFavour: 11, against: 1, abstained: 0),
    // Blanks left to fill are unknown, not zero.
    .init(words: "Presenti: 12 Favorevoli: Contrari: Astenuti:", present: 12),
  ]

  static let words: [VotePhrase] = [
    .init(
      words: "Favorevoli 10 (dieci), contrari 2 (due), astenuti 0 (zero).",
      inFavour: 10, against: 2, abstained: 0),
    .init(
      words: "Con voti favorevoli dieci (10) e contrari due (2) si approva.",
      inFavour: 10, against: 2),
    .init(
      words: "Favorevoli 12; contrari: nessuno; astenuti: nessuno.",
      inFavour: 12, against: 0, abstained: 0),
    .init(
      words: "Con 9 sì, 2 no e un astenuto il Consiglio approva.",
      inFavour: 9, against: 2, abstained: 1),
    .init(
      words: "A parità di voti (6 favorevoli e 6 contrari) la proposta è respinta.",
      inFavour: 6, against: 6, outcome: .rejected),
    .init(
      words: "Presenti dodici, votanti undici, favorevoli dieci, contrari uno.",
      present: 12, voters: 11, inFavour: 10, against: 1),
    .init(
      words: "Con voti nove favorevoli e tre contrari il regolamento è approvato.",
      inFavour: 9, against: 3),
    .init(
      words: "Approvato con undici voti favorevoli, zero contrari e un astenuto.",
      inFavour: 11, against: 0, abstained: 1),
    .init(
      words: "Votanti dodici: dieci favorevoli, due astenuti e nessun contrario.",
      voters: 12, inFavour: 10, against: 0, abstained: 2),
    .init(
      words: "Il punto è approvato a maggioranza dei presenti.", majority: true,
      outcome: .approved),
  ]

  static let unanimity: [VotePhrase] = [
    .init(words: "Il regolamento è approvato all'unanimità.", unanimous: true, outcome: .approved),
    .init(
      words: "Il Consiglio approva con il voto favorevole dell'unanimità dei presenti.",
      unanimous: true),
    .init(
      words: "Con voti unanimi, espressi nelle forme di legge, il Consiglio approva.",
      unanimous: true),
    .init(words: "Con voti unanimi e favorevoli si approva.", unanimous: true),
    .init(words: "Il Consiglio, ad unanimità di voti, approva.", unanimous: true),
    .init(
      words: "Con unanime e palese votazione il Consiglio approva.", unanimous: true, method: .open),
    .init(words: "La proposta è approvata all’unanimita'.", unanimous: true, outcome: .approved),
    .init(
      words: "Approvato all'unanimità con 12 voti favorevoli.", inFavour: 12, unanimous: true),
  ]

  static let methods: [VotePhrase] = [
    .init(
      words:
        "Con separata votazione unanime la deliberazione è dichiarata immediatamente eseguibile.",
      unanimous: true, enforceable: true),
    .init(
      words: "Il Consiglio, con voto palese unanime, approva.", unanimous: true, method: .open),
    .init(
      words: "Con 12 voti favorevoli, espressi per alzata di mano, si approva.",
      inFavour: 12, method: .showOfHands),
    .init(
      words:
        "Posta ai voti per appello nominale, la proposta ottiene 10 voti favorevoli e 2 contrari.",
      inFavour: 10, against: 2, method: .rollCall),
    .init(
      words: "Con votazione palese: favorevoli 11, contrari 0, astenuti 1.",
      inFavour: 11, against: 0, abstained: 1, method: .open),
    .init(
      words:
        "A scrutinio segreto: votanti 12, favorevoli 9, contrari 1, schede bianche 2, nulle 0.",
      voters: 12, inFavour: 9, against: 1, blank: 2, void: 0, method: .secret),
    .init(
      words: "Con 12 voti favorevoli su 12 la delibera è dichiarata immediatamente eseguibile.",
      inFavour: 12, enforceable: true),
    .init(
      words: """
        Stante l'urgenza, con 10 voti favorevoli e 2 contrari, il presente atto è dichiarato \
        immediatamente esecutivo ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
        """,
      inFavour: 10, against: 2, enforceable: true),
    .init(
      words: """
        L'immediata eseguibilità, con separata votazione, è approvata con 9 voti favorevoli, \
        2 contrari e 1 astenuto.
        """,
      inFavour: 9, against: 2, abstained: 1, enforceable: true),
  ]

  /// The vote on the act, then the one on its enforceability, with figures of its own.
  @Test(arguments: [
    """
    Approvato con 9 voti favorevoli, 3 contrari e 0 astenuti.

    Con separata votazione, 12 voti favorevoli, 0 contrari e 0 astenuti, la deliberazione è dichiarata
    immediatamente eseguibile.
    """,
    """
    Presenti n. 12 - Voti favorevoli n. 9 – Voti contrari 3 – Astenuti n. 0

    DELIBERA

    di approvare il regolamento.
    Di rendere Con la seguente votazione espressa per alzata di mano Presenti n. 12 - Voti favorevoli
    n. 12 – Voti contrari 0 – Astenuti n. 0 la delibera immediatamente eseguibile a norma dell'art.134.
    """,
  ])
  func twoVotes(_ words: String) throws {
    let votes = Reading.council(words).votes.map(\.vote)
    try #require(votes.count == 2)
    #expect(votes.map { $0.inFavour?.value } == [9, 12])
    #expect(votes.map { $0.against?.value } == [3, 0])
    #expect(votes.map(\.isImmediateEnforceability) == [false, true])
  }

  @Test func correctionAloudGivesTheLastFigures() {
    let votes = Reading.council(
      "Favorevoli 9, contrari 0, astenuti 2. Quindi, con il voto della Sindaca, i favorevoli sono 10."
    ).votes
    #expect(votes.count == 1)
    #expect(votes.first?.vote.inFavour?.value == 10)
  }

  @Test func electionGivesVotesToPersons() throws {
    let votes = Reading.council(
      """
      Si procede a scrutinio segreto mediante schede:
      presenti: 12
      votanti: 12
      Ferri Paolo: voti 7
      Gallo Sara: voti 3
      schede bianche: 2
      Il Presidente proclama eletto Paolo Ferri.
      """
    ).votes
    try #require(votes.count == 1)
    let vote = votes[0].vote
    #expect(vote.isSecret)
    #expect(vote.voters?.value == 12)
    #expect(vote.blank?.value == 2)
    #expect(vote.candidates.map(\.name.value) == ["Ferri Paolo", "Gallo Sara"])
    #expect(vote.candidates.map { $0.votes?.value } == [7, 3])
    #expect(vote.inFavour == nil)
  }

  /// Speech, offices, other bodies, other days: none of these is a vote of this body here and now.
  @Test(arguments: [
    "Il consigliere Orsi si dice contrario all'aumento delle tariffe.",
    "Il consigliere Gallo ricorda che metà dei cittadini è favorevole all'opera.",
    "Sulla proposta è stato espresso parere favorevole di regolarità tecnica.",
    "Visto il parere favorevole dell'organo di revisione, reso il 3 marzo 2025.",
    "La Commissione bilancio ha espresso parere favorevole all'unanimità.",
    "La Giunta comunale ha approvato all'unanimità lo schema nella seduta del 10 marzo 2025.",
    "Vista la deliberazione n. 8 del 12/02/2025, adottata con 9 voti favorevoli e 2 contrari.",
    "Il consigliere Riva auspica che la scelta sia la più condivisa possibile.",
    "La Sindaca ringrazia tutti e si augura che la votazione sia favorevole.",
    "Nel 2023 hanno votato 4.512 elettori su 6.200.",
    "La Sindaca illustra i 12 progetti presentati e i 3 esclusi.",
    "Il consigliere Testa annuncia che voterà contro.",
    "Per la validità occorre il voto favorevole dei due terzi dei componenti.",
    "Su questi atti lo statuto chiede una maggioranza qualificata.",
    "È previsto un contributo di € 9.500,00 per 3 associazioni.",
  ])
  func noVote(_ words: String) {
    let votes = Reading.council(words).votes.map { $0.vote }
    #expect(votes.isEmpty, "\(votes.map { $0.range })")
  }

  @Test func titlesOfTheAgendaAreNoVotes() {
    let sitting = Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE DEL 6 MAGGIO 2025

      Presenti: Arrighi Elena, Baldi Marco, Conti Dario.

      Ordine del giorno:
      1. Espressione di voto favorevole o contrario sul piano d'ambito
      2. Immediata eseguibilità delle deliberazioni: criteri
      3. Elezione a scrutinio segreto di due revisori

      La seduta è chiusa alle ore 19:30.
      """)
    #expect(sitting.votes.isEmpty)
  }
}
