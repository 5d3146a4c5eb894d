import Model

extension SourceText {
  /// The first place in a range where some words stand, whatever their case and the white space
  /// between them; they begin at a word's first letter and may end inside a word ('verbalizz').
  ///
  /// `words` are ASCII, lower case, one space apart.
  func firstRange(of words: String, in range: SourceRange) -> SourceRange? {
    let pattern = Array(words.utf8)
    let upper = min(range.upper, bytes.count)
    guard let first = pattern.first, max(0, range.lower) < upper else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> SourceRange? in
      var start = max(0, range.lower)
      while start < upper {
        if Self.folded(buffer[start]) == first, start == 0 || !Self.isWord(buffer[start - 1]),
          let end = Self.match(pattern, in: buffer, at: start, before: upper)
        {
          return SourceRange(start, end)
        }
        start += 1
      }
      return nil
    }
  }

  /// The first place, in text order, of any of some words.
  func firstRange(ofAny words: [String], in range: SourceRange) -> SourceRange? {
    words.compactMap { firstRange(of: $0, in: range) }.min { $0.lower < $1.lower }
  }

  /// Whether any of some words stands in a range.
  func contains(any words: [String], in range: SourceRange) -> Bool {
    words.contains { firstRange(of: $0, in: range) != nil }
  }

  /// The sentence round a place, kept inside a range.
  func sentence(around place: SourceRange, in range: SourceRange) -> SourceRange {
    var lower = place.lower
    while lower > range.lower, !endsSentence(lower - 1) { lower -= 1 }
    var upper = place.upper
    while upper < min(range.upper, bytes.count), !endsSentence(upper - 1) { upper += 1 }
    return trimmed(SourceRange(lower, upper))
  }

  /// A stop with white space after it, or the first of two line ends.
  private func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < bytes.count, index >= 0 else { return index >= 0 }
    switch bytes[index] {
    case 0x2E, 0x3F, 0x21: return bytes[index + 1] <= 0x20
    case 0x0A: return bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D
    default: return false
    }
  }

  private static func match(
    _ pattern: [UInt8], in buffer: UnsafeBufferPointer<UInt8>, at start: Int, before upper: Int
  ) -> Int? {
    var index = start
    for byte in pattern {
      guard index < upper else { return nil }
      if byte == 0x20 {
        guard buffer[index] <= 0x20 else { return nil }
        while index < upper, buffer[index] <= 0x20 { index += 1 }
      } else {
        guard folded(buffer[index]) == byte else { return nil }
        index += 1
      }
    }
    return index
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 32 : byte
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(folded(byte)) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
