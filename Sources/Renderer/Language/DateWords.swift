import Model

/// Dates and times as acts write them, in words and in figures.
enum DateWords {

  /// `dicembre`.
  static func month(_ date: CalendarDate) -> String {
    CalendarDate.monthNames[date.month - 1]
  }

  /// `quattro`; the first of the month is `primo`.
  static func day(_ date: CalendarDate) -> String {
    date.day == 1 ? "primo" : NumberWords.cardinal(date.day)
  }

  /// `duemilaventiquattro`.
  static func year(_ date: CalendarDate) -> String {
    NumberWords.cardinal(date.year)
  }

  /// `4 dicembre 2024`; the first of the month is `1° dicembre 2024`.
  static func long(_ date: CalendarDate) -> String {
    "\(date.day == 1 ? "1°" : String(date.day)) \(month(date)) \(date.year)"
  }

  /// `04/12/2024`.
  static func short(_ date: CalendarDate) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(date.day))/\(two(date.month))/\(date.year)"
  }

  /// `diciassette e minuti quaranta`.
  static func time(_ time: ClockTime) -> String {
    let hour = time.hour == 1 ? "una" : NumberWords.cardinal(time.hour)
    return time.minute == 0 ? hour : "\(hour) e minuti \(NumberWords.cardinal(time.minute))"
  }
}
