import GRDB
import Model

/// Where the resolutions of a query come from, in SQL: `r` is the resolution, `m` its minutes.
struct QuerySource {
  private(set) var tables = "resolution AS r JOIN minutes AS m ON m.seq = r.minutes"
  /// The words found among those around them; NULL for a query without words.
  private(set) var excerpt = "NULL"
  private(set) var arguments = StatementArguments()
  private var conditions: [String] = []

  /// ` WHERE …`; nothing where everything is wanted.
  var filter: String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  init(_ query: RegisterQuery, _ database: Database) throws {
    if let words = query.words {
      guard let expression = SearchWords.expression(words) else {
        throw RegisterError.refused("non c'è nessuna parola da cercare")
      }
      tables =
        "resolutionSearch AS s JOIN resolution AS r ON r.seq = s.rowid "
        + "JOIN minutes AS m ON m.seq = r.minutes"
      excerpt = "snippet(resolutionSearch, -1, '«', '»', '…', 14)"
      add("resolutionSearch MATCH ?", expression)
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

  private mutating func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    conditions.append(condition)
    arguments += [value]
  }

  private mutating func add(body words: String, _ database: Database) throws {
    let bodies = try Bodies(database)
    let chosen = bodies.chosen(by: words)
    guard !chosen.isEmpty else {
      let all = bodies.all.map { "«\($0.title)»" }.joined(separator: ", ")
      throw RegisterError.refused(
        "nessun organo del registro corrisponde a «\(words)»" + (all.isEmpty ? "" : ": " + all))
    }
    conditions.append("r.body IN (\(Self.marks(chosen.count)))")
    arguments += StatementArguments(chosen.map(\.id))
  }

  /// Acts on which a member, by any of the ways its name is written, voted so.
  private mutating func add(
    member name: String, _ choice: Ballot.Choice?, _ database: Database
  ) throws {
    let key = NameKey(name)
    let ways = try Self.voters(database).filter { voter in
      NameKey(voter.member).matches(key)
        || voter.person.map { NameKey($0).matches(key) } ?? false
    }
    guard !ways.isEmpty else {
      conditions.append("0")
      return
    }
    // The names lead, each by the index of the ballots; the acts follow.
    var sql =
      "r.seq IN (WITH way (member, person) AS (VALUES "
      + repeatElement("(?, ?)", count: ways.count).joined(separator: ", ")
      + ") SELECT b.resolution FROM way CROSS JOIN ballot AS b "
      + "ON b.member = way.member AND b.person IS way.person"
    for way in ways { arguments += [way.member, way.person] }
    if let choice {
      sql +=
        " AND b.choice = ? CROSS JOIN vote AS v ON v.resolution = b.resolution "
        + "AND v.position = b.vote AND v.purpose = 'motion'"
      arguments += [choice.rawValue]
    }
    conditions.append(sql + ")")
  }

  /// Every member and person that ever voted: each found by a leap in the index, not among all the
  /// ballots.
  private static func voters(_ database: Database) throws -> [(member: String, person: String?)] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
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
