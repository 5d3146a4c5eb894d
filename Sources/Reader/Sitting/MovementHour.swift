import Model

/// The hour of a movement, wherever the sentence tells it.
struct MovementHour {
  let text: TokenizedText

  /// The hour said nearest to a verb within its clause.
  func time(in clause: Range<Int>, near verb: Int) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    var best: TimeGrammar.Reading?
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let reading = grammar.time(at: index, before: clause.upperBound) {
        if best.map({ abs(reading.first - verb) < abs($0.first - verb) }) ?? true { best = reading }
        index = reading.end
      } else {
        index += 1
      }
    }
    return best.map { Located($0.time, at: text.range($0.first, $0.end)) }
      ?? timeInBrackets(clause)
  }

  /// 'Rossi esce (22 e 05)'
  private func timeInBrackets(_ clause: Range<Int>) -> Located<ClockTime>? {
    for open in clause.dropLast(4) where text.isMark(open, .openParenthesis) {
      let (hour, minute) = (text.tokens[open + 1], text.tokens[open + 3])
      guard hour.isNumber, text.lexeme(open + 2) == .e, minute.isNumber,
        minute.end - minute.start == 2, text.isMark(open + 4, .closeParenthesis),
        hour.value < 24, let time = ClockTime(hour: Int(hour.value), minute: Int(minute.value))
      else { continue }
      return Located(time, at: text.range(open + 1, open + 4))
    }
    return nil
  }

  /// 'Esce Rossi. Sono le ore 20:25.': the hour in a sentence of its own.
  func said(after end: Int, in range: Range<Int>) -> Located<ClockTime>? {
    guard end + 3 < range.upperBound, text.folded(end) == "sono", text.lexeme(end + 1) == .la,
      text.lexeme(end + 2) == .ore,
      let reading = TimeGrammar(text: text).time(at: end + 2, before: range.upperBound)
        ?? TimeGrammar(text: text).time(at: end + 3, before: range.upperBound)
    else { return nil }
    return Located(reading.time, at: text.range(reading.first, reading.end))
  }

  /// 'ore 09:50 – MOVIMENTO: entra Rossi': the hour heads the line, and a label stands between.
  func ahead(of start: Int, in range: Range<Int>) -> Located<ClockTime>? {
    let line = max(range.lowerBound, text.lines[text.lineIndex(of: start)].first)
    guard start > line, start - line <= 9, text.isMark(start - 1, .colon),
      let reading = (line..<min(line + 3, start)).lazy.compactMap({
        TimeGrammar(text: text).time(at: $0, before: start)
      }).first
    else { return nil }
    return Located(reading.time, at: text.range(reading.first, reading.end))
  }

  /// Every hour of a clause, in order.
  func times(in clause: Range<Int>) -> [Located<ClockTime>] {
    let grammar = TimeGrammar(text: text)
    var result: [Located<ClockTime>] = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let reading = grammar.time(at: index, before: clause.upperBound) {
        result.append(Located(reading.time, at: text.range(reading.first, reading.end)))
        index = reading.end
      } else {
        index += 1
      }
    }
    return result
  }
}
