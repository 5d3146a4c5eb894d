import Model

/// Days as the albo writes them.
enum DayWords {
  /// `04/12/2024`.
  static func figures(_ day: CalendarDate) -> String {
    day.description.split(separator: "-").reversed().joined(separator: "/")
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
