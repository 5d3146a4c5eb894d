/// The table of `verbale regole`: every rule with its severity and title, family by family.
public struct RuleTable: Sendable {
  private let rules: [RuleDescription]

  /// A table of some rules.
  public init(_ rules: [any Rule.Type] = RuleList.all) {
    self.rules = rules.map { $0.about }
  }

  /// The table, line end included.
  public var text: String {
    let widest = rules.map(\.id.count).max() ?? 0
    var output = ""
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      output += (output.isEmpty ? "" : "\n") + family.rawValue.uppercased() + "\n"
      for rule in members {
        let id = rule.id + String(repeating: " ", count: widest - rule.id.count)
        let word = rule.severity.word
        let severity = word + String(repeating: " ", count: 6 - word.count)
        output += "  \(id)  \(severity)  \(rule.title)\n"
      }
    }
    return output + "\n" + Wording.counted(rules.count, "regola", "regole")
      + ". Per saperne di più: verbale spiega REGOLA\n"
  }
}
