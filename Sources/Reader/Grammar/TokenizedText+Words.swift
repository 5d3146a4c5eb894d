import Model

extension TokenizedText {
  /// A word folded to ASCII lower case, hyphenation undone.
  func folded(_ index: Int) -> String {
    guard index >= 0, index < tokens.count, tokens[index].isWord else { return "" }
    var position = Int(tokens[index].start)
    let end = Int(tokens[index].end)
    // Most words fit in a string's own sixteen bytes: nothing is allocated for them.
    return String(unsafeUninitializedCapacity: end - position) { letters in
      var count = 0
      while position < end {
        let byte = source.bytes[position]
        position += 1
        switch byte {
        case 0x41...0x5A: letters[count] = byte | 0x20
        case 0x61...0x7A: letters[count] = byte
        case 0xC3 where position < end:
          letters[count] = Self.foldedLatin1(source.bytes[position])
          position += 1
        default: continue
        }
        count += 1
      }
      return count
    }
  }

  private static func foldedLatin1(_ byte: UInt8) -> UInt8 {
    switch byte & 0x1F {
    case 0x00...0x06: 0x61
    case 0x07: 0x63
    case 0x08...0x0B: 0x65
    case 0x0C...0x0F: 0x69
    case 0x11: 0x6E
    case 0x12...0x16, 0x18: 0x6F
    case 0x19...0x1C: 0x75
    default: 0x79
    }
  }

  /// A whole number at a token, in digits or words; 'un' counts only when asked.
  func number(at index: Int, articles: Bool = false) -> Int? {
    guard index >= 0, index < tokens.count else { return nil }
    let token = tokens[index]
    if token.isNumber { return Int(token.value) }
    guard token.isWord else { return nil }
    switch token.lexeme {
    case .zero: return 0
    case .none: break
    case .un: return articles ? 1 : nil
    default: return nil
    }
    let length = Int(token.end - token.start)
    guard length >= 3, length <= 40, let value = NumberWords.value(of: folded(index)) else {
      return nil
    }
    return token.isCapital && (isSurname(index) || standsAmongNames(index, value)) ? nil : value
  }

  /// 'contrari n. 1 (Quaranta)', 'Neri, Quaranta, Verdi', 'si astiene: Quaranta': a number that somebody
  /// is called, alone among names; 'n. 40 (Quaranta)' tells the figure again.
  private func standsAmongNames(_ index: Int, _ value: Int) -> Bool {
    let next = index + 1
    guard index > 1, !tokens[index].isCapitals,
      isMark(next, .comma) || isMark(next, .period) || isMark(next, .semicolon)
        || isMark(next, .closeParenthesis) || lexeme(next) == .e
    else { return false }
    let isName = { (other: Int) in
      self.tokens.indices.contains(other) && self.tokens[other].isWord
        && self.tokens[other].isCapital && !self.tokens[other].isCapitals
        && self.tokens[other].lexeme == .none && NumberWords.value(of: self.folded(other)) == nil
    }
    if isMark(index - 1, .openParenthesis) {
      return tokens[index - 2].isNumber && Int(tokens[index - 2].value) != value
    }
    if isMark(index - 1, .comma) || lexeme(index - 1) == .e { return isName(index - 2) }
    guard isMark(index - 1, .colon) else { return false }
    if isMark(next, .comma) { return isName(next + 1) }
    return ["astiene", "contrario", "contraria", "astenuto", "astenuta"].contains(folded(index - 2))
  }

  /// 'Quaranta Paola', 'Marco Sette': a number that somebody is called.
  private func isSurname(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      // 'ORE DICIOTTO E MINUTI TRENTA NELLA SALA': Nella is somebody's name, too.
      guard tokens.indices.contains(other), tokens[other].isWord, tokens[other].isCapital,
        !tokens[other].lexeme.isFunctionWord
      else { return false }
      let second = tokens[max(index, other)]
      return !second.startsLine && !second.shape.contains(.column)
        && GivenNames.contains(folded(other))
    }
  }

  /// '(9)', a figure alone in brackets.
  func isCountInBrackets(_ index: Int, before end: Int) -> Bool {
    index + 2 < end && isMark(index, .openParenthesis) && tokens[index + 1].isNumber
      && isMark(index + 2, .closeParenthesis)
  }

  /// Where the figure stands that 'n.', 'n°' or nothing may go before: 'punto n. 4', 'punto 4'.
  func afterNumberSign(_ index: Int, before limit: Int) -> Int {
    var next = index
    while next < limit, lexeme(next) == .n || isMark(next, .period) || isMark(next, .degree) {
      next += 1
    }
    return next
  }

  /// The value of an ordinal word at a token: 'terzo', 'prima'.
  func ordinal(at index: Int) -> Int? {
    switch lexeme(index) {
    case .primo, .prima: 1
    case .secondo, .seconda: 2
    case .ordinal: NumberWords.ordinal(folded(index))
    default: nil
    }
  }

  /// How many characters stand on a line before a token: the column of a table it is in. A tab goes
  /// past what any cell before it holds, so that cells after as many tabs share a column.
  func column(of token: Int, in line: Line) -> Int {
    var count = 0
    for byte in source.bytes[line.start..<Int(tokens[token].start)] where byte & 0xC0 != 0x80 {
      count = byte == 0x09 ? (count / Self.tabWidth + 1) * Self.tabWidth : count + 1
    }
    return count
  }

  private static let tabWidth = 256

  /// Whether a stretch is 'D E L I B E R A' and nothing else.
  func isSpacedDelibera(_ range: Range<Int>) -> Bool {
    range.count == 8 && tokens[range.lowerBound].end - tokens[range.lowerBound].start == 1
      && range.map { folded($0) }.joined() == "delibera"
  }

  /// The first token that begins at a byte or after it.
  func token(atByte offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The line that holds a byte, by its place among the lines.
  func lineIndex(ofByte offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line that holds a token, by its place among the lines.
  func lineIndex(of token: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].first <= token { low = middle } else { high = middle }
    }
    return low
  }
}
