import Synchronization

/// Does the same work on many things, on several cores, and hands the results over in order.
///
/// No more than a few results wait for their turn, whatever the number of things.
package enum OrderedWork {
  /// Works on indices 0 to `count` and gives each result to `take`, in order.
  package static func run<Output: Sendable>(
    _ count: Int, atOnce: Int, work: @escaping @Sendable (Int) -> Output,
    take: (Int, Output) throws -> Void
  ) async throws {
    let indices = IndexFeed(0..<count)
    try await run(atOnce: atOnce, next: { indices.next() }, work: work, take: take)
  }

  /// Works on whatever `next` gives, until it gives nil, and gives each result to `take`, in order.
  ///
  /// Things are asked for one at a time, while others are worked on, and no earlier than they are
  /// needed: a feed that waits for its things holds up no result.
  ///
  /// - Parameter ahead: How many results for each core may wait for an earlier one.
  package static func run<Input: Sendable, Output: Sendable>(
    atOnce: Int, ahead: Int = 4, next: @escaping @Sendable () async throws -> Input?,
    work: @escaping @Sendable (Input) async throws -> Output,
    take: (Int, Output) throws -> Void
  ) async throws {
    let window = max(1, atOnce)
    try await withThrowingTaskGroup(of: Event<Input, Output>.self) { group in
      var started = 0
      var taken = 0
      var running = 0
      var isAsking = false
      var isOver = false
      var waiting: [Int: Output] = [:]
      func ask() {
        guard !isOver, !isAsking, running < window, started - taken < ahead * window else { return }
        isAsking = true
        group.addTask { .input(try await next()) }
      }
      ask()
      while let event = try await group.next() {
        switch event {
        case .input(let input):
          isAsking = false
          guard let input else {
            isOver = true
            continue
          }
          let index = started
          group.addTask { .output(index, try await work(input)) }
          started += 1
          running += 1
        case .output(let index, let output):
          running -= 1
          waiting[index] = output
          while let next = waiting.removeValue(forKey: taken) {
            try take(taken, next)
            taken += 1
          }
        }
        ask()
      }
    }
  }

  private enum Event<Input: Sendable, Output: Sendable>: Sendable {
    /// The next thing to work on; nil when there is none left.
    case input(Input?)
    /// What came of one.
    case output(Int, Output)
  }
}

/// Numbers, handed out one by one.
private final class IndexFeed: Sendable {
  private let rest: Mutex<Range<Int>>

  init(_ range: Range<Int>) {
    rest = Mutex(range)
  }

  func next() -> Int? { rest.withLock { $0.popFirst() } }
}
