/// A fraction as regulations write it: 'un terzo', 'metà più uno', 'più di due terzi', '1/3', '60%'.
struct FractionWords: Equatable {
  let numerator: Int
  let denominator: Int
  /// More than, not at least.
  let isStrict: Bool

  init(numerator: Int, denominator: Int, isStrict: Bool) {
    self.numerator = numerator
    self.denominator = denominator
    self.isStrict = isStrict
  }

  /// Nil when the words are no fraction, or one that nobody can reach.
  init?(_ written: String) {
    // Folding would take the sign of a negative number for a blank.
    guard !written.contains("-") else { return nil }
    var words = FoldedTerm(written).text.replacing("+", with: " piu ")
      .replacing("%", with: " % ").replacing("l'", with: " ").split(separator: " ").map(String.init)
    var isStrict = false
    if words.suffix(2) == ["piu", "uno"] || words.suffix(2) == ["piu", "1"] {
      isStrict = true
      words.removeLast(2)
    }
    switch words.first {
    case "almeno":
      guard !isStrict else { return nil }
      words.removeFirst()
    case "oltre":
      isStrict = true
      words.removeFirst()
    case "piu":
      isStrict = true
      words.removeFirst()
      if let next = words.first, ["di", "del", "dei", "della", "dell'"].contains(next) {
        words.removeFirst()
      }
    default: break
    }
    if let first = words.first, ["la", "i", "il", "gli", "tutti"].contains(first), words.count > 1 {
      words.removeFirst()
    }
    if let strict = Self.majorities[words.joined(separator: " ")] {
      isStrict = strict || isStrict
      self.init(numerator: 1, denominator: 2, isStrict: isStrict)
      return
    }
    guard let (numerator, denominator) = Self.ratio(words), denominator > 0, numerator > 0,
      numerator < denominator || numerator == denominator && !isStrict
    else { return nil }
    self.init(numerator: numerator, denominator: denominator, isStrict: isStrict)
  }

  private static let majorities = [
    "maggioranza": true, "maggioranza assoluta": true, "maggioranza semplice": true,
    "meta": false, "un mezzo": false, "mezzo": false,
  ]

  private static func ratio(_ words: [String]) -> (Int, Int)? {
    switch words.count {
    case 1 where ["tutti", "unanimita", "totalita"].contains(words[0]):
      return (1, 1)
    case 1:
      let parts = words[0].split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let top = positive(parts[0]), let bottom = positive(parts[1]) else {
        return nil
      }
      return (top, bottom)
    case 2 where words[1] == "%":
      return percentage(words[0])
    case 2:
      guard let top = counts[words[0]] else { return nil }
      return parts[words[1]].map { (top, $0) }
    case 3 where words[1] == "/":
      guard let top = positive(words[0]), let bottom = positive(words[2]) else { return nil }
      return (top, bottom)
    default: return nil
    }
  }

  /// '66,7' keeps its decimals: 667/1000.
  private static func percentage(_ written: String) -> (Int, Int)? {
    let parts = written.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let whole = positive(parts[0]) else { return nil }
    guard parts.count == 2 else { return (whole, 100) }
    guard let decimals = positive(parts[1]), parts[1].count <= 4 else { return nil }
    let scale = (0..<parts[1].count).reduce(1) { product, _ in product * 10 }
    return (whole * scale + decimals, 100 * scale)
  }

  private static func positive(_ digits: some StringProtocol) -> Int? {
    guard digits.count <= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits)
  }

  private static let counts = [
    "un": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7,
    "otto": 8, "nove": 9,
  ]

  private static let parts = [
    "mezzo": 2, "terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5,
    "sesto": 6, "sesti": 6, "settimo": 7, "settimi": 7, "ottavo": 8, "ottavi": 8, "nono": 9,
    "noni": 9, "decimo": 10, "decimi": 10,
  ]
}
