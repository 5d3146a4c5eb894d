import Foundation
import Testing

/// Compares a text with the file of that name in `Golden`; `UPDATE_GOLDEN=1` rewrites the file.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("\(name) is missing: UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard text != expected else { return }
  let got = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(got, wanted).enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs at line \((line?.offset ?? min(got.count, wanted.count)) + 1):
    expected \(line.map { String($0.element.1) } ?? "(end)")
    got      \(line.map { String($0.element.0) } ?? "(end)")
    """, sourceLocation: sourceLocation)
}
