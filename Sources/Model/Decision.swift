/// Which items of a sitting are decided, and what the register says of them.
public struct Decision: Sendable {
  /// The item's index.
  public let index: Int
  /// The item.
  public let item: Item
  /// The number, from 1 in the sitting, of the item's first vote.
  public let firstVote: Int

  /// The decided items of a sitting, in the order treated; a vote on the order of the points is none.
  public static func all(in sitting: Sitting) -> [Decision] {
    var firstVote = 1
    var decisions: [Decision] = []
    for (index, item) in sitting.items.enumerated() {
      if isDecided(item), !sitting.isPreliminary(index) {
        decisions.append(Decision(index: index, item: item, firstVote: firstVote))
      }
      firstVote += item.votes.count
    }
    return decisions
  }

  /// An item only read, discussed or put off is no deliberation, nor is a consent that the minutes
  /// mention with neither a vote nor the words decided.
  private static func isDecided(_ item: Item) -> Bool {
    !item.votes.isEmpty || item.resolution != nil
  }

  /// The vote on the matter itself: the last that is neither on an amendment nor on enforceability.
  public var mainVote: Int? {
    item.votes.lastIndex { !$0.isImmediateEnforceability && !$0.isAmendment }
      ?? item.votes.lastIndex { !$0.isImmediateEnforceability }
  }

  /// Whether persons were voted for.
  public var isElection: Bool {
    mainVote.map { !item.votes[$0].candidates.isEmpty || !item.votes[$0].elected.isEmpty } ?? false
  }

  /// The vote on immediate enforceability.
  public var enforceabilityVote: Int? {
    item.votes.lastIndex { $0.isImmediateEnforceability }
  }

  /// The outcome of the matter, as stated or as the votes give it.
  public func outcome(_ held: HeldSitting) -> Located<Outcome>? {
    mainVote.flatMap { held.outcome(item: index, vote: $0) } ?? item.decision
  }

  /// Whether the minutes say, or the separate vote gives, that the act is immediately enforceable.
  public func isEnforceable(_ held: HeldSitting) -> Bool {
    enforceabilityVote.map { held.outcome(item: index, vote: $0)?.value == .approved } ?? false
  }
}
