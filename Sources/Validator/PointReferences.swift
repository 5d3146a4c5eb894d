import Model

/// Finds the points that the text names by number while treating others: 'i punti 3 e 4 sono
/// trattati congiuntamente', 'il punto n. 5 è rinviato'.
enum PointReferences {
  /// The numbers named in the text of the items and after it.
  static func numbers(in sitting: Sitting) -> Set<Int> {
    guard let start = sitting.items.first?.range.lower else { return [] }
    let end = sitting.annexes.map(\.range.lower).min() ?? sitting.range.upper
    var result: Set<Int> = []
    var from = start
    while let place = sitting.source.firstRange(of: "punt", in: SourceRange(from, end)) {
      result.formUnion(
        numbers(after: place.upper, before: min(end, place.upper + 60), in: sitting.source))
      from = place.upper
    }
    return result
  }

  /// The numbers that follow the word, up to the first word that is none of 'n.', 'e', 'ed', 'a'.
  private static func numbers(after start: Int, before end: Int, in source: SourceText) -> [Int] {
    let words = source.text(in: SourceRange(start, max(start, end)))
      .split { !$0.isLetter && !$0.isNumber }
    var result: [Int] = []
    var span: Int?
    for (index, word) in words.enumerated() {
      if index == 0, ["o", "i"].contains(word) { continue }
      if let number = Int(word) {
        if let first = span, number > first, number - first < 30 {
          result += Array(first...number)
        } else {
          result.append(number)
        }
        span = nil
      } else if word == "al" {
        span = result.last
      } else if !["n", "nn", "e", "ed", "nr", "dal", "numero", "numeri"].contains(word.lowercased())
      {
        break
      }
    }
    return result
  }
}
