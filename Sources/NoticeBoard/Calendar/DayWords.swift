import Model

/// Days as the albo writes them.
enum DayWords {
  /// `04/12/2024`.
  static func figures(_ day: CalendarDate) -> String {
    day.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// `dal 10/01/2025`, `dall’11/01/2025`: as one reads it.
  static func from(_ day: CalendarDate) -> String { "dal" + elided(day) }

  /// `al 24/01/2025`, `all’08/01/2025`.
  static func to(_ day: CalendarDate) -> String { "al" + elided(day) }

  /// Eight and eleven begin with a vowel.
  private static func elided(_ day: CalendarDate) -> String {
    (day.day == 8 || day.day == 11 ? "l’" : " ") + figures(day)
  }

  /// `quindici giorni`, `un giorno`: in words as far as offices use them.
  static func days(_ count: Int) -> String {
    switch count {
    case 1: "un giorno"
    case 10: "dieci giorni"
    case 15: "quindici giorni"
    case 30: "trenta giorni"
    default: "\(count) giorni"
    }
  }
}
