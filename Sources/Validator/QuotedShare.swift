import Model

/// A share of the whole that minutes quote as a minimum: 'almeno i due terzi del capitale', 'almeno il sessanta
/// per cento delle quote', 'almeno la metà del valore dell'edificio'.
struct QuotedShare {
  /// Between 0 and 1.
  let share: Double
  /// 'due terzi', 'sessanta per cento', at its place.
  let words: Located<String>

  /// The share that follows a place within a few words; nil where what stands there is a count of heads, or
  /// a share of those present.
  init?(after place: Int, before end: Int, in source: SourceText) {
    let words = source.words(in: SourceRange(place, min(end, place + 120)))
    guard let first = words.prefix(4).firstIndex(where: { !Self.between.contains($0.text) }),
      let (share, last) = Self.share(at: first, in: words, of: source)
    else { return nil }
    let whole = words.dropFirst(last + 1).prefix(3).map(\.text)
    guard whole.first.map({ ["del", "dell", "delle", "dei", "di"].contains($0) }) ?? false,
      whole.contains(where: { Self.wholes.contains($0) })
    else { return nil }
    self.share = share
    let range = SourceRange(words[first].range.lower, words[last].range.upper)
    self.words = Located(
      source.text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " "), at: range
    )
  }

  /// A share and the last of its words.
  private static func share(
    at first: Int, in words: [(text: String, range: SourceRange)], of source: SourceText
  ) -> (Double, Int)? {
    let word = words[first].text
    if word == "metà" || word == "meta" { return (0.5, first) }
    guard let figure = Int(word) ?? NumberInWords.value(of: word), figure > 0 else { return nil }
    let upper = words[first].range.upper
    let sign = upper < source.bytes.count ? source.bytes[upper] : 0
    // '66%'
    if sign == 0x25 { return figure <= 100 ? (Double(figure) / 100, first) : nil }
    guard first + 1 < words.count else { return nil }
    let next = words[first + 1].text
    // '2/3'
    if sign == 0x2F, let parts = Int(next), parts > figure {
      return (Double(figure) / Double(parts), first + 1)
    }
    guard sign <= 0x20 else { return nil }
    if let parts = denominators[next], parts > figure {
      return (Double(figure) / Double(parts), first + 1)
    }
    if next == "per", first + 2 < words.count, words[first + 2].text == "cento", figure <= 100 {
      return (Double(figure) / 100, first + 2)
    }
    return nil
  }

  private static let between: Set<String> = ["i", "il", "la", "l", "gli", "ai", "al", "di", "dei"]
  private static let denominators: [String: Int] = [
    "terzi": 3, "quarti": 4, "quinti": 5, "sesti": 6, "settimi": 7, "ottavi": 8, "noni": 9,
    "decimi": 10,
  ]
  private static let wholes: Set<String> = [
    "capitale", "quote", "millesimi", "valore", "carature", "azioni",
  ]
}
