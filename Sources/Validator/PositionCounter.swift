import Model

/// Turns offsets of one document into lines and columns, counting on from the last one asked.
///
/// A file of one long line with many diagnostics would otherwise be counted from its start for each.
struct PositionCounter {
  private let document: SourceText
  private var line = 1
  private var offset = 0
  private var column = 1

  init(_ document: SourceText) {
    self.document = document
  }

  mutating func position(of target: Int) -> SourcePosition {
    let target = max(0, min(target, document.bytes.count))
    let wanted = document.line(of: target)
    let start = document.lineStarts[wanted - 1]
    if wanted != line || target - start < abs(target - offset) {
      line = wanted
      offset = start
      column = 1
    }
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in min(offset, target)..<max(offset, target) where bytes[index] & 0xC0 != 0x80 {
        column += target < offset ? -1 : 1
      }
    }
    offset = target
    return SourcePosition(line: line, column: column)
  }
}
