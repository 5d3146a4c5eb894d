/// An office as it stands in a sentence.
enum OfficePhrase {
  /// `Segretario comunale` for `IL SEGRETARIO COMUNALE`; a name with short words, which may be
  /// initials, keeps its capitals.
  static func plain(_ words: String) -> String {
    var parts = Spacing.tidy(words).split(separator: " ").map(String.init)
    if parts.count > 1, ["il", "la", "lo", "i", "gli", "le"].contains(parts[0].lowercased()) {
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
