import Foundation

@testable import verbale

/// A small archive made of the samples, in folders, as long as a test.
struct Holding {
  let scratch = try? Scratch()
  /// The folder of the documents.
  var path: String { (scratch?.path ?? "") + "/archivio" }
  /// Where results may go.
  var results: String { (scratch?.path ?? "") + "/rilievi.jsonl" }

  /// - Parameter count: How many documents.
  init(_ count: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for number in 0..<count {
      let sample = Package.samples[number % Package.samples.count]
      try add(sample, as: "\(number / 10 + 100)/\(number % 10).txt")
    }
  }

  /// Adds a sample under a name.
  func add(_ sample: String, as name: String) throws {
    let text = try String(
      contentsOfFile: Package.folder + "/Samples/\(sample).txt", encoding: .utf8)
    try write(text, name)
  }

  func write(_ text: String, _ name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Checks it, from the beginning.
  func whole(processors: Int = 2) async -> Run {
    await Run(["controlla", path, "--formato", "jsonl"], processors: processors)
  }

  /// Checks it going on from the results that are there, which are then returned.
  func resumed() async throws -> (run: Run, text: String) {
    let run = await Run(["controlla", path, "-o", results, "--riprendi"])
    return (run, try String(contentsOfFile: results, encoding: .utf8))
  }

  /// Leaves results as a killed run would.
  func leave(_ text: some StringProtocol) throws {
    try Data(text.utf8).write(to: URL(filePath: results))
  }
}

extension String {
  /// The lines, without their ends.
  var resultLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
