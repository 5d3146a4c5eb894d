/// A document as it was read: its name and its bytes, always valid UTF-8.
///
/// Every datum of a ``Sitting`` points back here by byte offsets, so that a diagnostic can show the
/// words it speaks of. Lines and columns are computed only when somebody asks.
public struct SourceText: Sendable, Hashable {
  /// What the user calls it: a path as typed, or `-` for standard input.
  public let name: String
  /// The text, as UTF-8.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line.
  public let lineStarts: [Int]

  /// Takes bytes that are valid UTF-8; the reader's decoder sees to that.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// Takes a text already in memory.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The words of a range, as written.
  public func text(in range: SourceRange) -> String {
    let lower = max(0, min(range.lower, bytes.count))
    let upper = max(lower, min(range.upper, bytes.count))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The number, from 1, of the line that holds a byte offset.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column, both from 1, of a byte offset; columns count characters (scalars).
  public func position(of offset: Int) -> SourcePosition {
    let line = line(of: offset)
    let start = lineStarts[line - 1]
    var column = 1
    for byte in bytes[start..<max(start, min(offset, bytes.count))] where byte & 0xC0 != 0x80 {
      column += 1
    }
    return SourcePosition(line: line, column: column)
  }

  /// The bytes of a line, counted from 1, without its line end.
  public func rangeOfLine(_ line: Int) -> SourceRange {
    guard line >= 1, line <= lineStarts.count else {
      return SourceRange(bytes.count, bytes.count)
    }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return SourceRange(start, max(start, end))
  }
}

/// A place in a document, both numbers from 1.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a ``SourceText``, as byte offsets: `lower` in, `upper` out.
public struct SourceRange: Sendable, Hashable {
  /// The first byte.
  public var lower: Int
  /// The byte after the last.
  public var upper: Int

  /// Makes a range; `upper` is not below `lower`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// Whether an offset lies inside.
  public func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
}
