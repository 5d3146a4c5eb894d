import Model

/// Adds records at the end of the chain.
struct Chain {
  private let database: Ledger
  private let at: EntryMoment
  private let reason: String?
  private(set) var last: ChainRecord?

  /// Takes hold of the end of the chain, inside a transaction that writes.
  init(_ database: Ledger, at: EntryMoment, reason: String?) throws {
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
    let record = ChainRecord(
      seq: head.seq, kind: kind, at: at, reason: reason, previous: head.previous, digest: digest)
    try Self.insert(record, database)
    last = record
  }

  /// Writes a record as it is.
  static func insert(_ record: ChainRecord, _ database: Ledger) throws {
    try database.statement(
      """
      INSERT INTO record (seq, kind, at, reason, previousHash, hash) VALUES (?, ?, ?, ?, ?, ?)
      """
    ).execute([
      record.seq, record.kind, record.at.description, record.reason, record.previous.data,
      record.digest.data,
    ])
  }

  /// The last record.
  static func last(in database: Ledger) throws -> ChainRecord? {
    try record(
      database.statement("\(columns) ORDER BY seq DESC LIMIT 1").rows())
  }

  /// The record with a number.
  static func record(_ seq: Int, in database: Ledger) throws -> ChainRecord? {
    try record(
      database.statement("\(columns) WHERE seq = ?").rows([seq]))
  }

  private static let columns = "SELECT seq, kind, at, reason, previousHash, hash FROM record"

  private static func record(_ rows: Ledger.Rows) throws -> ChainRecord? {
    var rows = rows
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    return ChainRecord(
      seq: try cells.int(), kind: try cells.text(), at: try cells.moment(),
      reason: cells.optionalText(), previous: try cells.digest(), digest: try cells.digest())
  }
}
