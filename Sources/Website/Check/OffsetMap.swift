/// Turns byte offsets of a UTF-8 text into the offsets that a browser counts, in UTF-16 units.
struct OffsetMap: Sendable {
  private static let stride = 64
  private let bytes: [UInt8]
  /// The units before every 64th byte.
  private let marks: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var units = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { marks.append(units) }
      units += Self.units(byte)
    }
    if bytes.count % Self.stride == 0 { marks.append(units) }
    self.marks = marks
  }

  /// The offset in UTF-16 units of a byte offset.
  func units(before offset: Int) -> Int {
    let offset = max(0, min(offset, bytes.count))
    let mark = offset / Self.stride
    return bytes[(mark * Self.stride)..<offset].reduce(marks[mark]) { $0 + Self.units($1) }
  }

  private static func units(_ byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return byte >= 0xF0 ? 2 : 1
  }
}
