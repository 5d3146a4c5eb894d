import Model

/// The columns of a row, with an error instead of a crash where a damaged or tampered file holds
/// something else.
struct Columns {
  private let row: Ledger.Row

  init(_ row: Ledger.Row) { self.row = row }

  func int(_ name: String) throws -> Int { try required(name, optionalInt(name)) }
  func text(_ name: String) throws -> String { try required(name, optionalText(name)) }
  func flag(_ name: String) throws -> Bool { try int(name) != 0 }

  func optionalInt(_ name: String) -> Int? { row.value(name).int }
  func optionalText(_ name: String) -> String? { row.value(name).text }
  func optionalDouble(_ name: String) -> Double? { row.value(name).double }

  func date(_ name: String) throws -> CalendarDate {
    try required(name, CalendarDate(column: text(name)))
  }

  func moment(_ name: String) throws -> EntryMoment { try required(name, EntryMoment(text(name))) }

  func digest(_ name: String) throws -> Digest { try required(name, optionalDigest(name)) }

  func optionalDigest(_ name: String) -> Digest? { row.value(name).digest }

  /// One of a set of words.
  func word<Word: RawRepresentable<String>>(_ name: String) throws -> Word {
    try required(name, Word(rawValue: text(name)))
  }

  /// One of a set of words, or nothing.
  func optionalWord<Word: RawRepresentable<String>>(_ name: String) throws -> Word? {
    guard let text = optionalText(name) else { return nil }
    return try required(name, Word(rawValue: text))
  }

  /// A document's name and digest.
  func mark(_ name: String, _ hash: String) throws -> DocumentMark? {
    guard let text = optionalText(name) else { return nil }
    return DocumentMark(name: text, digest: try digest(hash))
  }

  private func required<Value>(_ name: String, _ value: Value?) throws -> Value {
    guard let value else { throw RowFault(column: name) }
    return value
  }
}

/// A row whose column does not hold what it must.
struct RowFault: Error {
  let column: String
}
