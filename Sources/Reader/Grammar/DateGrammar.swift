import Model

/// Dates in figures, in words and mixed.
struct DateGrammar {
  /// A date as read at some place; what is not written is nil.
  struct Reading {
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Weekday?
    var isInWords: Bool
    /// First token.
    var first: Int
    /// Token after the last.
    var end: Int

    var date: CalendarDate? {
      guard let year, let month, let day else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  let text: TokenizedText

  /// The date that begins exactly at a token: '04/12/2024', '4 dicembre 2024', 'venerdì 4 dicembre
  /// 2024', 'quattro dicembre duemilaventiquattro', '1° ottobre', '1 4 / 07 / 20 1 7'.
  func date(at index: Int, before limit: Int) -> Reading? {
    var first = index
    var weekday: Weekday?
    if text.lexeme(first) == .weekday {
      weekday = Self.weekdays[text.folded(first)]
      first += 1
      if text.isMark(first, .comma) { first += 1 }
      if text.lexeme(first) == .giorno { first += 1 }
    }
    // 'lun. 13.10.2025', 'lun 13.10.2025'
    if weekday == nil, let short = Self.shortWeekdays[text.folded(first)] {
      let next = text.isMark(first + 1, .period) ? first + 2 : first + 1
      if next < limit, text.tokens[next].isNumber {
        weekday = short
        first = next
      }
    }
    guard first < limit else { return nil }
    // '27-28 febbraio 2012': of a meeting of two days, the first.
    if first + 3 < limit, text.tokens[first].isNumber, text.isMark(first + 1, .dash),
      !text.tokens[first + 1].isSpaced, text.tokens[first + 2].isNumber,
      text.tokens[first].value > 0, text.tokens[first].value < text.tokens[first + 2].value,
      text.lexeme(first + 3) == .month, var reading = named(at: first + 2, before: limit)
    {
      reading.day = Int(text.tokens[first].value)
      reading.first = index
      return reading
    }
    // 'nei giorni 14 e 15 dicembre 2020'
    if first + 3 < limit, text.tokens[first].isNumber, text.lexeme(first + 1) == .e,
      text.folded(first - 1) == "giorni", text.tokens[first + 2].isNumber,
      (1...31).contains(text.tokens[first].value),
      text.tokens[first].value < text.tokens[first + 2].value,
      var reading = named(at: first + 2, before: limit)
    {
      reading.day = Int(text.tokens[first].value)
      reading.first = index
      return reading
    }
    if var reading = figures(at: first, before: limit) ?? named(at: first, before: limit)
      ?? yearFirst(at: first, before: limit)
    {
      reading.weekday = weekday
      reading.first = index
      // '24 aprile 2026 (venerdì)'
      if weekday == nil, text.isMark(reading.end, .openParenthesis),
        text.lexeme(reading.end + 1) == .weekday,
        text.isMark(reading.end + 2, .closeParenthesis), reading.end + 3 <= limit
      {
        reading.weekday = Self.weekdays[text.folded(reading.end + 1)]
        reading.end += 3
      }
      takeWeekdayAfter(&reading, before: limit)
      return reading
    }
    return nil
  }

  /// '24 aprile 2026, venerdì, alle ore 9': the weekday between commas, and not that of another day.
  private func takeWeekdayAfter(_ reading: inout Reading, before limit: Int) {
    let place = reading.end + 1
    guard reading.weekday == nil, text.isMark(reading.end, .comma), place < limit,
      text.lexeme(place) == .weekday, let weekday = Self.weekdays[text.folded(place)],
      place + 1 >= text.tokens.count || text.isMark(place + 1, .comma)
        || text.isMark(place + 1, .semicolon) || text.lexeme(place + 1) == .alle
        || text.lexeme(place + 1) == .ore
        || text.isMark(place + 1, .period) && text.tokens[place].end - text.tokens[place].start > 4
    else { return }
    reading.weekday = weekday
    reading.end = place + 1
  }

  /// '04/12/2024', '4.12.2024', '4-12-24', and the same with spurious blanks.
  private func figures(at index: Int, before limit: Int) -> Reading? {
    // '1/22/02/2021' on the edge of a page is a number of register.
    if index > 0, text.isMark(index - 1, .slash), !text.tokens[index].isSpaced,
      !text.tokens[index].startsLine
    {
      return nil
    }
    guard let day = digits(at: index, before: limit, longest: 2), (1...31).contains(day.value),
      let separator = dateSeparator(day.end),
      let month = digits(at: day.end + 1, before: limit, longest: 2),
      (1...12).contains(month.value), dateSeparator(month.end) == separator,
      let year = digits(at: month.end + 1, before: limit, longest: 4)
    else { return nil }
    let length = year.length
    guard length == 4 || length == 2, year.value > 0 else { return nil }
    let full = length == 2 ? (year.value < 50 ? 2000 : 1900) + year.value : year.value
    guard full >= 1800, full <= 2200 else { return nil }
    // '1.2.2024.7' is no date, nor is '12/10/2024/3'.
    if dateSeparator(year.end) == separator, separator != .period,
      year.end + 1 < text.tokens.count, text.tokens[year.end + 1].isNumber
    {
      return nil
    }
    return Reading(
      year: full, month: month.value, day: day.value, isInWords: false, first: index,
      end: year.end)
  }

  /// '2024-02-21'.
  private func yearFirst(at index: Int, before limit: Int) -> Reading? {
    guard index + 5 <= limit, index == 0 || !text.isMark(index - 1, .dash),
      let year = whole(index, of: 4), (1800...2200).contains(year),
      let month = whole(index + 2, of: 2), (1...12).contains(month),
      let day = whole(index + 4, of: 2), (1...31).contains(day),
      [index + 1, index + 3].allSatisfy({ text.isMark($0, .dash) && !text.tokens[$0].isSpaced }),
      !(text.isMark(index + 5, .dash) && !text.tokens[index + 5].isSpaced)
    else { return nil }
    return Reading(
      year: year, month: month, day: day, isInWords: false, first: index, end: index + 5)
  }

  /// A number of so many digits.
  private func whole(_ index: Int, of digits: Int) -> Int? {
    let token = text.tokens[index]
    return token.isNumber && Int(token.end - token.start) == digits ? Int(token.value) : nil
  }

  private func dateSeparator(_ index: Int) -> Mark? {
    for mark in [Mark.slash, .period, .dash] where text.isMark(index, mark) { return mark }
    return nil
  }

  /// A run of digits, joining single digits that stray blanks took apart ('20 1 7').
  private func digits(
    at index: Int, before limit: Int, longest: Int
  ) -> (value: Int, length: Int, end: Int)? {
    guard index < limit, index < text.tokens.count, text.tokens[index].isNumber else {
      return nil
    }
    var value = Int(text.tokens[index].value)
    var length = Int(text.tokens[index].end - text.tokens[index].start)
    var end = index + 1
    while length < longest, end < limit, end < text.tokens.count, text.tokens[end].isNumber,
      text.tokens[end].end - text.tokens[end].start <= 2,
      Int(text.tokens[end].end - text.tokens[end].start) + length <= longest,
      !text.tokens[end].startsLine, longest == 4 || isSpacedDay(end, before: limit)
    {
      let piece = text.tokens[end]
      let size = Int(piece.end - piece.start)
      value = value * (size == 1 ? 10 : 100) + Int(piece.value)
      length += size
      end += 1
    }
    return length <= longest ? (value, length, end) : nil
  }

  /// A second digit belongs to a day or month only right before its separator.
  private func isSpacedDay(_ index: Int, before limit: Int) -> Bool {
    index + 1 < limit && dateSeparator(index + 1) != nil
      && text.tokens[index].end - text.tokens[index].start == 1
  }

  /// '4 dicembre 2024', 'quattro del mese di dicembre', '1° ottobre', 'primo luglio'.
  private func named(at index: Int, before limit: Int) -> Reading? {
    var position = index
    var isInWords = false
    let day: Int
    let token = text.tokens[position]
    if token.isNumber, token.value >= 1, token.value <= 31 {
      day = Int(token.value)
      position += 1
      if text.isMark(position, .openParenthesis), position + 2 < limit,
        text.isMark(position + 2, .closeParenthesis)
      {
        position += 3
      }
      while text.isMark(position, .degree) || text.isMark(position, .caret)
        || text.isMark(position, .comma)
      {
        position += 1
      }
    } else if token.isWord {
      if let value = text.number(at: position, articles: true) ?? text.ordinal(at: position),
        (1...31).contains(value)
      {
        day = value
        isInWords = true
        position += 1
        if text.isMark(position, .comma) { position += 1 }
        // 'quattro (4) dicembre'
        if text.isMark(position, .openParenthesis), position + 2 < limit,
          text.isMark(position + 2, .closeParenthesis)
        {
          position += 3
        }
      } else {
        return nil
      }
    } else {
      return nil
    }
    while position < limit,
      text.lexeme(position) == .del || text.lexeme(position) == .di
        || text.lexeme(position) == .giorno || text.isMark(position, .comma)
        || text.folded(position) == "mese" || text.folded(position) == "corrente"
    {
      position += 1
    }
    guard position < limit else { return nil }
    let month: Int
    if text.lexeme(position) == .month, let named = Self.months[text.folded(position)] {
      month = named
      position += 1
    } else if let (short, next) = shortMonth(at: position, before: limit) {
      month = short
      position = next
    } else {
      return nil
    }
    var year: Int?
    let end = position
    while position < limit,
      text.isMark(position, .comma) || text.lexeme(position) == .del
        || text.lexeme(position) == .anno || text.lexeme(position) == .di
    {
      position += 1
    }
    var afterYear = position
    if position < limit, let value = self.year(at: &afterYear), afterYear <= limit {
      year = value
      position = afterYear
    } else {
      position = end
    }
    return Reading(
      year: year, month: month, day: day, isInWords: isInWords, first: index, end: position)
  }

  /// 'ott. 2026': a shortened month, sure only before the year.
  private func shortMonth(at index: Int, before limit: Int) -> (Int, Int)? {
    guard text.tokens[index].end - text.tokens[index].start <= 4,
      let month = Self.shortMonths[text.folded(index)]
    else { return nil }
    let next = text.isMark(index + 1, .period) ? index + 2 : index + 1
    var end = next
    guard next < limit, text.tokens[next].isNumber, year(at: &end) != nil else { return nil }
    return (month, next)
  }

  /// 'L'anno duemilaventisei, il giorno tre, del mese di marzo', 'L'anno 2026 addì 3 marzo'.
  func solemn(at index: Int, before limit: Int) -> Reading? {
    guard text.lexeme(index) == .anno else { return nil }
    var position = index + 1
    while position < index + 3, text.lexeme(position) == .del || text.folded(position) == "signore"
    {
      position += 1
    }
    let yearIsInWords = position < limit && text.tokens[position].isWord
    guard position < limit, let year = year(at: &position) else { return nil }
    let window = min(limit, position + 16)
    // 'L'anno 2018 il mese di ottobre il giorno 8': the month first.
    if let month = (position..<min(limit, position + 5)).first(where: { text.lexeme($0) == .month }
    ),
      text.folded(month - 2) == "mese", month + 2 < limit, text.lexeme(month + 1) == .il,
      text.lexeme(month + 2) == .giorno, let number = Self.months[text.folded(month)],
      let day = text.number(at: month + 3), (1...31).contains(day)
    {
      return Reading(
        year: year, month: number, day: day, weekday: nil, isInWords: yearIsInWords,
        first: index, end: month + 4)
    }
    while position < window {
      if text.lexeme(position) == .addi || text.lexeme(position) == .giorno
        || text.isMark(position, .comma) || text.lexeme(position) == .il
        || text.lexeme(position) == .weekday || text.isMark(position, .openParenthesis)
        || text.isMark(position, .closeParenthesis) || text.tokens[position].isFillerOfYear
      {
        if text.lexeme(position) == .weekday, var reading = date(at: position, before: limit) {
          reading = merged(reading, year: year, inWords: yearIsInWords, first: index)
          return reading
        }
        position += 1
        continue
      }
      if var reading = named(at: position, before: limit) ?? figures(at: position, before: limit) {
        takeWeekdayAfter(&reading, before: limit)
        return merged(reading, year: year, inWords: yearIsInWords, first: index)
      }
      position += 1
    }
    return nil
  }

  private func merged(_ reading: Reading, year: Int, inWords: Bool, first: Int) -> Reading {
    var result = reading
    if result.year == nil { result.year = year }
    result.isInWords = result.isInWords || inWords
    result.first = first
    return result
  }

  /// A year in figures or words at a token; 'duemila ventiquattro' is two words.
  func year(at position: inout Int) -> Int? {
    guard let value = text.number(at: position) else { return nil }
    if (1800...2200).contains(value) {
      position += 1
      if value == 2000, let rest = text.number(at: position), rest < 100,
        text.tokens[position].isWord
      {
        position += 1
        return value + rest
      }
      return value
    }
    // '30 aprile 20211': the number of a note sticks to the year.
    if text.tokens[position].isNumber, (18000...22009).contains(value), value % 10 > 0,
      text.lexeme(position - 1) == .month
    {
      position += 1
      return value / 10
    }
    return nil
  }

  private static let shortWeekdays: [String: Weekday] = [
    "lun": .monday, "mar": .tuesday, "mer": .wednesday, "merc": .wednesday, "gio": .thursday,
    "giov": .thursday, "ven": .friday, "sab": .saturday, "dom": .sunday,
  ]

  static let months: [String: Int] = [
    "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7,
    "agosto": 8, "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
  ]

  private static let shortMonths: [String: Int] = [
    "gen": 1, "genn": 1, "feb": 2, "febb": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7,
    "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12,
  ]

  static let weekdays: [String: Weekday] = [
    "lunedi": .monday, "martedi": .tuesday, "mercoledi": .wednesday, "giovedi": .thursday,
    "venerdi": .friday, "sabato": .saturday, "domenica": .sunday,
  ]
}

extension Token {
  /// A mark that may stand between year and day.
  fileprivate var isFillerOfYear: Bool { isMark(.dash) || isMark(.slash) }
}
