extension Regulation {
  /// The majority that a vote needs: the second vote has its own, and words of the item's title may
  /// call for a special one.
  public func majority(for vote: Vote, title: String?) -> Requirement? {
    if vote.isImmediateEnforceability {
      return enforceabilityMajority ?? (isLocalAuthority ? Self.ofComponents : ordinaryMajority)
    }
    if !vote.isAmendment, let title {
      let words = NameKey.split(title)
      let special = specialMajorities.first { special in
        special.words.contains { Self.contains(NameKey.split($0), in: words) }
      }
      if let special { return special.requirement }
    }
    return ordinaryMajority
  }

  /// What the law asks of a local authority even where its regulation is silent (LAW A3).
  private static let ofComponents = Requirement(
    conditions: [Condition(base: .assigned, numerator: 1, denominator: 2, isStrict: true)],
    source: "D.Lgs. 267/2000, art. 134, c. 4")

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard !phrase.isEmpty, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }
}
