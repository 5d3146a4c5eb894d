import Model

extension SourceText {
  /// The first place in a range where words stand, whatever their case; `needle` is lower-case
  /// ASCII and a space in it stands for any white space.
  func firstOffset(of needle: StaticString, in range: SourceRange) -> Int? {
    let length = needle.utf8CodeUnitCount
    let lower = max(0, range.lower)
    let last = min(range.upper, bytes.count) - length
    guard needle.hasPointerRepresentation, length > 0, lower <= last else { return nil }
    let wanted = UnsafeBufferPointer(start: needle.utf8Start, count: length)
    return bytes.withUnsafeBufferPointer { text in
      var place = lower
      while place <= last {
        var matched = 0
        while matched < length, Self.folded(text[place + matched]) == wanted[matched] {
          matched += 1
        }
        if matched == length { return place }
        place += 1
      }
      return nil
    }
  }

  /// Whether any of some words stands in a range.
  func contains(anyOf needles: [StaticString], in range: SourceRange) -> Bool {
    needles.contains { firstOffset(of: $0, in: range) != nil }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }
}
