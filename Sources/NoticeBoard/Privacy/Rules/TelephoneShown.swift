/// Telephone of a person.
enum TelephoneShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-telefono", title: "telefono di una persona", gravity: .warning,
    source: PrivacyNorm.pertinence,
    rationale: "Il recapito di un privato non serve alla conoscenza dell'atto. Il centralino e i "
      + "numeri degli uffici non sono dati personali.",
    passing: [
      "Per informazioni: Ufficio tecnico, tel. 0346 123456.",
      "Centralino del Comune: 081.8259100; cell. di servizio dell'Ufficio anagrafe 333 1234567.",
      "La somma di € 333.123.456 è iscritta al capitolo 3331234567.",
    ],
    failing: [
      "Il sig. Mario Rossi, cell. ▸333 1234567◂, chiede l'accesso.",
      "La richiedente Anna Verdi (tel. ▸0346 123456◂) ha rinunciato.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    if paragraph.isLetterhead { return [] }
    var hits: [PrivacyHit] = []
    for sentence in paragraph.sentences {
      let isOffice = offices.first(in: sentence, of: paragraph.words) != nil
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let found = number(at: index, sentence, paragraph) else {
          index += 1
          continue
        }
        index = found.last + 1
        let labels = max(sentence.lowerBound, found.words.lowerBound - 3)..<found.words.lowerBound
        let isLabelled = self.labels.first(in: labels, of: paragraph.words) != nil
        let isPersonal =
          PersonMention.all(in: sentence, of: paragraph).contains { $0.kind != .bare }
        let speaks =
          found.isMobile
          ? !isOffice && (isLabelled || found.isGrouped)
          : !isOffice && isLabelled && isPersonal
        guard speaks else { continue }
        let range = paragraph.range(of: found.words)
        hits.append(
          PrivacyHit(range, "il numero di telefono «\(paragraph.text(range))» è di una persona"))
      }
    }
    return hits
  }

  private static let labels: PhraseSet = [
    "tel", "telefono", "telefonico", "telefonica", "cell", "cellulare", "mobile", "utenza",
    "recapito",
  ]

  private static let offices: PhraseSet = [
    "centralino", "ufficio", "uffici", "urp", "protocollo", "sportello", "segreteria", "municipio",
    "numero verde", "fax", "servizio", "settore", "rup", "responsabile del procedimento",
    "biblioteca",
    "sede", "scuola", "istituto", "polizia locale|municipale",
  ]

  private struct Found {
    let words: ClosedRange<Int>
    let isMobile: Bool
    let isGrouped: Bool
    var last: Int { words.upperBound }
  }

  /// Digits in a row, in groups or not, as a telephone has them.
  private static func number(
    at start: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> Found? {
    let words = paragraph.words
    guard words[start].isNumber, !isAmount(before: start, paragraph) else { return nil }
    var digits: [Character] = []
    var index = start
    var groups = 0
    while index < sentence.upperBound, words[index].isNumber, digits.count < 14 {
      if index > start {
        let gap = paragraph.gap(after: index - 1)
        guard gap.count == 1, let mark = gap.first, " ./-\u{A0}".unicodeScalars.contains(mark)
        else {
          break
        }
      }
      digits += words[index].text
      groups += 1
      index += 1
    }
    // '+39' or '0039' before the number.
    if digits.starts(with: "0039") { digits.removeFirst(4) }
    if digits.count > 10, digits.starts(with: "39") { digits.removeFirst(2) }
    let isMobile = digits.first == "3" && digits.count == 10
    let isFixed = digits.first == "0" && (8...11).contains(digits.count)
    guard isMobile || isFixed else { return nil }
    return Found(words: start...(index - 1), isMobile: isMobile, isGrouped: groups > 1)
  }

  private static func isAmount(before start: Int, _ paragraph: ReviewParagraph) -> Bool {
    guard start > 0 else { return false }
    return paragraph.gap(after: start - 1, has: "€") || paragraph.words[start - 1].folded == "euro"
  }
}
