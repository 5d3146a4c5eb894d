import Model
import Validator

/// What the rules find wrong with the votes of sittings, for the picture of each.
enum VoteFaults {
  /// For each sitting the errors on its votes, by the vote's number from 1.
  static func all(of sittings: [Sitting], under choice: RegulationChoice) -> [[Int: [String]]] {
    let checker = Checker(rules: rules) { choice($0) }
    return zip(sittings, checker.check(sittings)).map { sitting, report in
      of(report.diagnostics, in: sitting)
    }
  }

  /// The rules on votes and quorum.
  static let rules = RuleList.all.filter {
    $0.about.family == .voti || $0.about.family == .numeroLegale
  }

  /// The errors that stand in the words of a vote.
  static func of(_ diagnostics: [Diagnostic], in sitting: Sitting) -> [Int: [String]] {
    var faults: [Int: [String]] = [:]
    for (number, entry) in sitting.votes.enumerated() {
      let range = entry.vote.range
      let found = diagnostics.filter {
        $0.severity == .error && $0.range.lower < range.upper && range.lower < $0.range.upper
      }
      for message in found.map(\.message) where faults[number + 1]?.contains(message) != true {
        faults[number + 1, default: []].append(message)
      }
    }
    return faults
  }
}
