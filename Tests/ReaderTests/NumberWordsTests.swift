import Testing

@testable import Reader

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("zero", 0), ("uno", 1), ("tre", 3), ("undici", 11), ("diciassette", 17), ("diciannove", 19),
    ("venti", 20), ("ventuno", 21), ("ventitre", 23), ("ventotto", 28), ("trentuno", 31),
    ("quarantadue", 42), ("sessantotto", 68), ("novantanove", 99), ("cento", 100),
    ("centouno", 101), ("centocinque", 105), ("centoventitre", 123), ("duecento", 200),
    ("novecentonovantanove", 999), ("mille", 1000), ("duemila", 2000), ("duemilacinque", 2005),
    ("duemilaventiquattro", 2024), ("duemilaventisei", 2026), ("millenovecentonovantotto", 1998),
    ("diecimila", 10_000), ("centomila", 100_000),
  ])
  func wordsOfNumbers(_ word: String, _ value: Int) {
    #expect(NumberWords.value(of: word) == value)
  }

  @Test(arguments: [
    "", "seduta", "settembre", "centro", "treno", "ventitreesimo", "duecentoduecento", "sedia",
    "noveno", "unanime", "milano", "contento", "dueuno", "ventiventi", "ottobre",
  ])
  func otherWords(_ word: String) {
    #expect(NumberWords.value(of: word) == nil)
  }

  @Test(arguments: [
    ("ventitré", 23), ("VENTOTTO", 28), ("Duemilaventi-\nquattro", 2024), ("12", 12), ("zero", 0),
  ])
  func asWritten(_ text: String, _ value: Int) {
    #expect(Reading.tokens(text).number(at: 0) == value)
  }

  @Test func articleCountsOnlyWhenAsked() {
    let text = Reading.tokens("un astenuto")
    #expect(text.number(at: 0) == nil)
    #expect(text.number(at: 0, articles: true) == 1)
  }

  @Test(arguments: [
    ("primo", 1), ("seconda", 2), ("terzo", 3), ("quinti", 5), ("nona", 9), ("decimo", 10),
    ("undicesimo", 11), ("diciottesima", 18), ("ventesimo", 20), ("ventiquattresimo", 24),
  ])
  func ordinals(_ word: String, _ value: Int) {
    #expect(NumberWords.ordinal(word) == value)
  }

  @Test(arguments: ["", "prim", "ordine", "quartiere", "secondario", "no"])
  func noOrdinals(_ word: String) {
    #expect(NumberWords.ordinal(word) == nil)
  }

  @Test(arguments: [
    ("I", 1), ("III", 3), ("IV", 4), ("IX", 9), ("XIV", 14), ("XXIX", 29), ("XXXVIII", 38),
  ])
  func romans(_ word: String, _ value: Int) {
    #expect(NumberWords.roman(word) == value)
  }

  @Test(arguments: ["", "A", "MIX", "CIVIL", "i", "XXXXX", "XXXXXXXX"])
  func noRomans(_ word: String) {
    #expect(NumberWords.roman(word) == nil)
  }
}
