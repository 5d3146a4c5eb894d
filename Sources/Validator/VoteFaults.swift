import Model

/// What is wrong with each vote of a sitting: the errors that stand in its words.
public enum VoteFaults {
  /// For each sitting the errors on its votes, by the vote's number from 1.
  public static func all(
    of sittings: [Sitting], under regulation: @escaping @Sendable (Sitting) -> Regulation
  ) -> [[Int: [String]]] {
    let rules = RuleList.all.filter { families.contains($0.about.family) }
    let reports = Checker(rules: rules, regulation: regulation).check(sittings)
    return zip(sittings, reports).map { of($0, among: $1.diagnostics) }
  }

  private static let families: Set<RuleFamily> = [.voti, .numeroLegale]

  /// The errors on votes and quorum, among some diagnostics, that stand in the words of a vote, by its
  /// number from 1.
  public static func of(_ sitting: Sitting, among diagnostics: [Diagnostic]) -> [Int: [String]] {
    let errors = diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        && RuleList.rule(diagnostic.rule).map { families.contains($0.about.family) } ?? false
    }
    var faults: [Int: [String]] = [:]
    for (number, entry) in sitting.votes.enumerated() {
      let range = entry.vote.range
      for diagnostic in errors {
        guard diagnostic.range.lower < range.upper, range.lower < diagnostic.range.upper,
          faults[number + 1]?.contains(diagnostic.message) != true
        else { continue }
        faults[number + 1, default: []].append(diagnostic.message)
      }
    }
    return faults
  }
}
