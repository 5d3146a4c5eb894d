/// Reads whole numbers written in Italian words, up to 999 999.
enum NumberInWords {
  /// The number that folded lower-case words without spaces spell; nil for any other words.
  static func value(of word: String) -> Int? {
    if let number = belowThousand[word] { return number }
    if word.hasPrefix("mille") {
      let rest = word.dropFirst(5)
      return rest.isEmpty ? 1000 : belowThousand[String(rest)].map { 1000 + $0 }
    }
    guard let thousand = word.firstRange(of: "mila"),
      let thousands = belowThousand[String(word[..<thousand.lowerBound])], thousands > 1
    else { return nil }
    let rest = word[thousand.upperBound...]
    return rest.isEmpty
      ? thousands * 1000 : belowThousand[String(rest)].map { thousands * 1000 + $0 }
  }

  private static let units = [
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]

  private static let belowThousand: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (value, word) in units.enumerated() { numbers[word] = value }
    for ten in 2...9 {
      numbers[tens[ten]] = ten * 10
      for unit in 1...9 {
        // 'ventuno' and 'ventotto' lose the vowel.
        let stem = unit == 1 || unit == 8 ? String(tens[ten].dropLast()) : tens[ten]
        numbers[stem + units[unit]] = ten * 10 + unit
      }
    }
    for (word, value) in numbers where value > 0 {
      for hundred in 1...9 {
        let stem = (hundred == 1 ? "" : units[hundred]) + "cento"
        numbers[stem] = hundred * 100
        numbers[stem + word] = hundred * 100 + value
        if word.hasPrefix("o") { numbers[stem.dropLast() + word] = hundred * 100 + value }
      }
    }
    return numbers
  }()
}
