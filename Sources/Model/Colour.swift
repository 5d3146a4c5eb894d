/// A colour of the screen and of the printer, by its red, green and blue.
public struct Colour: Sendable, Hashable, CustomStringConvertible {
  /// Red, 0 to 255.
  public let red: UInt8
  /// Green.
  public let green: UInt8
  /// Blue.
  public let blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#5b1a1a`, `5b1a1a` or `#abc`; nil when it is none of these.
  public init?(hexadecimal text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    let pairs: [String]
    switch digits.count {
    case 3: pairs = digits.map { "\($0)\($0)" }
    case 6:
      pairs = stride(from: 0, to: 6, by: 2).map { String(digits.dropFirst($0).prefix(2)) }
    default: return nil
    }
    let values = pairs.compactMap { UInt8($0, radix: 16) }
    guard values.count == 3 else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  /// `#5b1a1a`.
  public var description: String {
    "#"
      + [red, green, blue].map { value in
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
      }.joined()
  }
}
