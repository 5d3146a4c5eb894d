import Model

/// Dates and references as the register's messages write them.
enum Figures {
  /// `04/12/2024`.
  static func day(_ date: CalendarDate) -> String {
    date.description.split(separator: "-").reversed().joined(separator: "/")
  }
}
