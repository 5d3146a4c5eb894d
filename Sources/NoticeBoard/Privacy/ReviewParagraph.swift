/// A paragraph under review, cut into words and sentences.
public struct ReviewParagraph: Sendable, Hashable {
  /// Its words, as they stand.
  public let text: String
  /// Whether it belongs to the letterhead, where the body's own addresses stand.
  public let isLetterhead: Bool
  let scalars: [Unicode.Scalar]
  let words: [ReviewWord]
  /// The sentences, as ranges of words.
  let sentences: [Range<Int>]

  /// Takes a paragraph.
  public init(_ text: String, isLetterhead: Bool = false) {
    self.text = text
    self.isLetterhead = isLetterhead
    scalars = Array(text.unicodeScalars)
    words = Self.words(scalars)
    sentences = Self.sentences(words, scalars)
  }

  /// Some of its words, as written.
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
  }

  /// What stands between a word and the next.
  func gap(after index: Int) -> ArraySlice<Unicode.Scalar> {
    let lower = words[index].range.upperBound
    let upper = index + 1 < words.count ? words[index + 1].range.lowerBound : scalars.count
    return scalars[lower..<upper]
  }

  /// Whether some mark stands between a word and the next.
  func gap(after index: Int, has mark: Unicode.Scalar) -> Bool {
    gap(after: index).contains(mark)
  }

  /// The stretch from one word to another, both included.
  func range(of words: ClosedRange<Int>) -> Range<Int> {
    self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound].range.upperBound
  }

  /// The sentence that holds a place, white space made one blank.
  func sentence(at place: Int) -> String {
    for sentence in sentences {
      guard let last = sentence.last else { continue }
      let end = words[last].range.upperBound
      if place < end {
        let start = words[sentence.lowerBound].range.lowerBound
        return Self.tidy(text(start..<min(scalars.count, end + gap(after: last).prefixOfMarks)))
      }
    }
    return Self.tidy(text)
  }

  private static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(_ scalars: [Unicode.Scalar]) -> [ReviewWord] {
    var words: [ReviewWord] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if isOfWord(scalar) {
        if start == nil { start = index }
      } else if let first = start {
        words.append(ReviewWord(scalars[first..<index]))
        start = nil
      }
    }
    if let first = start { words.append(ReviewWord(scalars[first...])) }
    return words
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic
      || scalar.properties.isDiacritic
        && scalar.properties.numericType == nil && scalar != "´" && scalar != "·"
  }

  private static func sentences(
    _ words: [ReviewWord], _ scalars: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      let isLast = index + 1 == words.count
      if isLast || ends(words[index], words[index + 1], scalars) {
        sentences.append(start..<index + 1)
        start = index + 1
      }
    }
    return sentences
  }

  /// Whether a sentence ends between two words.
  private static func ends(
    _ word: ReviewWord, _ next: ReviewWord, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let gap = scalars[word.range.upperBound..<next.range.lowerBound]
    if gap.contains(";") { return true }
    guard let mark = gap.firstIndex(where: { ".!?".contains(Character($0)) }),
      gap[mark...].contains(where: \.properties.isWhitespace), !next.text.isEmpty
    else { return false }
    if gap[mark] != "." { return next.isCapitalised }
    // A single letter is an initial, a paragraph of a law or half of 'c.f.'.
    if word.range.count == 1, !word.isNumber { return false }
    if abbreviations.contains(word.folded) { return false }
    return next.isCapitalised || next.isNumber
  }

  private static let abbreviations: Set<String> = [
    "sig", "sigg", "ra", "na", "re", "ri", "dott", "dr", "ssa", "prof", "avv", "ing", "arch",
    "geom", "rag", "n", "nn", "num", "art", "artt", "co", "pag", "lgs", "cfr", "es", "on", "mons",
    "cod", "fisc", "tel", "cell", "loc", "fraz", "prov", "cap", "int", "lett", "prot", "pr", "ecc",
    "c", "p", "l", "d", "s", "v",
  ]
}

extension ArraySlice<Unicode.Scalar> {
  /// How many marks close what stands before: a full stop, a bracket.
  fileprivate var prefixOfMarks: Int { prefix { !$0.properties.isWhitespace }.count }
}
