/// The figures, letters and numerals that number the entries of lists.
enum ListLabel: Sendable, Equatable {
  case decimal, zeroedDecimal, upperRoman, lowerRoman, upperLetter, lowerLetter, ordinal
  case cardinalWord, ordinalWord, none

  /// A number as it is shown; beyond what a style can say, in figures.
  func text(_ value: Int) -> String {
    switch self {
    case .decimal: return String(value)
    case .zeroedDecimal: return value < 10 && value >= 0 ? "0\(value)" : String(value)
    case .upperRoman: return Self.roman(value) ?? String(value)
    case .lowerRoman: return Self.roman(value)?.lowercased() ?? String(value)
    case .upperLetter: return Self.letter(value)?.uppercased() ?? String(value)
    case .lowerLetter: return Self.letter(value) ?? String(value)
    case .ordinal: return "\(value)°"
    case .cardinalWord: return Self.word(value, of: Self.cardinals)
    case .ordinalWord: return Self.word(value, of: Self.ordinals)
    case .none: return ""
    }
  }

  private static func roman(_ value: Int) -> String? {
    guard (1..<4000).contains(value) else { return nil }
    let parts = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var result = ""
    for (size, sign) in parts {
      while rest >= size {
        result += sign
        rest -= size
      }
    }
    return result
  }

  /// a … z, aa, bb …: both Word and Writer repeat the letter.
  private static func letter(_ value: Int) -> String? {
    guard (1...26 * 20).contains(value), let scalar = Unicode.Scalar(97 + (value - 1) % 26) else {
      return nil
    }
    return String(repeating: Character(scalar), count: (value - 1) / 26 + 1)
  }

  private static func word(_ value: Int, of words: [String]) -> String {
    words.indices.contains(value - 1) ? words[value - 1] : String(value)
  }

  private static let cardinals = [
    "Uno", "Due", "Tre", "Quattro", "Cinque", "Sei", "Sette", "Otto", "Nove", "Dieci", "Undici",
    "Dodici", "Tredici", "Quattordici", "Quindici", "Sedici", "Diciassette", "Diciotto",
    "Diciannove", "Venti",
  ]
  private static let ordinals = [
    "Primo", "Secondo", "Terzo", "Quarto", "Quinto", "Sesto", "Settimo", "Ottavo", "Nono", "Decimo",
    "Undicesimo", "Dodicesimo", "Tredicesimo", "Quattordicesimo", "Quindicesimo", "Sedicesimo",
    "Diciassettesimo", "Diciottesimo", "Diciannovesimo", "Ventesimo",
  ]
}

/// The sign of a bullet, as a text can show it.
enum Bullet {
  /// A dash stays a dash; pictures of symbol fonts become the plain bullet.
  static func sign(_ text: String) -> String {
    guard let first = text.trimmingBlanks.unicodeScalars.first else { return "" }
    switch first.value {
    case 0x2D, 0x2010...0x2014, 0x2212: return "-"
    default: return "•"
    }
  }
}
