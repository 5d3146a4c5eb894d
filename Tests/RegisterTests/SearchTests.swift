import Model
import Synchronization
import Testing

@testable import Register

@Suite(.bothStores) struct SearchTests {
  private static let stores = Mutex<[Keeping: RegisterStore]>([:])

  /// One for each keeper: nobody adds to it.
  private func store() throws -> RegisterStore {
    try Self.stores.withLock { stores in
      if let store = stores[.current] { return store }
      let store = try Self.filled()
      stores[.current] = store
      return store
    }
  }

  private static func filled() throws -> RegisterStore {
    let store = try Desk().open()
    try store.numbers(
      Desk.minutes(
        "2025-03-01",
        [
          "Variazione al bilancio dell'ente", "Qualità della città: Piano di Zona",
          "Convenzione per l’acqua",
        ]))
    try store.numbers(
      Desk.minutes("2025-05-01", ["Mozione sul Natale"], body: "Giunta", kind: .executive) {
        $0.resolutions[0].outcome = .rejected
        $0.resolutions[0].votes[0].ballots = [Ballot(choice: .abstained, member: "Ugo Rossi")]
      })
    return store
  }

  @Test(
    arguments: [
      ("ente", [1]), ("l'ente", [1]), ("dell’ente", [1]), ("QUALITA", [2]), ("citta qualità", [2]),
      ("\"piano di zona\"", [2]), ("\"zona piano\"", []), ("zona piano", [2]), ("acqua", [3]),
      ("conven*", [3]), ("conven", []), ("d'acqua", [3]), ("bilancio mozione", []),
      ("NOT bilancio OR", []), ("deliberazione", [1, 2, 3, 1]), ("a\"b", []), ("'", []),
      ("-bilancio", [1]), ("subject:bilancio", []), ("^variazione", [1]), ("(bilancio)", [1]),
      ("bilancio + ente", [1]), ("NEAR(bilancio ente)", []), ("{bilancio}", [1]), ("*", []),
      ("\"", []), ("\"\"", []), ("\"conven\"*", []), ("n. 2", [2]), ("n.2", [2]), ("2", [2]),
      ("€ 2", [2]), ("2/2025", []), ("CITTÀ'", [2]), ("cittá", [2]), ("l'", [3]),
      ("all'acqua?", [3]),
    ] as [(String, [Int])])
  func words(_ words: String, _ numbers: [Int]) throws {
    var query = RegisterQuery()
    query.words = words
    guard SearchWords(words) != nil else {
      #expect(throws: RegisterError.refused("non c'è nessuna parola da cercare")) {
        try store().find(query)
      }
      return
    }
    #expect(try store().find(query).map(\.entry.number) == numbers)
  }

  @Test func excerptsMarkTheWords() throws {
    var query = RegisterQuery()
    query.words = "citta"
    #expect(
      try store().find(query).first?.excerpt?.contains("Qualità della «città»: Piano") == true)
  }

  @Test(arguments: [
    ("D'Avanzo", Ballot.Choice.against, 3), ("davanzo anna", .against, 3),
    ("D'Avanzo", .inFavour, 0), ("Caccia", .inFavour, 3), ("Ardesio", .inFavour, 3),
    ("Rossi", .inFavour, 3), ("Rossi", .abstained, 1), ("Bianchi", .against, 0),
  ])
  func members(_ name: String, _ choice: Ballot.Choice, _ count: Int) throws {
    var query = RegisterQuery()
    query.member = name
    query.choice = choice
    #expect(try store().find(query).count == count)
  }

  @Test func filtersJoin() throws {
    let store = try store()
    func count(_ change: (inout RegisterQuery) -> Void) throws -> Int {
      var query = RegisterQuery()
      change(&query)
      return try store.find(query).count
    }
    #expect(try count { _ in } == 4)
    #expect(try count { $0.from = Desk.day("2025-03-02") } == 1)
    #expect(try count { $0.to = Desk.day("2025-03-01") } == 3)
    #expect(try count { $0.year = 2024 } == 0)
    #expect(try count { $0.body = "giunta" } == 1)
    #expect(try count { $0.outcome = .rejected } == 1)
    #expect(try count { $0.member = "Rossi" } == 4)
    #expect(
      try count {
        $0.member = "Rossi"
        $0.body = "consiglio"
        $0.words = "acqua"
      } == 1)
    #expect(throws: RegisterError.self) { try count { $0.body = "senato" } }
  }
}
