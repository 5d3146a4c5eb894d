/// Phrases looked for together: each place is asked once, by its word.
struct PhraseSet: ExpressibleByArrayLiteral, Sendable {
  private var phrases: [Phrase]
  private var byFirstWord: [String: [Phrase]] = [:]
  private var byBeginning: [Phrase] = []

  init(arrayLiteral elements: Phrase...) {
    self.init(elements)
  }

  private init(_ phrases: [Phrase]) {
    self.phrases = phrases
    for phrase in phrases {
      for word in phrase.firstWords { byFirstWord[word, default: []].append(phrase) }
      if phrase.beginsWithBeginning { byBeginning.append(phrase) }
    }
  }

  static func + (left: Self, right: Self) -> Self { Self(left.phrases + right.phrases) }

  /// The first place where any of them stands, as a range of words.
  func first(in range: Range<Int>, of words: [ReviewWord]) -> ClosedRange<Int>? {
    for index in range {
      if let found = standing(at: index, in: words, before: range.upperBound) { return found }
    }
    return nil
  }

  /// Every place where any of them stands.
  func all(in range: Range<Int>, of words: [ReviewWord]) -> [ClosedRange<Int>] {
    range.compactMap { standing(at: $0, in: words, before: range.upperBound) }
  }

  /// What a rule finds at each place where any of them stands, sentence by sentence.
  func hits(
    in paragraph: ReviewParagraph,
    _ find: (ClosedRange<Int>, Range<Int>, ReviewParagraph) -> PrivacyHit?
  ) -> [PrivacyHit] {
    paragraph.sentences.flatMap { sentence in
      all(in: sentence, of: paragraph.words).compactMap { find($0, sentence, paragraph) }
    }
  }

  /// The longest that stands at a place.
  func standing(at index: Int, in words: [ReviewWord], before end: Int) -> ClosedRange<Int>? {
    guard index < end else { return nil }
    var longest = 0
    for phrase in byFirstWord[words[index].folded] ?? [] where phrase.count > longest {
      if phrase.stands(at: index, in: words, before: end) { longest = phrase.count }
    }
    for phrase in byBeginning where phrase.count > longest {
      if phrase.stands(at: index, in: words, before: end) { longest = phrase.count }
    }
    return longest > 0 ? index...(index + longest - 1) : nil
  }
}
