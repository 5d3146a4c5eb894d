import Model

/// Place and date of birth.
enum BirthShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-nascita", title: "luogo o data di nascita", gravity: .warning,
    source: PrivacyNorm.pertinence,
    rationale:
      "Nome e cognome bastano di norma a dire di chi parla l'atto; la nascita serve solo a "
      + "distinguere omonimi e si conserva agli atti d'ufficio.",
    passing: [
      "L'associazione, nata il 3 maggio 2001, ha sede in paese.",
      "Si intitola il giardino alla maestra Assunta Deiana, nata a Olbia il 3 marzo 1901.",
      "Il progetto è nato a seguito del bando del 12 aprile 2024.",
    ],
    failing: [
      "Mario Rossi, ▸nato a Bergamo il 3 maggio 1980◂, è nominato revisore.",
      "la sig.ra Anna Verdi (▸nata a Clusone (BG) il 01/02/1975◂)",
      "▸data di nascita: 01.02.1975◂",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    openings.hits(in: paragraph, hit)
  }

  private static func hit(
    _ opening: ClosedRange<Int>, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> PrivacyHit? {
    let words = paragraph.words
    let before = words[max(sentence.lowerBound, opening.lowerBound - 5)..<opening.lowerBound]
    if before.contains(where: { things.contains($0.folded) }) { return nil }
    let after = opening.upperBound + 1..<min(sentence.upperBound, opening.upperBound + 12)
    for index in after {
      guard let date = date(at: index, sentence, paragraph) else { continue }
      // Who was born so long ago is a name of history, or of a street.
      if date.year < 1920 { return nil }
      let range = paragraph.range(of: opening.lowerBound...date.last)
      return PrivacyHit(range, "«\(paragraph.text(range))» dà la nascita di una persona")
    }
    return place(opening, sentence, paragraph)
  }

  /// 'nata a Clusone (BG)', with no date.
  private static func place(
    _ opening: ClosedRange<Int>, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> PrivacyHit? {
    let words = paragraph.words
    var index = opening.upperBound + 1
    guard index < sentence.upperBound, ["a", "in", "ad"].contains(words[index].folded) else {
      return nil
    }
    index += 1
    let start = index
    while index < sentence.upperBound, words[index].isCapitalised, index - start < 5 { index += 1 }
    guard index > start + 1, words[index - 1].range.count == 2, words[index - 1].isUpperCase,
      paragraph.gap(after: index - 2, has: "(")
    else { return nil }
    let last = index - 1
    let end = words[last].range.upperBound + (paragraph.gap(after: last).first == ")" ? 1 : 0)
    let range = words[opening.lowerBound].range.lowerBound..<end
    return PrivacyHit(range, "«\(paragraph.text(range))» dà la nascita di una persona")
  }

  private static let openings: PhraseSet = [
    "nato|nata|nati|nate", "data di nascita", "luogo di nascita", "luogo e data di nascita",
  ]

  private static let things: Set<String> = [
    "associazione", "comitato", "societa", "consorzio", "fondazione", "ente", "iniziativa",
    "progetto", "idea", "festa", "cooperativa", "azienda", "unione", "istituto", "istituzione",
    "gruppo", "servizio", "esperienza", "collaborazione", "rassegna", "ditta", "impresa",
  ]

  /// A day that stands at a place: its last word and its year.
  private static func date(
    at start: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> (last: Int, year: Int)? {
    let words = paragraph.words
    guard start + 2 < sentence.upperBound, let day = Int(words[start].text.prefix { $0.isNumber }),
      (1...31).contains(day), words[start].range.count <= 2
    else { return nil }
    let month = words[start + 1]
    guard months.contains(month.folded) || Int(month.text).map({ (1...12).contains($0) }) ?? false,
      let year = Int(words[start + 2].text), (2...4).contains(words[start + 2].range.count)
    else { return nil }
    return (start + 2, year < 100 ? 1900 + year : year)
  }

  private static let months = Set(CalendarDate.monthNames)
}
