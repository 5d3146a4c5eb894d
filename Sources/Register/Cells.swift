import Model

/// The columns of a row in the order of its query: where rows are many, looking each name up costs more
/// than reading.
///
/// As ``Columns``, an error instead of a crash where a damaged or tampered file holds something else.
struct Cells {
  private let row: Ledger.Row
  private var index = 0

  init(_ row: Ledger.Row) { self.row = row }

  mutating func int() throws -> Int { try required(optionalInt()) }
  mutating func text() throws -> String { try required(optionalText()) }
  mutating func flag() throws -> Bool { try int() != 0 }

  mutating func optionalInt() -> Int? { next().int }
  mutating func optionalDouble() -> Double? { next().double }
  mutating func optionalText() -> String? { next().text }

  mutating func date() throws -> CalendarDate { try required(CalendarDate(column: text())) }

  mutating func optionalDate() throws -> CalendarDate? {
    guard let text = optionalText() else { return nil }
    return try required(CalendarDate(column: text))
  }

  mutating func moment() throws -> EntryMoment { try required(EntryMoment(text())) }

  mutating func digest() throws -> Digest { try required(optionalDigest()) }

  mutating func optionalDigest() -> Digest? { next().digest }

  /// One of a set of words.
  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    try required(Word(rawValue: text()))
  }

  /// One of a set of words, or nothing.
  mutating func optionalWord<Word: RawRepresentable<String>>() throws -> Word? {
    guard let text = optionalText() else { return nil }
    return try required(Word(rawValue: text))
  }

  /// A document's name and digest.
  mutating func mark() throws -> DocumentMark? {
    let name = optionalText()
    let digest = optionalDigest()
    guard let name else { return nil }
    return DocumentMark(name: name, digest: try required(digest))
  }

  private mutating func next() -> ColumnValue {
    defer { index += 1 }
    return row.value(index)
  }

  /// The column just read must hold something.
  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw RowFault(column: row.name(index - 1)) }
    return value
  }
}

extension CalendarDate {
  /// Reads `2025-04-10` as a column holds it.
  init?(column text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
