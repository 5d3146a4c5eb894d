import Model

extension SourceText {
  /// The first place in a range where words stand, whatever their case; `needle` is lower-case
  /// ASCII and a space in it stands for any white space.
  func firstOffset(of needle: StaticString, in range: SourceRange) -> Int? {
    let length = needle.utf8CodeUnitCount
    let lower = max(0, range.lower)
    let last = min(range.upper, bytes.count) - length
    guard needle.hasPointerRepresentation, length > 0, lower <= last else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      (lower...last).first { Self.stands(needle, at: $0, before: range.upper, in: text) }
    }
  }

  /// Whether any of some words stands in a range.
  func contains(anyOf needles: [StaticString], in range: SourceRange) -> Bool {
    needles.contains { firstOffset(of: $0, in: range) != nil }
  }

  /// Whether words stand at a place, whatever their case.
  @inline(__always)
  static func stands(
    _ needle: StaticString, at place: Int, before upper: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = needle.utf8CodeUnitCount
    guard needle.hasPointerRepresentation, place + length <= min(upper, text.count) else {
      return false
    }
    var matched = 0
    while matched < length, folded(text[place + matched]) == needle.utf8Start[matched] {
      matched += 1
    }
    return matched == length
  }

  /// An ASCII letter in lower case, any white space as a space.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }
}
