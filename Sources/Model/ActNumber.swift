/// The number that minutes give an act, wherever they write it.
enum ActNumber {
  /// Beside the dispositivo, at the head of the point's title, or at the head of a document that is one
  /// deliberation; nil where nothing says it.
  static func stated(_ decision: Decision, in sitting: Sitting) -> String? {
    let item = decision.item
    if let number = item.resolutionNumber { return Spacing.tidy(number.value) }
    if let title = item.title?.value, let number = leading(title) { return number }
    guard Decision.all(in: sitting).count == 1 else { return nil }
    return heading(sitting)
  }

  /// 'Deliberazione n. 61 – Adesione …'.
  private static func leading(_ title: String) -> String? {
    let words = title.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, isDeliberation(first) else { return nil }
    return number(in: words.dropFirst().prefix(2))
  }

  /// 'DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 22 DEL …', before the sentence that opens the act.
  private static func heading(_ sitting: Sitting) -> String? {
    let head = SourceRange(
      sitting.range.lower, min(sitting.range.lower + 600, sitting.range.upper))
    let words = sitting.text(head).split(whereSeparator: \.isWhitespace)
    let openings = ["l'anno", "l’anno", "il", "addì", "addi", "oggi"]
    for (place, word) in words.enumerated() {
      if openings.contains(word.lowercased()) { return nil }
      if isDeliberation(word) {
        let rest = words[(place + 1)...].prefix(9).prefix { !openings.contains($0.lowercased()) }
        return number(in: rest)
      }
    }
    return nil
  }

  private static func isDeliberation(_ word: Substring) -> Bool {
    let letters = word.filter { $0.isLetter }.lowercased()
    return letters == "deliberazione" || letters == "delibera"
  }

  /// The figures after 'n.', 'n°', 'nr.' or 'numero', joined to it or not.
  private static func number(in words: ArraySlice<Substring>) -> String? {
    for (place, word) in zip(words.indices, words) {
      let mark = word.prefix { $0.isLetter }.lowercased()
      guard ["n", "nr", "num", "numero"].contains(mark) else { continue }
      let joined = word.drop { !$0.isNumber }
      let figures = joined.isEmpty && place + 1 < words.endIndex ? words[place + 1] : joined
      let number = figures.prefix { $0.isNumber || $0 == "/" }
      guard number.first?.isNumber ?? false, number.last?.isNumber ?? false else { continue }
      return String(number)
    }
    return nil
  }
}
