import Model

/// Which passages do nothing but state a vote, so that they stand beside its table.
enum VoteWords {
  /// The vote that a passage states: it begins with the vote's words, bullet or not, and touches no
  /// other vote.
  static func vote(statedBy passage: Passage, of item: Item, in sitting: Sitting) -> Int? {
    guard passage.kind == .vote || passage.kind == .listEntry, passage.speaker == nil else {
      return nil
    }
    let touched = item.votes.indices.filter { item.votes[$0].range.overlaps(passage.range) }
    guard touched.count == 1, let vote = touched.first else { return nil }
    let start = item.votes[vote].range.lower
    guard start > passage.range.lower else { return vote }
    let lead = sitting.text(SourceRange(passage.range.lower, start))
    return lead.contains { $0.isLetter || $0.isNumber } ? nil : vote
  }
}

extension SourceRange {
  /// Whether two stretches share a byte.
  func overlaps(_ other: SourceRange) -> Bool {
    lower < other.upper && other.lower < upper
  }
}
