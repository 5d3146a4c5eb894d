import Model

/// Cuts a text into tokens and lines, in one pass over its bytes.
///
/// Guarantees: 1. every token's offsets are those of the source; 2. a word broken by a hyphen at the
/// end of a line is one token; 3. typographic quotes, dashes and bullets come out as their plain
/// marks; 4. soft hyphens and zero-width characters disappear; 5. emphasis marks of Markdown
/// disappear; a star that stands alone stays.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var tokens: [Token] = []
  private var lines: [Line] = []
  private var lineStart = 0
  private var lineFirstToken = 0
  private var blanksBefore = 0
  private var pending: Token.Shape = [.lineStart]

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 16)
    lines.reserveCapacity(bytes.count / 60 + 4)
  }

  /// The tokens and the non-blank lines of a source.
  static func run(_ source: SourceText) -> (tokens: [Token], lines: [Line]) {
    source.bytes.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(buffer)
      lexer.scan()
      return (lexer.tokens, lexer.lines)
    }
  }

  private mutating func scan() {
    let count = bytes.count
    while position < count {
      let byte = bytes[position]
      switch Self.classes[Int(byte)] {
      case 1:  // blank
        if byte == 0x0A {
          closeLine(at: position)
          position += 1
          lineStart = position
        } else {
          blank(byte)
        }
      case 2:  // letter
        word()
      case 3:  // digit
        number()
      case 4:
        multibyte()
      default:
        asciiMark(byte)
      }
    }
    closeLine(at: count)
  }

  private mutating func blank(_ byte: UInt8) {
    if byte == 0x09 {
      pending.insert([.spaced, .column])
    } else {
      if pending.contains(.spaced) { pending.insert(.column) }
      pending.insert(.spaced)
    }
    position += 1
  }

  private mutating func closeLine(at end: Int) {
    if tokens.count > lineFirstToken {
      lines.append(
        Line(
          first: lineFirstToken, end: tokens.count, start: lineStart, stop: end,
          blanksBefore: blanksBefore, isContinuation: false))
      blanksBefore = 0
    } else {
      blanksBefore += 1
    }
    lineFirstToken = tokens.count
    pending = [.lineStart]
  }

  private mutating func append(
    _ kind: Token.Kind, from start: Int, value: Int32 = 0, lexeme: Lexeme = .none,
    shape: Token.Shape = []
  ) {
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
        value: value, lexeme: lexeme, kind: kind, shape: shape.union(pending)))
    pending = []
  }

  // MARK: Words

  private mutating func word() {
    let start = position
    let count = bytes.count
    var hash = Lexicon.seed
    var letters = 0
    var upper = 0
    var firstIsUpper = false
    loop: while position < count {
      let byte = bytes[position]
      if byte < 0x80 {
        let lower = byte | 0x20
        if lower >= 0x61, lower <= 0x7A {
          if byte < 0x61 {
            // 'AnnaPresente': the cell's mark lost the blank before it.
            if letters > upper, byte == 0x50 || byte == 0x41, isGluedMark() { break }
            // 'f.toAnna': the signature's mark lost the blank after it.
            if letters == 2, upper == 0, endsSignatureMark(from: start) { break }
            upper += 1
            if letters == 0 { firstIsUpper = true }
          }
          hash = Lexicon.mix(hash, lower)
          letters += 1
          position += 1
          continue
        }
        if byte == 0x2D, letters > 1, joinsOverLineEnd() { continue }
        break
      }
      if byte == 0xC3, position + 1 < count {
        let folded = Self.latin1[Int(bytes[position + 1] & 0x3F)]
        if folded == 0 { break loop }
        if bytes[position + 1] < 0xA0 {
          upper += 1
          if letters == 0 { firstIsUpper = true }
        }
        hash = Lexicon.mix(hash, folded)
        letters += 1
        position += 2
        continue
      }
      if (byte == 0xC4 || byte == 0xC5), position + 1 < count {
        hash = Lexicon.mix(hash, bytes[position + 1])
        letters += 1
        position += 2
        continue
      }
      if byte == 0xC2, position + 1 < count, bytes[position + 1] == 0xAD {
        position += 2
        skipLineEndAfterSoftHyphen()
        continue
      }
      if byte == 0xCC, position + 1 < count {  // combining accent
        position += 2
        continue
      }
      break
    }
    var shape: Token.Shape = []
    if firstIsUpper { shape.insert(.capital) }
    if upper == letters, letters > 1 { shape.insert(.capitals) }
    if position == start {  // a lead byte that starts no letter we know
      position += 1
      while position < count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      append(.mark, from: start)
      return
    }
    if letters == 1, bytes[start] | 0x20 == 0x6F, let after = endOfOrderOfDay() {
      position = after
      append(.word, from: start, lexeme: .odg, shape: shape)
      return
    }
    if letters == 1, bytes[start] == UInt8(ascii: "I"), let after = endOfEnforceability() {
      position = after
      append(.word, from: start, lexeme: .eseguibilita, shape: shape)
      return
    }
    let end = position
    if apostropheFollows() { shape.insert(.apostrophe) }
    let after = position
    position = end
    var lexeme = Lexicon.shared.lexeme(hash)
    // 'ass.ne' is an association, and nobody is absent.
    if lexeme == .assente, end - start == 3, end + 1 < count, bytes[end] == 0x2E,
      bytes[end + 1] == UInt8(ascii: "n")
    {
      lexeme = .none
    }
    append(
      .word, from: start, value: Int32(truncatingIfNeeded: hash), lexeme: lexeme, shape: shape)
    position = after
  }

  /// Where 'o.d.g.' ends, when the letter just read begins it.
  private func endOfOrderOfDay() -> Int? {
    var next = position
    for letter in [UInt8(ascii: "d"), UInt8(ascii: "g")] {
      guard next < bytes.count, bytes[next] == 0x2E else { return nil }
      next += 1
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      guard next < bytes.count, bytes[next] | 0x20 == letter else { return nil }
      next += 1
    }
    if next < bytes.count, bytes[next] == 0x2E { return next + 1 }
    return next < bytes.count && (bytes[next] | 0x20 >= 0x61 && bytes[next] | 0x20 <= 0x7A)
      ? nil : next
  }

  /// Where the 'I.E.' of 'I.E.: favorevoli 8' ends, the immediate enforceability, when the letter just
  /// read begins it; what it labels stands after a colon, for 'I.E. Rossi' is somebody's initials.
  private func endOfEnforceability() -> Int? {
    let letters = Array(".E.".utf8)
    guard position + 3 < bytes.count, bytes[position..<position + 3].elementsEqual(letters) else {
      return nil
    }
    var next = position + 3
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] == 0x3A ? position + 3 : nil
  }

  /// Whether 'Presente' or 'Assente' begins right here.
  private func endsSignatureMark(from start: Int) -> Bool {
    start >= 2 && bytes[start] == 0x74 && bytes[start + 1] == 0x6F && bytes[start - 1] == 0x2E
      && bytes[start - 2] | 0x20 == 0x66
  }

  private func isGluedMark() -> Bool {
    for mark in Self.gluedMarks where position + mark.count <= bytes.count {
      if mark.indices.allSatisfy({ bytes[position + $0] == mark[$0] }) { return true }
    }
    return false
  }

  private static let gluedMarks = [Array("Presente".utf8), Array("Assente".utf8)]

  /// Whether a hyphen here only breaks a word over a line end; if so, moves past the break.
  private mutating func joinsOverLineEnd() -> Bool {
    var next = position + 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return false }
    next += 1
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return false }
    let byte = bytes[next]
    let isLower =
      byte >= 0x61 && byte <= 0x7A
      || byte == 0xC3 && next + 1 < bytes.count && bytes[next + 1] >= 0xA0
    guard isLower else { return false }
    position = next
    return true
  }

  private mutating func skipLineEndAfterSoftHyphen() {
    var next = position
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0D { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return }
    position = next + 1
  }

  /// Takes an apostrophe that ends the word just read, and says so.
  private mutating func apostropheFollows() -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    if byte == 0x27 || byte == 0x60 {
      position += 1
      return true
    }
    if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98
    {
      position += 3
      return true
    }
    if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xB4 {
      position += 2
      return true
    }
    return false
  }

  // MARK: Numbers and marks

  private mutating func number() {
    let start = position
    var value: Int64 = 0
    while position < bytes.count {
      let digit = Int64(bytes[position]) - 0x30
      guard digit >= 0, digit <= 9 else { break }
      if value < 100_000_000_000 { value = value * 10 + digit }
      position += 1
    }
    append(.number, from: start, value: Int32(clamping: value))
  }

  private mutating func asciiMark(_ byte: UInt8) {
    let start = position
    if byte == 0x2A || byte == 0x5F {  // * _
      var run = 0
      while position < bytes.count, bytes[position] == byte {
        run += 1
        position += 1
      }
      if byte == 0x5F, run > 2 {
        append(.mark, from: start, value: Mark.underscore.rawValue)
      } else if run == 1, byte == 0x2A, isLoneStar(start) {
        append(.mark, from: start, value: Mark.star.rawValue)
      }
      return
    }
    if byte == 0x2E, let colon = colonAfterLeader() {
      position = colon
      return
    }
    if byte == 0x23, pending.contains(.lineStart) {  // heading of Markdown
      while position < bytes.count, bytes[position] == byte { position += 1 }
      return
    }
    position += 1
    append(.mark, from: start, value: Int32(byte))
  }

  /// The colon that three full stops or more lead to, as in 'Data......: 3 marzo'.
  private func colonAfterLeader() -> Int? {
    var next = position
    while next < bytes.count, bytes[next] == 0x2E { next += 1 }
    guard next - position > 2 else { return nil }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] == 0x3A ? next : nil
  }

  /// A star with blanks or line ends on both sides, or glued to a word's end with none opening.
  private func isLoneStar(_ start: Int) -> Bool {
    let blankAfter = position >= bytes.count || bytes[position] <= 0x20
    let blankBefore = start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x7C
    if blankBefore && (blankAfter || bytes[position] == 0x7C) { return true }
    // 'presenti (*)'
    if start > 0, bytes[start - 1] == 0x28, position < bytes.count, bytes[position] == 0x29 {
      return true
    }
    if blankAfter {
      // Closing emphasis needs an opening star earlier on the line.
      var stars = 0
      for index in lineStart..<start where bytes[index] == 0x2A { stars += 1 }
      return stars == 0
    }
    return false
  }

  private mutating func multibyte() {
    let start = position
    let count = bytes.count
    let byte = bytes[position]
    let second = position + 1 < count ? bytes[position + 1] : 0
    let third = position + 2 < count ? bytes[position + 2] : 0
    switch (byte, second) {
    case (0xC2, 0xA0):
      if pending.contains(.spaced) { pending.insert(.column) }
      pending.insert(.spaced)
      position += 2
    case (0xC2, 0xAD):
      position += 2
      return
    case (0xC2, 0xB0), (0xC2, 0xBA), (0xC2, 0xAA):
      position += 2
      append(.mark, from: start, value: Mark.degree.rawValue)
    case (0xC2, 0xAB), (0xC2, 0xBB):
      position += 2
      append(.mark, from: start, value: Mark.quote.rawValue)
    case (0xC2, 0xB7):
      position += 2
      append(.mark, from: start, value: Mark.bullet.rawValue)
    case (0xC2, _):
      position += 2
      append(.mark, from: start, value: Mark.other.rawValue)
    case (0xE2, 0x80):
      position += 3
      switch third {
      case 0x90...0x95: append(.mark, from: start, value: Mark.dash.rawValue)
      case 0x98, 0x99: append(.mark, from: start, value: Mark.apostrophe.rawValue)
      case 0x9C, 0x9D, 0x9E: append(.mark, from: start, value: Mark.quote.rawValue)
      case 0xA2, 0xA3: append(.mark, from: start, value: Mark.bullet.rawValue)
      case 0xA6: append(.mark, from: start, value: Mark.period.rawValue)
      case 0x80...0x8A, 0xAF: pending.insert(.spaced)
      case 0x8B...0x8F: break
      default: append(.mark, from: start, value: Mark.other.rawValue)
      }
    case (0xE2, 0x82) where third == 0xAC:
      position += 3
      append(.mark, from: start, value: Mark.euro.rawValue)
    case (0xE2, 0x98) where (0x90...0x92).contains(third):
      position += 3
      let mark = third == 0x90 ? Mark.unchecked : Mark.checked
      append(.mark, from: start, value: mark.rawValue)
    case (0xE2, 0x9C) where (0x93...0x98).contains(third) && third != 0x95 && third != 0x96:
      position += 3
      let mark = third <= 0x94 ? Mark.checked : Mark.unchecked
      append(.mark, from: start, value: mark.rawValue)
    case (0xE2, 0x91) where (0xA0...0xB3).contains(third):  // ① … ⑳
      position += 3
      append(.number, from: start, value: Int32(third) - 0x9F)
    case (0xE2, 0x94) where third == 0x82 || third == 0x83, (0xE2, 0x95) where third == 0x91:
      // The bars of a table drawn with lines: │ ┃ ║
      position += 3
      append(.mark, from: start, value: Mark.pipe.rawValue)
    case (0xE2, 0x96), (0xE2, 0x97), (0xE2, 0x9E), (0xEF, 0x82), (0xEF, 0x83):
      position += 3
      append(.mark, from: start, value: Mark.bullet.rawValue)
    case (0xEF, 0xBB) where third == 0xBF:
      position += 3
    default:
      position += 1
      while position < count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      append(.mark, from: start, value: Mark.other.rawValue)
    }
    position = min(position, count)
  }

  // MARK: Tables

  /// 1 blank, 2 start of a word, 3 digit, 4 other byte above ASCII, 0 mark.
  private static let classes: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x00...0x20, 0x7F: 1
    case 0x41...0x5A, 0x61...0x7A: 2
    case 0x30...0x39: 3
    case 0xC3...0xC5: 2
    case 0x80...: 4
    default: 0
    }
  }

  /// U+00C0-U+00FF folded to ASCII lower case; 0 for × and ÷.
  private static let latin1: [UInt8] =
    Array(
      "aaaaaaaceeeeiiiidnooooo\0ouuuuyts".utf8.prefix(32))
    + Array(
      "aaaaaaaceeeeiiiidnooooo\0ouuuuyty".utf8.prefix(32))
}
