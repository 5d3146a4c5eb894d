extension Regulation {
  /// The majority that a vote needs: the second vote has its own, and words of the item's title may
  /// call for a special one.
  public func majority(for vote: Vote, title: String?) -> Requirement? {
    if vote.isImmediateEnforceability { return enforceabilityMajority ?? ordinaryMajority }
    if !vote.isAmendment, let title {
      let words = NameKey.split(title)
      let special = specialMajorities.first { special in
        special.words.contains { Self.contains(NameKey.split($0), in: words) }
      }
      if let special { return special.requirement }
    }
    return ordinaryMajority
  }

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard !phrase.isEmpty, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }
}
