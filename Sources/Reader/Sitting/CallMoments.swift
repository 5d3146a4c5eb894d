import Model

/// Day and hour beside the words that name a call, which stand before them or after.
struct CallMoments {
  let text: TokenizedText
  /// The day of the sitting: a day beside a call may be told without its year.
  var sitting: CalendarDate?

  /// What is said of a call.
  struct Reading {
    var day: Located<CalendarDate>?
    var time: Located<ClockTime>?
  }

  /// Whether each of two calls follows its hour: 'alle ore 18 in prima convocazione e alle ore 19 in
  /// seconda'.
  func stand(before indices: [Int]) -> Bool {
    indices.count == 2 && indices.allSatisfy { time(endingAt: $0) != nil }
  }

  /// Day and hour before the words of a call, no farther back than another call.
  func before(_ index: Int, from start: Int) -> Reading {
    guard let time = time(endingAt: index) else { return Reading() }
    var reading = Reading(time: Located(time.time, at: text.range(time.first, time.end)))
    let grammar = DateGrammar(text: text)
    var near = max(start, index - 24)
    while near < time.first {
      if let day = grammar.date(at: near, before: time.first) {
        if let date = date(of: day), isBridge(from: day.end, to: time.first) {
          reading.day = Located(date, at: text.range(day.first, day.end))
        }
        near = max(near + 1, day.end)
      } else {
        near += 1
      }
    }
    return reading
  }

  /// The day after the words of a call; nil where anything but the hour and small words parts them.
  func day(after index: Int) -> Located<CalendarDate>? {
    let dates = DateGrammar(text: text)
    let times = TimeGrammar(text: text)
    let end = min(text.tokens.count, index + 20)
    var near = index + 1
    while near < end {
      if let reading = dates.date(at: near, before: end) {
        return date(of: reading).map { Located($0, at: text.range(reading.first, reading.end)) }
      }
      if let reading = times.time(at: near, before: end), reading.end > near {
        near = reading.end
      } else {
        guard isSmall(near) else { return nil }
        near += 1
      }
    }
    return nil
  }

  /// The hour at which the body met, of a call that has none of its own: 'alle ore 18, nella sala
  /// consiliare, in seconda convocazione, si è riunito'.
  func gathering(_ index: Int) -> Located<ClockTime>? {
    let start = text.sentenceStart(index, notBefore: 0)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count)
    guard text.contains(.riunito, in: start..<end) else { return nil }
    let grammar = TimeGrammar(text: text)
    for near in start..<index {
      if let reading = grammar.time(at: near, before: index) {
        return Located(reading.time, at: text.range(reading.first, reading.end))
      }
    }
    return nil
  }

  /// Day and hour of a first call that nobody came to: 'essendo andata deserta la prima delle ore 17',
  /// 'la prima, del giorno 3 marzo alle ore 17, è andata deserta'.
  func deserted(in range: Range<Int>) -> Reading? {
    guard let deserted = text.first(.deserta, in: range) else { return nil }
    let start = text.sentenceStart(deserted, notBefore: range.lowerBound)
    let end = text.sentenceEnd(deserted, notAfter: range.upperBound)
    let firsts = (start..<end).filter { text.lexeme($0) == .prima && text.lexeme($0 - 1) == .la }
    guard let first = firsts.min(by: { abs($0 - deserted) < abs($1 - deserted) }) else {
      return nil
    }
    var reading = Reading(day: day(after: first))
    let times = TimeGrammar(text: text)
    var near = first + 1
    while near < end, near < first + 14, reading.time == nil {
      if let time = times.time(at: near, before: end) {
        reading.time = Located(time.time, at: text.range(time.first, time.end))
      } else if text.lexeme(near) == .month {
        near += 1
        continue
      } else if near != deserted, !isSmall(near), !text.tokens[near].isNumber,
        !["delle", "dalle", "seduta", "convocata", "andata", "stata", "era"].contains(
          text.folded(near)),
        reading.day?.range.map({ Int(text.tokens[near].start) >= $0.upper }) ?? true
      {
        break
      }
      near += 1
    }
    return reading.day == nil && reading.time == nil ? nil : reading
  }

  /// The day read; with no year, that nearest to the sitting.
  private func date(of reading: DateGrammar.Reading) -> CalendarDate? {
    if let date = reading.date { return date }
    guard let sitting, reading.year == nil, let month = reading.month, let day = reading.day else {
      return nil
    }
    return [sitting.year, sitting.year - 1, sitting.year + 1]
      .compactMap { CalendarDate(year: $0, month: month, day: day) }
      .min { abs($0.dayNumber - sitting.dayNumber) < abs($1.dayNumber - sitting.dayNumber) }
  }

  private func time(endingAt index: Int) -> TimeGrammar.Reading? {
    let grammar = TimeGrammar(text: text)
    guard index > 0, text.lexeme(index - 1) == .inside else { return nil }
    let ends = text.isMark(index - 2, .comma) ? [index - 1, index - 2] : [index - 1]
    for start in max(0, index - 8)..<index {
      if let reading = grammar.time(at: start, before: index), ends.contains(reading.end) {
        return reading
      }
    }
    return nil
  }

  private func isBridge(from start: Int, to end: Int) -> Bool {
    start <= end && (start..<end).allSatisfy(isSmall)
  }

  private static let small: Set<String> = [
    "per", "il", "i", "giorno", "giorni", "del", "di", "in", "data", "lo", "e", "ed", "alle", "ore",
    "fissata", "fissato", "indetta", "prevista", "convocazione", "seduta", "adunanza", "stesso",
  ]

  private func isSmall(_ index: Int) -> Bool {
    text.isMark(index, .comma) || text.isMark(index, .colon) || text.isMark(index, .dash)
      || text.lexeme(index) == .weekday || Self.small.contains(text.folded(index))
  }
}
