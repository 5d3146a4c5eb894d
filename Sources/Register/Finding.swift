import GRDB
import Model

/// A resolution that a query finds.
public struct FoundResolution: Sendable, Hashable {
  /// The resolution, without its text and ballots.
  public let entry: EnteredResolution
  /// The words found, marked with «», among those around them.
  public let excerpt: String?
}

extension RegisterStore {
  /// The organs, in the order in which they came into the register.
  public func bodies() throws -> [RegisteredBody] { try read { try Bodies($0).all } }

  /// The resolutions that a query finds, organ by organ, by number.
  public func find(_ query: RegisterQuery = RegisterQuery()) throws -> [FoundResolution] {
    try read { database in
      let loader = ResolutionLoader(database, isWhole: false)
      var found: [FoundResolution] = []
      for row in try Self.rows(query, database) {
        let columns = Columns(row)
        guard let entry = try loader.load(columns.int("seq")) else { continue }
        found.append(FoundResolution(entry: entry, excerpt: columns.optionalText("excerpt")))
      }
      return found
    }
  }

  /// A whole resolution.
  public func resolution(_ seq: Int) throws -> EnteredResolution? {
    try read { try ResolutionLoader($0, isWhole: true).load(seq) }
  }

  /// The annotations on some resolutions, or on all, in the order made.
  public func annotations(on resolution: Int? = nil) throws -> [EnteredAnnotation] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT a.*, r.at FROM annotation AS a JOIN record AS r ON r.seq = a.seq
          WHERE ?1 IS NULL OR a.resolution = ?1 ORDER BY a.seq
          """, arguments: [resolution]
      ).map(Self.annotation)
    }
  }

  /// The minutes entered, in order, with their rolls.
  public func minutes() throws -> [EnteredMinutes] {
    try read { database in
      try Int.fetchAll(database, sql: "SELECT seq FROM minutes ORDER BY seq").compactMap {
        try Self.minutes($0, database)
      }
    }
  }

  /// The minutes of a record.
  public func minutes(_ seq: Int) throws -> EnteredMinutes? {
    try read { try Self.minutes(seq, $0) }
  }

  /// A ring of the chain.
  public func record(_ seq: Int) throws -> ChainRecord? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM record WHERE seq = ?", arguments: [seq])
        .map(Chain.record)
    }
  }

  static func annotation(_ row: Row) throws -> EnteredAnnotation {
    let columns = Columns(row)
    return EnteredAnnotation(
      seq: try columns.int("seq"), at: try columns.moment("at"),
      resolution: try columns.int("resolution"),
      annotation: Annotation(
        kind: try columns.word("kind"), text: try columns.text("text"),
        author: try columns.text("author"), target: columns.optionalInt("target"),
        document: try columns.mark("documentName", "documentHash")))
  }

  static func minutes(_ seq: Int, _ database: Database) throws -> EnteredMinutes? {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM minutes WHERE seq = ?"), arguments: [seq])
    else { return nil }
    let columns = Columns(row)
    let roll = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM attendance WHERE minutes = ? ORDER BY position"),
      arguments: [seq]
    ).map { row in
      let columns = Columns(row)
      return AttendanceEntry(
        member: try columns.text("member"), person: columns.optionalText("person"),
        presence: try columns.word("presence"), isPartial: try columns.flag("isPartial"))
    }
    return EnteredMinutes(
      seq: seq, body: try columns.int("body"), date: try columns.date("date"),
      openedAt: columns.optionalText("openedAt"), number: columns.optionalText("number"),
      regulation: try columns.text("regulation"),
      source: DocumentMark(
        name: try columns.text("sourceName"), digest: try columns.digest("sourceHash")),
      sourcePosition: try columns.int("sourcePosition"),
      signed: try columns.mark("signedName", "signedHash"), errors: try columns.int("errors"),
      roll: roll)
  }

  // MARK: Queries

  private static func rows(_ query: RegisterQuery, _ database: Database) throws -> [Row] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    var from = "resolution AS r JOIN minutes AS m ON m.seq = r.minutes"
    var excerpt = "NULL"
    if let words = query.words {
      guard let expression = SearchWords.expression(words) else {
        throw RegisterError.refused("non c'è nessuna parola da cercare")
      }
      from =
        "resolutionSearch AS s JOIN resolution AS r ON r.seq = s.rowid "
        + "JOIN minutes AS m ON m.seq = r.minutes"
      excerpt = "snippet(resolutionSearch, -1, '«', '»', '…', 14)"
      conditions.append("resolutionSearch MATCH ?")
      arguments += [expression]
    }
    func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments += [value]
    }
    add("m.date >= ?", query.from?.description)
    add("m.date <= ?", query.to?.description)
    add("r.year = ?", query.year)
    add("r.outcome = ?", query.outcome?.rawValue)
    if let words = query.body {
      let bodies = try Bodies(database)
      let chosen = bodies.chosen(by: words)
      guard !chosen.isEmpty else {
        let all = bodies.all.map { "«\($0.title)»" }.joined(separator: ", ")
        throw RegisterError.refused(
          "nessun organo del registro corrisponde a «\(words)»" + (all.isEmpty ? "" : ": " + all))
      }
      conditions.append("r.body IN (\(marks(chosen.count)))")
      arguments += StatementArguments(chosen.map(\.id))
    }
    if let member = query.member {
      let condition = try self.member(member, query.choice, database)
      conditions.append(condition.sql)
      arguments += condition.arguments
    }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return try Row.fetchAll(
      database,
      sql:
        "SELECT r.seq, \(excerpt) AS excerpt FROM \(from)\(filter) ORDER BY r.body, r.year, r.seq",
      arguments: arguments)
  }

  /// Acts on which a member, by any of the ways its name is written, voted so.
  private static func member(
    _ name: String, _ choice: Ballot.Choice?, _ database: Database
  ) throws -> (sql: String, arguments: StatementArguments) {
    let key = NameKey(name)
    let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT member, person FROM ballot")
    var members: Set<String> = []
    var persons: Set<String> = []
    for row in rows {
      let columns = Columns(row)
      let member = try columns.text("member")
      if NameKey(member).matches(key) { members.insert(member) }
      if let person = columns.optionalText("person"), NameKey(person).matches(key) {
        persons.insert(person)
      }
    }
    var sql =
      "EXISTS (SELECT 1 FROM ballot AS b JOIN vote AS v ON v.resolution = b.resolution "
      + "AND v.position = b.vote WHERE b.resolution = r.seq AND (b.member IN (\(marks(members.count)))"
      + " OR b.person IN (\(marks(persons.count))))"
    var arguments = StatementArguments(members.sorted()) + StatementArguments(persons.sorted())
    if let choice {
      sql += " AND v.purpose = 'motion' AND b.choice = ?"
      arguments += [choice.rawValue]
    }
    return (sql + ")", arguments)
  }

  private static func marks(_ count: Int) -> String {
    repeatElement("?", count: count).joined(separator: ", ")
  }
}
