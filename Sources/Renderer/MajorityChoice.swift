import Model

extension Regulation {
  /// The majority that a vote needs, as the regulation has it.
  func majority(for vote: Vote, title: String?) -> Requirement? {
    if vote.isImmediateEnforceability { return enforceabilityMajority ?? ordinaryMajority }
    let words = NameKey([title, vote.subject?.value].compactMap { $0 }.joined(separator: " ")).words
    let special = specialMajorities.first { special in
      special.words.contains { wanted in
        let key = NameKey(wanted).words
        return !key.isEmpty && key.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
      }
    }
    return special?.requirement ?? ordinaryMajority
  }
}
