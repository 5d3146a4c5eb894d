import Foundation

/// A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket there and in no
/// other way.
///
/// It stops, and its folder goes, when the process that made it ends, however that ends: a shell that
/// waits for its standard input to close sees to it.
public final class TestServer: @unchecked Sendable {
  /// One that all tests share, each in a database of its own; nil where PostgreSQL is not installed.
  public static let shared: TestServer? = {
    do {
      return try TestServer()
    } catch {
      print("prove del registro su un server saltate: \(error)")
      return nil
    }
  }()

  /// Why there is no server.
  public struct Fault: Error, CustomStringConvertible {
    /// In Italian.
    public let description: String
  }

  /// The folder of its socket.
  public let folder: String
  private let programs: String
  private let keeper = Process()
  private let life = Pipe()
  private let lock = NSLock()
  private var made = 0
  /// Makes databases, without starting a program for each.
  private var maker: (process: Process, words: Pipe, answers: Pipe)?

  /// Makes a server and starts it.
  public init() throws {
    programs = try Self.findPrograms()
    folder = "/tmp/verbale-pg-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    if geteuid() == 0 {
      try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: folder)
    }
    let made = try Self.run(
      [
        programs + "/initdb", "-D", folder + "/data", "-A", "trust", "-U", "verbale", "-E", "UTF8",
        "--locale=C.UTF-8", "--no-sync",
      ])
    guard made.status == 0 else { throw Fault(description: made.output) }
    try keep()
    try start()
  }

  /// Nobody but a common user may run a server.
  private static func asOwner(_ words: [String]) -> [String] {
    geteuid() == 0
      ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] + words : words
  }

  private static func findPrograms() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let newest = versions.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.last {
      FileManager.default.isExecutableFile(atPath: "\(root)/\($0)/bin/initdb")
    }
    guard let newest else { throw Fault(description: "PostgreSQL non è installato") }
    return "\(root)/\(newest)/bin"
  }

  /// What takes everything away in the end.
  private func keep() throws {
    let script = "cat; \"$1/pg_ctl\" -D \"$2/data\" stop -m immediate; rm -rf \"$2\""
    keeper.executableURL = URL(filePath: "/usr/bin/env")
    keeper.arguments = Self.asOwner(["sh", "-c", script, "sh", programs, folder])
    keeper.currentDirectoryURL = URL(filePath: "/")
    keeper.standardInput = life
    keeper.standardOutput = FileHandle.nullDevice
    keeper.standardError = FileHandle.nullDevice
    try keeper.run()
  }

  /// Starts it.
  public func start() throws {
    let settings =
      "-c listen_addresses='' -c unix_socket_directories=\(folder) -c fsync=off "
      + "-c full_page_writes=off -c max_connections=60 -c shared_buffers=16MB -c autovacuum=off "
      + "-c jit=off -c lc_messages=C"
    let run = try Self.run([
      programs + "/pg_ctl", "-D", folder + "/data", "-l", folder + "/log", "-w", "-o", settings,
      "start",
    ])
    guard run.status == 0 else { throw Fault(description: run.output) }
  }

  /// Stops it as a power cut would.
  public func stop() throws {
    _ = try Self.run([programs + "/pg_ctl", "-D", folder + "/data", "stop", "-m", "immediate"])
  }

  /// A new database; its address.
  public func newBase() throws -> String {
    lock.lock()
    defer { lock.unlock() }
    made += 1
    let name = "base\(made)"
    let maker = try self.maker ?? startMaker()
    self.maker = maker
    try maker.words.fileHandleForWriting.write(
      contentsOf: Data("CREATE DATABASE \(name);\n\\echo fatto\n".utf8))
    guard !maker.answers.fileHandleForReading.availableData.isEmpty else {
      throw Fault(description: "la base non è stata creata")
    }
    return address(name)
  }

  private func startMaker() throws -> (Process, Pipe, Pipe) {
    let process = Process()
    process.executableURL = URL(filePath: programs + "/psql")
    process.arguments = ["-XAtq", "-h", folder, "-U", "verbale", "-d", "postgres"]
    let words = Pipe()
    let answers = Pipe()
    process.standardInput = words
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, words, answers)
  }

  /// The address of a database.
  public func address(_ base: String, user: String = "verbale") -> String {
    "postgresql://\(user)@/\(base)?host=\(folder)"
  }

  /// Runs some SQL, as whoever rules the server; what it gives.
  @discardableResult
  public func sql(_ sql: String, in base: String) throws -> String {
    let run = try Self.run(
      [
        programs + "/psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", "verbale", "-d",
        base, "-c", sql,
      ], with: ["PGOPTIONS": "-c search_path=verbale"])
    guard run.status == 0 else { throw Fault(description: run.output) }
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func run(
    _ words: [String], with environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // Whatever else is open is closed: a server that is started would keep it, and a process is not
    // seen to end while somebody keeps what it was given.
    let script =
      "for f in /proc/$$/fd/*; do n=${f##*/}; [ \"$n\" -gt 2 ] && eval \"exec $n>&-\"; done; exec \"$@\""
    process.arguments = asOwner(["bash", "-c", script, "bash"] + words)
    process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"].merging(
      environment, uniquingKeysWith: { $1 })
    process.currentDirectoryURL = URL(filePath: "/")
    // A file, not a pipe: a server that is started keeps it open.
    let file = NSTemporaryDirectory() + "uscita-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let output = try FileHandle(forWritingTo: URL(filePath: file))
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, (try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
  }
}
