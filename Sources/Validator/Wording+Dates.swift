import Model

extension Wording {
  /// '4 dicembre 2024', '1º marzo 2025'.
  static func date(_ date: CalendarDate) -> String {
    let day = date.day == 1 ? "1º" : String(date.day)
    return "\(day) \(CalendarDate.monthNames[date.month - 1]) \(date.year)"
  }

  /// 'del 4 dicembre 2024', 'dell'8 marzo 2025'.
  static func ofDate(_ date: CalendarDate) -> String {
    (elides(date) ? "dell'" : "del ") + self.date(date)
  }

  /// 'il 4 dicembre 2024', 'l'11 marzo 2025'.
  static func theDate(_ date: CalendarDate) -> String {
    (elides(date) ? "l'" : "il ") + self.date(date)
  }

  /// Eight and eleven begin with a vowel.
  private static func elides(_ date: CalendarDate) -> Bool { date.day == 8 || date.day == 11 }

  /// '€ 27.500,00'.
  static func euro(_ amount: Double) -> String {
    let scaled = (amount.magnitude * 100).rounded()
    guard scaled < 9e18 else { return "€ \(amount)" }
    let cents = Int(scaled)
    var digits = String(cents / 100)
    var grouped = ""
    while digits.count > 3 {
      grouped = "." + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    let decimals = cents % 100
    return "€ \(amount < 0 ? "-" : "")\(digits)\(grouped),\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
