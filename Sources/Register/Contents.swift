import GRDB
import Model

/// What a record carries, read back from the tables to be hashed again.
enum Contents {
  /// The content of a record; nil when its row is not there.
  static func of(_ record: ChainRecord, _ database: Database) throws -> JSONValue? {
    switch record.kind {
    case "designation":
      guard let row = try row("designation", record.seq, database) else { return nil }
      let columns = Columns(row)
      let body = RegisteredBody(
        id: try columns.int("body"), kind: try columns.word("kind"),
        authority: columns.optionalText("authority"), name: try columns.text("name"))
      return Canonical.content(body, seq: record.seq)
    case "minutes":
      return try RegisterStore.minutes(record.seq, database).map { Canonical.content($0) }
    case "resolution":
      return try ResolutionLoader(database, isWhole: true).load(record.seq).map {
        Canonical.content($0)
      }
    case "annotation":
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT a.*, r.at FROM annotation AS a JOIN record AS r ON r.seq = a.seq WHERE a.seq = ?
            """, arguments: [record.seq])
      else { return nil }
      let entered = try RegisterStore.annotation(row)
      return Canonical.content(entered.annotation, on: entered.resolution)
    case "closing":
      guard
        let row = try Row.fetchOne(
          database,
          sql:
            "SELECT c.*, r.at FROM closing AS c JOIN record AS r ON r.seq = c.seq WHERE c.seq = ?",
          arguments: [record.seq])
      else { return nil }
      return Canonical.content(try RegisterStore.closing(row))
    case "publication":
      guard let entered = try PublicationRows.publication(record.seq, database),
        let content = try PublicationRows.content(record.seq, database)
      else { return nil }
      return Canonical.content(entered, showing: content)
    case "publicationEvent":
      return try PublicationRows.event(record.seq, database).map {
        Canonical.content($0.event, on: $0.publication)
      }
    default: return nil
    }
  }

  private static func row(_ table: String, _ seq: Int, _ database: Database) throws -> Row? {
    try Row.fetchOne(database, sql: "SELECT * FROM \(table) WHERE seq = ?", arguments: [seq])
  }
}
