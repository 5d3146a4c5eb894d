import Dispatch

/// Does the reading and checking away from the threads that serve the network, one at a time for each
/// page: of those that wait, only the latest is done.
actor CheckQueue {
  private var running: Set<String> = []
  private var waiting: [String: (turn: Int, continuation: CheckedContinuation<Bool, Never>)] = [:]
  private let threads = DispatchQueue(
    label: "verbale.controllo", qos: .userInitiated, attributes: .concurrent)

  /// The outcome of the work, or nil where a later request of the same page came in before it began.
  func answer<Output: Sendable>(
    page: String, turn: Int, _ work: @escaping @Sendable () throws -> Output
  ) async throws -> Output? {
    if running.contains(page) {
      if let earlier = waiting[page] {
        guard earlier.turn < turn else { return nil }
        waiting[page] = nil
        earlier.continuation.resume(returning: false)
      }
      let isTurn = await withCheckedContinuation { waiting[page] = (turn, $0) }
      guard isTurn else { return nil }
    } else {
      running.insert(page)
    }
    defer { finish(page) }
    return try await perform(work)
  }

  /// Does some work on a thread of its own.
  nonisolated func perform<Output: Sendable>(
    _ work: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    try await withCheckedThrowingContinuation { continuation in
      threads.async { continuation.resume(with: Result(catching: work)) }
    }
  }

  private func finish(_ page: String) {
    if let next = waiting.removeValue(forKey: page) {
      next.continuation.resume(returning: true)
    } else {
      running.remove(page)
    }
  }
}
