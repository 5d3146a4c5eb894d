import Foundation
import GRDB
import Model
import Testing

@testable import Register

/// Files that are not as they should be: a clear answer, and nothing touched.
struct FileTests {
  @Test func aRegisterIsMadeOnlyToWriteInIt() throws {
    let desk = try Desk()
    #expect(throws: RegisterError.missing(path: desk.path)) { try desk.open(.reading) }
    #expect(throws: RegisterError.missing(path: desk.path)) { try desk.open(.writing) }
    _ = try desk.open(.creating)
    #expect(try desk.open(.reading).find().isEmpty)
  }

  @Test func aNewerRegisterIsLeftAlone() throws {
    let desk = try Desk()
    _ = try desk.open()
    try desk.tampering { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(filePath: desk.path))
    for access in [RegisterStore.Access.reading, .writing, .creating] {
      #expect(
        throws: RegisterError.newer(path: desk.path, version: 99, known: Migration.all.count)
      ) { try desk.open(access) }
    }
    #expect(try Data(contentsOf: URL(filePath: desk.path)) == before)
  }

  @Test func otherFilesAreLeftAlone() throws {
    let desk = try Desk()
    try Data("Verbale della seduta\n".utf8).write(to: URL(filePath: desk.path))
    #expect(throws: RegisterError.notARegister(path: desk.path)) { try desk.open(.creating) }
    try FileManager.default.removeItem(atPath: desk.path)
    try desk.tampering { try $0.execute(sql: "CREATE TABLE altro (a)") }
    #expect(throws: RegisterError.notARegister(path: desk.path)) { try desk.open(.creating) }
    #expect(throws: RegisterError.self) {
      try RegisterStore(path: desk.folder, access: .creating)
    }
  }

  /// What a power cut while the register was being made may leave.
  @Test func anEmptyFileBecomesARegister() throws {
    let desk = try Desk()
    try Data().write(to: URL(filePath: desk.path))
    #expect(try desk.open(.creating).numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
  }

  @Test func whoWritesTooLongIsTold() throws {
    let desk = try Desk()
    let store = try desk.open(patience: 0.1)
    let other = try DatabaseQueue(path: desk.path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: RegisterError.locked(path: desk.path)) {
        try store.numbers(Desk.minutes("2025-03-01", ["A"]))
      }
      #expect(try store.find().isEmpty)
      try database.execute(sql: "COMMIT")
    }
    #expect(try store.numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
  }

  @Test func aFullDiskEntersNothing() throws {
    let desk = try Desk()
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    let room = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(room + 2)")
    }
    let long = Desk.minutes("2025-03-08", (1...40).map { "Oggetto molto lungo \($0)" })
    #expect(throws: RegisterError.full(path: desk.path)) { try store.numbers(long) }
    #expect(try store.verify() == desk.open(.reading).verify())
    #expect(try store.verify().resolutions == 1)
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 100000")
    }
    #expect(try store.numbers(long).compactMap { $0 } == Array(2...41))
  }

  @Test func aRehearsalTouchesNothing() throws {
    let desk = try Desk()
    let none = try RegisterStore.rehearsal(path: desk.path)
    #expect(try none.numbers(Desk.minutes("2025-03-01", ["A"])) == [1])
    #expect(!FileManager.default.fileExists(atPath: desk.path))
    let store = try desk.open()
    try store.numbers(Desk.minutes("2025-03-01", ["A"]))
    let trial = try RegisterStore.rehearsal(path: desk.path)
    #expect(try trial.numbers(Desk.minutes("2025-03-08", ["B"])) == [2])
    #expect(try store.verify().resolutions == 1)
  }

  /// Pages overwritten: told by the proof, refused by what would write on them, and all the rest is
  /// given out.
  @Test func damagedPagesCostOnlyWhatStandsOnThem() throws {
    let desk = try Desk()
    let store = try desk.open()
    for month in 1...9 {
      try store.numbers(
        Desk.minutes("2025-0\(month)-01", (1...8).map { "Oggetto n. \($0) del mese \(month)" }) {
          $0.draw = { place, number in
            ActText(
              text: "Atto \(number ?? 0) " + String(repeating: "parole ", count: 150),
              document: "<p>\(place)</p>")
          }
        })
    }
    let (page, size) = try store.queue.read { database in
      (
        try Int.fetchOne(
          database,
          sql: "SELECT pageno FROM dbstat WHERE name = 'resolution' AND pagetype = 'leaf' "
            + "ORDER BY pageno LIMIT 1 OFFSET 3"),
        try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096
      )
    }
    let damaged = try #require(page)
    try store.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try store.queue.close()
    let handle = try FileHandle(forWritingTo: URL(filePath: desk.path))
    try handle.seek(toOffset: UInt64((damaged - 1) * size))
    try handle.write(contentsOf: Data(repeating: 0xA5, count: size))
    try handle.close()

    let after = try desk.open(.reading)
    let faults = try after.verify().faults
    #expect(faults.contains { $0.hasPrefix("pagina \(damaged) del file") }, "\(faults.prefix(3))")
    var numbers: Set<Int> = []
    let lost = try after.export { numbers.insert($0.entry.number ?? 0) }
    #expect(!lost.isEmpty)
    #expect(lost.count <= 10)
    #expect(numbers.count + lost.count == 72)
  }
}
