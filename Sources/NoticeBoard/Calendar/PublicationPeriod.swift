import Model

/// Periodo di pubblicazione: the days during which an act stays on the albo.
///
/// Two schools count it: the first day is one of the days (Ministry of the Interior, Cassazione), or
/// the days are whole and begin on the morrow (AgID's guidelines of 2016). The regulation says which.
public struct PublicationPeriod: Sendable, Hashable {
  /// The day it goes up.
  public let start: CalendarDate
  /// How many days, as the law or the regulation says.
  public let days: Int
  /// Whether the first day is one of them.
  public let countsFirstDay: Bool

  /// A period of a given length; it lasts a day at least.
  public init(start: CalendarDate, days: Int, countsFirstDay: Bool) {
    self.start = start
    self.days = max(1, days)
    self.countsFirstDay = countsFirstDay
  }

  /// The period that a regulation gives.
  public init(start: CalendarDate, rules: PublicationRules) {
    self.init(start: start, days: rules.days, countsFirstDay: rules.countsFirstDay)
  }

  /// The last day of publication.
  public var lastDay: CalendarDate { start.adding(countsFirstDay ? days - 1 : days) }

  /// The day until which the act stays in sight: long enough for either school.
  public var visibleThrough: CalendarDate { start.adding(days) }

  /// The first day on which its publication can be certified: when the last has gone by whole.
  public var certifiableFrom: CalendarDate { lastDay.adding(1) }

  /// Whether a day is one of those of publication.
  public func contains(_ day: CalendarDate) -> Bool { start <= day && day <= lastDay }

  /// `dal 10/01/2025 al 24/01/2025, per quindici giorni consecutivi (compreso il primo)`.
  public var words: String {
    "\(DayWords.from(start)) \(DayWords.to(lastDay)), per \(DayWords.days(days))"
      + (days == 1 ? "" : " consecutivi")
      + (countsFirstDay ? " (compreso il primo)" : " (escluso quello di inizio)")
  }
}
