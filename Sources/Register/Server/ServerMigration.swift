/// The steps in the life of the schema on a server; as those of a file, never edited once released.
enum ServerMigration {
  /// All of them, oldest first.
  static let all = [
    Migration(
      name: "create chain, minutes, resolutions, annotations, closings and publications",
      sql: ServerSchema.first)
  ]

  /// Finds a register, makes it where it is wanted, and brings it to the last version.
  ///
  /// - Parameter turn: takes the lock of whoever adds, so that two programs do not make it at once.
  static func open(
    _ connection: ServerConnection, _ address: ServerAddress, _ access: RegisterStore.Access,
    turn: String, steps: [Migration] = all
  ) throws {
    let place = address.description
    let found = try version(connection, address, steps)
    if found == nil, access != .creating { throw RegisterError.missing(path: place) }
    if found ?? 0 < steps.count {
      do {
        try connection.begin(.writing)
        _ = try connection.query(turn)
        try bringForward(connection, address, steps)
        try connection.commit()
      } catch {
        connection.rollback()
        if let found, let refusal = error as? ServerError,
          ["42501", "25006"].contains(refusal.state)
        {
          throw RegisterError.server(place: place, .isOld(version: found, known: steps.count))
        }
        throw error
      }
    }
    guard access != .reading else { return }
    // Whoever cannot write is told before the work, not after it.
    let ledger = Ledger.server(connection)
    if try ledger.isTrue("SELECT pg_is_in_recovery()") {
      throw RegisterError.server(place: place, .isReadOnly)
    }
    guard try ledger.isTrue("SELECT has_table_privilege('record', 'INSERT')") else {
      throw RegisterError.server(place: place, .notPermitted)
    }
  }

  /// Brings a register to the last version, inside a transaction; makes it where there is none.
  static func bringForward(
    _ connection: ServerConnection, _ address: ServerAddress, _ steps: [Migration] = all
  ) throws {
    // Another program may have done it while this one waited.
    let version = try version(connection, address, steps)
    let ledger = Ledger.server(connection)
    if try version == nil && !hasSchema(ledger) {
      try connection.run("CREATE SCHEMA \(ServerSchema.name)")
    }
    for (index, step) in steps.enumerated().dropFirst(version ?? 0) {
      try connection.run(step.sql)
      try ledger.execute(
        "INSERT INTO schemaVersion (version, name) VALUES (?, ?)", [index + 1, step.name])
    }
  }

  /// The version of the register; nil where there is none. Throws where there is something else, or a
  /// version not known.
  private static func version(
    _ connection: ServerConnection, _ address: ServerAddress, _ steps: [Migration]
  ) throws -> Int? {
    let ledger = Ledger.server(connection)
    let tables = try ledger.int(
      """
      SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = '\(ServerSchema.name)'
      """)
    guard tables ?? 0 > 0 else { return nil }
    guard
      try ledger.isTrue(
        """
        SELECT count(*) = 2 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname = '\(ServerSchema.name)' AND c.relname IN ('schemaversion', 'record')
        """)
    else { throw RegisterError.notARegister(path: address.description) }
    // Named in full: a schema that one may not use is passed over, as if the table were not there.
    let version =
      try ledger.int("SELECT max(version) FROM \(ServerSchema.name).schemaVersion") ?? 0
    guard version <= steps.count else {
      throw RegisterError.newer(
        path: address.description, version: version, known: steps.count)
    }
    return version
  }

  private static func hasSchema(_ ledger: Ledger) throws -> Bool {
    try ledger.isTrue(
      "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = '\(ServerSchema.name)')")
  }
}
