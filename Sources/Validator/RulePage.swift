/// The page of `verbale spiega`: what a rule is about, why, and how it looks.
public struct RulePage: Sendable {
  private let about: RuleDescription

  /// A page on a rule.
  public init(_ about: RuleDescription) {
    self.about = about
  }

  /// The page, line end included.
  public var text: String {
    var output = "\(about.title) [\(about.id)]\n\n"
    output += "Gravità:  \(about.severity.word)\n"
    output += "Famiglia: \(about.family.rawValue)\n"
    output += "Fonte:    \(about.sources.map { $0.words(under: nil) }.joined(separator: "; "))\n\n"
    output += wrapped(about.rationale, width: 80)
    output += examples("Da rivedere (▸ segna il punto indicato)", about.failing)
    output += examples("Corretto", about.passing)
    return output
  }

  private func examples(_ title: String, _ examples: [Example]) -> String {
    examples.enumerated().map { index, example in
      let number = examples.count > 1 ? " \(index + 1)" : ""
      let regulation = example.regulation.map { ", regolamento \($0)" } ?? ""
      let register = example.registered > 0 ? ", la prima seduta già nel registro" : ""
      let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
      let body = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      return "\n\(title)\(number)\(regulation)\(register):\n\n\(body)\n"
    }.joined()
  }

  private func wrapped(_ text: String, width: Int) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count + 1 <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
