import Model

/// Which resolutions are wanted; what is not given does not matter.
public struct RegisterQuery: Sendable, Hashable {
  /// Words of the subject or of the text: all must be there; `"…"` for words in a row, `…*` for a
  /// beginning.
  public var words: String?
  /// The first day of adoption.
  public var from: CalendarDate?
  /// The last day of adoption.
  public var to: CalendarDate?
  /// The year of the numbering.
  public var year: Int?
  /// Words that choose the organ.
  public var body: String?
  /// What became of it.
  public var outcome: Outcome?
  /// A member who took part.
  public var member: String?
  /// What that member voted on the matter itself.
  public var choice: Ballot.Choice?
  /// Whether it was ever put on the albo.
  public var isPublished: Bool?
  /// Whether it was declared enforceable at once.
  public var enforceability: ImmediateEnforceability?

  /// Everything.
  public init() {}
}

/// Words to look for, in a register or elsewhere.
public struct SearchWords: Sendable, Hashable {
  /// Words that follow one another; all phrases must be there.
  public struct Phrase: Sendable, Hashable {
    /// The words, as typed.
    public let words: Substring
    /// Whether the last of them is only the beginning of a word.
    public let isBeginning: Bool
  }

  /// The phrases: one word each, where there were no quotation marks.
  public let phrases: [Phrase]

  /// Reads what the user types; nil where there is no word at all.
  public init?(_ text: String) {
    var phrases: [Phrase] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if index % 2 == 1 {
        if Self.hasWord(part) { phrases.append(Phrase(words: part, isBeginning: false)) }
      } else {
        for word in part.split(whereSeparator: \.isWhitespace) { phrases += Self.term(word) }
      }
    }
    guard !phrases.isEmpty else { return nil }
    self.phrases = phrases
  }

  /// As FTS5 wants them.
  var expression: String {
    phrases.map { "\"\($0.words)\"" + ($0.isBeginning ? "*" : "") }.joined(separator: " AND ")
  }

  /// A word without the article elided before it: 'dell'ente' is looked for as 'ente'.
  private static func term(_ word: Substring) -> [Phrase] {
    let isBeginning = word.hasSuffix("*")
    let pieces = word.split { "'’‘`´ʼ*".contains($0) }.filter(hasWord)
    let kept = pieces.filter { !elided.contains($0.lowercased()) }
    let wanted = kept.isEmpty ? pieces : kept
    return wanted.enumerated().map { index, piece in
      Phrase(words: piece, isBeginning: isBeginning && index == wanted.count - 1)
    }
  }

  private static func hasWord(_ text: Substring) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
  }

  private static let elided: Set<String> = [
    "l", "d", "c", "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell",
    "sant", "tutt", "senz", "anch", "com", "dov", "cos", "n", "s", "m", "t", "v",
  ]
}
