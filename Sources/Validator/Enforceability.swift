import Model

/// Finds where a resolution declares itself immediately enforceable.
enum Enforceability {
  /// The words 'immediatamente eseguibile', where a verb declares them and no words of voting
  /// stand near.
  static func declaration(in range: SourceRange, _ source: SourceText) -> SourceRange? {
    var from = range.lower
    while let words = next(in: SourceRange(from, range.upper), source) {
      let before = SourceRange(max(range.lower, words.lower - 120), words.lower)
      let around = SourceRange(
        max(range.lower, words.lower - 300), min(range.upper, words.upper + 200))
      if source.contains(anyOf: ["dichiar", "render", "attribu", "confer", "dare "], in: before),
        !isDenied(before: words, source),
        !source.contains(anyOf: ["separata", "votazion", "voti ", "voto ", "unanim"], in: around)
      {
        return words
      }
      from = words.upper
    }
    return nil
  }

  /// 'La deliberazione non è dichiarata immediatamente eseguibile.'
  static func isDenied(before words: SourceRange, _ source: SourceText) -> Bool {
    source.contains(
      anyOf: [
        "non è dichiar", "non viene dichiar", "non dichiar", "non si dichiar", "non è res",
        "non viene res", "non render",
      ], in: SourceRange(max(0, words.lower - 60), words.lower))
  }

  /// The next words of immediate enforceability in a range.
  static func next(in range: SourceRange, _ source: SourceText) -> SourceRange? {
    var from = range.lower
    while let place = source.firstOffset(of: "immediata", in: SourceRange(from, range.upper)) {
      let after = SourceRange(place, min(range.upper, place + 32))
      for ending: StaticString in ["eseguibil", "esecutiv"] {
        if let word = source.firstOffset(of: ending, in: after) {
          return SourceRange(place, endOfWord(word, in: range, source))
        }
      }
      from = place + 9
    }
    return nil
  }

  private static func endOfWord(_ place: Int, in range: SourceRange, _ source: SourceText) -> Int {
    var end = place
    while end < min(range.upper, source.bytes.count), isLetter(source.bytes[end]) { end += 1 }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }
}
