import Synchronization

/// Typesetters that wait for work: fonts once loaded serve the next act too.
enum TypesetterPool {
  /// A typesetter in nobody's hands.
  ///
  /// It may go from thread to thread because only who took it out of the pool can reach it.
  private struct Idle: @unchecked Sendable {
    let typesetter: Typesetter
  }

  private static let idle = Mutex<[Idle]>([])

  /// Gives a typesetter to the work; nil when the system has no fonts.
  static func with<Result>(_ work: (Typesetter) throws -> Result) rethrows -> Result? {
    guard let typesetter = idle.withLock({ $0.popLast() })?.typesetter ?? Typesetter() else {
      return nil
    }
    defer {
      let back = Idle(typesetter: typesetter)
      idle.withLock { $0.append(back) }
    }
    return try work(typesetter)
  }
}
