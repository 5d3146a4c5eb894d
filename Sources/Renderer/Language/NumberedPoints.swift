/// Takes apart a text that numbers its own points: `1. di approvare…; 2. di dare atto…`.
enum NumberedPoints {
  /// The points without their numbers when they run 1, 2, 3…; the whole text otherwise.
  static func split(_ text: String) -> [String] {
    var starts: [(mark: String.Index, words: String.Index)] = []
    var index = text.startIndex
    var expected = 1
    var isWordStart = true
    while index < text.endIndex {
      if isWordStart, let words = afterMark(String(expected), in: text, at: index) {
        starts.append((index, words))
        expected += 1
        index = words
        continue
      }
      isWordStart = text[index].isWhitespace
      index = text.index(after: index)
    }
    guard starts.count > 1, starts[0].mark == text.startIndex else { return [text] }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1].mark : text.endIndex
      return text[starts[place].words..<end].trimmed()
    }
  }

  /// The place after `3.`, `3)` or `3 -` and its space; nil when they are not there.
  private static func afterMark(
    _ number: String, in text: String, at index: String.Index
  ) -> String.Index? {
    guard text[index...].hasPrefix(number) else { return nil }
    var next = text.index(index, offsetBy: number.count)
    while next < text.endIndex, text[next].isWhitespace { next = text.index(after: next) }
    guard next < text.endIndex, ".)-–".contains(text[next]) else { return nil }
    next = text.index(after: next)
    guard next < text.endIndex, text[next].isWhitespace || text[next].isLetter else { return nil }
    while next < text.endIndex, text[next].isWhitespace { next = text.index(after: next) }
    return next
  }
}
