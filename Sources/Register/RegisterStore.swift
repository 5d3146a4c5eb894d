import GRDB
import Model

/// Registro delle deliberazioni: it only grows, each record bound to the one before it.
///
/// It is a file, or stands on a PostgreSQL server where several offices write it. A store is one
/// connection. Other processes may hold theirs: who writes waits for its turn.
public final class RegisterStore: Sendable {
  /// What one means to do with it.
  public enum Access: Sendable {
    /// Look at it; it must be there.
    case reading
    /// Add to it; it must be there.
    case writing
    /// Add to it, and make it where it is not.
    case creating
  }

  /// Where it is, as people are told: the file, or the server's address without any password.
  public let path: String
  let keeper: RegisterKeeper

  /// Opens a register.
  ///
  /// - Parameters:
  ///   - path: a file, or an address that begins with `postgresql://`.
  ///   - access: what one means to do with it.
  ///   - patience: how many seconds to wait for another program that is writing, and for a server that
  ///     does not answer.
  public init(path: String, access: Access, patience: Double = 30) throws {
    if ServerAddress.isAddress(path) {
      let address = try ServerAddress(path)
      self.path = address.description
      keeper = .server(try ServerKeeper(address, access: access, patience: patience))
    } else {
      self.path = path
      keeper = .file(try FileKeeper.open(path, access: access, patience: patience))
    }
  }

  /// A register in which one sees what would come of something without doing it; an empty one where
  /// there is none yet.
  ///
  /// Of a file it is a copy in memory; on a server, a transaction that is never ended, for which others
  /// who write wait: it is not to be kept.
  public static func rehearsal(path: String) throws -> RegisterStore {
    if ServerAddress.isAddress(path) {
      let address = try ServerAddress(path)
      return RegisterStore(
        path: address.description, keeper: .server(try ServerKeeper(rehearsing: address)))
    }
    return RegisterStore(path: path, keeper: .file(try FileKeeper.rehearsal(path)))
  }

  /// Whether a path is the address of a server, rather than a file.
  public static func isOnServer(_ path: String) -> Bool { ServerAddress.isAddress(path) }

  private init(path: String, keeper: RegisterKeeper) {
    self.path = path
    self.keeper = keeper
  }

  /// Runs some work that only reads.
  func read<Value: Sendable>(_ work: @Sendable (Ledger) throws -> Value) throws -> Value {
    try telling {
      switch keeper {
      case .file(let queue):
        try DatabaseFault.translating(path) { try queue.read { try work(.file($0)) } }
      case .server(let server): try server.read(work)
      }
    }
  }

  /// Runs some work that reads what may be damaged: it sees one moment of the register, and an error
  /// that it gets over is no error at its end.
  func survey<Value>(_ work: (Ledger) throws -> Value) throws -> Value {
    try telling {
      switch keeper {
      case .file(let queue):
        try DatabaseFault.translating(path) { try FileKeeper.survey(queue) { try work(.file($0)) } }
      case .server(let server): try server.survey(work)
      }
    }
  }

  /// Runs some work that adds, whole or not at all, alone among all processes.
  func write<Value>(_ work: (Ledger) throws -> Value) throws -> Value {
    try telling {
      switch keeper {
      case .file(let queue):
        try DatabaseFault.translating(path) { try FileKeeper.write(queue) { try work(.file($0)) } }
      case .server(let server): try server.write(work)
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
}

/// What keeps a register.
enum RegisterKeeper: Sendable {
  case file(DatabaseQueue)
  case server(ServerKeeper)
}
