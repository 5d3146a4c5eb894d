/// Blanks that an extraction put inside words: 'I nsediamento' is 'Insediamento'.
enum StrayBlanks {
  /// The text with a lone capital joined to the word it was torn from, where no Italian word can
  /// begin as the rest does.
  static func closed(_ string: String) -> String {
    let words = string.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.contains(where: { $0.utf8.count == 1 }) else { return string }
    var result: [String] = []
    for word in words {
      if let last = result.last, last.utf8.count == 1, let letter = last.utf8.first,
        (0x41...0x5A).contains(letter), isTorn(word)
      {
        result[result.count - 1] = last + word
      } else {
        result.append(word)
      }
    }
    return result.joined(separator: " ")
  }

  /// Two consonants in lower case that no word begins with.
  private static func isTorn(_ word: String) -> Bool {
    let letters = Array(word.utf8.prefix(2))
    guard letters.count == 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return false
    }
    let vowels = Array("aeiouhy".utf8)
    guard !vowels.contains(letters[0]), !vowels.contains(letters[1]) else { return false }
    if letters[0] == 0x73 { return false }  // s before any consonant
    let seconds = Array("lr".utf8)
    if seconds.contains(letters[1]), Array("bcdfgptv".utf8).contains(letters[0]) { return false }
    let pair = String(decoding: letters, as: UTF8.self)
    return !["gn", "ps", "pn", "cn"].contains(pair)
  }
}
