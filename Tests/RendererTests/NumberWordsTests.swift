import Testing

@testable import Renderer

@Suite("Numbers in words") struct NumberWordsTests {
  @Test(arguments: [
    (0, "zero"), (1, "uno"), (3, "tre"), (8, "otto"), (21, "ventuno"), (23, "ventitré"),
    (28, "ventotto"), (33, "trentatré"), (81, "ottantuno"), (88, "ottantotto"), (100, "cento"),
    (101, "centouno"), (103, "centotré"), (108, "centotto"), (111, "centoundici"),
    (180, "centottanta"), (188, "centottantotto"), (208, "duecentotto"),
    (880, "ottocentottanta"), (1000, "mille"), (1001, "milleuno"), (1003, "milletré"),
    (1008, "milleotto"), (1100, "millecento"), (2000, "duemila"), (2003, "duemilatré"),
    (2024, "duemilaventiquattro"), (2026, "duemilaventisei"), (3000, "tremila"),
    (21_000, "ventunomila"), (23_000, "ventitremila"), (23_023, "ventitremilaventitré"),
    (100_000, "centomila"), (103_000, "centotremila"), (1_000_000, "un milione"),
    (1_200_000, "un milione duecentomila"), (2_000_000, "due milioni"),
    (3_000_003, "tre milioni tre"), (23_000_000, "ventitré milioni"),
    (1_000_000_000, "un miliardo"), (2_000_001_000, "due miliardi mille"),
    (-5, "meno cinque"),
  ]) func isWritten(number: Int, words: String) {
    #expect(NumberWords.cardinal(number) == words)
  }

  /// Every number to thirty thousand, and a spread beyond, is read back by another grammar.
  @Test func readsBack() {
    var seen: Set<String> = []
    var numbers = Array(0...30_000)
    var number = 30_000
    while number < 600_000_000_000 {
      number = number * 7 / 5 + 12_347
      numbers.append(number)
    }
    for number in numbers {
      let words = NumberWords.cardinal(number)
      #expect(SpokenNumber.value(of: words) == number, "\(words)")
      #expect(seen.insert(words).inserted, "\(words) twice")
    }
  }

  @Test func onlyTheLastTreBearsAnAccent() {
    for number in 1...29_999 {
      let words = NumberWords.cardinal(number)
      #expect(
        words.count { $0 == "é" } == (number % 10 == 3 && number % 100 != 13 && number != 3 ? 1 : 0)
      )
    }
  }

  @Test func eurosKeepTheirCents() {
    #expect(NumberWords.euro(cents: 234_567) == "duemilatrecentoquarantacinque/67")
    #expect(NumberWords.euro(cents: 100_05) == "cento/05")
    #expect(NumberWords.euro(cents: 0) == "zero/00")
  }
}

/// Reads Italian numbers by taking words off the front, longest first; knows nothing of how
/// ``NumberWords`` makes them.
enum SpokenNumber {
  private static let units: [(String, Int)] = [
    ("diciassette", 17), ("diciannove", 19), ("diciotto", 18), ("quattordici", 14),
    ("quindici", 15), ("tredici", 13), ("dodici", 12), ("undici", 11), ("sedici", 16),
    ("dieci", 10), ("cinquant", 50), ("quarant", 40), ("sessant", 60), ("settant", 70),
    ("ottant", 80), ("novant", 90), ("trent", 30), ("vent", 20), ("quattro", 4), ("cinque", 5),
    ("sette", 7), ("zero", 0), ("nove", 9), ("otto", 8), ("uno", 1), ("due", 2), ("tré", 3),
    ("tre", 3), ("sei", 6), ("un", 1),
  ]

  static func value(of words: String) -> Int? {
    var total = 0
    var pending = 0
    for word in words.split(separator: " ") {
      let scale = ["milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9][String(word)]
      if let scale {
        total += pending * (scale == 6 ? 1_000_000 : 1_000_000_000)
        pending = 0
      } else {
        guard let value = belowMillion(word) else { return nil }
        pending = value
      }
    }
    return total + pending
  }

  private static func belowMillion(_ word: Substring) -> Int? {
    var rest = word
    var thousands = 0
    var value = 0
    while !rest.isEmpty {
      if rest.hasPrefix("mille") {
        thousands = 1000
        rest = rest.dropFirst(5)
      } else if rest.hasPrefix("mila") {
        thousands = value * 1000
        value = 0
        rest = rest.dropFirst(4)
      } else if rest.hasPrefix("cent"), !rest.hasPrefix("centi") {
        value = max(1, value) * 100
        rest = rest.dropFirst(rest.hasPrefix("cento") ? 5 : 4)
        // 'centotto' shares its o.
        if rest.hasPrefix("tto") || rest.hasPrefix("ttant") { rest = "o" + rest }
      } else if let (name, number) = units.first(where: { rest.hasPrefix($0.0) }) {
        value += number
        rest = rest.dropFirst(name.count)
        if number >= 20, let vowel = rest.first, "ia".contains(vowel) { rest = rest.dropFirst() }
      } else {
        return nil
      }
    }
    return thousands + value
  }
}
