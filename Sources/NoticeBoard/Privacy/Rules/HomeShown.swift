/// Home address of a person.
enum HomeShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-residenza", title: "indirizzo di casa di una persona", gravity: .error,
    source: PrivacyNorm.pertinence,
    rationale:
      "L'indirizzo di casa dice dove trovare una persona ed eccede quanto serve a conoscere "
      + "l'atto. La sede dell'ente e il domicilio eletto per la carica non sono indirizzi di casa.",
    passing: [
      "Il Sindaco, domiciliato per la carica in via Roma 1, interviene nell'atto.",
      "I cittadini residenti nelle vie del centro possono chiedere il contrassegno.",
      "La sede è in via Dante 4 a Nembro.",
    ],
    failing: [
      "Il sig. Mario Rossi, ▸residente in via Roma n. 12◂, chiede il rimborso.",
      "Anna Verdi, ▸domiciliata a Clusone (BG), viale Gusmini 7/A◂, è nominata.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    openings.hits(in: paragraph, hit)
  }

  private static func hit(
    _ opening: ClosedRange<Int>, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> PrivacyHit? {
    let words = paragraph.words
    let near = opening.lowerBound..<min(sentence.upperBound, opening.upperBound + 10)
    if offices.first(in: near, of: words) != nil { return nil }
    guard let street = near.first(where: { streets.contains(words[$0].folded) }) else { return nil }
    // 'residenti' are many, and no one of them.
    guard words[opening.lowerBound].folded.last != "i" || words[street].folded != "vie" else {
      return nil
    }
    var last = street
    var index = street + 1
    while index < sentence.upperBound, follows(index, street, paragraph) {
      if words[index].isCapitalised || hasDigit(words[index]) { last = index }
      index += 1
    }
    guard last > street else { return nil }
    let range = paragraph.range(of: opening.lowerBound...last)
    return PrivacyHit(range, "«\(paragraph.text(range))» è l'indirizzo di casa di una persona")
  }

  /// Whether a word still belongs to the address.
  private static func follows(_ index: Int, _ street: Int, _ paragraph: ReviewParagraph) -> Bool {
    let word = paragraph.words[index]
    let gap = paragraph.gap(after: index - 1)
    guard word.isCapitalised || hasDigit(word) || links.contains(word.folded), index - street < 14
    else { return false }
    guard gap.contains(",") else { return !gap.contains(":") }
    // After a comma only what is surely of the address.
    return hasDigit(word) || links.contains(word.folded)
      || (word.isUpperCase && word.range.count == 2)
  }

  private static func hasDigit(_ word: ReviewWord) -> Bool { word.text.contains(where: \.isNumber) }

  private static let openings: PhraseSet = [
    "residente|residenti", "domiciliato|domiciliata", "abitante", "dimorante",
    "residenza anagrafica",
    "residenza in", "indirizzo di residenza",
  ]

  private static let offices: PhraseSet = [
    "per la carica", "per carica", "per ragioni di carica|ufficio", "presso la sede", "ai fini",
    "presso la casa comunale", "presso il municipio", "presso il comune", "sede legale",
  ]

  private static let streets: Set<String> = [
    "via", "viale", "v", "piazza", "piazzale", "piazzetta", "corso", "vicolo", "largo", "loc",
    "localita", "frazione", "fraz", "contrada", "strada", "salita", "vico", "traversa", "calle",
    "rione", "borgo", "lungomare", "lungolago", "p",
  ]

  private static let links: Set<String> = [
    "n", "nr", "num", "numero", "civico", "int", "interno", "scala", "piano", "snc", "bis", "ter",
    "di", "del", "della", "dei", "delle", "degli", "dello", "d", "e", "in", "a", "ad", "al", "alla",
    "prov", "cap",
  ]
}
