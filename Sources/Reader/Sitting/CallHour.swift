import Model

/// The hour for which a sitting was called.
struct CallHour {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  private var text: TokenizedText { minutes.text }
  private var callWords: CallWords { CallWords(text: text) }

  func timeNear(_ index: Int) -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    for near in index..<min(text.tokens.count, index + 12) {
      if near > index + 2, callWords.ordinal(near) != nil { return nil }
      if let reading = grammar.time(at: near, before: min(text.tokens.count, index + 16)),
        reading.end > near + 1
      {
        return Located(reading.time, at: text.range(reading.first, reading.end))
      }
    }
    return nil
  }

  /// 'convocato con avviso scritto per le ore 19.00', 'a seguito di convocazione per le ore 19.00'.
  func noticeTime() -> Located<ClockTime>? {
    let grammar = TimeGrammar(text: text)
    for line in lines where minutes.facts[line].contains(.call) {
      for index in minutes.tokens(line)
      where text.lexeme(index) == .convocato || text.lexeme(index) == .convocati
        || text.lexeme(index) == .convocazione && callWords.ordinal(index - 1) == nil
      {
        let end = text.sentenceEnd(index, notAfter: text.lines[lines.upperBound - 1].end, reach: 16)
        for near in (index + 1)..<max(index + 1, end) where text.lexeme(near) == .per {
          if let reading = grammar.time(at: near + 1, before: end)
            ?? grammar.time(at: near + 2, before: end)
          {
            return Located(reading.time, at: text.range(reading.first, reading.end))
          }
        }
      }
    }
    return nil
  }
}
