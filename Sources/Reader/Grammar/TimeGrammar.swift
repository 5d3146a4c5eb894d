import Model

/// Times of the day: '17.40', 'ore 17,30', 'ore dodici e minuti zero', 'ore 21', '18:05'.
struct TimeGrammar {
  /// A time as read at some place.
  struct Reading {
    let time: ClockTime
    let first: Int
    let end: Int
  }

  let text: TokenizedText

  /// The time that begins at a token, which may be 'alle', 'ore' or the hour itself.
  ///
  /// A bare hour ('alle 18') counts only when introduced by 'ore', 'alle' or 'dalle'.
  func time(at index: Int, before limit: Int) -> Reading? {
    var position = index
    var isIntroduced = false
    while position < limit {
      switch text.lexeme(position) {
      case .alle, .dalle, .ore: isIntroduced = true
      case .ora:
        // 'i presenti sono ora 12' counts heads.
        if isNow(position) { return nil }
        isIntroduced = true
        // 'h. 18.10'
        if text.folded(position) == "h", text.isMark(position + 1, .period) { position += 1 }
      case .la, .fino, .per: break
      default:
        guard position > index, text.isMark(position, .colon) else {
          return value(at: position, from: index, before: limit, isIntroduced: isIntroduced)
        }
      }
      position += 1
      if position - index > 4 { return nil }
    }
    return nil
  }

  /// 'sono ora 12', 'salgono ora a 12': the adverb.
  private func isNow(_ index: Int) -> Bool {
    text.folded(index) == "ora"
      && [
        "sono", "risultano", "salgono", "scendono", "restano", "rimangono", "diventano", "presenti",
      ]
      .contains(text.folded(index - 1))
  }

  private func value(
    at position: Int, from index: Int, before limit: Int, isIntroduced: Bool
  ) -> Reading? {
    guard position < limit else { return nil }
    let token = text.tokens[position]
    switch token.lexeme {
    case .mezzogiorno where isIntroduced: return reading(12, 0, index, position + 1)
    case .mezzanotte where isIntroduced: return reading(0, 0, index, position + 1)
    default: break
    }
    if token.isNumber {
      if let reading = unmarked(at: position, from: index) { return reading }
      guard token.value <= 24, token.end - token.start <= 2 else { return nil }
      let hour = Int(token.value) % 24
      if let minute = minutes(after: position, before: limit) {
        return reading(hour, minute.value, index, minute.end)
      }
      guard isIntroduced else { return nil }
      if let (minute, end) = spelledMinutes(at: position + 1, before: limit) {
        return reading(hour, minute, index, end)
      }
      // 'alle 5 azioni' is no time, nor is 'alle 12 del 3 marzo': only 'ore' makes a bare hour sure.
      return isBareHour(position, from: index, before: limit)
        ? reading(hour, 0, index, position + 1) : nil
    }
    guard isIntroduced, let hour = text.number(at: position, articles: true), hour <= 24 else {
      return nil
    }
    if let (minutes, end) = minutesShort(at: position + 1, before: limit) {
      return reading((hour + 23) % 24, 60 - minutes, index, end)
    }
    if let (minute, end) = spelledMinutes(at: position + 1, before: limit) {
      return reading(hour % 24, minute, index, end)
    }
    return isBareHour(position, from: index, before: limit)
      ? reading(hour % 24, 0, index, position + 1) : nil
  }

  /// 'alle ore 1730': hour and minutes with nothing between; 'per ore 1200' counts hours.
  private func unmarked(at position: Int, from index: Int) -> Reading? {
    let token = text.tokens[position]
    guard token.end - token.start == 4, text.lexeme(position - 1) == .ore,
      text.lexeme(position - 2) == .alle || text.lexeme(position - 2) == .dalle,
      token.value / 100 < 24, token.value % 100 < 60
    else { return nil }
    return reading(Int(token.value / 100), Int(token.value % 100), index, position + 1)
  }

  /// Minutes in figures after an hour in figures, glued by '.', ':', ',' or ''' .
  private func minutes(after position: Int, before limit: Int) -> (value: Int, end: Int)? {
    guard position + 2 < limit || position + 2 < text.tokens.count else { return nil }
    let mark = text.tokens[position + 1]
    // '22e50' is typed for 'ventidue e cinquanta'.
    guard
      mark.isMark(.period) || mark.isMark(.colon) || mark.isMark(.comma) || mark.lexeme == .e,
      !mark.isSpaced
    else { return nil }
    let token = text.tokens[position + 2]
    guard token.isNumber, token.end - token.start == 2, token.value < 60,
      !token.isSpaced || mark.isMark(.colon)
    else { return nil }
    // '€ 12.50' and '12,30 €' are money.
    if text.isMark(position - 1, .euro) || text.isMark(position + 3, .euro)
      || text.isMark(position + 3, .percent) || text.folded(position + 3) == "euro"
      || text.folded(position - 1) == "euro"
    {
      return nil
    }
    // '17.40.2024' and '1.250.000' are no times, nor is '9,75%'.
    if position + 4 < text.tokens.count {
      let next = text.tokens[position + 3]
      let after = text.tokens[position + 4]
      if next.isMark(.period) || next.isMark(.comma) || next.isMark(.slash), !after.isSpaced,
        !after.startsLine, after.isNumber
      {
        return nil
      }
      if next.isMark(.percent) || next.isMark(.euro) { return nil }
    }
    if position > 0, !text.tokens[position].isSpaced, !text.tokens[position].startsLine,
      text.tokens[position - 1].isMark(.period) || text.tokens[position - 1].isMark(.slash)
        || text.tokens[position - 1].isMark(.euro)
    {
      return nil
    }
    return (Int(token.value), position + 3)
  }

  /// 'meno dieci', 'meno un quarto': what is wanting to the hour.
  private func minutesShort(at index: Int, before limit: Int) -> (Int, Int)? {
    guard index + 1 < limit, text.folded(index) == "meno" else { return nil }
    let figure = text.lexeme(index + 1) == .minuti ? index + 2 : index + 1
    if text.lexeme(figure) == .un, text.folded(figure + 1) == "quarto" { return (15, figure + 2) }
    guard figure < limit, let value = text.number(at: figure), 1..<60 ~= value else { return nil }
    return (value, text.lexeme(figure + 1) == .minuti ? figure + 2 : figure + 1)
  }

  /// 'e minuti quaranta', 'e trenta', 'e un quarto', 'e mezza'.
  private func spelledMinutes(at index: Int, before limit: Int) -> (Int, Int)? {
    var position = index
    // 'ore diciotto e', and 'minuti trenta' on the next line.
    let line = limit
    let limit =
      text.lexeme(line) == .minuti && (index == line || text.lexeme(line - 1) == .e)
      ? min(text.tokens.count, line + 2) : line
    guard position < limit else { return nil }
    if text.isMark(position, .comma) { position += 1 }
    let hasConjunction = text.lexeme(position) == .e
    if hasConjunction { position += 1 }
    guard position < limit else { return nil }
    if text.lexeme(position) == .minuti {
      position += 1
      guard let value = text.number(at: position), value < 60 else { return nil }
      return (value, position + 1)
    }
    guard hasConjunction else { return nil }
    switch text.folded(position) {
    case "mezza", "mezzo": return (30, position + 1)
    default: break
    }
    if text.lexeme(position) == .un, text.folded(position + 1) == "quarto" {
      return (15, position + 2)
    }
    if text.lexeme(position) == .none || text.tokens[position].isNumber,
      let value = text.number(at: position), value < 60,
      text.tokens[position].isWord || text.lexeme(position + 1) == .minuti
        || (text.tokens[position].end - text.tokens[position].start == 2
          || position + 1 >= text.tokens.count || text.tokens[position + 1].kind == .mark)
          && !text.lexeme(position + 1).isOffice && text.lexeme(position + 1) != .voto
    {
      let end = position + 1
      return (value, text.lexeme(end) == .minuti ? end + 1 : end)
    }
    return nil
  }

  private func isBareHour(_ position: Int, from index: Int, before limit: Int) -> Bool {
    for earlier in index..<position
    where text.lexeme(earlier) == .ore || text.lexeme(earlier) == .ora {
      return true
    }
    // 'alle 18' at the end of a clause, or before a verb of movement.
    let next = position + 1
    guard next < limit else { return true }
    if text.isMark(next, .period) || text.isMark(next, .comma) || text.isMark(next, .semicolon)
      || text.isMark(next, .closeParenthesis)
    {
      return true
    }
    switch text.lexeme(next) {
    case .entra, .esce, .arriva, .rientra, .lascia, .abbandona, .si, .la, .il, .e: return true
    default: return ["va", "vanno", "viene", "vengono"].contains(text.folded(next))
    }
  }

  private func reading(_ hour: Int, _ minute: Int, _ first: Int, _ end: Int) -> Reading? {
    ClockTime(hour: hour, minute: minute).map { Reading(time: $0, first: first, end: end) }
  }
}
