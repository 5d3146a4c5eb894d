import Model

extension CalendarDate {
  /// The day so many days later, or earlier for a negative count.
  ///
  /// Holidays count as any other day: the terms of publication run by the common calendar.
  func adding(_ days: Int) -> CalendarDate {
    var year = year
    var month = month
    var day = day + days
    while day > Self.days(inMonth: month, of: year) {
      day -= Self.days(inMonth: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += Self.days(inMonth: month, of: year)
    }
    // Only beyond the year 9999 is there no such day.
    return CalendarDate(year: year, month: month, day: day) ?? self
  }
}
