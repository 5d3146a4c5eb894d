/// Does the same work on many things, on several cores, and hands the results over in order.
///
/// No more than a few results wait for their turn, whatever the number of things.
package enum OrderedWork {
  /// Works on indices 0 to `count` and gives each result to `take`, in order.
  package static func run<Output: Sendable>(
    _ count: Int, atOnce: Int, work: @escaping @Sendable (Int) -> Output,
    take: (Int, Output) throws -> Void
  ) async throws {
    let window = max(1, atOnce)
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var taken = 0
      var running = 0
      var waiting: [Int: Output] = [:]
      func startMore() {
        while started < count, running < window, started - taken < 4 * window {
          let index = started
          group.addTask { (index, work(index)) }
          started += 1
          running += 1
        }
      }
      startMore()
      while let (index, output) = try await group.next() {
        running -= 1
        waiting[index] = output
        while let next = waiting.removeValue(forKey: taken) {
          try take(taken, next)
          taken += 1
        }
        startMore()
      }
    }
  }
}
