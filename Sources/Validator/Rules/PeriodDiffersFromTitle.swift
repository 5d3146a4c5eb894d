import Model

/// Somebody appointed for other years than the title of the point says.
enum PeriodDiffersFromTitle: Rule {
  static let about = RuleDescription(
    id: "periodo-diverso-dall-oggetto",
    title: "Nomina per un periodo diverso da quello dell'oggetto",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi riprende il testo di un atto passato può lasciarvi gli anni di allora: il periodo della \
      nomina dev'essere quello dell'oggetto.
      """,
    passing: [
      Example(minutes("Il Consiglio nomina revisore Aldo Serra per il triennio 2025-2027.")),
      Example(
        minutes(
          "Ringraziato il revisore uscente, nominato per il triennio 2022-2024, il Consiglio nomina "
            + "Aldo Serra.")),
    ],
    failing: [
      Example(minutes("Il Consiglio nomina revisore Aldo Serra per il ▸triennio 2022-2024."))
    ])

  private static func minutes(_ decision: String) -> String {
    ExampleMinutes.council(
      """
      1. Nomina del revisore dei conti per il triennio 2025-2027

      Si vota a scrutinio segreto, scrutatori Luca Bianchi, Sara Gallo e Piero Neri: favorevoli 7,
      contrari 0, astenuti 0. \(decision)
      """)
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let source = context.sitting.source
    return context.sitting.items.flatMap { item -> [Violation] in
      guard let title = item.title, let place = title.range else { return [] }
      let own = periods(in: place, source)
      guard own.count == 1, let period = own.first else { return [] }
      let body = SourceRange(place.upper, item.range.upper)
      let told = periods(in: body, source)
      // The years of the title come again: those others are told beside them.
      guard !told.contains(where: { $0.first == period.first && $0.last == period.last }) else {
        return []
      }
      return told.compactMap { other in
        let sentence = source.sentence(around: other.range, in: body)
        guard other.noun == period.noun, source.hasWord(appointing, in: sentence),
          !source.hasWord(past, in: sentence)
        else { return nil }
        return Violation(
          at: other.range,
          "la nomina è per il \(other.noun) \(other.first)-\(other.last), ma l'oggetto dice "
            + "\(period.first)-\(period.last)",
          hint: "correggi gli anni: possono venire da un atto passato",
          related: [RelatedPlace(period.range, "nell'oggetto")])
      }
    }
  }

  private static let appointing: [StaticString] = [
    "nomina", "nominat", "elegge", "eletto", "eletta", "eletti", "elette", "designa", "conferma",
    "affida", "incarica",
  ]
  private static let past: [StaticString] = [
    "uscent", "precedent", "scadut", "scadenz", "scaduto", "era ", "erano ", "aveva", "stato ",
    "stata ", "stati ", "cessat", "già ",
  ]
  private static let nouns: Set<String> = [
    "biennio", "triennio", "quadriennio", "quinquennio", "periodo", "mandato",
  ]

  private struct Period {
    let noun: String
    let first: Int
    let last: Int
    let range: SourceRange
  }

  /// 'triennio 2025-2027', 'triennio 2025/2027', 'periodo 2025-2027'.
  private static func periods(in range: SourceRange, _ source: SourceText) -> [Period] {
    var result: [Period] = []
    var place = range.lower
    while let noun = source.firstRange(
      ofAny: ["biennio", "triennio", "quadriennio", "quinquennio", "periodo", "mandato"],
      in: SourceRange(place, range.upper))
    {
      place = noun.upper
      let words = source.words(in: SourceRange(noun.lower, min(range.upper, noun.upper + 16)))
      guard words.count > 2, nouns.contains(words[0].text), let first = Int(words[1].text),
        let last = Int(words[2].text), (1990...2099).contains(first), (1990...2099).contains(last),
        words[2].range.lower - words[1].range.upper <= 4
      else { continue }
      result.append(
        Period(
          noun: words[0].text, first: first, last: last,
          range: SourceRange(words[0].range.lower, words[2].range.upper)))
    }
    return result
  }
}
