import GRDB
import Model

/// Adds records at the end of the chain.
struct Chain {
  private let database: Database
  private let at: EntryMoment
  private let reason: String?
  private(set) var last: ChainRecord?

  /// Takes hold of the end of the chain, inside a transaction that writes.
  init(_ database: Database, at: EntryMoment, reason: String?) throws {
    self.database = database
    self.at = at
    self.reason = reason
    last = try Self.last(in: database)
  }

  /// The number the next record takes.
  var nextSeq: Int { (last?.seq ?? 0) + 1 }

  /// Adds a record for some content, written by the caller right after.
  mutating func append(_ kind: String, _ content: JSONValue) throws {
    let head = RecordHead(
      seq: nextSeq, kind: kind, at: at, reason: reason, previous: last?.digest ?? .none)
    let digest = Canonical.digest(head, content)
    try database.cachedStatement(
      sql: """
        INSERT INTO record (seq, kind, at, reason, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      head.seq, kind, at.description, reason, head.previous.data, digest.data,
    ])
    last = ChainRecord(
      seq: head.seq, kind: kind, at: at, reason: reason, previous: head.previous, digest: digest)
  }

  /// The last record.
  static func last(in database: Database) throws -> ChainRecord? {
    try record(
      Row.fetchCursor(
        database.cachedStatement(sql: "\(columns) ORDER BY seq DESC LIMIT 1")))
  }

  /// The record with a number.
  static func record(_ seq: Int, in database: Database) throws -> ChainRecord? {
    try record(
      Row.fetchCursor(
        database.cachedStatement(sql: "\(columns) WHERE seq = ?"), arguments: [seq]))
  }

  private static let columns = "SELECT seq, kind, at, reason, previousHash, hash FROM record"

  private static func record(_ rows: RowCursor) throws -> ChainRecord? {
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    return ChainRecord(
      seq: try cells.int(), kind: try cells.text(), at: try cells.moment(),
      reason: cells.optionalText(), previous: try cells.digest(), digest: try cells.digest())
  }
}
