/// Bytes that come in pieces, cut into lines.
struct LineBuffer {
  /// A line, without its end.
  enum Line: Equatable, Sendable {
    case whole([UInt8])
    /// One longer than the limit, of which nothing is kept.
    case tooLong
  }

  private let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  /// How far no line end was found.
  private var scanned = 0
  private var isDropping = false

  /// - Parameter limit: The longest line that is kept.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes the next piece.
  mutating func add(_ piece: [UInt8]) {
    if start > 0 {
      bytes.removeFirst(start)
      scanned -= start
      start = 0
    }
    bytes += piece
  }

  /// The next line that is there to its end.
  mutating func next() -> Line? {
    guard let end = bytes[scanned...].firstIndex(of: 0x0A) else {
      scanned = bytes.count
      if isDropping || bytes.count - start > limit {
        isDropping = true
        start = bytes.count
      }
      return nil
    }
    let line = bytes[start..<end]
    start = end + 1
    scanned = start
    if isDropping || line.count > limit {
      isDropping = false
      return .tooLong
    }
    return .whole([UInt8](line))
  }

  /// What stands after the last line end; nil where nothing does.
  mutating func remainder() -> Line? {
    defer {
      bytes = []
      start = 0
      scanned = 0
      isDropping = false
    }
    if isDropping { return .tooLong }
    return start < bytes.count ? .whole([UInt8](bytes[start...])) : nil
  }
}
