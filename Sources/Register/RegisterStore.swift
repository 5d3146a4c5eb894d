import Foundation
import GRDB
import Model

/// Registro delle deliberazioni: a file that only grows, each record bound to the one before it.
///
/// A store is one connection. Other processes may hold theirs: who writes waits for its turn.
public final class RegisterStore: Sendable {
  /// What one means to do with the file.
  public enum Access: Sendable {
    /// Look at it; it must be there.
    case reading
    /// Add to it; it must be there.
    case writing
    /// Add to it, and make it where it is not.
    case creating
  }

  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a register.
  ///
  /// - Parameter patience: how many seconds to wait for another program that is writing.
  public init(path: String, access: Access, patience: Double = 30) throws {
    self.path = path
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || access == .creating else { throw RegisterError.missing(path: path) }
    let canWrite =
      isThere
      ? FileManager.default.isWritableFile(atPath: path)
      : true
    if access != .reading, !canWrite { throw RegisterError.notWritable(path: path) }
    queue = try DatabaseFault.translating(path) {
      if canWrite {
        do {
          return try Self.open(path, patience: patience, isLooking: access == .reading)
        } catch let error as DatabaseError
          where access == .reading
          && [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
        {
          return try Self.openReadOnly(path, patience: patience)
        }
      }
      return try Self.openReadOnly(path, patience: patience)
    }
  }

  /// A copy in memory, to see what would come of something without doing it; an empty one where there
  /// is no register yet.
  public static func rehearsal(path: String) throws -> RegisterStore {
    try DatabaseFault.translating(path) {
      let copy = try DatabaseQueue(configuration: configuration(0))
      if FileManager.default.fileExists(atPath: path) {
        try RegisterStore(path: path, access: .reading).queue.backup(to: copy)
      }
      try copy.writeWithoutTransaction { try Migration.apply(to: $0, path: path) }
      return RegisterStore(path: path, queue: copy)
    }
  }

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Runs some work that only reads.
  func read<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) throws -> Value {
    try DatabaseFault.translating(path) {
      try telling { try queue.read(work) }
    }
  }

  /// Runs some work that reads what may be damaged: it sees one moment of the file, and an error that
  /// it gets over is no error at its end.
  func survey<Value: Sendable>(_ work: (Database) throws -> Value) throws -> Value {
    try DatabaseFault.translating(path) {
      try telling {
        try queue.unsafeRead { database in
          try database.execute(sql: "BEGIN")
          defer { try? database.execute(sql: "ROLLBACK") }
          return try work(database)
        }
      }
    }
  }

  /// Runs some work that adds, whole or not at all, alone among all processes.
  func write<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) throws -> Value {
    try DatabaseFault.translating(path) {
      try telling {
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
    }
  }

  /// Runs some work, and tells of a row that does not hold what it must.
  private func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let fault as RowFault {
      throw RegisterError.damaged(
        path: path, detail: "la colonna \(fault.column) non contiene ciò che deve")
    }
  }

  private static func open(
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
