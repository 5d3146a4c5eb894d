/// How a regulation wants a sitting to be called; nil where it is silent.
public struct NoticeRules: Sendable, Hashable {
  /// Days of notice for an ordinary session.
  public var ordinaryDays: Int?
  /// Days of notice for an extraordinary session.
  public var extraordinaryDays: Int?
  /// Hours of notice when the call is urgent.
  public var urgentHours: Int?
  /// Whether the days are 'liberi': neither that of delivery nor that of the sitting counts. Where
  /// silent only the day of the sitting does not.
  public var clearDays: Bool?
  /// The least hours between first and second call.
  public var secondCallHours: Int?
  /// Where the papers of the agenda are laid: 'presso la segreteria comunale'.
  public var deposit: String?

  /// Rules silent on everything.
  public init() {}

  /// A term of notice.
  public enum Term: Sendable, Hashable {
    case days(Int)
    case hours(Int)
  }

  /// The term for a session, by its kind as the text says it; that of ordinary sessions where the text
  /// does not say.
  public func term(forSession kind: String?) -> Term? {
    let kind = kind?.lowercased() ?? ""
    if kind.contains("urgen") { return urgentHours.map { .hours($0) } }
    if kind.contains("straordinari") { return extraordinaryDays.map { .days($0) } }
    return ordinaryDays.map { .days($0) }
  }

  /// The last day on which a notice with so many days of term can be delivered.
  public func lastDay(ofDays days: Int, before sitting: CalendarDate) -> CalendarDate {
    CalendarDate(dayNumber: sitting.dayNumber - days - (clearDays == true ? 1 : 0))
  }
}

/// A minute of a day.
public struct Moment: Sendable, Hashable, Comparable {
  /// The day.
  public let day: CalendarDate
  /// The hour.
  public let time: ClockTime

  /// Joins a day and an hour.
  public init(_ day: CalendarDate, _ time: ClockTime) {
    self.day = day
    self.time = time
  }

  /// So many hours later, or earlier where negative.
  public func adding(hours: Int) -> Moment {
    let minutes = day.dayNumber * 1440 + time.hour * 60 + time.minute + hours * 60
    let dayNumber = Int((Double(minutes) / 1440).rounded(.down))
    let rest = minutes - dayNumber * 1440
    guard let time = ClockTime(hour: rest / 60, minute: rest % 60) else { return self }
    return Moment(CalendarDate(dayNumber: dayNumber), time)
  }

  /// Earlier moments come first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}
