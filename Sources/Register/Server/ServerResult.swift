import CLibPQ
import Foundation

/// What a server answers: rows, held by libpq until nobody needs them.
final class ServerResult {
  private let functions: verbale_pq
  private let result: verbale_pq_result
  /// How many rows.
  let count: Int

  /// Takes charge of an answer.
  init(_ functions: verbale_pq, _ result: verbale_pq_result) {
    self.functions = functions
    self.result = result
    count = Int(functions.rows(result))
  }

  deinit { functions.clear(result) }

  /// The place of a column; -1 where there is none.
  func place(of name: String) -> Int { Int(functions.columnNumber(result, name)) }

  /// What a column is called.
  func name(_ column: Int) -> String {
    functions.columnName(result, Int32(column)).map { String(cString: $0) } ?? ""
  }

  /// What stands in a column, which a server sends as its own bytes.
  func value(_ row: Int, _ column: Int) -> ColumnValue {
    let (row, place) = (Int32(row), Int32(column))
    guard column >= 0, functions.isNull(result, row, place) == 0,
      let start = functions.value(result, row, place)
    else { return .null }
    let bytes = UnsafeRawBufferPointer(
      start: start, count: Int(functions.length(result, row, place)))
    switch functions.columnType(result, place) {
    case 16: return .int(bytes.first == 0 ? 0 : 1)
    case 20, 21, 23: return .int(Self.integer(bytes))
    case 701: return .double(Double(bitPattern: UInt64(bitPattern: Int64(Self.integer(bytes)))))
    case 17: return .blob(Data(bytes))
    default: return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A number of any length, its greatest byte first.
  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int {
    let start: Int = (bytes.first ?? 0) > 127 ? -1 : 0
    return bytes.reduce(start) { $0 << 8 | Int($1) }
  }
}
