import Testing

@testable import Validator

@Suite struct NumberInWordsTests {
  @Test(arguments: [
    ("zero", 0), ("tre", 3), ("ventuno", 21), ("ventitre", 23), ("quarantotto", 48), ("cento", 100),
    ("centouno", 101), ("centotto", 108), ("duecentosessantanove", 269),
    ("quattrocentonovantatre", 493), ("mille", 1000), ("millenovecentonovanta", 1990),
    ("duemilaventiquattro", 2024), ("trecentomila", 300_000),
  ])
  func readsWords(word: String, value: Int) {
    #expect(NumberInWords.value(of: word) == value)
  }

  @Test(arguments: ["", "rossi", "mila", "ventiuno", "uno due"])
  func otherWordsAreNoNumbers(word: String) {
    #expect(NumberInWords.value(of: word) == nil)
  }
}
