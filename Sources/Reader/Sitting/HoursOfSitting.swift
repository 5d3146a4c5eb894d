import Model

/// From when to when a sitting lasts, told at once in its head: 'dalle ore 16:05 alle 17:30 il gruppo si
/// riunisce', 'dalle 14.00 alle 15.45' on a line of its own.
struct HoursOfSitting {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  /// The second hour; nil where the head tells no such stretch.
  func closing(in lines: Range<Int>) -> Located<ClockTime>? {
    let times = TimeGrammar(text: text)
    for line in lines.prefix(30) {
      let range = minutes.tokens(line)
      for index in range where text.lexeme(index) == .dalle {
        guard let from = times.time(at: index, before: range.upperBound),
          text.lexeme(from.end) == .alle || text.lexeme(from.end) == .a,
          let until = times.time(at: from.end, before: range.upperBound)
            ?? times.time(at: from.end + 1, before: range.upperBound),
          from.time < until.time, isOfSitting(from.first..<until.end, on: range)
        else { continue }
        return Located(until.time, at: text.range(until.first, until.end))
      }
    }
    return nil
  }

  /// Whether the stretch fills its line, or its sentence tells of the meeting itself.
  private func isOfSitting(_ stretch: Range<Int>, on line: Range<Int>) -> Bool {
    let others = line.filter { !stretch.contains($0) && text.tokens[$0].isWord }
    if others.isEmpty { return true }
    let start = text.sentenceStart(stretch.lowerBound, notBefore: 0, reach: 40)
    let end = text.sentenceEnd(stretch.upperBound - 1, notAfter: text.tokens.count, reach: 30)
    let sentence = start..<max(start, end)
    return text.contains(.riunito, .tenuto, .svolto, in: sentence)
      || text.containsWord(["riunisce", "riuniscono", "tiene", "svolge"], in: sentence)
  }
}
