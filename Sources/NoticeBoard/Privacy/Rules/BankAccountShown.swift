/// IBAN of somebody other than the body itself.
enum BankAccountShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-iban", title: "coordinate bancarie di un privato", gravity: .error,
    source: PrivacyNorm.pertinence,
    rationale:
      "Le coordinate bancarie servono a pagare, non a far conoscere l'atto, ed espongono chi "
      + "le ha a truffe. Il conto di tesoreria dell'ente, dato perché vi si versi, può restare.",
    passing: [
      "I versamenti si fanno sul conto di tesoreria IT60X0542811101000000123456 intestato al Comune.",
      "La fattura n. IT60 del 3 maggio è liquidata.",
    ],
    failing: [
      "Si liquida con accredito sull'IBAN ▸IT60X0542811101000000123456◂.",
      "IBAN: ▸IT60 X054 2811 1010 0000 0123 456◂",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    var hits: [PrivacyHit] = []
    for sentence in paragraph.sentences {
      if own.first(in: sentence, of: paragraph.words) != nil { continue }
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        if let last = account(at: index, sentence, paragraph) {
          let range = paragraph.range(of: index...last)
          hits.append(
            PrivacyHit(range, "l'IBAN «\(paragraph.text(range))» è il conto di un privato"))
          index = last
        }
        index += 1
      }
    }
    return hits
  }

  private static let own: PhraseSet = [
    "tesoreria", "tesoriere", "intestato al comune", "intestato all ente",
    "intestato alla provincia",
    "intestato all unione", "conto del comune", "conto dell ente",
  ]

  private static func account(
    at start: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> Int? {
    var characters: [UInt8] = []
    var index = start
    var last: Int?
    while index < sentence.upperBound, characters.count < 34 {
      if index > start, paragraph.gap(after: index - 1).count > 1 { break }
      characters += paragraph.words[index].text.utf8
      guard characters.count >= 4 || index == start, begins(characters) else { break }
      if isAccount(characters) { last = index }
      index += 1
    }
    return last
  }

  private static func begins(_ code: [UInt8]) -> Bool {
    code.prefix(2).allSatisfy { (0x41...0x5A).contains($0) }
      && code.dropFirst(2).prefix(2).allSatisfy { (0x30...0x39).contains($0) }
      && code.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  /// An Italian account by its shape, mistyped or not; a foreign one where its check figures hold.
  private static func isAccount(_ code: [UInt8]) -> Bool {
    if code.starts(with: "IT".utf8) {
      return code.count == 27 && (0x41...0x5A).contains(code[4])
        && code[5..<15].allSatisfy { (0x30...0x39).contains($0) }
    }
    guard (15...34).contains(code.count) else { return false }
    var rest = 0
    for byte in code.dropFirst(4) + code.prefix(4) {
      let value = (0x30...0x39).contains(byte) ? Int(byte - 0x30) : Int(byte - 0x41) + 10
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97
    }
    return rest == 1
  }
}
