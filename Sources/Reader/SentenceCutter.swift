import Model

/// Cuts a passage into sentences where a stop is followed by white space and a capital.
enum SentenceCutter {
  /// The sentences of a range, in order.
  static func sentences(of range: SourceRange, in source: SourceText) -> [SourceRange] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let upper = min(range.upper, bytes.count)
      var start = max(0, range.lower)
      var result: [SourceRange] = []
      var index = start
      while index < upper {
        if bytes[index] == 0x2E || bytes[index] == 0x3B, index + 1 < upper, bytes[index + 1] <= 0x20
        {
          var next = index + 1
          while next < upper, bytes[next] <= 0x20 { next += 1 }
          let isStop = bytes[index] == 0x2E && next < upper && (0x41...0x5A).contains(bytes[next])
          if isStop, !isAbbreviation(before: index, in: bytes) {
            result.append(SourceRange(start, index + 1))
            start = next
          }
          index = next
        } else {
          index += 1
        }
      }
      if start < upper { result.append(SourceRange(start, upper)) }
      return result
    }
  }

  /// One or two letters before the stop ('n.', 'S.', 'on.') are an abbreviation.
  private static func isAbbreviation(
    before index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var letters = 0
    var place = index
    while place > 0, letters < 3, ByteSearch.isWord(bytes[place - 1]) {
      if (0x30...0x39).contains(bytes[place - 1]) { return false }
      place -= 1
      letters += 1
    }
    return letters == 1 || letters == 2
  }
}
