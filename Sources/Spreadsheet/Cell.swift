import Model

/// What a cell of a spreadsheet holds, with its own type: a number can be added up, a day sorted.
public enum Cell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// Words: never a formula, whatever they begin with.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with decimals.
  case decimal(Double)
  /// A day.
  case date(CalendarDate)

  /// Words, or nothing.
  public init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

  /// A whole number, or nothing.
  public init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }

  /// A number, or nothing.
  public init(_ number: Double?) { self = number.map { .decimal($0) } ?? .empty }

  /// A day, or nothing.
  public init(_ day: CalendarDate?) { self = day.map { .date($0) } ?? .empty }
}
