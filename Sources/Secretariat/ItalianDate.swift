import Model

/// Dates in figures, as Italian offices write them.
package enum ItalianDate {
  /// `04/12/2024`.
  package static func figures(_ date: CalendarDate) -> String {
    let parts = date.description.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}
