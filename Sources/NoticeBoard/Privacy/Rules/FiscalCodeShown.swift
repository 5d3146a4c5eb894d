/// Codice fiscale of a person.
enum FiscalCodeShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-codice-fiscale", title: "codice fiscale di una persona", gravity: .error,
    source: PrivacyNorm.pertinence,
    rationale:
      "Il codice fiscale rivela nascita e sesso e serve a cercare altri dati della persona: "
      + "per la pubblicità dell'atto non occorre. Quello dell'ente, di undici cifre, non è un dato "
      + "personale.",
    passing: [
      "Il Comune, codice fiscale 00248800641, approva lo schema.",
      "Il CIG è ZZF80A01H501U e il CUP è J81B21000000001.",
      "Il numero degli intervenuti è legale; IL NUMERO DEGLI INTERVENUTI È LEGALE.",
    ],
    failing: [
      "Si liquida al fornitore (c.f. ▸RSSMRA80A01H501U◂) la somma dovuta.",
      "Codice fiscale: ▸RSS MRA 80A01 H501U◂.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    var hits: [PrivacyHit] = []
    var index = 0
    while index < paragraph.words.count {
      if let last = code(at: index, paragraph) {
        let range = paragraph.range(of: index...last)
        let code = paragraph.text(range)
        let doubt =
          hasRightCheck(code) ? "" : " (il carattere di controllo non torna: forse è scritto male)"
        hits.append(
          PrivacyHit(range, "il codice fiscale «\(code)» identifica una persona\(doubt)"))
        index = last
      }
      index += 1
    }
    return hits
  }

  /// The last word of a code that begins at a place, written whole or in groups.
  private static func code(at start: Int, _ paragraph: ReviewParagraph) -> Int? {
    var characters: [UInt8] = []
    var index = start
    while index < paragraph.words.count, characters.count < 16, index - start < 5 {
      if index > start, paragraph.gap(after: index - 1).count > 1 { return nil }
      characters += paragraph.words[index].text.utf8
      index += 1
    }
    guard characters.count == 16, hasShape(characters) else { return nil }
    // Letters may stand for digits, and then words of sixteen letters have the shape of a code.
    let digits = characters.count(where: isDigit)
    let isUpper = characters.allSatisfy { isLetter($0) || isDigit($0) }
    return digits >= 5 || (isUpper && digits >= 1) ? index - 1 : nil
  }

  private static func hasShape(_ code: [UInt8]) -> Bool {
    let code = code.map(upper)
    for (index, byte) in code.enumerated() {
      let fits =
        switch index {
        case 0...5, 11, 15: isLetter(byte)
        case 8: "ABCDEHLMPRST".utf8.contains(byte)
        default: isDigit(byte) || "LMNPQRSTUV".utf8.contains(byte)
        }
      if !fits { return false }
    }
    return true
  }

  /// Whether the last letter is the one that the others give.
  static func hasRightCheck(_ code: String) -> Bool {
    let code = code.utf8.filter { isLetter($0) || isDigit($0) || isLetter(upper($0)) }.map(upper)
    guard code.count == 16 else { return false }
    var sum = 0
    for (index, byte) in code.dropLast().enumerated() {
      let value = Int(isDigit(byte) ? byte - 0x30 : byte - 0x41)
      sum += index % 2 == 0 ? odd[value] : value
    }
    return Int(code[15] - 0x41) == sum % 26
  }

  private static let odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  private static func upper(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 32 : byte
  }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
