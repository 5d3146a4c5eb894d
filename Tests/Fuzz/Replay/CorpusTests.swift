import Foundation
import FuzzTargets
import Testing

/// Every input that the fuzzer kept goes through its target.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpora")

  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyInputIsTakenIn(_ name: String) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appending(path: name), includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let fault = await Self.onThread { target.fault(of: bytes) }
      #expect(fault == nil, "\(name)/\(file.lastPathComponent)")
    }
  }

  /// A target waits for others to work: it must not hold one of their threads.
  private static func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: work()) }
    }
  }
}
