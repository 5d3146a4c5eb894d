import Model

/// A date as words and figures write it anywhere in a text: '12/03/2025', '12 marzo 2025', '12 marzo',
/// with the weekday beside it. The day may be one that the calendar does not have.
struct WrittenDate {
  let year: Int?
  let month: Int
  let day: Int
  /// The weekday before the date, or in brackets after it.
  let weekday: Weekday?
  /// From the weekday before it, or from the day, to the last figure, or to the weekday after it.
  let range: SourceRange
  /// From the day on, without a weekday.
  let dayRange: SourceRange

  /// The date, where the year is written and the calendar has the day.
  var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

  /// The date, with the year that brings it nearest to another where none is written.
  func date(near other: CalendarDate) -> CalendarDate? {
    if year != nil { return date }
    return (other.year - 1...other.year + 1)
      .compactMap { CalendarDate(year: $0, month: month, day: day) }
      .min { abs($0.dayNumber - other.dayNumber) < abs($1.dayNumber - other.dayNumber) }
  }

  /// Every date in a range, in text order.
  static func all(in range: SourceRange, of source: SourceText) -> [WrittenDate] {
    var found: [WrittenDate] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      let scanner = Scanner(bytes: bytes, lower: max(0, range.lower), upper: range.upper)
      var place = scanner.lower
      while place < scanner.upper {
        guard isDigit(bytes[place]) else {
          place += 1
          continue
        }
        if let date = scanner.date(at: place) {
          found.append(date)
          place = date.range.upper
        } else {
          while place < scanner.upper, isDigit(bytes[place]) { place += 1 }
        }
      }
    }
    return found
  }

  /// The date that begins with its day at a place.
  static func at(_ place: Int, before upper: Int, in source: SourceText) -> WrittenDate? {
    source.bytes.withUnsafeBufferPointer { bytes in
      Scanner(bytes: bytes, lower: 0, upper: upper).date(at: place)
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let lower: Int
    let upper: Int

    init(bytes: UnsafeBufferPointer<UInt8>, lower: Int, upper: Int) {
      self.bytes = bytes
      self.lower = lower
      self.upper = min(upper, bytes.count)
    }

    func date(at place: Int) -> WrittenDate? {
      // '8/12/2025' begins at its first figure, and 'n.12' is a number.
      if place > 0 {
        let before = bytes[place - 1]
        guard !isWord(before), ![0x2E, 0x2C, 0x2F, 0x2D, 0x3A].contains(before) else { return nil }
      }
      guard let day = number(at: place, longest: 2), (1...31).contains(day.value) else {
        return nil
      }
      guard let rest = figures(after: day.end) ?? named(after: day.end) else { return nil }
      let own = SourceRange(place, rest.end)
      if let before = weekday(before: place) {
        return WrittenDate(
          year: rest.year, month: rest.month, day: day.value, weekday: before.weekday,
          range: SourceRange(before.start, rest.end), dayRange: own)
      }
      let after = weekday(inBracketsAt: rest.end)
      return WrittenDate(
        year: rest.year, month: rest.month, day: day.value, weekday: after?.weekday,
        range: SourceRange(place, after?.end ?? rest.end), dayRange: own)
    }

    private typealias Rest = (year: Int?, month: Int, end: Int)

    /// '/03/2025'.
    private func figures(after place: Int) -> Rest? {
      guard place < upper, [0x2F, 0x2E, 0x2D].contains(bytes[place]),
        let month = number(at: place + 1, longest: 2), (1...12).contains(month.value),
        month.end < upper, bytes[month.end] == bytes[place],
        let year = number(at: month.end + 1, longest: 4), (1900...2100).contains(year.value)
      else { return nil }
      // '12/03/2025/7' is a number.
      if year.end + 1 < upper, [0x2F, 0x2D, 0x2E].contains(bytes[year.end]),
        isDigit(bytes[year.end + 1])
      {
        return nil
      }
      return (year.value, month.value, year.end)
    }

    /// ' marzo 2025', '° marzo', ' (dodici) del mese di marzo dell'anno 2025'.
    private func named(after place: Int) -> Rest? {
      var place = place
      if place + 1 < upper, bytes[place] == 0xC2, [0xB0, 0xBA].contains(bytes[place + 1]) {
        place += 2
      }
      guard var word = word(after: place) else { return nil }
      if word.text == "del" || word.text == "di" {
        guard let next = self.word(after: word.end) else { return nil }
        word = next
        if word.text == "mese" {
          guard let of = self.word(after: word.end), of.text == "di",
            let next = self.word(after: of.end)
          else { return nil }
          word = next
        }
      }
      guard let month = CalendarDate.monthNames.firstIndex(of: word.text) else { return nil }
      let year = blanks(at: word.end).flatMap { number(at: $0, longest: 4) }
      if let year, (1900...2100).contains(year.value) {
        return (year.value, month + 1, year.end)
      }
      return (nil, month + 1, word.end)
    }

    private func weekday(before place: Int) -> (weekday: Weekday, start: Int)? {
      var end = place
      while end > lower, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x2C { end -= 1 }
      guard end < place, place - end < 80 else { return nil }
      var start = end
      while start > lower, end - start < 12, isWord(bytes[start - 1]) || bytes[start - 1] == 0x27 {
        start -= 1
      }
      return WrittenDate.weekday(bytes[start..<end]).map { ($0, start) }
    }

    private func weekday(inBracketsAt place: Int) -> (weekday: Weekday, end: Int)? {
      var place = place
      while place < upper, bytes[place] == 0x20 { place += 1 }
      guard place < upper, bytes[place] == 0x28 else { return nil }
      var end = place + 1
      while end < upper, isWord(bytes[end]) || bytes[end] == 0x27 { end += 1 }
      guard end < upper, bytes[end] == 0x29 else { return nil }
      return WrittenDate.weekday(bytes[(place + 1)..<end]).map { ($0, end) }
    }

    /// The next word in small letters, after blanks and at most one end of line.
    private func word(after place: Int) -> (text: String, end: Int)? {
      guard let start = blanks(at: place) else { return nil }
      var end = start
      while end < upper, end - start < 12, (0x61...0x7A).contains(bytes[end] | 0x20) { end += 1 }
      guard end > start, end == upper || !isWord(bytes[end]) else { return nil }
      return (String(decoding: bytes[start..<end], as: UTF8.self).lowercased(), end)
    }

    /// The first place after one or more blanks, or nil where a line is empty.
    private func blanks(at place: Int) -> Int? {
      var next = place
      var lines = 0
      while next < upper, bytes[next] <= 0x20 {
        if bytes[next] == 0x0A { lines += 1 }
        next += 1
      }
      return next > place && lines < 2 && next < upper ? next : nil
    }

    private func number(at place: Int, longest: Int) -> (value: Int, end: Int)? {
      var end = place
      var value = 0
      while end < upper, end - place <= longest, isDigit(bytes[end]) {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      return end > place && end - place <= longest ? (value, end) : nil
    }

    @inline(__always)
    private func isWord(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte >= 0x80
    }
  }

  private static func weekday(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Weekday? {
    guard letters.count > 5 else { return nil }
    switch String(decoding: letters, as: UTF8.self).lowercased() {
    case "lunedì", "lunedi'", "lunedi": return .monday
    case "martedì", "martedi'", "martedi": return .tuesday
    case "mercoledì", "mercoledi'", "mercoledi": return .wednesday
    case "giovedì", "giovedi'", "giovedi": return .thursday
    case "venerdì", "venerdi'", "venerdi": return .friday
    case "sabato": return .saturday
    case "domenica": return .sunday
    default: return nil
    }
  }
}
