/// What the positions of a chart mean: hours of the clock, or only what comes after what.
public struct ChartAxis: Sendable, Hashable {
  /// The stretch whose hours are known; nil when the text gives fewer than two hours, so that positions
  /// tell only the order.
  public let hours: Hours?

  /// The stretch of the axis whose hours are known.
  public struct Hours: Sendable, Hashable {
    /// The first hour known, in minutes since the midnight before the opening.
    public let first: Int
    /// The last one.
    public let last: Int
    /// Where the first one stands.
    public let from: Double
    /// Where the last one stands.
    public let until: Double

    /// Where an hour stands.
    public func position(of minute: Int) -> Double {
      from + (until - from) * Double(minute - first) / Double(last - first)
    }
  }

  /// Whether positions tell hours.
  public var isTimed: Bool { hours != nil }

  /// The hours to mark, every so many minutes and at both ends: no more than about a dozen.
  public var ticks: [(position: Double, time: ClockTime, isEnd: Bool)] {
    guard let hours else { return [] }
    let steps = [5, 10, 15, 30, 60, 120, 240]
    let length = hours.last - hours.first
    let step = steps.first { length / $0 <= 12 } ?? 360
    var minutes = Set([hours.first, hours.last])
    var minute = (hours.first / step + 1) * step
    while minute < hours.last {
      minutes.insert(minute)
      minute += step
    }
    return minutes.sorted().compactMap { minute in
      ClockTime(hour: minute / 60 % 24, minute: minute % 60).map {
        (hours.position(of: minute), $0, minute == hours.first || minute == hours.last)
      }
    }
  }
}
