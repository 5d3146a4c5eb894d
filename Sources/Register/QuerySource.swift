import Model

/// Where the resolutions of a query come from, in SQL: `r` is the resolution, `m` its minutes.
struct QuerySource {
  private(set) var tables = "resolution AS r JOIN minutes AS m ON m.seq = r.minutes"
  /// The words found among those around them; NULL for a query without words, and on a server, which
  /// ``SearchExcerpts`` does without.
  private(set) var excerpt = "NULL"
  private(set) var arguments: [(any ColumnConvertible)?] = []
  private var conditions: [String] = []

  /// ` WHERE …`; nothing where everything is wanted.
  var filter: String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  init(_ query: RegisterQuery, _ database: Ledger) throws {
    if let words = query.words {
      guard let words = SearchWords(words) else {
        throw RegisterError.refused("non c'è nessuna parola da cercare")
      }
      switch database {
      case .file: add(words)
      case .server(let connection): try add(words, try connection.folding)
      }
    }
    add("m.date >= ?", query.from?.description)
    add("m.date <= ?", query.to?.description)
    add("r.year = ?", query.year)
    add("r.outcome = ?", query.outcome?.rawValue)
    add("r.enforceability = ?", query.enforceability?.rawValue)
    if let isPublished = query.isPublished {
      conditions.append(
        "\(isPublished ? "" : "NOT ")EXISTS "
          + "(SELECT 1 FROM publication AS p WHERE p.resolution = r.seq)")
    }
    if let words = query.body { try add(body: words, database) }
    if let member = query.member { try add(member: member, query.choice, database) }
  }

  private mutating func add(_ condition: String, _ value: (any ColumnConvertible)?) {
    guard let value else { return }
    conditions.append(condition)
    arguments.append(value)
  }

  /// Words, through the index of FTS5.
  private mutating func add(_ words: SearchWords) {
    tables =
      "resolutionSearch AS s JOIN resolution AS r ON r.seq = s.rowid "
      + "JOIN minutes AS m ON m.seq = r.minutes"
    excerpt = "snippet(resolutionSearch, -1, '«', '»', '…', 14)"
    add("resolutionSearch MATCH ?", words.expression)
  }

  /// The same words on a server, folded as FTS5 folds them: the index finds the acts that have all of
  /// them, and then they are looked for in a row.
  private mutating func add(_ words: SearchWords, _ folding: SearchFolding) throws {
    tables =
      "resolutionSearch AS s JOIN resolution AS r ON r.seq = s.seq "
      + "JOIN minutes AS m ON m.seq = r.minutes"
    let phrases = try words.phrases.map { try folding.phrase($0) }
    guard phrases.allSatisfy({ !$0.words.isEmpty }) else {
      // As FTS5: what has no word in it is nowhere.
      conditions.append("1 = 0")
      return
    }
    add("s.lexemes @@ CAST(? AS tsquery)", SearchFolding.query(phrases))
    for phrase in phrases { add("strpos(s.words, ?) > 0", phrase.sought) }
  }

  private mutating func add(body words: String, _ database: Ledger) throws {
    let bodies = try Bodies(database)
    let chosen = bodies.chosen(by: words)
    guard !chosen.isEmpty else {
      let all = bodies.all.map { "«\($0.title)»" }.joined(separator: ", ")
      throw RegisterError.refused(
        "nessun organo del registro corrisponde a «\(words)»" + (all.isEmpty ? "" : ": " + all))
    }
    conditions.append("r.body IN (\(Self.marks(chosen.count)))")
    for body in chosen { arguments.append(body.id) }
  }

  /// Acts on which a member, by any of the ways its name is written, voted so.
  private mutating func add(
    member name: String, _ choice: Ballot.Choice?, _ database: Ledger
  ) throws {
    let key = NameKey(name)
    let ways = try Self.voters(database).filter { voter in
      NameKey(voter.member).matches(key)
        || voter.person.map { NameKey($0).matches(key) } ?? false
    }
    guard !ways.isEmpty else {
      conditions.append("1 = 0")
      return
    }
    // The names lead, each by the index of the ballots; the acts follow. SQLite is told so by CROSS,
    // which PostgreSQL, that plans by itself, does not allow here.
    let join = database.isOnServer ? "JOIN" : "CROSS JOIN"
    var sql =
      "r.seq IN (WITH way (member, person) AS (VALUES "
      + repeatElement("(?, ?)", count: ways.count).joined(separator: ", ")
      + ") SELECT b.resolution FROM way \(join) ballot AS b "
      + "ON b.member = way.member AND b.person IS NOT DISTINCT FROM way.person"
    for way in ways {
      arguments.append(way.member)
      arguments.append(way.person)
    }
    if let choice {
      sql +=
        " AND b.choice = ? \(join) vote AS v ON v.resolution = b.resolution "
        + "AND v.position = b.vote AND v.purpose = 'motion'"
      arguments.append(choice.rawValue)
    }
    conditions.append(sql + ")")
  }

  /// Every member and person that ever voted: each found by a leap in the index, not among all the
  /// ballots.
  private static func voters(_ database: Ledger) throws -> [(member: String, person: String?)] {
    var rows = try database.rows(
      """
      WITH RECURSIVE
      members (member) AS (
        SELECT min(member) FROM ballot
        UNION ALL
        SELECT (SELECT min(member) FROM ballot WHERE member > members.member)
        FROM members WHERE member IS NOT NULL
      ),
      voters (member, person) AS (
        SELECT member, (SELECT min(person) FROM ballot AS b WHERE b.member = members.member)
        FROM members WHERE member IS NOT NULL
        UNION ALL
        SELECT member,
          (SELECT min(person) FROM ballot AS b
            WHERE b.member = voters.member AND b.person > voters.person)
        FROM voters WHERE person IS NOT NULL
      )
      SELECT member, person FROM voters
      """)
    var voters: [(member: String, person: String?)] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      voters.append((try cells.text(), cells.optionalText()))
    }
    return voters
  }

  private static func marks(_ count: Int) -> String {
    repeatElement("?", count: count).joined(separator: ", ")
  }
}
