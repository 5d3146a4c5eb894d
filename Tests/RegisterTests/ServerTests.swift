import Foundation
import Model
import Synchronization
import TestServer
import Testing

@testable import Register

/// What only a register on a server meets: servers that are not there, or not as they should be.
@Suite(.enabled(if: TestServer.shared != nil, "PostgreSQL non è installato"))
struct ServerTests {
  private let desk: Desk
  private let base: String
  private let server: TestServer

  init() throws {
    desk = try Desk(.server)
    base = try #require(try ServerAddress(desk.path).base)
    server = try #require(TestServer.shared)
  }

  // MARK: Addresses

  @Test(arguments: [
    ("postgresql://anna:segreta@host:5433/comune", "postgresql://anna@host:5433/comune"),
    ("postgres://anna@host/comune?password=segreta", "postgresql://anna@host/comune"),
    ("postgresql:///comune?host=/run/x&user=anna", "postgresql://anna@/comune?host=/run/x"),
  ])
  func noPasswordIsShown(_ address: String, _ shown: String) throws {
    #expect(try ServerAddress(address).description == shown)
  }

  @Test(arguments: [
    "postgresql://anna:segreta@[host/comune", "postgresql://anna:seg%zzreta@host/comune",
    "postgresql://host/comune?segreta=1",
  ])
  func anAddressThatCannotBeReadIsNotRepeated(_ address: String) {
    let words = words { _ = try RegisterStore(path: address, access: .reading) }
    #expect(
      words.hasPrefix("l'indirizzo del registro non è leggibile: scriverlo come postgresql://"))
    #expect(!words.contains("reta"))
  }

  // MARK: What is not there

  @Test func aServerThatIsNotThere() {
    let place = "postgresql://anna@/comune?host=/tmp/verbale-nessuno"
    #expect(throws: RegisterError.server(place: place, .away)) {
      try RegisterStore(path: place, access: .creating, patience: 0.1)
    }
    #expect(
      RegisterError.server(place: place, .away).description
        == "il server del registro \(place) non risponde: controllare che PostgreSQL sia avviato e che "
        + "l'indirizzo e la rete siano giusti, poi ripetere il comando; nulla è stato scritto")
  }

  @Test func aBaseThatIsNotThere() throws {
    let path = server.address("nessuna")
    #expect(throws: RegisterError.server(place: path, .noBase("nessuna"))) {
      try RegisterStore(path: path, access: .creating)
    }
  }

  @Test func aUserThatIsNotKnown() throws {
    let path = server.address(base, user: "ignoto")
    #expect(throws: RegisterError.server(place: path, .unknownUser)) {
      try RegisterStore(path: path, access: .creating)
    }
  }

  @Test func aRegisterIsMadeOnlyToWriteInIt() throws {
    #expect(throws: RegisterError.missing(path: desk.path)) { try desk.open(.reading) }
    #expect(throws: RegisterError.missing(path: desk.path)) { try desk.open(.writing) }
    _ = try desk.open(.creating)
    #expect(try desk.open(.reading).find().isEmpty)
  }

  // MARK: What is there and is not as it should be

  @Test func somethingElseIsLeftAlone() throws {
    try server.sql("CREATE SCHEMA verbale; CREATE TABLE verbale.altro (a int)", in: base)
    #expect(throws: RegisterError.notARegister(path: desk.path)) { try desk.open(.creating) }
  }

  @Test func anEmptySchemaMadeForItIsUsed() throws {
    try server.sql("CREATE SCHEMA verbale", in: base)
    #expect(try desk.open().numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
  }

  @Test func aNewerRegisterIsLeftAlone() throws {
    _ = try desk.open()
    try server.sql("INSERT INTO schemaVersion VALUES (99, 'domani')", in: base)
    for access in [RegisterStore.Access.reading, .writing, .creating] {
      #expect(
        throws: RegisterError.newer(
          path: desk.path, version: 99, known: ServerMigration.all.count)
      ) { try desk.open(access) }
    }
  }

  @Test func anOlderRegisterIsBroughtForwardByWhoMay() throws {
    _ = try desk.open()
    let steps =
      ServerMigration.all + [
        Migration(name: "prova", sql: "CREATE TABLE verbale.prova (a int)")
      ]
    let role = "lettore_\(base)"
    try server.sql(
      "CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA verbale TO \(role); "
        + "GRANT SELECT ON ALL TABLES IN SCHEMA verbale TO \(role)", in: base)
    func open(_ path: String) throws {
      let address = try ServerAddress(path)
      let connection = try ServerConnection.open(address, until: .now + 10, patience: 5)
      do {
        try ServerMigration.open(
          connection, address, .reading, turn: "SELECT pg_advisory_xact_lock(1)", steps: steps)
      } catch let error as ServerError {
        throw error.told(of: address)
      }
    }
    let path = server.address(base, user: role)
    #expect(throws: RegisterError.server(place: path, .isOld(version: 1, known: 2))) {
      try open(path)
    }
    try open(desk.path)
    try open(path)
    #expect(try server.sql("SELECT max(version) FROM schemaVersion", in: base) == "2")
  }

  @Test func whoMayOnlyReadReads() throws {
    try desk.open().numbers(Desk.minutes("2025-03-01", ["A"]))
    let role = "altro_\(base)"
    try server.sql("CREATE ROLE \(role) LOGIN", in: base)
    let path = server.address(base, user: role)
    #expect(throws: RegisterError.server(place: path, .notPermitted)) {
      try RegisterStore(path: path, access: .reading)
    }
    try server.sql(
      "GRANT USAGE ON SCHEMA verbale TO \(role); "
        + "GRANT SELECT ON ALL TABLES IN SCHEMA verbale TO \(role)", in: base)
    #expect(try RegisterStore(path: path, access: .reading).find().count == 1)
    #expect(throws: RegisterError.server(place: path, .notPermitted)) {
      try RegisterStore(path: path, access: .writing)
    }
    // An office writes, and has no way to undo what it wrote.
    try server.sql("GRANT INSERT ON ALL TABLES IN SCHEMA verbale TO \(role)", in: base)
    let office = try RegisterStore(path: path, access: .creating)
    #expect(try office.numbers(Desk.minutes("2025-03-08", ["B"])) == [2])
    #expect(try office.verify().faults == [])
    #expect(throws: RegisterError.server(place: path, .notPermitted)) {
      try office.write { try $0.execute("ALTER TABLE record DISABLE TRIGGER ALL") }
    }
  }

  @Test func aBaseInAnotherEncodingIsRefused() throws {
    let name = "latina_\(base)"
    try server.sql(
      "CREATE DATABASE \(name) ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
      in: "postgres")
    let path = server.address(name)
    #expect(throws: RegisterError.server(place: path, .wrongEncoding("LATIN1"))) {
      try RegisterStore(path: path, access: .creating)
    }
  }

  @Test func aCharacterThatCannotBeKeptIsRefused() throws {
    let store = try desk.open()
    #expect(throws: RegisterError.server(place: desk.path, .unkeepable)) {
      try store.numbers(Desk.minutes("2025-03-01", ["A\u{0}B"]))
    }
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["AB"])) == [1])
  }

  @Test func theTablesAreThoseOfTheProgram() throws {
    _ = try desk.open()
    let found = try desk.open(.reading).read { try ServerProof.tables($0) }
    let expected = Dictionary(
      uniqueKeysWithValues: ServerTables.digests.map { ($0.key.lowercased(), $0.value) })
    #expect(found == expected)
  }

  // MARK: Turns

  @Test func whoWritesTooLongIsTold() throws {
    // Long enough to be answered on a busy machine.
    let store = try desk.open(patience: 2)
    let other = try desk.open()
    let held = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "other").async {
      _ = try? other.write { _ in
        held.signal()
        done.wait()
      }
      held.signal()
    }
    held.wait()
    #expect(throws: RegisterError.locked(path: desk.path)) {
      try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    }
    #expect(try store.find().isEmpty)
    done.signal()
    held.wait()
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
  }

  @Test func aRehearsalTouchesNothing() throws {
    do {
      let none = try RegisterStore.rehearsal(path: desk.path)
      #expect(try none.numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
    }
    #expect(throws: RegisterError.missing(path: desk.path)) { try desk.open(.reading) }
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    do {
      let trial = try RegisterStore.rehearsal(path: desk.path)
      #expect(try trial.numbers(Desk.minutes("2025-03-08", ["B"])) == [2])
      #expect(throws: RegisterError.self) {
        try trial.numbers(Desk.minutes("2025-03-15", ["C"], numbers: ["9"]))
      }
      #expect(try trial.numbers(Desk.minutes("2025-03-15", ["C"])) == [3])
      #expect(try trial.find().count == 3)
    }
    #expect(try store.numbers(Desk.minutes("2025-03-08", ["D"])) == [2])
    #expect(try store.verify().resolutions == 2)
  }

  // MARK: Connections cut

  /// Ends every other connection to the database, as a server that is restarted does.
  private func cut() throws {
    try server.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        + "WHERE datname = '\(base)' AND pid <> pg_backend_pid()", in: base)
  }

  @Test func aConnectionCutBetweenWorksIsMadeAgain() throws {
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    try cut()
    #expect(try store.find().count == 1)
    try cut()
    #expect(try store.numbers(Desk.minutes("2025-03-08", ["B"])) == [2])
  }

  @Test func aConnectionCutInTheMiddleBeginsAgain() throws {
    let store = try desk.open()
    let cuts = Mutex(0)
    let minutes = Desk.minutes("2025-03-01", ["A", "B", "C"]) { minutes in
      minutes.draw = { place, number in
        if place == 1,
          cuts.withLock({
            $0 += 1; return $0
          }) <= 2
        {
          try cut()
        }
        return ActText(text: "Atto \(number ?? 0)", document: "<p/>")
      }
    }
    #expect(try store.numbers(minutes) == [1, 2, 3])
    #expect(cuts.withLock { $0 } == 3)
    let proof = try store.verify()
    #expect(proof.faults == [] && proof.resolutions == 3)
  }

  @Test func aReadingCutInTheMiddleIsTold() throws {
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A", "B"]))
    #expect(throws: RegisterError.server(place: desk.path, .cut)) {
      try store.find(RegisterQuery()) { _ in try cut() }
    }
    #expect(throws: RegisterError.server(place: desk.path, .cut)) {
      _ = try store.export { _ in try cut() }
    }
  }

  /// The answer to the end of a transaction never comes: whether it was done is looked at.
  @Test(arguments: [true, false])
  func anEndWithoutAnAnswerIsLookedInto(_ arrives: Bool) throws {
    _ = try desk.open()
    let relay = try Relay(to: server.folder)
    let store = try RegisterStore(
      path: "postgresql://verbale@/\(base)?host=\(relay.folder)", access: .writing)
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    relay.cutNextEnd(arrives ? .afterIt : .beforeIt)
    let annotated = try store.annotate(
      ResolutionReference(number: 1, year: 2025), kind: .correction, text: "leggasi", author: "b",
      at: Desk.noon)
    #expect(relay.cuts == 1)
    #expect(try store.annotations().map(\.seq) == [annotated.seq])
    relay.cutNextEnd(arrives ? .afterIt : .beforeIt)
    #expect(try store.numbers(Desk.minutes("2025-03-08", ["B", "C"])) == [2, 3])
    #expect(relay.cuts == 2)
    let proof = try store.verify()
    #expect(proof.faults == [] && proof.resolutions == 3 && proof.records == 7)
  }

  @Test func anEndThatCannotBeLookedIntoIsTold() throws {
    _ = try desk.open()
    let relay = try Relay(to: server.folder)
    let path = "postgresql://verbale@/\(base)?host=\(relay.folder)"
    let store = try RegisterStore(path: path, access: .writing, patience: 0.3)
    relay.cutNextEnd(.forGood)
    #expect(throws: RegisterError.server(place: path, .unknownEnd)) {
      try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    }
    #expect(try desk.open(.reading).find().count == 1)
  }
}

/// A server of its own, because it is stopped while others work.
@Suite(.enabled(if: TestServer.shared != nil, "PostgreSQL non è installato"))
struct StoppedServerTests {
  @Test func aServerThatFallsAndRisesLosesAndDoublesNothing() throws {
    let server = try TestServer()
    let path = try server.newBase()
    _ = try RegisterStore(path: path, access: .creating)
    let faults = Mutex<[String]>([])
    let given = Mutex<[Int]>([])
    let hands = DispatchGroup()
    // Opened while the server is there: it falls while they work, however slow the machine.
    for (hand, store) in try (0..<4).map({ ($0, try RegisterStore(path: path, access: .writing)) })
    {
      DispatchQueue(label: "hand \(hand)").async {
        defer { hands.leave() }
        do {
          for turn in 0..<12 {
            let numbers = try store.numbers(
              Desk.minutes(
                "2025-03-01", ["Atto \(hand)-\(turn)"], openedAt: "\(10 + hand):\(10 + turn)"))
            given.withLock { $0 += numbers.compactMap { $0 } }
          }
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
      hands.enter()
    }
    for _ in 0..<2 {
      usleep(150_000)
      try server.stop()
      try server.start()
    }
    hands.wait()
    #expect(faults.withLock { $0 } == [])
    #expect(given.withLock { $0.sorted() } == Array(1...48))
    let proof = try RegisterStore(path: path, access: .reading).verify()
    #expect(proof.faults == [] && proof.resolutions == 48)
  }
}
