/// Numbers written in Italian words: 'ventitré', 'duemilaventiquattro', 'centocinque'.
enum NumberWords {
  /// The value of a folded word, nil when it is not a number below a million.
  static func value(of word: String) -> Int? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 2, bytes.count <= 60 else { return nil }
    return parse(bytes[...])
  }

  private static func parse(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let place = find("mila", in: bytes) ?? find("mille", in: bytes) {
      let isMila = bytes[place + 2] == UInt8(ascii: "l") && bytes[place + 3] == UInt8(ascii: "a")
      let before = bytes[bytes.startIndex..<place]
      let after = bytes[(place + (isMila ? 4 : 5))...]
      let thousands: Int
      if before.isEmpty {
        thousands = 1
      } else if let count = belowThousand(before) {
        thousands = count
      } else {
        return nil
      }
      if after.isEmpty { return thousands * 1000 }
      return belowThousand(after).map { thousands * 1000 + $0 }
    }
    return belowThousand(bytes)
  }

  private static func belowThousand(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let place = find("cento", in: bytes) {
      let before = bytes[bytes.startIndex..<place]
      let after = bytes[(place + 5)...]
      var hundreds = 1
      if !before.isEmpty {
        guard let unit = unit(before), unit > 1, unit < 10 else { return nil }
        hundreds = unit
      }
      if after.isEmpty { return hundreds * 100 }
      return belowHundred(after).map { hundreds * 100 + $0 }
    }
    return belowHundred(bytes)
  }

  private static func belowHundred(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let unit = unit(bytes) { return unit }
    for (stem, value) in tens {
      // The final vowel falls before 'uno' and 'otto'.
      for length in [stem.count, stem.count - 1] where bytes.starts(with: stem.prefix(length)) {
        let rest = bytes.dropFirst(length)
        if rest.isEmpty, length == stem.count { return value }
        if let unit = unit(rest), unit < 10, length == stem.count || unit == 1 || unit == 8 {
          return value + unit
        }
      }
    }
    return nil
  }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> Int? {
    for (word, value) in units where bytes.elementsEqual(word) { return value }
    return nil
  }

  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let pattern = Array(word.utf8)
    guard bytes.count >= pattern.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - pattern.count)
    where bytes[start..<(start + pattern.count)].elementsEqual(pattern) { return start }
    return nil
  }

  private static let units: [([UInt8], Int)] = [
    ("zero", 0), ("uno", 1), ("un", 1), ("una", 1), ("due", 2), ("tre", 3), ("quattro", 4),
    ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8), ("nove", 9), ("dieci", 10),
    ("undici", 11), ("dodici", 12), ("tredici", 13), ("quattordici", 14), ("quindici", 15),
    ("sedici", 16), ("diciassette", 17), ("diciasette", 17), ("diciotto", 18),
    ("diciannove", 19), ("dicianove", 19),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let tens: [([UInt8], Int)] = [
    ("venti", 20), ("trenta", 30), ("quaranta", 40), ("cinquanta", 50), ("sessanta", 60),
    ("settanta", 70), ("ottanta", 80), ("novanta", 90),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The value of an ordinal, folded: 'primo', 'terza', 'ventesimo'.
  static func ordinal(_ word: String) -> Int? {
    guard let last = word.utf8.last, [0x6F, 0x61, 0x69, 0x65].contains(last) else { return nil }
    return ordinals[String(word.dropLast())]
  }

  private static let ordinals: [String: Int] = [
    "prim": 1, "second": 2, "terz": 3, "quart": 4, "quint": 5, "sest": 6, "settim": 7,
    "ottav": 8, "non": 9, "decim": 10, "undicesim": 11, "dodicesim": 12, "tredicesim": 13,
    "quattordicesim": 14, "quindicesim": 15, "sedicesim": 16, "diciassettesim": 17,
    "diciottesim": 18, "diciannovesim": 19, "ventesim": 20, "ventunesim": 21,
    "ventiduesim": 22, "ventitreesim": 23, "ventiquattresim": 24, "venticinquesim": 25,
  ]

  /// The value of a Roman numeral below forty, nil when it is none.
  static func roman(_ word: String) -> Int? {
    guard (1...7).contains(word.utf8.count) else { return nil }
    var total = 0
    var previous = 0
    for byte in word.utf8.reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 && total < 40 ? total : nil
  }
}
