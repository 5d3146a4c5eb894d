/// A set of ASCII bytes, for passing over those at which nothing begins.
struct ASCIISet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a byte; one that is not ASCII is not kept.
  mutating func insert(_ byte: UInt8) {
    switch byte {
    case 0..<64: low |= 1 << UInt64(byte)
    case 64..<128: high |= 1 << UInt64(byte - 64)
    default: break
    }
  }

  /// Whether a byte is in the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
