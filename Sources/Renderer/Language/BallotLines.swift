import Model

/// The lines of a ballot that the minutes wrote one under the other, with no mark between them:
/// `votanti: 17 schede bianche: 2`.
enum BallotLines {
  /// A stretch of a passage: a line of a ballot, or words.
  struct Part: Equatable {
    var text: String
    var isLine: Bool
  }

  /// A passage taken apart where it has such lines; nil where it has none.
  static func split(_ passage: Passage) -> [Part]? {
    guard passage.kind == .speech || passage.kind == .narrative || passage.kind == .vote else {
      return nil
    }
    let words = passage.text.split(whereSeparator: \.isWhitespace)
    var parts: [Part] = []
    var rest = 0
    var place = 0
    while place < words.count {
      guard words[place].last == ":", let end = end(ofCountAfter: place, in: words),
        let start = start(ofLabelAt: place, from: rest, in: words, of: passage)
      else {
        place += 1
        continue
      }
      if start > rest { parts.append(Part(text: joined(words[rest..<start]), isLine: false)) }
      parts.append(Part(text: joined(words[start..<end]), isLine: true))
      rest = end
      place = end
    }
    guard parts.count(where: \.isLine) > (passage.kind == .speech ? 0 : 1) else { return nil }
    if rest < words.count { parts.append(Part(text: joined(words[rest...]), isLine: false)) }
    return parts
  }

  private static func joined(_ words: ArraySlice<Substring>) -> String {
    words.joined(separator: " ")
  }

  /// The place after a bare number, `voti` or `n.` before it allowed, where another line may begin.
  private static func end(ofCountAfter label: Int, in words: [Substring]) -> Int? {
    var place = label + 1
    while place < words.count, ["voti", "n."].contains(words[place]) { place += 1 }
    guard place < words.count, words[place].allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    place += 1
    guard place < words.count else { return place }
    let next = words[place]
    return isEntry(next) || next == "schede" || next.first?.isUppercase == true ? place : nil
  }

  /// The first word of a label: what the ballot counts, or who speaks, whom the reader took for the
  /// name before the colon.
  private static func start(
    ofLabelAt place: Int, from rest: Int, in words: [Substring], of passage: Passage
  ) -> Int? {
    if isEntry(words[place]) {
      return place > rest && words[place - 1].lowercased() == "schede" ? place - 1 : place
    }
    guard rest == 0, let speaker = passage.speaker?.value else { return nil }
    let label = joined(words[0...place]).dropLast()
    return label == Spacing.tidy(speaker) ? 0 : nil
  }

  private static func isEntry(_ word: Substring) -> Bool {
    word.last == ":" && entries.contains(word.dropLast().lowercased())
  }

  private static let entries: Set<String> = [
    "presenti", "votanti", "favorevoli", "contrari", "astenuti", "bianche", "nulle", "valide",
  ]
}
