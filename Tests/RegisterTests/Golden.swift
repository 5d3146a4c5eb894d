import Foundation
import Testing

/// Compares with a file beside the tests; `UPDATE_GOLDEN=1 swift test` rewrites it.
enum Golden {
  static func expect(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "no golden \(path): run UPDATE_GOLDEN=1 swift test", sourceLocation: sourceLocation)
      return
    }
    guard text != golden else { return }
    let difference = firstDifference(text, golden)
    Issue.record("\(path) differs \(difference)", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ text: String, _ golden: String) -> String {
    let left = text.split(separator: "\n", omittingEmptySubsequences: false)
    let right = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let line else { return "in length: \(left.count) lines, golden \(right.count)" }
    return "at line \(line + 1): \(left[line]) — golden: \(right[line])"
  }
}
