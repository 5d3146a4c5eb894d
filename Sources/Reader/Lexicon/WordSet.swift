/// A few folded words that the reader looks for at many tokens: the hash that the lexer leaves in every
/// word tells nearly all others apart, before any letter is compared.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: [String]
  /// A bit for every remainder by 64 of the hash of a word.
  private let hashes: UInt64

  init(arrayLiteral words: String...) {
    self.words = words
    hashes = words.reduce(0) { $0 | Self.bit(of: $1.utf8.reduce(Lexicon.seed, Lexicon.mix)) }
  }

  /// Whether a token is one of the words.
  func holds(_ token: Int, of text: TokenizedText) -> Bool {
    guard token >= 0, token < text.tokens.count else { return false }
    let hash = text.tokens[token].value
    return text.tokens[token].isWord && hashes & (1 << UInt64(hash & 63)) != 0
      && words.contains(text.folded(token))
  }

  private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
