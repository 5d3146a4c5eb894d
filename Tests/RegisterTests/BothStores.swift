import Foundation
import GRDB
import TestServer
import Testing

@testable import Register

/// What keeps the registers of a test.
enum Keeping: String, CaseIterable {
  case file
  case server

  /// What the test that runs now is to use.
  @TaskLocal static var current = Keeping.file

  /// What can be used here; `REGISTRO_PROVE` chooses one.
  static let available: [Keeping] = {
    let wanted = ProcessInfo.processInfo.environment["REGISTRO_PROVE"].map { [$0] }
    return allCases.filter {
      (wanted?.contains($0.rawValue) ?? true) && ($0 == .file || TestServer.shared != nil)
    }
  }()
}

/// Runs every test with a register in a file, and again with one on a server.
struct BothStores: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func scopeProvider(for test: Test, testCase: Test.Case?) -> BothStores? {
    testCase == nil ? nil : self
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for keeping in Keeping.available {
      try await Keeping.$current.withValue(keeping) { try await function() }
    }
  }
}

extension Trait where Self == BothStores {
  /// Runs every test with a register in a file, and again with one on a server.
  static var bothStores: BothStores { BothStores() }
}

extension RegisterStore {
  /// What holds a register that is a file.
  var queue: DatabaseQueue {
    guard case .file(let queue) = keeper else { fatalError("not a file") }
    return queue
  }
}
