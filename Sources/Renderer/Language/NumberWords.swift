/// Italian cardinal numbers in words, as custom writes them in acts.
enum NumberWords {
  private static let small = [
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]
  private static let scales: [(value: Int, one: String, many: String)] = [
    (1_000_000_000_000_000, "un biliardo", "biliardi"),
    (1_000_000_000_000, "un bilione", "bilioni"),
    (1_000_000_000, "un miliardo", "miliardi"),
    (1_000_000, "un milione", "milioni"),
  ]

  /// A whole number in words: `ventitré`, `centotto`, `un milione duecentomila`.
  static func cardinal(_ number: Int) -> String {
    if number < 0 { return "meno " + cardinal(0 &- number) }
    if number == 0 { return small[0] }
    var words: [String] = []
    var rest = number
    for scale in scales where rest >= scale.value {
      let count = rest / scale.value
      words.append(count == 1 ? scale.one : "\(cardinal(count)) \(scale.many)")
      rest %= scale.value
    }
    if rest > 0 { words.append(accented(belowMillion(rest))) }
    return words.joined(separator: " ")
  }

  /// An amount of euro: `duemilatrecentoquarantacinque/67`, as cheques and acts write it.
  static func euro(cents: Int) -> String {
    let part = abs(cents % 100)
    return "\(cardinal(cents / 100))/\(part < 10 ? "0" : "")\(part)"
  }

  private static func belowMillion(_ number: Int) -> String {
    let thousands = number / 1000
    let head =
      switch thousands {
      case 0: ""
      case 1: "mille"
      default: belowThousand(thousands) + "mila"
      }
    return head + belowThousand(number % 1000)
  }

  private static func belowThousand(_ number: Int) -> String {
    if number == 0 { return "" }
    let hundreds = number / 100
    let rest = number % 100
    let tail = belowHundred(rest)
    guard hundreds > 0 else { return tail }
    // 'centotto', 'centottanta': the two o meet only before 'otto'.
    let hundred = tail.hasPrefix("ott") ? "cent" : "cento"
    return (hundreds == 1 ? "" : small[hundreds]) + hundred + tail
  }

  private static func belowHundred(_ number: Int) -> String {
    if number == 0 { return "" }
    if number < 20 { return small[number] }
    let ten = tens[number / 10]
    let unit = number % 10
    if unit == 0 { return ten }
    return (unit == 1 || unit == 8 ? String(ten.dropLast()) : ten) + small[unit]
  }

  /// A compound that ends in 'tre' bears the accent; 'tre' alone does not.
  private static func accented(_ words: String) -> String {
    words.hasSuffix("tre") && words != "tre" ? words.dropLast() + "é" : words
  }
}
