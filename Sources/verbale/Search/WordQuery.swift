import Model
import Register

/// Words to look for in texts.
struct WordQuery: Sendable {
  private let phrases: [(words: FoldedText, isBeginning: Bool)]

  /// Nil where there is no word at all.
  init?(_ text: String) {
    guard let words = SearchWords(text) else { return nil }
    phrases = words.phrases.map { (FoldedText($0.words), $0.isBeginning) }
      .filter { !$0.words.bytes.isEmpty }
    guard !phrases.isEmpty else { return nil }
  }

  /// Whether all of them are in some texts, which one in which does not matter.
  func areIn(_ texts: [String]) -> Bool {
    var missing = phrases
    for text in texts {
      let folded = FoldedText(text)
      missing.removeAll { folded.contains($0.words, isBeginning: $0.isBeginning) }
      if missing.isEmpty { return true }
    }
    return false
  }

  /// Whether any of them is in a text.
  func isAny(in text: String) -> Bool {
    let folded = FoldedText(text)
    return phrases.contains { folded.contains($0.words, isBeginning: $0.isBeginning) }
  }

  /// Some words of a text around the first of those looked for, which are marked: `… del «mercato»
  /// settimanale …`; nil where there are none.
  func excerpt(of text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let marked = words.map(isWanted)
    guard let first = marked.firstIndex(of: true) else { return nil }
    let lower = max(0, first - Self.around)
    let upper = min(words.count, first + Self.around + 1)
    let shown = (lower..<upper).map { marked[$0] ? Self.mark(words[$0]) : String(words[$0]) }
    return (lower > 0 ? "…" : "") + shown.joined(separator: " ") + (upper < words.count ? "…" : "")
  }

  private static let around = 8

  /// Whether a word is one of those looked for, be it inside a phrase.
  private func isWanted(_ word: Substring) -> Bool {
    let own = FoldedText(word).bytes
    guard !own.isEmpty else { return false }
    return phrases.contains { phrase in
      let wanted = phrase.words.bytes.split(separator: UInt8(ascii: " "))
      let pieces = own.split(separator: UInt8(ascii: " "))
      return wanted.enumerated().contains { index, one in
        let isBeginning = phrase.isBeginning && index == wanted.count - 1
        return pieces.contains { isBeginning ? $0.starts(with: one) : $0.elementsEqual(one) }
      }
    }
  }

  /// The marks stand inside the punctuation.
  private static func mark(_ word: Substring) -> String {
    let start = word.firstIndex { $0.isLetter || $0.isNumber } ?? word.startIndex
    let end = word.lastIndex { $0.isLetter || $0.isNumber }.map { word.index(after: $0) }
    let stop = end ?? word.endIndex
    return "\(word[..<start])«\(word[start..<stop])»\(word[stop...])"
  }
}
