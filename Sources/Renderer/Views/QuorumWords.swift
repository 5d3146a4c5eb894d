import Model

/// The words that find the quorum reached, wherever the head of the minutes has them.
enum QuorumWords {
  /// The statement the reader found; else the sentence of the head that says the same.
  static func found(in sitting: Sitting) -> String? {
    if let statement = sitting.quorumStatement { return Spacing.tidy(statement.value) }
    for passage in sitting.preamble {
      for sentence in sentences(Spacing.tidy(passage.text)) where says(sentence) {
        return sentence
      }
    }
    return nil
  }

  private static func says(_ sentence: String) -> Bool {
    let words = sentence.lowercased()
    let denies = words.split { !$0.isLetter }.contains("non")
    return !denies && stems.contains { words.firstRange(of: $0) != nil }
  }

  private static let stems = [
    "validamente costituit", "validità della seduta", "legale il numero", "in numero legale",
    "valida la seduta", "constatato il numero legale", "accertato il numero legale",
    "verificato il numero legale", "raggiunto il numero legale",
  ]

  /// Cuts at a full stop before a capital.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var isAfterStop = false
    for character in text {
      if isAfterStop, character.isUppercase, current.hasSuffix(". ") {
        sentences.append(current.trimmed())
        current = ""
      }
      isAfterStop = character == "." || (isAfterStop && character == " ")
      current.append(character)
    }
    if !current.isEmpty { sentences.append(current.trimmed()) }
    return sentences
  }
}
