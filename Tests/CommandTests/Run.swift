import Foundation
import Secretariat
import Synchronization

@testable import verbale

/// What one run of the program, in this process, leaves behind.
struct Run {
  let status: ExitStatus
  let output: String
  let complaints: String

  /// Runs a command line from the package's folder, so that names are the same on every machine.
  init(
    _ arguments: [String], input: [UInt8] = [], processors: Int = 2, isTerminal: Bool = false,
    program: String? = nil, environment: [String: String] = [:],
    at now: String = "2026-03-10T11:00:00Z",
    write: (@Sendable (String) throws -> Void)? = nil
  ) async {
    _ = FileManager.default.changeCurrentDirectoryPath(Package.folder)
    let rest = InputTape(input)
    let output = Tape()
    let complaints = Tape()
    let session = Session(
      input: { input },
      inputPiece: { rest.piece() },
      writeBytes: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let write { try write(text) } else { output.add(text) }
      }, complain: { complaints.add($0) },
      hasColour: false, isTerminal: isTerminal, width: 100, hasProgress: false,
      processors: processors, program: program,
      environment: environment,
      now: { (try? Date(now, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0) })
    status = await Program.run(arguments, in: session)
    self.output = output.text
    self.complaints = complaints.text
  }
}

/// An input that comes in small pieces.
private final class InputTape: Sendable {
  private let rest: Mutex<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) {
    rest = Mutex(bytes[...])
  }

  func piece() -> [UInt8] {
    rest.withLock { rest in
      defer { rest = rest.dropFirst(1000) }
      return Array(rest.prefix(1000))
    }
  }
}

/// Text that grows, from any thread.
final class Tape: Sendable {
  private let storage = Mutex("")

  var text: String { storage.withLock { $0 } }

  func add(_ text: String) { storage.withLock { $0 += text } }
}

/// Where this package is.
enum Package {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program as a shell sees it: the one that was built with these tests, which lies beside them.
  static let program =
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path + "/verbale"

  /// What a sanitizer has to be told, where these tests and the program are built with one.
  static let sanitizing = ProcessInfo.processInfo.environment.filter {
    $0.key.hasSuffix("SAN_OPTIONS")
  }

  /// The samples, by name without extension.
  static let samples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/Samples")) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()
}

/// A folder that lives as long as a test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "verbale-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and tells where it is.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, _ name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
