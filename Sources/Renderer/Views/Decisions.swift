import Model

/// Which items of a sitting are decided, and what the register says of them.
struct Decision {
  /// The item's index.
  let index: Int
  /// The item.
  let item: Item
  /// The number, from 1 in the sitting, of the item's first vote.
  let firstVote: Int

  /// The decided items of a sitting, in the order treated.
  static func all(in sitting: Sitting) -> [Decision] {
    var firstVote = 1
    var decisions: [Decision] = []
    for (index, item) in sitting.items.enumerated() {
      if isDecided(item) {
        decisions.append(Decision(index: index, item: item, firstVote: firstVote))
      }
      firstVote += item.votes.count
    }
    return decisions
  }

  /// An item only read, discussed or put off is no deliberation.
  private static func isDecided(_ item: Item) -> Bool {
    if !item.votes.isEmpty || item.resolution != nil { return true }
    switch item.decision?.value {
    case .approved, .rejected, .noted: return true
    case .deferred, nil: return false
    }
  }

  /// The vote on the matter itself: the last that is neither on an amendment nor on enforceability.
  var mainVote: Int? {
    item.votes.lastIndex { !$0.isImmediateEnforceability && !$0.isAmendment }
      ?? item.votes.lastIndex { !$0.isImmediateEnforceability }
  }

  /// The vote on immediate enforceability.
  var enforceabilityVote: Int? {
    item.votes.lastIndex { $0.isImmediateEnforceability }
  }

  /// The outcome of the matter, as stated.
  var outcome: Located<Outcome>? {
    mainVote.flatMap { item.votes[$0].outcome } ?? item.decision
  }
}
