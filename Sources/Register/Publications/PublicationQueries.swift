import GRDB
import Model

extension RegisterStore {
  /// The publications in the order of their numbers, those of a year or all.
  public func publications(year: Int? = nil) throws -> [EnteredPublication] {
    try read { database in
      try Int.fetchAll(
        database,
        sql: "SELECT seq FROM publication WHERE ?1 IS NULL OR year = ?1 ORDER BY year, number",
        arguments: [year]
      ).compactMap { try PublicationRows.publication($0, database) }
    }
  }

  /// The publication of a record.
  public func publication(_ seq: Int) throws -> EnteredPublication? {
    try read { try PublicationRows.publication(seq, $0) }
  }

  /// The publication with a repertory number.
  public func publication(number: Int, year: Int) throws -> EnteredPublication {
    try read { database in
      let seq = try Int.fetchOne(
        database, sql: "SELECT seq FROM publication WHERE number = ? AND year = ?",
        arguments: [number, year])
      guard let seq, let found = try PublicationRows.publication(seq, database) else {
        throw RegisterError.refused(
          "all'albo non c'è il n. \(number)/\(year); per l'elenco: verbale albo elenca")
      }
      return found
    }
  }

  /// The last publication of a resolution.
  public func publication(ofResolution resolution: Int) throws -> EnteredPublication? {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT max(seq) FROM publication WHERE resolution = ?",
        arguments: [resolution]
      ).flatMap { try PublicationRows.publication($0, database) }
    }
  }

  /// What happened to some publications, or to all, in the order entered.
  public func publicationEvents(on publication: Int? = nil) throws -> [EnteredPublicationEvent] {
    try read { try PublicationRows.events(of: publication, $0) }
  }
}
