import Model

/// What is voted on, as an act names it.
enum SubjectPhrase {
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
