import Foundation
import Model
import Testing

@testable import Register

/// What a register already in use depends on never changes: its schema, and the way contents are
/// written to be hashed.
struct ContractTests {
  @Test func theSchemaOfEveryVersionStays() throws {
    for (version, migration) in Migration.all.enumerated() {
      try Golden.expect(
        "-- \(migration.name)\n" + migration.sql, "schema-\(version + 1).sql")
    }
    for (version, migration) in ServerMigration.all.enumerated() {
      try Golden.expect(
        "-- \(migration.name)\n" + migration.sql, "schema-server-\(version + 1).sql")
    }
  }

  @Test(.bothStores) func digestsStay() throws {
    let store = try Desk().open()
    try store.numbers(
      Desk.minutes("2025-03-01", ["Bilancio «2025»", "Nomina"]) {
        $0.roll = [
          AttendanceEntry(member: "Ardesio", person: "Caccia", presence: .excused, isPartial: true)
        ]
        $0.signed = DocumentMark(name: "a.pdf", digest: Digest(of: [1]))
        $0.resolutions[1].votes[0].candidates = [.init(name: "Rossi", votes: 7)]
        $0.resolutions[1].votes[0].elected = ["Rossi"]
        $0.resolutions[1].votes[0].weightInFavour = 60.5
        $0.errors = 1
      }, reason: "refuso accertato")
    _ = try store.annotate(
      ResolutionReference(number: 1, year: 2025), kind: .link, text: "rinvio", author: "Anna",
      linkedTo: ResolutionReference(number: 2, year: 2025), at: Desk.noon)
    _ = try store.close(2025, signature: "Ugo Marini", at: Desk.noon)
    let chain = try store.read { database in
      try database.ints("SELECT seq FROM record ORDER BY seq").compactMap { seq in
        guard let record = try Chain.record(seq, in: database) else { return nil }
        let content = try RecordContent(of: record, database)?.canonical ?? .null
        return "\(record.seq) \(record.kind) \(record.digest)\n"
          + JSONWriter(indentation: 0).text(content) + "\n"
      }.joined()
    }
    try Golden.expect(chain, "catena.txt")
  }
}
