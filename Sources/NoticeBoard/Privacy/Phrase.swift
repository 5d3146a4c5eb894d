/// Words in a row to look for: blanks part them, `|` parts alternatives, `*` stands for any ending.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private let steps: [[Alternative]]

  private struct Alternative: Sendable {
    let word: String
    let isBeginning: Bool
  }

  init(stringLiteral text: String) {
    steps = text.split(separator: " ").map { step in
      step.split(separator: "|").map {
        Alternative(word: String($0.prefix { $0 != "*" }), isBeginning: $0.hasSuffix("*"))
      }
    }
  }

  /// The words with which it may begin.
  var firstWords: [String] { (steps.first ?? []).filter { !$0.isBeginning }.map(\.word) }

  /// Whether its first word may end in any way.
  var beginsWithBeginning: Bool { (steps.first ?? []).contains(where: \.isBeginning) }

  /// How many words it has.
  var count: Int { steps.count }

  /// Whether it stands at a place.
  func stands(at index: Int, in words: [ReviewWord], before end: Int) -> Bool {
    guard index + steps.count <= end else { return false }
    for (offset, step) in steps.enumerated() {
      let word = words[index + offset].folded
      let fits = step.contains { $0.isBeginning ? word.hasPrefix($0.word) : word == $0.word }
      if !fits { return false }
    }
    return true
  }
}
