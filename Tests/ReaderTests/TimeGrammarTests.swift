import Model
import Testing

@testable import Reader

@Suite struct TimeGrammarTests {
  private func time(_ words: String) -> String? {
    let text = Reading.tokens(words)
    return TimeGrammar(text: text).time(at: 0, before: text.tokens.count)?.time.description
  }

  /// The first time that begins anywhere in some words.
  private func anywhere(_ words: String) -> ClockTime? {
    let text = Reading.tokens(words)
    let grammar = TimeGrammar(text: text)
    return text.tokens.indices.lazy
      .compactMap { grammar.time(at: $0, before: text.tokens.count)?.time }.first
  }

  @Test(
    arguments: [
      ("17.40", "17:40"), ("17:40", "17:40"), ("17,40", "17:40"), ("ore 17,30", "17:30"),
      ("alle ore 1730", "17:30"), ("alle ore 8.05", "08:05"), ("ore 21", "21:00"),
      ("alle ore 9", "09:00"),
      ("dalle 18:05", "18:05"), ("ore: 18:05", "18:05"), ("ore diciotto", "18:00"),
      ("ore dodici e minuti zero", "12:00"), ("ore venti e trenta", "20:30"),
      ("ore diciassette e minuti quaranta", "17:40"), ("ore 18 e minuti 20", "18:20"),
      ("ore nove e un quarto", "09:15"), ("ore sette e mezza", "07:30"),
      ("alle ore diciannove e minuti cinquanta", "19:50"), ("alle 18.", "18:00"),
      ("a mezzogiorno", nil), ("ore 24.00", "00:00"), ("ore 00:15", "00:15"),
    ] as [(String, String?)])
  func times(_ words: String, _ expected: String?) {
    #expect(time(words) == expected)
  }

  @Test(arguments: [
    "1.250.000", "17.40.2024", "9,75%", "25.30", "17.60", "ore 27", "1.5", "12.345",
    "alle 5 azioni", "12,30€ di spesa in più", "€12.50", "art. 134, comma 4", "1/22/02/2021",
    "3 dicembre",
    "267/2000",
    "dalle 18 alle scuole del 3 marzo",
  ])
  func noTimes(_ words: String) {
    #expect(anywhere(words) == nil)
  }
}
