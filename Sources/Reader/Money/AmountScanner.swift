import Model

/// Finds amounts of money and percentages in a stretch of bytes, in one pass.
struct AmountScanner {
  /// An amount of money or a percentage, with what tells whether it is a part of a sum.
  struct Figure {
    var value: Double
    var range: SourceRange
    var isPercentage: Bool
    /// True inside round brackets: an aside, no part of the sum round it.
    var isAside: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let upper: Int
  private var position: Int
  private var depth = 0

  /// Every figure of a range, in text order.
  static func figures(in range: SourceRange, of source: SourceText) -> [Figure] {
    source.bytes.withUnsafeBufferPointer { buffer in
      var scanner = AmountScanner(
        bytes: buffer, upper: min(range.upper, buffer.count), position: max(0, range.lower))
      return scanner.scan()
    }
  }

  /// Whether a range speaks of euro or percentages at all: most passages do not.
  static func hasMoney(_ range: SourceRange, in source: SourceText) -> Bool {
    source.bytes.withUnsafeBufferPointer { buffer in
      let upper = min(range.upper, buffer.count)
      var index = max(0, range.lower)
      while index < upper {
        let byte = buffer[index]
        if byte == 0xE2 {
          if index + 2 < upper, buffer[index + 1] == 0x82, buffer[index + 2] == 0xAC { return true }
        } else if byte | 0x20 == 0x65, isEuro(in: buffer, at: index, before: upper) {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, upper: Int, position: Int) {
    self.bytes = bytes
    self.upper = upper
    self.position = position
  }

  private mutating func scan() -> [Figure] {
    var figures: [Figure] = []
    var signBefore: Int?
    while position < upper {
      let byte = bytes[position]
      switch byte {
      case 0x28:
        depth += 1
        position += 1
        signBefore = nil
      case 0x29:
        depth = max(0, depth - 1)
        position += 1
        signBefore = nil
      case 0x30...0x39:
        let start = position
        let isInsideWord = start > 0 && Self.isLetter(bytes[start - 1])
        guard let value = number() else {
          signBefore = nil
          continue
        }
        let end = position
        if !isInsideWord, let figure = figure(value, from: start, to: end, sign: signBefore) {
          figures.append(figure)
        }
        signBefore = nil
      case 0xE2 where isEuroSign(position):
        signBefore = position
        position += 3
      case 0x45 where Self.isEuro(in: bytes, at: position, before: upper),
        0x65 where Self.isEuro(in: bytes, at: position, before: upper):
        signBefore = position
        position += 4
      case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xA0, 0x2A, 0x2B:
        position += 1
      case 0x2E where signBefore != nil:  // 'Euro.'
        position += 1
      default:
        signBefore = nil
        position += 1
      }
    }
    return figures
  }

  /// The figure that a number is, by what stands round it; nil for a plain number.
  private mutating func figure(
    _ value: Double, from start: Int, to end: Int, sign: Int?
  ) -> Figure? {
    var after = end
    while after < upper, bytes[after] <= 0x20 || bytes[after] == 0xC2 || bytes[after] == 0xA0 {
      after += 1
    }
    if after < upper, bytes[after] == 0x25 {
      position = after + 1
      return Figure(
        value: value, range: SourceRange(start, after + 1), isPercentage: true, isAside: depth > 0)
    }
    var lower = sign ?? start
    var last = end
    if sign == nil {
      if isEuroSign(after) {
        last = after + 3
      } else if Self.isEuro(in: bytes, at: after, before: upper) {
        last = after + 4
      } else {
        return nil
      }
      lower = start
      position = last
    }
    // 'milioni', 'mila', '€/ab.': no plain amount.
    var next = last
    while next < upper, bytes[next] <= 0x20 { next += 1 }
    if next < upper, bytes[next] == 0x2F { return nil }
    for word in ["milion", "miliard", "mila", "pro capite", "ciascun", "cadaun", "all'or", "l'or"]
    where Self.starts(word, in: bytes, at: next, before: upper) {
      return nil
    }
    return Figure(
      value: value, range: SourceRange(lower, last), isPercentage: false, isAside: depth > 0)
  }

  /// '18.737,00', '95569', '19,61'; leaves `position` after it. Nil for what is no amount
  /// ('1.2.3', '04/12/2024').
  private mutating func number() -> Double? {
    let start = position
    var whole = 0.0
    var digits = 0
    var isPlain = true
    while position < upper, let digit = digit(position) {
      whole = whole * 10 + Double(digit)
      digits += 1
      position += 1
    }
    while position + 3 < upper + 1, position < upper, isGroupMark(position),
      let first = digit(position + 1), let second = digit(position + 2),
      let third = digit(position + 3), digit(position + 4) == nil, digits <= 3 || !isPlain
    {
      whole = whole * 1000 + Double(first * 100 + second * 10 + third)
      position += 4
      isPlain = false
    }
    if position + 1 < upper, bytes[position] == 0x2C, digit(position + 1) != nil {
      position += 1
      var scale = 0.1
      while position < upper, let digit = digit(position) {
        whole += Double(digit) * scale
        scale /= 10
        position += 1
      }
    }
    let isDateLike =
      position + 1 < upper && (bytes[position] == 0x2E || bytes[position] == 0x2F)
      && digit(position + 1) != nil
    let isAfterSlash = start > 0 && (bytes[start - 1] == 0x2F || bytes[start - 1] == 0x2E)
    // Beyond this there are no cents: it is a row of digits and no sum of money.
    if isDateLike || isAfterSlash || whole >= 1e15 { return nil }
    return (whole * 10_000).rounded() / 10_000
  }

  private func isGroupMark(_ index: Int) -> Bool { bytes[index] == 0x2E || bytes[index] == 0x27 }

  private func digit(_ index: Int) -> Int? {
    guard index < upper, (0x30...0x39).contains(bytes[index]) else { return nil }
    return Int(bytes[index]) - 0x30
  }

  private func isEuroSign(_ index: Int) -> Bool {
    index + 2 < upper && bytes[index] == 0xE2 && bytes[index + 1] == 0x82
      && bytes[index + 2] == 0xAC
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3
  }

  /// Whether the word 'euro' stands at a place, whatever its case.
  private static func isEuro(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, before upper: Int
  ) -> Bool {
    guard index + 4 <= upper, bytes[index] | 0x20 == 0x65, bytes[index + 1] | 0x20 == 0x75,
      bytes[index + 2] | 0x20 == 0x72, bytes[index + 3] | 0x20 == 0x6F
    else { return false }
    return (index == 0 || !isLetter(bytes[index - 1]))
      && (index + 4 >= upper || !isLetter(bytes[index + 4]))
  }

  private static func starts(
    _ word: String, in bytes: UnsafeBufferPointer<UInt8>, at index: Int, before upper: Int
  ) -> Bool {
    var place = index
    for byte in word.utf8 {
      guard place < upper else { return false }
      let given = bytes[place]
      guard ((0x41...0x5A).contains(given) ? given + 32 : given) == byte else { return false }
      place += 1
    }
    return true
  }
}
