import Model

/// Where the words of passages stand among the words of the markup, by their place in the source.
struct MarkupAlignment {
  private struct Entry {
    let range: SourceRange
    let start: Int
    /// For each byte of the source's range, the byte of the text that it is or that follows it; last, the
    /// end of the text.
    let offsets: [Int32]
  }

  /// Backslashes in a row, counted once however long the row is.
  private struct Run {
    static let backslash: UInt8 = 0x5C
    private var end = 0

    mutating func length(in bytes: [UInt8], from start: Int, to limit: Int) -> Int {
      if end <= start {
        end = start
        while end < limit, bytes[end] == Self.backslash { end += 1 }
      }
      return end - start
    }
  }

  private var entries: [Entry] = []
  private let source: SourceText
  /// Stretches that may break a paragraph in two and are no words of it.
  private let aside: [SourceRange]

  init(_ source: SourceText, aside: [SourceRange]) {
    self.source = source
    self.aside = aside.sorted { $0.lower < $1.lower }
  }

  /// Lays a passage whose words begin at a byte of the markup's words.
  mutating func add(_ passage: Passage, at start: Int) {
    let lower = max(0, min(passage.range.lower, source.bytes.count))
    let upper = max(lower, min(passage.range.upper, source.bytes.count))
    let text = Array(passage.text.utf8)
    var offsets: [Int32] = []
    offsets.reserveCapacity(upper - lower)
    var place = 0
    let inner = aside.filter {
      $0.lower >= lower && $0.upper <= upper && ($0.lower > lower || $0.upper < upper)
    }
    var next = 0
    var marks = Run()
    var words = Run()
    var isEscaped = false
    for index in lower..<upper {
      let byte = source.bytes[index]
      offsets.append(Int32(place))
      guard place < text.count else { continue }
      while next < inner.count, inner[next].upper <= index { next += 1 }
      if next < inner.count, inner[next].contains(index) { continue }
      if byte == Run.backslash, !isEscaped,
        marks.length(in: source.bytes, from: index, to: upper)
          > words.length(in: text, from: place, to: text.count)
      {
        isEscaped = true
        continue
      }
      defer { isEscaped = false }
      if byte == text[place] || byte <= 0x20 && text[place] == 0x20 {
        place += 1
      } else if byte == 0xC2 || byte == 0xA0, text[place] == 0x20 {
        // A no-break space that became a plain one: its second byte takes the place.
        if byte == 0xA0 { place += 1 }
      } else if !Self.isDroppable(byte) {
        return
      }
    }
    guard place == text.count else { return }
    offsets.append(Int32(place))
    entries.append(Entry(range: SourceRange(lower, upper), start: start, offsets: offsets))
  }

  /// To be called when every passage is laid.
  mutating func sort() { entries.sort { $0.range.lower < $1.range.lower } }

  /// What a range of the source is among the words; nil where it does not lie on passages.
  func words(_ range: SourceRange?) -> Range<Int>? {
    guard let range, range.lower < range.upper, let first = entry(at: range.lower),
      let last = entry(at: range.upper - 1)
    else { return nil }
    let lower = first.start + Int(first.offsets[range.lower - first.range.lower])
    let index = range.upper - 1 - last.range.lower
    let end = Int(last.offsets[index])
    // The byte itself, unless the text has dropped it.
    let isKept = Int(last.offsets[index + 1]) > end
    let upper = last.start + (isKept ? end + 1 : end)
    return lower < upper ? lower..<upper : nil
  }

  private func entry(at offset: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.lower <= offset { low = middle + 1 } else { high = middle }
    }
    // What breaks a paragraph in two lies inside it.
    for index in (max(0, low - 8)..<low).reversed() where entries[index].range.contains(offset) {
      return entries[index]
    }
    return nil
  }

  /// What cleaning takes out of a text: blanks, hyphens at line ends, emphasis, headings' marks, soft
  /// hyphens, no-break and zero-width spaces.
  private static func isDroppable(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2D || byte == 0x2A || byte == 0x23 || byte == 0xC2 || byte == 0xAD
      || byte == 0xA0 || byte == 0xE2 || byte == 0x80 || byte == 0x8B
  }
}
