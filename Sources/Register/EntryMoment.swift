import Model

/// When something is entered: an instant, with the day and hour that the office's clock shows.
///
/// Written as `2025-04-10T18:03:22+02:00`, so that the day of entry is the office's own and two
/// moments still compare as instants.
public struct EntryMoment: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds since 1 January 1970, in universal time.
  public let seconds: Int
  /// Seconds by which the office's clock is ahead of universal time.
  public let offset: Int

  /// An instant seen from a place so many seconds ahead of universal time.
  public init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset / 60 * 60
  }

  /// Reads what ``description`` writes; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, bytes[10] == UInt8(ascii: "T") else { return nil }
    func number(_ start: Int, _ length: Int) -> Int? {
      let digits = bytes[start..<start + length]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      let ahead = number(20, 2), let aheadMinutes = number(23, 2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let sign = bytes[19] == UInt8(ascii: "-") ? -1 : 1
    offset = sign * (ahead * 3600 + aheadMinutes * 60)
    seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
    guard description == text else { return nil }
  }

  /// The day on the office's calendar.
  public var day: CalendarDate { CalendarDate(dayNumber: floor(local, 86_400)) }

  /// `18:03`, on the office's clock.
  public var clock: String { "\(two(secondOfDay / 3600)):\(two(secondOfDay / 60 % 60))" }

  /// `2025-04-10T18:03:22+02:00`.
  public var description: String {
    let ahead = abs(offset)
    return "\(day)T\(clock):\(two(secondOfDay % 60))\(offset < 0 ? "-" : "+")"
      + "\(two(ahead / 3600)):\(two(ahead / 60 % 60))"
  }

  /// Earlier instants come first.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  private var local: Int { seconds + offset }
  private var secondOfDay: Int { local - floor(local, 86_400) * 86_400 }

  private func floor(_ value: Int, _ size: Int) -> Int {
    value >= 0 ? value / size : -((-value + size - 1) / size)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
