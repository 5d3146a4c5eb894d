import Model

/// The words that find the quorum reached, wherever the head of the minutes has them.
enum QuorumWords {
  /// The statement the reader found; else the sentence of the head that says the same.
  static func found(in sitting: Sitting) -> String? {
    if let statement = sitting.quorumStatement { return Spacing.tidy(statement.value) }
    for passage in MendedPassages.preamble(of: sitting) {
      for sentence in sentences(Spacing.tidy(passage.text)) where says(sentence) {
        return sentence
      }
    }
    return nil
  }

  private static func says(_ sentence: String) -> Bool {
    let words = sentence.lowercased().replacing("’", with: "'")
    guard mayHoldStem(words), stems.contains(where: { words.firstRange(of: $0) != nil }) else {
      return false
    }
    return !words.split { !$0.isLetter }.contains("non")
  }

  /// Whether the letters are there that every stem has, `alid` or `legal`: hardly a sentence of minutes
  /// has them, and to look through it for every stem takes long.
  private static func mayHoldStem(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { bytes in
      bytes.indices.dropLast(3).contains { place in
        bytes[place] == 0x61 && holds("alid", bytes, place)
          || bytes[place] == 0x6C && holds("legal", bytes, place)
      }
    }
  }

  private static func holds(
    _ letters: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> Bool {
    let count = letters.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == letters.utf8Start[$0] }
  }

  private static let stems = [
    "validamente costituit", "validità della seduta", "legale il numero", "in numero legale",
    "valida la seduta", "constatato il numero legale", "accertato il numero legale",
    "verificato il numero legale", "raggiunto il numero legale", "riscontrato il numero legale",
    "presenza del numero legale", "esistenza del numero legale", "sussistenza del numero legale",
    "presenza della maggioranza", "validità della riunione", "validità dell'adunanza",
    "validità dell'assemblea",
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
