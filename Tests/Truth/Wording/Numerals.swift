/// Numbers in words.
enum Numerals {
  private static let units = [
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove",
  ]
  private static let tens = [
    "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta",
    "novanta",
  ]

  static func words(_ number: Int) -> String {
    switch number {
    case ..<20: return units[max(0, number)]
    case ..<100:
      let ten = tens[number / 10]
      let unit = number % 10
      if unit == 0 { return ten }
      let stem = unit == 1 || unit == 8 ? String(ten.dropLast()) : ten
      return stem + (unit == 3 ? "tré" : units[unit])
    case ..<1000:
      let hundreds = number / 100 == 1 ? "cento" : units[number / 100] + "cento"
      return hundreds + (number % 100 == 0 ? "" : words(number % 100))
    default:
      let thousands = number / 1000 == 1 ? "mille" : words(number / 1000) + "mila"
      return thousands + (number % 1000 == 0 ? "" : words(number % 1000))
    }
  }

  static func roman(_ number: Int) -> String {
    let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, sign) in signs { while rest >= value { text += sign; rest -= value } }
    return text
  }

  private static let ordinals = [
    "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo",
    "undicesimo", "dodicesimo",
  ]
  static func ordinal(_ number: Int) -> String { ordinals[min(number, ordinals.count) - 1] }
}
