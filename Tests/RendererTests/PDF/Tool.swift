import Foundation

/// A program of the system that looks into a PDF; tests that need one that is not installed say so.
struct Tool: Sendable {
  let path: String

  /// The program of some name, on the path.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    self.path = path
  }

  private init(path: String) {
    self.path = path
  }

  /// veraPDF, on the path or where the environment says.
  static let verapdf: Tool? =
    ProcessInfo.processInfo.environment["VERAPDF"].map { Tool(path: $0) } ?? Tool("verapdf")

  /// What it writes, and how it ends.
  func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
