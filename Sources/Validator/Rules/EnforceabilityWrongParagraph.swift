import Model

/// Art. 134 c. 3 cited for immediate enforceability, which is c. 4.
enum EnforceabilityWrongParagraph: Rule {
  static let about = RuleDescription(
    id: "eseguibilita-comma-errato",
    title: "Immediata eseguibilità con il comma sbagliato dell'art. 134",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 134, c. 3 e c. 4")],
    rationale: """
      Il comma 3 dell'art. 134 riguarda l'esecutività dopo il decimo giorno dalla pubblicazione; \
      l'immediata eseguibilità è nel comma 4.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Rinnovo della convenzione

          Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.

          Con separata votazione, favorevoli 7, contrari 0, astenuti 0, l'atto è dichiarato
          immediatamente eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Rinnovo della convenzione

          Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.

          Con separata votazione, favorevoli 7, contrari 0, astenuti 0, l'atto è dichiarato
          immediatamente eseguibile ai sensi dell'art. ▸134, comma 3, del D.Lgs. 267/2000.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.hasEnforceability else { return [] }
    let source = context.sitting.source
    return context.sitting.items.compactMap { item in
      var from = item.range.lower
      while let words = Enforceability.next(in: SourceRange(from, item.range.upper), source) {
        if let place = wrongParagraph(after: words, in: item.range, source) {
          return Violation(
            at: place, "l'immediata eseguibilità è nel comma 4 dell'art. 134, non nel comma 3",
            hint: "correggi il comma",
            related: [RelatedPlace(words, "qui si dichiara l'immediata eseguibilità")],
            mend: Mend(SourceRange(place.upper - 1, place.upper), with: "4"))
        }
        from = words.upper
      }
      return nil
    }
  }

  /// The words '134, comma 3' close after those of enforceability, with no lapse of days between.
  private static func wrongParagraph(
    after words: SourceRange, in range: SourceRange, _ source: SourceText
  ) -> SourceRange? {
    let near = SourceRange(words.upper, min(range.upper, words.upper + 90))
    guard let article = source.firstOffset(of: "134", in: near),
      !source.contains(
        anyOf: ["decors", "decorr", "giorn", "divenut"], in: SourceRange(words.upper, article))
    else { return nil }
    var place = article + 3
    let end = min(range.upper, source.bytes.count)
    // 'comma', 'c.', 'co.' and what separates them.
    while place < end, place < article + 14, !isDigit(source.bytes[place]) { place += 1 }
    guard place < end, source.bytes[place] == 0x33,
      place + 1 >= end || !isDigit(source.bytes[place + 1]),
      source.firstOffset(of: "c", in: SourceRange(article + 3, place)) != nil
    else { return nil }
    return SourceRange(article, place + 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
