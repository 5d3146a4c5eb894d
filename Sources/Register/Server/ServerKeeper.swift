import Foundation
import Model

/// A register on a server: its transactions, begun again where the connection is cut.
///
/// Something is done again only where it is certain that it was not kept: before the end of its
/// transaction always; when the connection is cut while the transaction ends, after having looked
/// whether its last record is in the chain. So nothing is ever entered twice.
///
/// It is used by one thread at a time, which the lock sees to.
final class ServerKeeper: @unchecked Sendable {
  private let lock = NSLock()
  private let address: ServerAddress
  private let patience: Double
  private let isRehearsing: Bool
  private var connection: ServerConnection

  /// How long one waits for a server that is not there: it may be starting again.
  private static let briefly: Double = 3
  /// Whoever adds takes this lock, one at a time for a whole register: they all add to one chain.
  private static let turn = "SELECT pg_advisory_xact_lock(\(Migration.applicationID))"

  /// Opens a register.
  init(_ address: ServerAddress, access: RegisterStore.Access, patience: Double) throws {
    self.address = address
    self.patience = patience
    isRehearsing = false
    connection = try Self.connect(address, patience: patience, waiting: Self.briefly)
    try telling { try ServerMigration.open(connection, address, access, turn: Self.turn) }
  }

  /// Opens a transaction that never ends, on a register that need not be there yet.
  init(rehearsing address: ServerAddress) throws {
    self.address = address
    patience = 30
    isRehearsing = true
    connection = try Self.connect(address, patience: patience, waiting: Self.briefly)
    try telling {
      try connection.begin(.writing)
      try ServerMigration.bringForward(connection, address)
    }
  }

  // MARK: Transactions

  /// Runs some work that only reads; again, where the connection is cut.
  func read<Value>(_ work: (Ledger) throws -> Value) throws -> Value {
    try alone {
      if isRehearsing { return try connection.nested { try work(.server(connection)) } }
      return try persisting { connection in
        try connection.begin(.reading)
        let value = try work(.server(connection))
        try connection.commit()
        return value
      }
    }
  }

  /// Runs some work that hands on what it reads: it cannot be run again.
  func survey<Value>(_ work: (Ledger) throws -> Value) throws -> Value {
    try alone {
      if isRehearsing { return try connection.nested { try work(.server(connection)) } }
      try persisting { try $0.begin(.reading) }
      do {
        let value = try work(.server(connection))
        try connection.commit()
        return value
      } catch let error as ServerError where error.isLost {
        throw RegisterError.server(place: address.description, .cut)
      } catch {
        connection.rollback()
        throw error
      }
    }
  }

  /// Runs some work that adds, whole or not at all, alone among all programs.
  func write<Value>(_ work: (Ledger) throws -> Value) throws -> Value {
    try alone {
      if isRehearsing {
        return try connection.nested {
          _ = try connection.query(Self.turn)
          return try work(.server(connection))
        }
      }
      return try persisting { connection in
        try connection.begin(.writing)
        _ = try connection.query(Self.turn)
        let value = try work(.server(connection))
        let last = try Chain.last(in: .server(connection))
        do {
          try connection.commit()
          return value
        } catch let error as ServerError where error.isLost {
          guard try isKept(last) else { throw error }
          return value
        }
      }
    }
  }

  /// Whether a transaction whose end was cut off was kept: its last record is in the chain.
  private func isKept(_ last: ChainRecord?) throws -> Bool {
    do {
      connection = try Self.connect(address, patience: patience, waiting: patience)
      try connection.begin(.writing)
      defer { connection.rollback() }
      // If the server is still ending it, this waits until it has.
      _ = try connection.query(Self.turn)
      guard let last else { return true }
      return try Chain.record(last.seq, in: .server(connection))?.digest == last.digest
    } catch {
      throw RegisterError.server(place: address.description, .unknownEnd)
    }
  }

  // MARK: Persisting

  /// Runs some work, again where nothing of it was kept and the reason may pass.
  private func persisting<Value>(_ work: (ServerConnection) throws -> Value) throws -> Value {
    let deadline = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try work(connection)
      } catch let error as ServerError where error.isPassing {
        guard Date() < deadline else { throw error }
        if error.isLost {
          connection = try Self.connect(
            address, patience: patience, waiting: deadline.timeIntervalSinceNow)
        } else {
          connection.rollback()
        }
      } catch {
        connection.rollback()
        throw error
      }
    }
  }

  /// Connects, and waits for a server that is away.
  private static func connect(
    _ address: ServerAddress, patience: Double, waiting: Double
  ) throws -> ServerConnection {
    let soon = Date(timeIntervalSinceNow: min(waiting, patience))
    let later = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try ServerConnection.open(address, until: later, patience: patience)
      } catch let error as ServerError where error.isServerAway {
        // One that says that it is starting will soon be there.
        guard Date() < (error.state == nil ? soon : later) else { throw error.told(of: address) }
        usleep(100_000)
      } catch let error as ServerError {
        throw error.told(of: address)
      }
    }
  }

  private func alone<Value>(_ work: () throws -> Value) throws -> Value {
    lock.lock()
    defer { lock.unlock() }
    return try telling(work)
  }

  private func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as ServerError {
      throw error.told(of: address)
    }
  }
}
