import GRDB

/// What SQLite says, as the register tells it.
enum DatabaseFault {
  /// Runs some work and turns SQLite's errors into the register's.
  static func translating<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw translate(error, path)
    }
  }

  /// Whether it is a page of a file that cannot be read.
  static func isDamage(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.resultCode == .SQLITE_CORRUPT
  }

  private static func translate(_ error: DatabaseError, _ path: String) -> RegisterError {
    let detail = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: return .notWritable(path: path)
    case .SQLITE_CANTOPEN: return .notReadable(path: path)
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_CORRUPT: return .damaged(path: path, detail: "una pagina del file non è leggibile")
    case .SQLITE_NOTADB: return .notARegister(path: path)
    case .SQLITE_IOERR: return .disk(path: path, code: Int(error.extendedResultCode.rawValue))
    case .SQLITE_CONSTRAINT where detail.hasPrefix(Seal.prefix):
      return .refused(String(detail.dropFirst(Seal.prefix.count)))
    default:
      return .unexpected(
        path: path, code: Int(error.extendedResultCode.rawValue), detail: detail)
    }
  }
}
