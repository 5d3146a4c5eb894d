import Foundation
import GRDB
import Model

/// Reads and writes the rows of the albo.
enum PublicationRows {
  static func insert(_ entered: EnteredPublication, _ database: Database) throws {
    let publication = entered.publication
    try database.execute(
      sql: """
        INSERT INTO publication (seq, year, number, resolution, replaces, type, subject, authority,
          actNumber, actDate, start, lastDay, days, countsFirstDay, enforceability, source, officer,
          text, document)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entered.seq, entered.year, entered.number, publication.resolution, publication.replaces,
        publication.type, publication.subject, publication.authority, publication.actNumber,
        publication.actDate?.description, publication.start.description,
        publication.lastDay.description, publication.days, publication.countsFirstDay,
        publication.enforceability?.rawValue, publication.source, publication.officer,
        publication.text, publication.document,
      ])
    for (role, file) in [("published", publication.file), ("whole", publication.wholeFile)] {
      guard let file else { continue }
      try database.execute(
        sql: """
          INSERT INTO publicationFile (publication, role, name, format, hash, content)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          entered.seq, role, file.name, file.format, file.digest.data, Data(file.bytes),
        ])
    }
    for (index, omission) in publication.omissions.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO publicationOmission (publication, position, rule, place, words, reason)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          entered.seq, index + 1, omission.rule, omission.place, omission.words, omission.reason,
        ])
    }
  }

  static func insert(
    _ event: PublicationEvent, on publication: Int, seq: Int, _ database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO publicationEvent (seq, publication, kind, day, author, reason)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        seq, publication, event.kind.rawValue, event.day.description, event.author, event.reason,
      ])
  }

  /// The publication of a record; nil when there is none.
  static func publication(_ seq: Int, _ database: Database) throws -> EnteredPublication? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT p.*, r.at FROM publication AS p JOIN record AS r ON r.seq = p.seq WHERE p.seq = ?
          """, arguments: [seq])
    else { return nil }
    let columns = Columns(row)
    var publication = Publication(
      type: try columns.text("type"), subject: try columns.text("subject"),
      authority: try columns.text("authority"), start: try columns.date("start"),
      lastDay: try columns.date("lastDay"), days: try columns.int("days"),
      countsFirstDay: try columns.flag("countsFirstDay"), source: try columns.text("source"),
      officer: try columns.text("officer"), text: try columns.text("text"))
    publication.resolution = columns.optionalInt("resolution")
    publication.replaces = columns.optionalInt("replaces")
    publication.actNumber = columns.optionalText("actNumber")
    publication.actDate =
      columns.optionalText("actDate") == nil ? nil : try columns.date("actDate")
    publication.enforceability = try columns.optionalWord("enforceability")
    publication.document = columns.optionalText("document")
    publication.file = try file("published", of: seq, database)
    publication.wholeFile = try file("whole", of: seq, database)
    publication.omissions = try omissions(of: seq, database)
    return EnteredPublication(
      seq: seq, at: try columns.moment("at"), year: try columns.int("year"),
      number: try columns.int("number"), publication: publication)
  }

  static func events(of publication: Int?, _ database: Database) throws -> [EnteredPublicationEvent]
  {
    try Row.fetchAll(
      database,
      sql: """
        SELECT e.*, r.at FROM publicationEvent AS e JOIN record AS r ON r.seq = e.seq
        WHERE ?1 IS NULL OR e.publication = ?1 ORDER BY e.seq
        """, arguments: [publication]
    ).map(event)
  }

  static func event(_ seq: Int, _ database: Database) throws -> EnteredPublicationEvent? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT e.*, r.at FROM publicationEvent AS e JOIN record AS r ON r.seq = e.seq
        WHERE e.seq = ?
        """, arguments: [seq]
    ).map(event)
  }

  private static func event(_ row: Row) throws -> EnteredPublicationEvent {
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
    _ role: String, of seq: Int, _ database: Database
  ) throws -> PublishedFile? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM publicationFile WHERE publication = ? AND role = ?",
      arguments: [seq, role])
    guard let row else { return nil }
    let columns = Columns(row)
    guard case .blob(let data)? = (row["content"] as DatabaseValue?)?.storage else {
      throw RowFault(column: "content")
    }
    return PublishedFile(
      name: try columns.text("name"), format: try columns.text("format"), bytes: Array(data))
  }

  private static func omissions(
    of seq: Int, _ database: Database
  ) throws -> [PublishedOmission] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM publicationOmission WHERE publication = ? ORDER BY position",
      arguments: [seq]
    ).map { row in
      let columns = Columns(row)
      return PublishedOmission(
        rule: try columns.text("rule"), place: try columns.text("place"),
        words: try columns.text("words"), reason: try columns.text("reason"))
    }
  }
}
