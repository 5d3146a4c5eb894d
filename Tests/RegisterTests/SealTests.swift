import GRDB
import Testing

@testable import Register

/// Nobody changes what is entered, with whatever tool.
struct SealTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    let store = try desk.open()
    let minutes = Desk.minutes("2025-03-01", ["A", "B"]) {
      $0.resolutions[1].votes[0].candidates = [.init(name: "Rossi", votes: 3)]
      $0.roll = [
        AttendanceEntry(member: "Rossi", person: nil, presence: .present, isPartial: false)
      ]
    }
    try store.numbers(minutes)
    _ = try store.annotate(
      ResolutionReference(number: 1, year: 2025), kind: .correction, text: "a", author: "b",
      at: Desk.noon)
    _ = try store.close(2025, signature: "Ugo", at: Desk.noon)
    return desk
  }

  private static let tables = [
    "record", "recordKind", "designation", "minutes", "attendance", "resolution", "vote", "ballot",
    "candidacy", "annotation", "closing",
  ]

  @Test func nothingIsChangedOrRemoved() throws {
    let desk = try desk()
    try desk.tampering { database in
      for table in Self.tables {
        let column = try #require(try database.columns(in: table).last?.name)
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        #expect(count > 0, "\(table)")
        for sql in [
          "UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
          "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
        ] where !(sql.hasPrefix("INSERT") && table == "recordKind") {
          let error = #expect(throws: DatabaseError.self, "\(sql)") {
            try database.execute(sql: sql)
          }
          #expect(
            error?.message?.hasPrefix("registro: ") == true, "\(sql): \(String(describing: error))")
        }
      }
    }
    #expect(try desk.open(.reading).verify().faults == [])
  }

  @Test(arguments: [
    "INSERT INTO record VALUES (99, 'resolution', '2026-03-10T12:00:00+01:00', NULL, zeroblob(32), randomblob(32))",
    "INSERT INTO record SELECT max(seq) + 1, 'closing', at, NULL, zeroblob(32), randomblob(32) FROM record",
    """
    INSERT INTO resolution (seq, minutes, body, year, number, isOutcomeInferred, enforceability,
      isTallyDoubtful, text, document)
    SELECT 90, minutes, body, 2026, 1, 0, 'none', 0, '', '' FROM resolution LIMIT 1
    """,
    "INSERT INTO ballot SELECT resolution, vote, 99, choice, member, person, 0 FROM ballot LIMIT 1",
  ])
  func nothingIsSlippedIn(_ sql: String) throws {
    let desk = try desk()
    try desk.tampering { database in
      #expect(throws: DatabaseError.self) { try database.execute(sql: sql) }
    }
  }

  // MARK: On a server

  @Test(.enabled(if: Keeping.available.contains(.server), "PostgreSQL non è installato"))
  func nothingIsChangedOnAServer() throws {
    try Keeping.$current.withValue(.server) {
      let desk = try desk()
      let store = try desk.open()
      for table in Self.tables + ["resolutionSearch"] {
        #expect(try store.read { try $0.int("SELECT count(*) FROM \(table)") ?? 0 } > 0, "\(table)")
        let column = try #require(
          try store.read {
            try $0.text(
              "SELECT attname FROM pg_attribute WHERE attrelid = CAST(? AS regclass) AND attnum = 1",
              [table])
          })
        for (sql, words) in [
          ("UPDATE \(table) SET \(column) = \(column)", "nulla si modifica: usare un'annotazione"),
          ("DELETE FROM \(table)", "nulla si cancella: usare un'annotazione"),
          ("TRUNCATE \(table) CASCADE", "nulla si cancella: usare un'annotazione"),
        ] {
          #expect(throws: RegisterError.refused(words), "\(sql)") {
            try store.write { try $0.execute(sql) }
          }
        }
      }
      let zeros = "decode(repeat('00', 32), 'hex')"
      for (sql, words) in [
        (
          "INSERT INTO record SELECT 99, 'resolution', at, NULL, hash, \(zeros) FROM record LIMIT 1",
          "un anello si aggiunge solo in fondo alla catena"
        ),
        (
          "INSERT INTO record SELECT max(seq) + 1, 'closing', max(at), NULL, \(zeros), \(zeros) FROM record",
          "un anello si aggiunge solo in fondo alla catena"
        ),
        (
          "INSERT INTO ballot SELECT resolution, vote, 99, choice, member, person, 0 FROM ballot LIMIT 1",
          "una riga entra solo con il suo anello"
        ),
        (
          "INSERT INTO annotation SELECT seq + 1, resolution, kind, text, author FROM annotation",
          "una riga entra solo con il suo anello"
        ),
        (
          """
          INSERT INTO resolution SELECT (SELECT max(seq) FROM record), minutes, body, 2027, 1, NULL, 1,
            NULL, NULL, NULL, 0, 'none', 0, '', '' FROM resolution LIMIT 1
          """, "una riga entra solo con il suo anello"
        ),
      ] {
        #expect(throws: RegisterError.refused(words), "\(sql)") {
          try store.write { try $0.execute(sql) }
        }
      }
      #expect(try store.verify().faults == [])
    }
  }
}
