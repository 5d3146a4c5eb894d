import Model

/// A text with its tokens and lines: what every grammar of the reader works on.
struct TokenizedText: Sendable {
  let source: SourceText
  var tokens: [Token]
  var lines: [Line]
  /// Page furniture taken out of the lines, in order: its words are in no token.
  private(set) var furniture: [SourceRange] = []

  init(_ source: SourceText) {
    self.source = source
    (tokens, lines) = Lexer.run(source)
    lines = LineSpacing(lines: lines, tokens: tokens).tightened()
    takeOutFurniture()
    joinLoneMarks()
    lines = LineSplitter.split(lines, tokens: tokens)
  }

  private mutating func joinLoneMarks() {
    var marks = LoneMarks(lines: lines, tokens: tokens)
    marks.join()
    (lines, tokens) = (marks.lines, marks.tokens)
  }

  /// Takes repeated letterheads and page numbers out of lines and tokens; what they cut in two joins.
  private mutating func takeOutFurniture() {
    let out = PageFurniture(lines: lines, tokens: tokens, source: source).repeated()
    guard !out.isEmpty else { return }
    var left: [Token] = []
    var kept: [Line] = []
    left.reserveCapacity(tokens.count)
    var next = out.makeIterator()
    var skipped = next.next()
    var follows = false
    for (index, line) in lines.enumerated() {
      if index == skipped {
        furniture.append(SourceRange(line.start, line.stop))
        skipped = next.next()
        follows = true
        continue
      }
      var moved = line
      moved.first = left.count
      left += tokens[line.first..<line.end]
      moved.end = left.count
      if follows, let last = kept.last, !left[last.end - 1].isMark(.period) {
        moved.blanksBefore = 0
      }
      follows = false
      kept.append(moved)
    }
    tokens = left
    lines = kept
  }

  /// The source range from one token up to another, the latter excluded.
  func range(_ first: Int, _ end: Int) -> SourceRange {
    guard first < end, first >= 0, end <= tokens.count else {
      let at = first < tokens.count && first >= 0 ? Int(tokens[first].start) : source.bytes.count
      return SourceRange(at, at)
    }
    return SourceRange(Int(tokens[first].start), Int(tokens[end - 1].end))
  }

  /// Whether a line has marks alone, as the rule of a table: '+-----+-----+', '|---|---|', '------'.
  func isRule(_ line: Int) -> Bool {
    tokens[lines[line].first..<lines[line].end].allSatisfy { $0.kind == .mark }
  }

  /// A token's lexeme; `.none` out of bounds.
  @inline(__always)
  func lexeme(_ index: Int) -> Lexeme {
    index >= 0 && index < tokens.count ? tokens[index].lexeme : .none
  }

  /// Whether a token is a certain mark; false out of bounds.
  @inline(__always)
  func isMark(_ index: Int, _ mark: Mark) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark(mark)
  }

  /// The token as written.
  func word(_ index: Int) -> String {
    guard index >= 0, index < tokens.count else { return "" }
    let token = tokens[index]
    return String(
      decoding: source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  /// The words from one token up to another as one line: blanks folded, hyphenation undone, emphasis
  /// marks gone, everything else as written.
  func string(_ first: Int, _ end: Int) -> String {
    guard first < end, first >= 0, end <= tokens.count else { return "" }
    return clean(range(first, end))
  }

  /// The words of a range as one line.
  func clean(_ range: SourceRange) -> String {
    let lower = max(0, range.lower)
    let upper = min(range.upper, source.bytes.count)
    guard lower < upper else { return "" }
    return source.bytes.withUnsafeBufferPointer { bytes in
      String(unsafeUninitializedCapacity: upper - lower) { room in
        clean(bytes, from: lower, to: upper, into: room)
      }
    }
  }

  /// Writes the words of a range as one line, and tells how many bytes it wrote.
  private func clean(
    _ bytes: UnsafeBufferPointer<UInt8>, from lower: Int, to upper: Int,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var index = lower
    var count = 0
    var atLineStart = false
    var aside = furniture.isEmpty ? 0 : firstFurniture(endingAfter: index)
    while index < upper {
      if aside < furniture.count, index >= furniture[aside].lower {
        // The words of a page's furniture are none of the sentence's that it cuts.
        index = max(index, furniture[aside].upper)
        aside += 1
        continue
      }
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x20, 0x09, 0x0D, 0x0C:
        if byte == 0x0A {
          // A hyphen that broke a word goes; one that joins two capitalised names stays.
          if count > 1, room[count - 1] == 0x2D, Self.isLetter(room[count - 2]),
            let next = nextLetter(after: index, below: upper), next >= 0x61
          {
            count -= 1
            index = skipBlanks(from: index, below: upper)
            continue
          }
          atLineStart = true
        }
        if count > 0, room[count - 1] != 0x20 {
          room[count] = 0x20
          count += 1
        }
        index += 1
        continue
      case 0x2A:
        let run = runLength(of: 0x2A, from: index, below: upper)
        let before = count > 0 ? room[count - 1] : 0x20
        let after = index + run < upper ? bytes[index + run] : 0x20
        if run > 1 || !(before == 0x20 && after <= 0x20) {
          index += run
          continue
        }
        room[count] = byte
        count += 1
      case 0x23 where atLineStart || count == 0:
        index += runLength(of: 0x23, from: index, below: upper)
        continue
      // '> - Favorevoli: 10': a quotation of Markdown or of a message.
      case 0x3E where atLineStart || count == 0:
        index += runLength(of: 0x3E, from: index, below: upper)
        continue
      case 0xC2 where index + 1 < upper && bytes[index + 1] == 0xAD:
        index += 2
        continue
      case 0xC2 where index + 1 < upper && bytes[index + 1] == 0xA0:
        if count > 0, room[count - 1] != 0x20 {
          room[count] = 0x20
          count += 1
        }
        index += 2
        continue
      case 0xE2 where index + 2 < upper && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B:
        index += 3
        continue
      default:
        room[count] = byte
        count += 1
      }
      atLineStart = false
      index += 1
    }
    while count > 0, room[count - 1] == 0x20 { count -= 1 }
    return count
  }

  /// The first piece of furniture that ends after a byte, by its place among them.
  func firstFurniture(endingAfter offset: Int) -> Int {
    var low = 0
    var high = furniture.count
    while low < high {
      let middle = (low + high) / 2
      if furniture[middle].upper > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func runLength(of byte: UInt8, from index: Int, below upper: Int) -> Int {
    var end = index
    while end < upper, source.bytes[end] == byte { end += 1 }
    return end - index
  }

  private func skipBlanks(from index: Int, below upper: Int) -> Int {
    var next = index
    while next < upper, source.bytes[next] <= 0x20 { next += 1 }
    return next
  }

  private func nextLetter(after index: Int, below upper: Int) -> UInt8? {
    let next = skipBlanks(from: index, below: upper)
    guard next < upper, Self.isLetter(source.bytes[next]) else { return nil }
    return source.bytes[next]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
