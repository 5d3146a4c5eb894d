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
  ///
  /// - Parameters:
  ///   - query: what to look for; nothing asked finds all.
  ///   - limit: how many at most.
  public func find(
    _ query: RegisterQuery = RegisterQuery(), limit: Int? = nil
  ) throws -> [FoundResolution] {
    var found: [FoundResolution] = []
    try find(query, limit: limit) { found.append($0) }
    return found
  }

  /// Gives the resolutions that a query finds one at a time, organ by organ, by number: a register may
  /// hold more than a computer.
  public func find(
    _ query: RegisterQuery, limit: Int? = nil, _ each: (FoundResolution) throws -> Void
  ) throws {
    try survey { database in
      let loader = try ResolutionLoader(database, isWhole: false)
      let source = try QuerySource(query, database)
      var rows = try database.rows(
        """
        SELECT r.seq, \(source.excerpt) FROM \(source.tables)\(source.filter)
        ORDER BY r.body, r.year, r.seq\(limit.map { " LIMIT \($0)" } ?? "")
        """, source.arguments)
      let excerpts = try SearchExcerpts(query, database)
      while let row = try rows.next() {
        var cells = Cells(row)
        let seq = try cells.int()
        let excerpt = try excerpts?.excerpt(of: seq) ?? cells.optionalText()
        guard let entry = try loader.load(seq) else { continue }
        try each(FoundResolution(entry: entry, excerpt: excerpt))
      }
    }
  }

  /// How many resolutions a query finds, and the greatest number among them.
  public func count(_ query: RegisterQuery) throws -> (count: Int, greatest: Int?) {
    try read { database in
      let source = try QuerySource(query, database)
      let row = try database.row(
        "SELECT count(*), max(r.number) FROM \(source.tables)\(source.filter)",
        source.arguments)
      guard let row else { return (0, nil) }
      var cells = Cells(row)
      return (try cells.int(), cells.optionalInt())
    }
  }

  /// A resolution; whole, or without its words and ballots.
  public func resolution(_ seq: Int, isWhole: Bool = true) throws -> EnteredResolution? {
    try read { try ResolutionLoader($0, isWhole: isWhole).load(seq) }
  }

  /// The annotations on some resolutions, or on all, in the order made.
  public func annotations(on resolution: Int? = nil) throws -> [EnteredAnnotation] {
    try read { database in
      try database.all(
        """
        SELECT a.*, r.at FROM annotation AS a JOIN record AS r ON r.seq = a.seq
        WHERE CAST(?1 AS bigint) IS NULL OR a.resolution = ?1 ORDER BY a.seq
        """, [resolution]
      ).map(Self.annotation)
    }
  }

  /// The minutes entered, in order, with their rolls.
  public func minutes() throws -> [EnteredMinutes] {
    try read { database in
      try database.ints("SELECT seq FROM minutes ORDER BY seq").compactMap {
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
    try read { try Chain.record(seq, in: $0) }
  }

  static func annotation(_ row: Ledger.Row) throws -> EnteredAnnotation {
    let columns = Columns(row)
    return EnteredAnnotation(
      seq: try columns.int("seq"), at: try columns.moment("at"),
      resolution: try columns.int("resolution"),
      annotation: Annotation(
        kind: try columns.word("kind"), text: try columns.text("text"),
        author: try columns.text("author"), target: columns.optionalInt("target"),
        document: try columns.mark("documentName", "documentHash")))
  }

  static func minutes(_ seq: Int, _ database: Ledger) throws -> EnteredMinutes? {
    var rows = try database.statement(
      """
      SELECT body, date, openedAt, number, regulation, sourceName, sourceHash, sourcePosition,
        signedName, signedHash, errors
      FROM minutes WHERE seq = ?
      """
    ).rows([seq])
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    return EnteredMinutes(
      seq: seq, body: try cells.int(), date: try cells.date(), openedAt: cells.optionalText(),
      number: cells.optionalText(), regulation: try cells.text(),
      source: DocumentMark(name: try cells.text(), digest: try cells.digest()),
      sourcePosition: try cells.int(), signed: try cells.mark(), errors: try cells.int(),
      roll: try roll(of: seq, database))
  }

  private static func roll(of minutes: Int, _ database: Ledger) throws -> [AttendanceEntry] {
    var rows = try database.statement(
      """
      SELECT member, person, presence, isPartial FROM attendance WHERE minutes = ?
      ORDER BY position
      """
    ).rows([minutes])
    var roll: [AttendanceEntry] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      roll.append(
        AttendanceEntry(
          member: try cells.text(), person: cells.optionalText(), presence: try cells.word(),
          isPartial: try cells.flag()))
    }
    return roll
  }
}
