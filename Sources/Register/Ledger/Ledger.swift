import GRDB

/// The tables of a register, inside a transaction: in a file of SQLite's, or on a PostgreSQL server.
///
/// One SQL for both, and only what both understand; the little that differs is asked of
/// ``isOnServer`` where it differs. Arguments are marked `?` or `?1`.
enum Ledger {
  case file(Database)
  case server(ServerConnection)

  /// Whether it is on a server.
  var isOnServer: Bool {
    switch self {
    case .file: false
    case .server: true
    }
  }

  /// A statement to run many times; the same words give the same one.
  func statement(_ sql: String) throws -> Statement {
    switch self {
    case .file(let database): .file(try database.cachedStatement(sql: sql))
    case .server(let connection): .server(connection, sql)
    }
  }

  /// Runs a statement that gives nothing.
  func execute(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws {
    try statement(sql).execute(values)
  }

  /// The rows that a query gives, one at a time.
  func rows(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> Rows {
    switch self {
    // Not one of those kept: it may be asked again while it is being read.
    case .file(let database):
      .file(try GRDB.Row.fetchCursor(database, sql: sql, arguments: Self.arguments(values)))
    case .server(let connection):
      .server(try connection.query(sql, values), 0)
    }
  }

  /// All the rows that a query gives.
  func all(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> [Row] {
    switch self {
    case .file(let database):
      return try GRDB.Row.fetchAll(database, sql: sql, arguments: Self.arguments(values)).map {
        .file($0)
      }
    case .server(let connection):
      let result = try connection.query(sql, values)
      return (0..<result.count).map { .server(result, $0) }
    }
  }

  /// The first row that a query gives.
  func row(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> Row? {
    switch self {
    case .file(let database):
      return try GRDB.Row.fetchOne(database, sql: sql, arguments: Self.arguments(values)).map {
        .file($0)
      }
    case .server(let connection):
      let result = try connection.query(sql, values)
      return result.count > 0 ? .server(result, 0) : nil
    }
  }

  /// The first column of the first row.
  func int(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> Int? {
    try row(sql, values)?.int(0)
  }

  /// The first column of the first row.
  func text(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> String? {
    try row(sql, values)?.text(0)
  }

  /// The first column of every row.
  func ints(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> [Int] {
    var rows = try rows(sql, values)
    var found: [Int] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      found.append(try cells.int())
    }
    return found
  }

  /// Whether a query gives anything but zero.
  func isTrue(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> Bool {
    try int(sql, values) ?? 0 != 0
  }

  fileprivate static func arguments(_ values: [(any ColumnConvertible)?]) -> StatementArguments {
    // As values of many kinds: those of one kind are taken through a key path, ten times as slow.
    StatementArguments(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value?.columnValue ?? .null {
        case .null: nil
        case .int(let number): number
        case .double(let number): number
        case .text(let text): text
        case .blob(let data): data
        }
      })
  }
}

extension Ledger {
  /// A statement to run many times.
  enum Statement {
    case file(GRDB.Statement)
    case server(ServerConnection, String)

    /// Runs it, for what it does.
    func execute(_ values: [(any ColumnConvertible)?]) throws {
      switch self {
      case .file(let statement): try statement.execute(arguments: Ledger.arguments(values))
      case .server(let connection, let sql): _ = try connection.query(sql, values)
      }
    }

    /// Runs it, for the rows it gives.
    func rows(_ values: [(any ColumnConvertible)?] = []) throws -> Rows {
      switch self {
      case .file(let statement):
        .file(try GRDB.Row.fetchCursor(statement, arguments: Ledger.arguments(values)))
      case .server(let connection, let sql): .server(try connection.query(sql, values), 0)
      }
    }
  }

  /// The rows of a query, one at a time; each is good until the next is asked for.
  enum Rows {
    case file(RowCursor)
    case server(ServerResult, Int)

    mutating func next() throws -> Row? {
      switch self {
      case .file(let cursor): return try cursor.next().map { .file($0) }
      case .server(let result, let index):
        guard index < result.count else { return nil }
        self = .server(result, index + 1)
        return .server(result, index)
      }
    }
  }

  /// One row.
  enum Row {
    case file(GRDB.Row)
    case server(ServerResult, Int)

    /// A column, by its place; null where there is none.
    func value(_ index: Int) -> ColumnValue {
      switch self {
      case .file(let row): Self.value((row[index] as DatabaseValue).storage)
      case .server(let result, let row): result.value(row, index)
      }
    }

    /// A column, by its name; null where there is none.
    func value(_ name: String) -> ColumnValue {
      switch self {
      case .file(let row): Self.value(((row[name] as DatabaseValue?) ?? .null).storage)
      case .server(let result, let row): result.value(row, result.place(of: name))
      }
    }

    func int(_ index: Int) -> Int? { value(index).int }
    func text(_ index: Int) -> String? { value(index).text }

    /// What a column is called.
    func name(_ index: Int) -> String {
      switch self {
      case .file(let row): Array(row.columnNames)[index]
      case .server(let result, _): result.name(index)
      }
    }

    private static func value(_ storage: DatabaseValue.Storage) -> ColumnValue {
      switch storage {
      case .null: .null
      case .int64(let number): .int(Int(number))
      case .double(let number): .double(number)
      case .string(let text): .text(text)
      case .blob(let data): .blob(data)
      }
    }
  }
}

extension ColumnValue {
  /// A whole number; nil where it holds something else.
  var int: Int? {
    switch self {
    case .int(let number): number
    case .double(let number): Int(exactly: number)
    default: nil
    }
  }

  /// A number; nil where it holds something else.
  var double: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// Words; nil where it holds something else.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// A digest; nil where it holds something else.
  var digest: Digest? {
    guard case .blob(let data) = self else { return nil }
    return Digest(bytes: data)
  }
}
