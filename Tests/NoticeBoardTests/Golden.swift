import Foundation
import Testing

/// Compares with a file beside the tests; `UPDATE_GOLDEN=1` writes it anew.
enum Golden {
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
      Issue.record(
        "\(name), line \(number + 1): «\(pair.0)» instead of «\(pair.1)»",
        sourceLocation: sourceLocation)
      return
    }
    #expect(lines.count == wanted.count, "\(name)", sourceLocation: sourceLocation)
  }
}
