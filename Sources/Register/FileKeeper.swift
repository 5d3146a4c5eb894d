import Foundation
import GRDB

/// A register in a file of SQLite's.
enum FileKeeper {
  /// Opens a file.
  ///
  /// - Parameter patience: how many seconds to wait for another program that is writing.
  static func open(
    _ path: String, access: RegisterStore.Access, patience: Double
  ) throws -> DatabaseQueue {
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || access == .creating else { throw RegisterError.missing(path: path) }
    let canWrite =
      isThere
      ? FileManager.default.isWritableFile(atPath: path)
      : true
    if access != .reading, !canWrite { throw RegisterError.notWritable(path: path) }
    return try DatabaseFault.translating(path) {
      if canWrite {
        do {
          return try connect(path, patience: patience, isLooking: access == .reading)
        } catch let error as DatabaseError
          where access == .reading
          && [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
        {
          return try openReadOnly(path, patience: patience)
        }
      }
      return try openReadOnly(path, patience: patience)
    }
  }

  /// A copy in memory; an empty one where there is no register yet.
  static func rehearsal(_ path: String) throws -> DatabaseQueue {
    try DatabaseFault.translating(path) {
      let copy = try DatabaseQueue(configuration: configuration(0))
      if FileManager.default.fileExists(atPath: path) {
        try open(path, access: .reading, patience: 30).backup(to: copy)
      }
      try copy.writeWithoutTransaction { try Migration.apply(to: $0, path: path) }
      return copy
    }
  }

  /// Runs some work that reads what may be damaged.
  static func survey<Value>(
    _ queue: DatabaseQueue, _ work: (Database) throws -> Value
  ) throws -> Value {
    try queue.unsafeRead { database in
      try database.execute(sql: "BEGIN")
      defer { try? database.execute(sql: "ROLLBACK") }
      return try work(database)
    }
  }

  /// Runs some work that adds, whole or not at all.
  static func write<Value>(
    _ queue: DatabaseQueue, _ work: (Database) throws -> Value
  ) throws -> Value {
    try queue.writeWithoutTransaction { database in
      var result: Value?
      try database.inTransaction(.immediate) {
        result = try work(database)
        return .commit
      }
      guard let result else { throw RowFault(column: "") }
      return result
    }
  }

  private static func connect(
    _ path: String, patience: Double, isLooking: Bool
  ) throws -> DatabaseQueue {
    let deadline = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        let queue = try DatabaseQueue(
          path: literal(path), configuration: configuration(patience))
        try queue.writeWithoutTransaction { database in
          // Before anything is written, even the journal mode: the file may be somebody else's.
          _ = try Migration.version(of: database, path: path)
          try database.execute(sql: "PRAGMA journal_mode = WAL")
          try Migration.apply(to: database, path: path)
          if isLooking { try database.execute(sql: "PRAGMA query_only = ON") }
        }
        return queue
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && Date() < deadline
      {
        // Switching to WAL does not wait by itself while another process makes the file.
        usleep(20_000)
      }
    }
  }

  /// A file on a disk that cannot be written: as it is, or as one that nobody changes.
  private static func openReadOnly(_ path: String, patience: Double) throws -> DatabaseQueue {
    var configuration = configuration(patience)
    configuration.readonly = true
    do {
      return try checked(
        DatabaseQueue(path: literal(path), configuration: configuration), path: path)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // With something still in the journal, 'nobody changes' would hide the last acts.
      let journal = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
      guard journal?[.size] as? Int ?? 0 == 0 else { throw error }
      var allowed = CharacterSet.urlPathAllowed
      allowed.remove(charactersIn: "?#%;")
      let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
      return try checked(
        DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration),
        path: path)
    }
  }

  private static func checked(_ queue: DatabaseQueue, path: String) throws -> DatabaseQueue {
    let version = try queue.read { try Migration.version(of: $0, path: path) }
    guard version == Migration.all.count else {
      throw RegisterError.notWritable(path: path)
    }
    return queue
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "registro"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA recursive_triggers = ON;
          PRAGMA cell_size_check = ON;
          """)
    }
    return configuration
  }

  /// A name that SQLite cannot take for an address.
  private static func literal(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }
}
