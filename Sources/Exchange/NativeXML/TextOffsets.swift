/// Turns byte offsets of a text into counts of characters (Unicode scalars), and back.
struct TextOffsets: Sendable {
  /// How many bytes the text has.
  private let size: Int
  /// The offset of the first byte of each character; nil where every character is one byte.
  private let starts: [Int32]?

  init(_ bytes: [UInt8]) {
    size = bytes.count
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      starts = nil
      return
    }
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] & 0xC0 != 0x80 {
        starts.append(Int32(clamping: index))
      }
    }
    self.starts = starts
  }

  /// How many characters stand before a byte.
  func character(at byte: Int) -> Int {
    guard let starts else { return min(byte, size) }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first byte of a character, or the end of the text; nil beyond it.
  func byte(at character: Int) -> Int? {
    guard character >= 0, let starts else {
      return (0...size).contains(character) ? character : nil
    }
    if character == starts.count { return size }
    return starts.indices.contains(character) ? Int(starts[character]) : nil
  }
}
