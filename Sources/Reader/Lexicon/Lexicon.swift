/// The words the reader knows, found by the hash of their folded letters.
struct Lexicon: Sendable {
  /// The one lexicon; its words are in ``LexiconWords``.
  static let shared = Lexicon(LexiconWords.entries)

  private let hashes: [UInt64]
  private let lexemes: [Lexeme]
  private let mask: Int

  private init(_ entries: [(Lexeme, String)]) {
    var size = 64
    let words = entries.flatMap { entry in entry.1.split(separator: " ").map { (entry.0, $0) } }
    while size < words.count * 4 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var lexemes = [Lexeme](repeating: .none, count: size)
    for (lexeme, word) in words {
      let hash = word.utf8.reduce(Self.seed, Self.mix)
      var slot = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
      while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
      if hashes[slot] == 0 {
        hashes[slot] = hash
        lexemes[slot] = lexeme
      }
    }
    self.hashes = hashes
    self.lexemes = lexemes
    mask = size - 1
  }

  /// What the word with this hash means; `.none` when it is not in the lexicon.
  @inline(__always)
  func lexeme(_ hash: UInt64) -> Lexeme {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return lexemes[slot] }
      slot = (slot + 1) & mask
    }
    return .none
  }

  /// The hash of no letters.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a folded letter to a hash (FNV-1a).
  @inline(__always)
  static func mix(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }
}
