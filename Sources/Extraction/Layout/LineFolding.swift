/// Folds long lines between words.
enum LineFolding {
  /// The lines of a line folded near a width.
  ///
  /// A fold comes only before a word in lower case: a figure, a dash or a capital at the start of a
  /// line could pass for a new entry or a new speaker.
  static func fold(_ line: String, width: Int) -> [String] {
    guard line.utf8.count > width else { return [line] }
    var result: [String] = []
    var current = ""
    var length = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if length > 0, length + 1 + word.count > width, isFoldable(word, after: current) {
        result.append(current)
        current = ""
        length = 0
      }
      if length > 0 {
        current += " "
        length += 1
      }
      current += word
      length += word.count
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  private static func isFoldable(_ word: Substring, after current: String) -> Bool {
    guard word.count > 1, let first = word.first, first.isLowercase, let end = current.last else {
      return false
    }
    // 'lett. a) …' and a word that ends in ')' right after one letter would look like an entry.
    return !(word.count <= 3 && word.last == ")") && end != "-"
  }
}
