import Model

/// Days and hours, as people write them.
enum DateWords {
  static let months = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
  ]
  private static let weekdays: [Weekday: String] = [
    .monday: "lunedì", .tuesday: "martedì", .wednesday: "mercoledì", .thursday: "giovedì",
    .friday: "venerdì", .saturday: "sabato", .sunday: "domenica",
  ]

  static func weekday(_ day: Weekday) -> String { weekdays[day] ?? "" }

  /// '12 marzo 2025'.
  static func long(_ date: CalendarDate) -> String {
    (date.day == 1 ? "1°" : "\(date.day)") + " \(months[date.month - 1]) \(date.year)"
  }

  /// '12/03/2025', with another sign between.
  static func digits(_ date: CalendarDate, _ sign: String = "/") -> String {
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    return [day, month, "\(date.year)"].joined(separator: sign)
  }

  /// 'duemilaventicinque', and so on.
  static func year(_ date: CalendarDate) -> String { Numerals.words(date.year) }
  static func day(_ date: CalendarDate) -> String {
    date.day == 1 ? "primo" : Numerals.words(date.day)
  }
  static func month(_ date: CalendarDate) -> String { months[date.month - 1] }
}
