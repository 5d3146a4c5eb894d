/// Words that agree with a number.
enum Agreement {
  /// `nessun contrario`, `1 contrario`, `2 contrari`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    switch number {
    case 0: "nessun \(one)"
    case 1: "1 \(one)"
    default: "\(number) \(many)"
    }
  }

  /// A plural number with the article that its sound asks for: `i 9`, `gli 8`, `gli 11`, `gli 80`.
  static func withArticle(_ number: Int) -> String {
    (startsWithVowel(number) ? "gli " : "i ") + String(number)
  }

  /// `dei 9`, `degli 11`.
  static func of(_ number: Int) -> String {
    (startsWithVowel(number) ? "degli " : "dei ") + String(number)
  }

  private static func startsWithVowel(_ number: Int) -> Bool {
    NumberWords.cardinal(number).first.map { "ou".contains($0) } ?? false
  }

  /// `A`, `A e B`, `A, B e C`; 'ed' before the same vowel.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let and = last.first.map { "eE".contains($0) } ?? false ? "ed" : "e"
    return "\(names.dropLast().joined(separator: ", ")) \(and) \(last)"
  }

  /// How many decimals, up to three, the numbers of a column need.
  static func decimals(_ numbers: [Double]) -> Int {
    (0...3).first { places in
      let scale = [1.0, 10, 100, 1000][places]
      return numbers.allSatisfy { ($0 * scale - ($0 * scale).rounded()).magnitude < 1e-6 }
    } ?? 3
  }

  /// A number with the Italian decimal comma and points between thousands: `1.234,5`.
  static func figure(_ number: Double, decimals wanted: Int = 0) -> String {
    let scaled = (number * 1000).rounded()
    guard scaled.magnitude < 9e15 else { return "\(number)" }
    let thousandths = Int(scaled)
    var decimals = String(abs(thousandths) % 1000 + 1000).dropFirst()
    while decimals.last == "0", decimals.count > wanted { decimals = decimals.dropLast() }
    let sign = thousandths < 0 ? "−" : ""
    return sign + grouped(abs(thousandths) / 1000) + (decimals.isEmpty ? "" : ",\(decimals)")
  }

  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    return result
  }
}
