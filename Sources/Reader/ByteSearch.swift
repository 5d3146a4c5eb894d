import Model

/// Finds words in a stretch of the source, whatever their case and the white space between them.
///
/// Words are ASCII, lower case, one space apart; they begin at a word's first letter and may end
/// inside one ('suddivis').
enum ByteSearch {
  /// Whether any of some words stands in a range.
  static func contains(any words: [String], in range: SourceRange, of source: SourceText) -> Bool {
    words.contains { first($0, in: range, of: source) != nil }
  }

  /// The first place, in text order, of any of some words.
  static func first(
    ofAny words: [String], in range: SourceRange, of source: SourceText
  ) -> SourceRange? {
    words.compactMap { first($0, in: range, of: source) }.min { $0.lower < $1.lower }
  }

  /// The first place of some words.
  static func first(_ words: String, in range: SourceRange, of source: SourceText) -> SourceRange? {
    let pattern = Array(words.utf8)
    let upper = min(range.upper, source.bytes.count)
    guard let initial = pattern.first else { return nil }
    return source.bytes.withUnsafeBufferPointer { buffer -> SourceRange? in
      var start = max(0, range.lower)
      while start < upper {
        if folded(buffer[start]) == initial, start == 0 || !isWord(buffer[start - 1]),
          let end = match(pattern, in: buffer, at: start, before: upper)
        {
          return SourceRange(start, end)
        }
        start += 1
      }
      return nil
    }
  }

  /// The end of some words that stand at a place; nil when they do not.
  static func match(
    _ pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before upper: Int
  ) -> Int? {
    var index = start
    for byte in pattern {
      guard index < upper else { return nil }
      if byte == 0x20 {
        guard bytes[index] <= 0x20 else { return nil }
        while index < upper, bytes[index] <= 0x20 { index += 1 }
      } else {
        guard folded(bytes[index]) == byte else { return nil }
        index += 1
      }
    }
    return index
  }

  /// An ASCII letter in lower case, any other byte as it is.
  static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }

  /// Whether a byte belongs to a word or a number.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(folded(byte)) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
