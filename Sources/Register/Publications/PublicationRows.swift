import Foundation
import Model

/// Reads and writes the rows of the albo.
enum PublicationRows {
  static func insert(
    _ entered: EnteredPublication, showing content: PublicationContent, _ database: Ledger
  ) throws {
    let publication = entered.publication
    try database.execute(
      """
      INSERT INTO publication (seq, year, number, resolution, replaces, type, subject, authority,
        actNumber, actDate, start, lastDay, days, countsFirstDay, enforceability, source, officer,
        text, document)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entered.seq, entered.year, entered.number, publication.resolution, publication.replaces,
        publication.type, publication.subject, publication.authority, publication.actNumber,
        publication.actDate?.description, publication.start.description,
        publication.lastDay.description, publication.days, publication.countsFirstDay,
        publication.enforceability?.rawValue, publication.source, publication.officer,
        content.text, content.document,
      ])
    for (role, file) in [("published", content.file), ("whole", content.wholeFile)] {
      guard let file else { continue }
      try database.execute(
        """
        INSERT INTO publicationFile (publication, role, name, format, hash, content)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          entered.seq, role, file.name, file.format, file.digest.data, Data(file.bytes),
        ])
    }
    for (index, omission) in publication.omissions.enumerated() {
      try database.execute(
        """
        INSERT INTO publicationOmission (publication, position, rule, place, words, reason)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          entered.seq, index + 1, omission.rule, omission.place, omission.words, omission.reason,
        ])
    }
  }

  static func insert(
    _ event: PublicationEvent, on publication: Int, seq: Int, _ database: Ledger
  ) throws {
    try database.execute(
      """
      INSERT INTO publicationEvent (seq, publication, kind, day, author, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        seq, publication, event.kind.rawValue, event.day.description, event.author, event.reason,
      ])
  }

  /// Which publications to read.
  enum Choice {
    case all
    case year(Int)
    case record(Int)

    var condition: String {
      switch self {
      case .all: "TRUE"
      case .year(let year): "p.year = \(year)"
      case .record(let seq): "p.seq = \(seq)"
      }
    }
  }

  /// The publications chosen, without what they show, in the order of their numbers.
  static func publications(_ choice: Choice, _ database: Ledger) throws -> [EnteredPublication] {
    let omissions = try omissions(choice, database)
    var rows = try database.rows(
      """
      SELECT p.seq, r.at, p.year, p.number, p.type, p.subject, p.authority, p.start, p.lastDay,
        p.days, p.countsFirstDay, p.source, p.officer, p.resolution, p.replaces, p.actNumber,
        p.actDate, p.enforceability
      FROM publication AS p JOIN record AS r ON r.seq = p.seq
      WHERE \(choice.condition) ORDER BY p.year, p.number
      """)
    var found: [EnteredPublication] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      let seq = try cells.int()
      let at = try cells.moment()
      let year = try cells.int()
      let number = try cells.int()
      var publication = Publication(
        type: try cells.text(), subject: try cells.text(), authority: try cells.text(),
        start: try cells.date(), lastDay: try cells.date(), days: try cells.int(),
        countsFirstDay: try cells.flag(), source: try cells.text(), officer: try cells.text())
      publication.resolution = cells.optionalInt()
      publication.replaces = cells.optionalInt()
      publication.actNumber = cells.optionalText()
      publication.actDate = try cells.optionalDate()
      publication.enforceability = try cells.optionalWord()
      publication.omissions = omissions[seq] ?? []
      found.append(
        EnteredPublication(seq: seq, at: at, year: year, number: number, publication: publication))
    }
    return found
  }

  /// The publication of a record, without what it shows; nil when there is none.
  static func publication(_ seq: Int, _ database: Ledger) throws -> EnteredPublication? {
    try publications(.record(seq), database).first
  }

  /// What a publication shows; nil when there is none.
  static func content(_ seq: Int, _ database: Ledger) throws -> PublicationContent? {
    guard
      let row = try database.row(
        "SELECT text, document FROM publication WHERE seq = ?", [seq])
    else { return nil }
    var cells = Cells(row)
    return PublicationContent(
      text: try cells.text(), document: cells.optionalText(),
      file: try file("published", of: seq, database),
      wholeFile: try file("whole", of: seq, database))
  }

  static func events(of publication: Int?, _ database: Ledger) throws -> [EnteredPublicationEvent] {
    try database.all(
      """
      SELECT e.*, r.at FROM publicationEvent AS e JOIN record AS r ON r.seq = e.seq
      WHERE CAST(?1 AS bigint) IS NULL OR e.publication = ?1 ORDER BY e.seq
      """, [publication]
    ).map(event)
  }

  static func event(_ seq: Int, _ database: Ledger) throws -> EnteredPublicationEvent? {
    try database.row(
      """
      SELECT e.*, r.at FROM publicationEvent AS e JOIN record AS r ON r.seq = e.seq
      WHERE e.seq = ?
      """, [seq]
    ).map(event)
  }

  private static func event(_ row: Ledger.Row) throws -> EnteredPublicationEvent {
    let columns = Columns(row)
    return EnteredPublicationEvent(
      seq: try columns.int("seq"), at: try columns.moment("at"),
      publication: try columns.int("publication"),
      event: PublicationEvent(
        kind: try columns.word("kind"), day: try columns.date("day"),
        author: try columns.text("author"), reason: try columns.text("reason")))
  }

  /// A file; a digest that its bytes no longer have makes the record's own digest fail.
  private static func file(
    _ role: String, of seq: Int, _ database: Ledger
  ) throws -> PublishedFile? {
    let row = try database.row(
      "SELECT * FROM publicationFile WHERE publication = ? AND role = ?",
      [seq, role])
    guard let row else { return nil }
    let columns = Columns(row)
    guard case .blob(let data) = row.value("content") else {
      throw RowFault(column: "content")
    }
    return PublishedFile(
      name: try columns.text("name"), format: try columns.text("format"), bytes: Array(data))
  }

  private static func omissions(
    _ choice: Choice, _ database: Ledger
  ) throws -> [Int: [PublishedOmission]] {
    var rows = try database.rows(
      """
      SELECT o.publication, o.rule, o.place, o.words, o.reason
      FROM publicationOmission AS o JOIN publication AS p ON p.seq = o.publication
      WHERE \(choice.condition) ORDER BY o.publication, o.position
      """)
    var found: [Int: [PublishedOmission]] = [:]
    while let row = try rows.next() {
      var cells = Cells(row)
      found[try cells.int(), default: []].append(
        PublishedOmission(
          rule: try cells.text(), place: try cells.text(), words: try cells.text(),
          reason: try cells.text()))
    }
    return found
  }
}
