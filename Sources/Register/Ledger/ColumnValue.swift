import Foundation

/// What a column of a register holds, or is given.
enum ColumnValue: Sendable {
  case null
  case int(Int)
  case double(Double)
  case text(String)
  case blob(Data)
}

/// What may be written in a column.
protocol ColumnConvertible {
  /// As the column takes it.
  var columnValue: ColumnValue { get }
}

extension Int: ColumnConvertible {
  var columnValue: ColumnValue { .int(self) }
}

extension Bool: ColumnConvertible {
  var columnValue: ColumnValue { .int(self ? 1 : 0) }
}

extension Double: ColumnConvertible {
  var columnValue: ColumnValue { .double(self) }
}

extension String: ColumnConvertible {
  var columnValue: ColumnValue { .text(self) }
}

extension Data: ColumnConvertible {
  var columnValue: ColumnValue { .blob(self) }
}
