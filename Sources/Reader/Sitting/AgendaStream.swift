import Model

/// Reads an order of the day whose numbers have no mark after them and stand anywhere in the lines
/// ('1 Verbale 2 Comunicazioni', a number at the end of a line over its title), or all before the
/// titles ('1. 2. 3.' and then three titles).
struct AgendaStream {
  let minutes: MinutesText
  /// Lines of the roll.
  let taken: Set<Int>

  private var text: TokenizedText { minutes.text }

  /// The numbers and the words of the titles, and the lines they stand on.
  struct Reading {
    var titles: [(number: Int?, words: Range<Int>)] = []
    var lines: Set<Int> = []
  }

  /// The list that begins at a token; nil when there are not three points at least.
  func read(from first: Int, in lines: Range<Int>) -> Reading? {
    guard first < text.tokens.count, text.tokens[first].isNumber, text.tokens[first].value == 1
    else { return nil }
    return heaped(from: first, in: lines) ?? scattered(from: first, in: lines)
  }

  // MARK: Numbers among the titles

  private func scattered(from first: Int, in lines: Range<Int>) -> Reading? {
    let limit = text.lines[lines.upperBound - 1].end
    guard opensTitle(first + 1, before: limit) else { return nil }
    var starts: [(number: Int, at: Int)] = [(1, first)]
    var position = first + 1
    var floor = position
    while position < limit, position - floor < 70 {
      if text.tokens[position].startsLine, !goesOn(text.lineIndex(of: position)) { break }
      let number = starts.count + 1
      if text.tokens[position].isNumber, Int(text.tokens[position].value) == number,
        isFree(position), opensTitle(position + 1, before: limit)
      {
        starts.append((number, position))
        floor = position + 1
      }
      position += 1
    }
    guard starts.count >= 3 else { return nil }
    var reading = Reading()
    for (index, start) in starts.enumerated() {
      let end =
        index + 1 < starts.count
        ? starts[index + 1].at : endOfLast(start.at + 1, before: limit)
      reading.titles.append((start.number, start.at + 1..<end))
    }
    let last = text.lineIndex(of: (reading.titles.last?.words.upperBound ?? first + 1) - 1)
    reading.lines.formUnion(text.lineIndex(of: first)...last)
    return reading
  }

  /// A number that is no other's: 'n. 3', 'art. 4', '3 marzo' and '2016/2017' are.
  private func isFree(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isSpaced || token.startsLine else { return false }
    let before = text.tokens[index - 1]
    if before.lexeme.isFunctionWord || before.lexeme == .n || before.lexeme == .abbreviation {
      return false
    }
    if before.isMark(.period) || before.isMark(.comma) || before.isMark(.degree)
      || before.isMark(.slash) || before.isMark(.dash)
    {
      return before.isMark(.period) && text.endsSentence(index - 1)
    }
    return true
  }

  private func opensTitle(_ index: Int, before limit: Int) -> Bool {
    guard index < limit else { return false }
    let token = text.tokens[index]
    return (token.isSpaced || token.startsLine)
      && (token.isWord && token.isCapital && token.lexeme != .month || token.isMark(.quote))
  }

  private func goesOn(_ line: Int) -> Bool {
    guard !taken.contains(line), text.lines[line].blanksBefore <= 1 else { return false }
    let first = text.lines[line].first
    switch text.lexeme(first) {
    // 'SECONDO PUNTO …', and the rows of a vote: its figures number no title.
    case .favorevole, .contrario, .astenuto, .votante, .voto, .votazione, .esito, .punto:
      return false
    case .primo, .secondo, .terzo, .ordinal: return text.lexeme(first + 1) != .punto
    case .presente, .assente, .presiede, .partecipa, .assiste, .funge, .verbalizza, .risulta,
      .appello, .componente:
      return false
    default: return true
    }
  }

  private func endOfLast(_ first: Int, before limit: Int) -> Int {
    var position = first + 1
    while position < limit, position - first < 40 {
      if text.endsSentence(position) { return position }
      let token = text.tokens[position]
      let before = text.tokens[position - 1]
      if token.startsLine,
        text.lines[text.lineIndex(of: position)].blanksBefore > 0 || token.isCapital
      {
        return position
      }
      // 'Varie ed eventuali Il Presidente invita …'
      if token.isCapital, before.isWord, !before.isCapital, !before.lexeme.isFunctionWord {
        switch token.lexeme {
        case .il, .la:
          if text.lexeme(position + 1).isOffice || text.lexeme(position + 1).isBodyNoun {
            return position
          }
        case .presiede, .presente, .assente, .partecipa, .risulta, .assiste, .funge, .verbalizza:
          return position
        default: break
        }
      }
      position += 1
    }
    return position
  }

  // MARK: Numbers before the titles

  private func heaped(from first: Int, in lines: Range<Int>) -> Reading? {
    let limit = text.lines[lines.upperBound - 1].end
    var count = 0
    var position = first
    while position < limit, text.tokens[position].isNumber,
      Int(text.tokens[position].value) == count + 1
    {
      count += 1
      position += 1
      while position < limit,
        text.isMark(position, .period) || text.isMark(position, .closeParenthesis)
      { position += 1 }
    }
    guard count >= 3, position < limit, text.tokens[position].isCapital else { return nil }
    let line = text.lineIndex(of: position)
    guard !taken.contains(line) else { return nil }
    var reading = Reading()
    reading.lines.formUnion(text.lineIndex(of: first)...line)
    // 'Titolo; titolo; titolo.'
    var parts: [Range<Int>] = []
    var start = position
    var end = position
    while end < limit, end - position < 600 {
      if text.isMark(end, .semicolon) {
        parts.append(start..<end)
        start = end + 1
      } else if text.endsSentence(end), parts.count >= count - 1 {
        break
      } else if text.tokens[end].startsLine, end > position,
        taken.contains(text.lineIndex(of: end))
      {
        break
      }
      if parts.count == count { break }
      end += 1
    }
    if parts.count == count - 1, start < end { parts.append(start..<end) }
    if parts.count == count {
      reading.titles = parts.enumerated().map { ($0.offset + 1, $0.element) }
      reading.lines.formUnion(line...text.lineIndex(of: max(position, end - 1)))
      return reading
    }
    return onLines(from: line, count: count, numbersEnd: position, in: lines, into: reading)
  }

  /// A title a line, but for the longest, which the margin broke.
  private func onLines(
    from line: Int, count: Int, numbersEnd: Int, in lines: Range<Int>, into reading: Reading
  ) -> Reading? {
    var reading = reading
    var own: [Range<Int>] = []
    for next in line..<min(lines.upperBound, line + count * 2) {
      let range = minutes.tokens(next)
      if taken.contains(next) || text.lines[next].blanksBefore > 1 { break }
      if next > line, opensSentence(next) { break }
      own.append(next == line ? numbersEnd..<range.upperBound : range)
    }
    guard let last = own.last else { return nil }
    reading.lines.formUnion(line...text.lineIndex(of: last.lowerBound))
    if own.count == 1 {
      // All of them in one line, with nothing between: told as one.
      reading.titles = [(nil, own[0])]
      return reading
    }
    while own.count > count {
      let wrapped = (0..<own.count - 1).max { length(own[$0]) < length(own[$1]) } ?? 0
      own[wrapped] = own[wrapped].lowerBound..<own[wrapped + 1].upperBound
      own.remove(at: wrapped + 1)
    }
    guard own.count == count else { return nil }
    reading.titles = own.enumerated().map { ($0.offset + 1, $0.element) }
    return reading
  }

  /// 'Il Presidente, constatata …': the sitting goes on.
  private func opensSentence(_ line: Int) -> Bool {
    let first = text.lines[line].first
    guard text.tokens[first].isCapital, !minutes.isTitle(line) else { return false }
    switch text.lexeme(first) {
    case .il, .la:
      return text.lexeme(first + 1).isOffice || text.lexeme(first + 1).isBodyNoun
    case .presiede, .partecipa, .assiste, .funge, .verbalizza, .presente, .assente, .risulta:
      return true
    default: return false
    }
  }

  private func length(_ range: Range<Int>) -> Int {
    text.range(range.lowerBound, range.upperBound).upper
      - text.range(range.lowerBound, range.upperBound).lower
  }
}
