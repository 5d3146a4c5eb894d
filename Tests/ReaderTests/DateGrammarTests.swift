import Model
import Testing

@testable import Reader

@Suite struct DateGrammarTests {
  private func date(_ words: String) -> DateGrammar.Reading? {
    let text = Reading.tokens(words)
    return DateGrammar(text: text).date(at: 0, before: text.tokens.count)
  }

  /// The first date that begins anywhere in some words.
  private func anywhere(_ words: String) -> CalendarDate? {
    let text = Reading.tokens(words)
    let grammar = DateGrammar(text: text)
    return text.tokens.indices.lazy
      .compactMap { grammar.date(at: $0, before: text.tokens.count)?.date }.first
  }

  @Test(arguments: [
    ("04/12/2024", "2024-12-04"), ("4/12/2024", "2024-12-04"), ("4.12.2024", "2024-12-04"),
    ("4-12-24", "2024-12-04"), ("31/12/99", "1999-12-31"), ("4 dicembre 2024", "2024-12-04"),
    ("04 DICEMBRE 2024", "2024-12-04"), ("1° ottobre 2025", "2025-10-01"),
    ("primo luglio 2025", "2025-07-01"), ("29 febbraio 2024", "2024-02-29"),
    ("quattro dicembre duemilaventiquattro", "2024-12-04"),
    ("ventitré del mese di maggio 2025", "2025-05-23"),
    ("trentuno gennaio duemilaventisei", "2026-01-31"),
    ("mercoledì 4 dicembre 2024", "2024-12-04"), ("venerdì, 6 giugno 2025", "2025-06-06"),
    ("1 4 / 07 / 20 1 7", "2017-07-14"),
  ])
  func dates(_ words: String, _ expected: String) {
    #expect(date(words)?.date?.description == expected)
  }

  @Test(arguments: [
    ("mercoledì 4 dicembre 2024", Weekday.wednesday), ("Lunedì 3/3/2025", .monday),
    ("SABATO 1° marzo 2025", .saturday),
  ])
  func weekdays(_ words: String, _ weekday: Weekday) {
    #expect(date(words)?.weekday == weekday)
  }

  @Test func dayWithoutYear() {
    let reading = date("3 marzo")
    #expect(reading?.day == 3)
    #expect(reading?.month == 3)
    #expect(reading?.year == nil)
    #expect(reading?.date == nil)
  }

  @Test(arguments: [
    ("3 marzo 2025", false), ("tre marzo duemilaventicinque", true), ("3/3/2025", false),
  ])
  func knowsWords(_ words: String, _ isInWords: Bool) {
    #expect(date(words)?.isInWords == isInWords)
  }

  @Test(arguments: [
    ("L'anno duemilaventisei, il giorno tre, del mese di marzo", "2026-03-03"),
    ("L'anno 2026 addì 3 marzo", "2026-03-03"),
    ("L'anno 2026 il mese di marzo il giorno 3 in Alba", "2026-03-03"),
    ("L'anno duemilaventiquattro, addì ventisei del mese di giugno", "2024-06-26"),
    ("anno 2025 il giorno 14/02/2025", "2025-02-14"),
  ])
  func solemnDates(_ words: String, _ expected: String) {
    let text = Reading.tokens(words)
    let grammar = DateGrammar(text: text)
    let found = text.tokens.indices.lazy
      .compactMap { grammar.solemn(at: $0, before: text.tokens.count)?.date }.first
    #expect(found?.description == expected)
  }

  @Test(arguments: [
    "1.250.000", "17.40.2024", "32/01/2025", "12/13/2025", "0/5/2025", "9,75%", "267/2000",
    "12/10/2024/3", "4 dicembri 2024", "3.000.000,00 euro", "art. 134, comma 4", "1/22/02/2021",
    "10/2/1750", "29 febbraio 2025", "31 aprile 2025",
  ])
  func noDates(_ words: String) {
    #expect(anywhere(words) == nil)
  }
}
