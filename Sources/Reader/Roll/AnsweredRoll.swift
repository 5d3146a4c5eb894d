import Model

/// A roll called aloud, one body a line with who answered for it: 'Alba – Rossi per delega',
/// 'Bra – assente'.
struct AnsweredRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    for line in lines.dropLast(3) where callsRoll(line) {
      if let roll = answers(from: line + 1, before: lines.upperBound) { return roll }
    }
    return nil
  }

  /// 'Si procede all'appello delle sezioni:'
  private func callsRoll(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard text.isMark(line.end - 1, .colon) else { return false }
    let start = text.sentenceStart(line.end - 1, notBefore: 0, reach: 24)
    return text.contains(.appello, in: start..<line.end)
  }

  private func answers(from first: Int, before limit: Int) -> Roll? {
    var roll = Roll()
    roll.style = .complete
    var line = first
    while line < limit, line == first || text.lines[line].blanksBefore < 2,
      let entry = entry(text.lines[line])
    {
      roll.entries.append(entry)
      roll.lines.insert(line)
      line += 1
    }
    // Plain rows of a body and a person are read elsewhere, under what says that they are there.
    let isTold = roll.entries.contains {
      $0.presence?.value.isAttending == false || $0.delegation != nil
    }
    return roll.entries.count >= 4 && isTold ? roll : nil
  }

  private func entry(_ line: Line) -> RollEntry? {
    guard 3...16 ~= line.end - line.first, text.tokens[line.first].isWord,
      text.tokens[line.first].isCapital,
      let cut = (line.first + 1..<line.end - 1).first(where: { isCut($0) })
    else { return nil }
    var end = line.end
    while end > cut, text.isMark(end - 1, .dash) || text.isMark(end - 1, .period) { end -= 1 }
    var from = cut
    while from < end, text.isMark(from, .dash) || text.isMark(from, .colon) { from += 1 }
    guard from < end, end - from <= 8 else { return nil }
    var entry = RollEntry(range: text.range(line.first, line.end))
    entry.body = Located(text.string(line.first, cut), at: text.range(line.first, cut))
    let here = text.range(from, end)
    if text.lexeme(from) == .assente {
      let isExcused = text.contains(.giustificato, in: from..<end)
      entry.presence = Located(isExcused ? .excused : .absent, at: here)
      return entry
    }
    let proxy = (from..<end).first {
      text.lexeme($0) == .per && text.lexeme($0 + 1) == .delega || text.lexeme($0) == .delega
    }
    guard let name = NameGrammar(text: text).person(at: from, before: proxy ?? end),
      name.end == proxy ?? end
    else { return nil }
    entry.person = Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
    entry.presence = Located(.present, at: here)
    if let proxy {
      entry.delegation = Located(text.string(proxy, end), at: text.range(proxy, end))
    }
    return entry
  }

  /// A colon, or a dash with a blank beside it.
  private func isCut(_ index: Int) -> Bool {
    text.isMark(index, .colon)
      || text.isMark(index, .dash)
        && (text.tokens[index].isSpaced || text.tokens[index + 1].isSpaced)
  }
}
