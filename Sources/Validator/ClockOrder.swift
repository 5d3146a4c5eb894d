import Model

/// Compares times of one sitting, which may pass midnight.
struct ClockOrder {
  private let start: Int?

  /// The order of a sitting's times, from its opening on.
  init(_ sitting: Sitting) {
    let evening = sitting.openedAt.map { $0.value.hour >= 16 } ?? false
    start = evening ? sitting.openedAt?.value.minutes : nil
  }

  /// Minutes that grow through the night: the small hours follow an evening opening.
  func moment(_ time: ClockTime) -> Int {
    start != nil && time.hour < 7 ? time.minutes + 1440 : time.minutes
  }
}
