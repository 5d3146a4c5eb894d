/// The notations of a PDF for names, strings and numbers.
enum PDFText {
  /// A string for people, whatever its letters: UTF-16 in hexadecimal digits.
  static func string(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 { result += hex(unit) }
    return result + ">"
  }

  /// Four hexadecimal digits.
  static func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// UTF-16 in hexadecimal digits, with nothing round it.
  static func utf16(_ text: String) -> String {
    text.utf16.map(hex).joined()
  }

  /// A length to a thousandth of a point.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a length to a thousandth of a point.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    let thousandths = Int((max(-1e9, min(1e9, value)) * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    append(whole, to: &bytes)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var left = rest
    var unit: UInt = 100
    while left > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(left / unit))
      left %= unit
      unit /= 10
    }
  }

  /// Writes a whole number.
  static func append(_ value: UInt, to bytes: inout [UInt8]) {
    var divisor: UInt = 1
    while value / divisor >= 10 { divisor *= 10 }
    var left = value
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(left / divisor))
      left %= divisor
      divisor /= 10
    }
  }
}
