import CLibPQ
import Foundation

/// A connection to a server, with the statements prepared on it.
final class ServerConnection {
  private let functions: verbale_pq
  private let address: ServerAddress
  private let connection: verbale_pq_connection
  private var names: [String: String] = [:]
  private var kept: SearchFolding?
  /// The first error since a transaction began: after it nothing of the transaction counts, whoever got
  /// over it.
  private var firstError: ServerError?

  /// The oldest server that understands all that is asked of it.
  private static let oldest = 120_000

  /// Connects.
  ///
  /// - Parameters:
  ///   - deadline: when one stops waiting for the server's answer.
  ///   - patience: how many seconds to wait for others that hold what one needs.
  static func open(
    _ address: ServerAddress, until deadline: Date, patience: Double
  ) throws -> ServerConnection {
    let connection = try ServerConnection(address, until: deadline)
    try connection.settle(patience)
    return connection
  }

  private init(_ address: ServerAddress, until deadline: Date) throws {
    functions = try LibPQ.functions()
    self.address = address
    connection = try Self.connect(address, functions, until: deadline)
  }

  deinit { functions.finish(connection) }

  /// What folds words as FTS5 does.
  var folding: SearchFolding {
    get throws {
      if let kept { return kept }
      let made = try SearchFolding()
      kept = made
      return made
    }
  }

  // MARK: Connecting

  private static func connect(
    _ address: ServerAddress, _ functions: verbale_pq, until deadline: Date
  ) throws -> verbale_pq_connection {
    // A cable pulled out is noticed in half a minute. What the address says counts more, but for the
    // encoding.
    let settings = [
      ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "4"),
      ("tcp_user_timeout", "30000"), ("fallback_application_name", "verbale"),
      ("dbname", address.secret), ("client_encoding", "UTF8"),
    ]
    guard let connection = start(settings, functions) else {
      throw ServerError(state: nil, message: "", isLost: true)
    }
    // The codes of errors, which are the same in every language.
    _ = functions.setErrorVerbosity(connection, Int32(verbale_pq_verbose))
    _ = functions.setNoticeProcessor(connection, { _, _ in }, nil)
    var step = Int32(verbale_pq_poll_writing)
    if functions.status(connection) == verbale_pq_status_bad {
      step = Int32(verbale_pq_poll_failed)
    }
    while step == verbale_pq_poll_writing || step == verbale_pq_poll_reading {
      let wanted = Int16(step == verbale_pq_poll_reading ? POLLIN : POLLOUT)
      var waiting = pollfd(fd: functions.socket(connection), events: wanted, revents: 0)
      let left = Int32(max(0, min(deadline.timeIntervalSinceNow, 3600)) * 1000)
      guard poll(&waiting, 1, left) != 0 else {
        functions.finish(connection)
        throw ServerError(state: nil, message: "", isLost: true)
      }
      step = functions.connectPoll(connection)
    }
    guard step == verbale_pq_poll_ok else {
      defer { functions.finish(connection) }
      let message = functions.errorMessage(connection).map { String(cString: $0) } ?? ""
      let needsPassword = functions.connectionNeedsPassword(connection) != 0
      let state = needsPassword ? "28P01" : Self.state(in: message)
      throw ServerError(state: state, message: message, isLost: state == nil)
    }
    return connection
  }

  private static func start(
    _ settings: [(String, String)], _ functions: verbale_pq
  ) -> verbale_pq_connection? {
    let words = settings.map { strdup($0.0) } + settings.map { strdup($0.1) }
    defer { for word in words { free(word) } }
    let keys = words.prefix(settings.count).map { UnsafePointer($0) } + [nil]
    let values = words.suffix(settings.count).map { UnsafePointer($0) } + [nil]
    return functions.connectStartParams(keys, values, 1)
  }

  /// The code of an error among the words in which libpq tells it: `FATAL:  3D000: …`.
  private static func state(in message: String) -> String? {
    message.split(whereSeparator: \.isWhitespace).last { word in
      word.count == 6 && word.last == ":"
        && word.dropLast().allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
        && word.contains(where: \.isNumber)
    }.map { String($0.dropLast()) }
  }

  /// Says once what holds for every transaction.
  private func settle(_ patience: Double) throws {
    let version = Int(functions.serverVersion(connection))
    guard version >= Self.oldest else {
      throw RegisterError.server(
        place: address.description, .tooOld("\(version / 10_000)"))
    }
    let encoding =
      functions.parameterStatus(connection, "server_encoding").map { String(cString: $0) } ?? ""
    guard encoding == "UTF8" else {
      throw RegisterError.server(place: address.description, .wrongEncoding(encoding))
    }
    // Nobody's temporary tables come before the register's; a client that vanishes leaves its turn to
    // the others; what is kept is on the disk before it is said to be.
    try run(
      """
      SET search_path = \(ServerSchema.name), pg_temp;
      SET standard_conforming_strings = on;
      SET lock_timeout = \(max(1, Int(patience * 1000)));
      SET idle_in_transaction_session_timeout = 300000;
      SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 4;
      SELECT set_config('synchronous_commit', 'on', false)
      WHERE current_setting('synchronous_commit') = 'off';
      """)
  }

  // MARK: Asking

  /// Begins a transaction.
  func begin(_ kind: Transaction) throws {
    firstError = nil
    try run("BEGIN TRANSACTION \(kind.rawValue)")
  }

  /// What a transaction is for.
  enum Transaction: String {
    case reading = "ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case writing = "ISOLATION LEVEL READ COMMITTED READ WRITE"
  }

  /// Ends a transaction; throws where not all of it was done.
  func commit() throws {
    if let firstError { throw firstError }
    try run("COMMIT")
  }

  /// Undoes a transaction, as the server does by itself where it cannot be told.
  func rollback() {
    try? run("ROLLBACK")
    firstError = nil
  }

  /// Runs some work that leaves no trace where it fails, inside a transaction.
  func nested<Value>(_ work: () throws -> Value) throws -> Value {
    try run("SAVEPOINT work")
    do {
      let value = try work()
      if let firstError { throw firstError }
      try run("RELEASE SAVEPOINT work")
      return value
    } catch {
      try run("ROLLBACK TO SAVEPOINT work; RELEASE SAVEPOINT work")
      firstError = nil
      throw error
    }
  }

  /// Runs statements that take and give nothing.
  func run(_ sql: String) throws {
    _ = try checked(functions.exec(connection, sql))
  }

  /// Runs a statement, prepared the first time.
  func query(_ sql: String, _ values: [(any ColumnConvertible)?] = []) throws -> ServerResult {
    let name = try prepared(sql)
    let packed = try PackedValues(values, address)
    let result = packed.withPointers { places in
      functions.execPrepared(
        connection, name, Int32(values.count), places, packed.lengths, packed.formats, 1)
    }
    return try checked(result)
  }

  private func prepared(_ sql: String) throws -> String {
    if let name = names[sql] { return name }
    let name = "s\(names.count)"
    _ = try checked(functions.prepare(connection, name, Self.numbered(sql), 0, nil))
    names[sql] = name
    return name
  }

  /// `?` and `?1` as PostgreSQL counts them. No statement has one inside a string.
  private static func numbered(_ sql: String) -> String {
    var text = ""
    var count = 0
    var last: Character?
    for character in sql {
      if last == "?", !character.isNumber {
        count += 1
        text += String(count)
      }
      text.append(character == "?" ? "$" : character)
      last = character
    }
    if last == "?" { text += String(count + 1) }
    return text
  }

  private func checked(_ result: verbale_pq_result?) throws -> ServerResult {
    let status = functions.resultStatus(result)
    if let result, status == verbale_pq_result_command || status == verbale_pq_result_tuples {
      return ServerResult(functions, result)
    }
    defer { functions.clear(result) }
    let state = functions.resultErrorField(result, Int32(verbale_pq_field_state)).map {
      String(cString: $0)
    }
    let message =
      functions.resultErrorField(result, Int32(verbale_pq_field_message)).map {
        String(cString: $0)
      }
      ?? functions.errorMessage(connection).map { String(cString: $0) } ?? ""
    // A server that goes away says so before it cuts the connection.
    let isGoing = state.map { $0.hasPrefix("08") || $0.hasPrefix("57P0") } ?? false
    let error = ServerError(
      state: state, message: message,
      isLost: isGoing || functions.status(connection) != verbale_pq_status_ok)
    firstError = firstError ?? error
    throw error
  }
}

/// The arguments of a statement as libpq takes them: words end with a zero, bytes go as they are.
private struct PackedValues {
  private var room: [UInt8] = []
  private var places: [Int?] = []
  private(set) var lengths: [Int32] = []
  private(set) var formats: [Int32] = []

  init(_ values: [(any ColumnConvertible)?], _ address: ServerAddress) throws {
    for value in values {
      let start = room.count
      switch value?.columnValue ?? .null {
      case .null:
        places.append(nil)
        lengths.append(0)
        formats.append(0)
        continue
      case .int(let number): room += String(number).utf8
      case .double(let number): room += String(number).utf8
      case .text(let text):
        guard !text.utf8.contains(0) else {
          throw RegisterError.server(place: address.description, .unkeepable)
        }
        room += text.utf8
      case .blob(let data):
        room += data
        places.append(start)
        lengths.append(Int32(data.count))
        formats.append(1)
        room.append(0)
        continue
      }
      places.append(start)
      lengths.append(0)
      formats.append(0)
      room.append(0)
    }
  }

  func withPointers<Value>(
    _ work: ([UnsafePointer<CChar>?]) throws -> Value
  ) rethrows -> Value {
    try room.withUnsafeBytes { bytes in
      try work(
        places.map { place in
          guard let place, let start = bytes.baseAddress else { return nil }
          return (start + place).assumingMemoryBound(to: CChar.self)
        })
    }
  }
}
