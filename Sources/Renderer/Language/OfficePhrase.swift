import Model

/// An office as it stands in a sentence.
enum OfficePhrase {
  private static let articles: Set<String> = ["il", "la", "lo", "i", "gli", "le", "l"]

  /// The office without the words that a sentence says already; empty when nothing more is left.
  static func telling(_ words: String, beyond said: Set<String>) -> String {
    let parts = words.split(separator: " ")
    func isSaid(_ part: Substring) -> Bool {
      let word = part.lowercased().filter { $0.isLetter }
      return said.contains(word) || articles.contains(word)
    }
    if parts.allSatisfy(isSaid) { return "" }
    // 'La verbalizzante, la responsabile': two offices, the first of them said.
    let second = parts.dropFirst().firstIndex {
      articles.contains($0.lowercased())
    }
    guard let second, parts[..<second].allSatisfy(isSaid) else { return words }
    return parts[second...].joined(separator: " ")
  }

  /// An office as it stands over a signature: two offices of one person parted by a comma.
  static func signing(_ words: String) -> String {
    var parts = Spacing.tidy(words).split(separator: " ").map(String.init)
    for index in parts.indices.dropFirst()
    where ["IL", "LA", "Il", "La"].contains(parts[index]) && index + 1 < parts.count {
      if parts[index - 1].last?.isLetter ?? false { parts[index - 1] += "," }
    }
    return parts.joined(separator: " ")
  }

  /// `Segretario comunale` for `IL SEGRETARIO COMUNALE`; a name with short words, which may be
  /// initials, keeps its capitals.
  static func plain(_ words: String) -> String {
    var parts = Spacing.tidy(words).split(separator: " ").map(String.init)
    if parts.count > 1, articles.contains(parts[0].lowercased()) {
      parts.removeFirst()
    }
    let office = parts.joined(separator: " ")
    let isShouted = !office.contains { $0.isLowercase }
    let small: Set<String> = ["di", "del", "dei", "della", "delle", "degli", "al", "ai", "e"]
    let isPlain = parts.allSatisfy { $0.count >= 4 || small.contains($0.lowercased()) }
    guard isShouted, isPlain else { return office }
    return office.prefix(1) + office.dropFirst().lowercased()
  }
}
