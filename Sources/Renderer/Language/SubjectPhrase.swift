import Model

/// What is voted on, as an act names it.
enum SubjectPhrase {
  /// Whether a title has said every word of a subject: `Il piano` of the `Piano di formazione`.
  static func adds(nothing subject: String, to title: String) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let said = Set(words(title))
    return words(subject).allSatisfy { articles.contains($0) || said.contains($0) }
  }

  private static let articles: Set<String> = ["il", "lo", "la", "l", "i", "gli", "le"]

  /// With a capital at its head, without a label in capitals before it (`DECISIONE:`, `OGGETTO:`) nor
  /// marks at its ends.
  static func bare(_ words: String) -> String {
    var subject = Spacing.tidy(words)
    if let colon = subject.firstIndex(of: ":") {
      let label = subject[..<colon]
      let isLabel = label.count <= 20 && label.contains { $0.isLetter }
      if isLabel, !label.contains(where: { $0.isLowercase || $0.isNumber }) {
        let rest = subject[subject.index(after: colon)...].trimmed()
        if !rest.isEmpty { subject = rest }
      }
    }
    // What announces the tally is no part of the subject.
    if let tail = subject.firstRange(of: " con il seguente ") {
      subject = String(subject[..<tail.lowerBound])
    }
    let bare = subject.trimmed { $0.isWhitespace || ";:,".contains($0) }
    return bare.prefix(1).uppercased() + bare.dropFirst()
  }
}
