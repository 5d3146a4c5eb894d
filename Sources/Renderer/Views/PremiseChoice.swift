import Model

/// Tells premises from discussion among the passages of an item.
///
/// Where nobody speaks all is premise. Where somebody does, the premise is what comes before the
/// first speech, the opinions, and the paragraph that leads to each vote.
struct PremiseChoice {
  /// What becomes of a passage.
  enum Treatment {
    /// It is a premise.
    case kept
    /// It is discussion, and left out.
    case discussion
    /// It states a vote or the dispositivo, which have their own place in the act.
    case elsewhere
  }

  private var treatments: [Treatment]

  /// Sorts the passages.
  init(_ passages: [Passage], of item: Item, in sitting: Sitting) {
    let isElsewhere = passages.map { passage in
      VoteWords.vote(statedBy: passage, of: item, in: sitting) != nil
        || Self.isDispositive(passage, item, sitting)
    }
    let firstSpeech = passages.firstIndex { $0.kind == .speech } ?? passages.count
    treatments = passages.indices.map { index in
      if isElsewhere[index] { return .elsewhere }
      return index < firstSpeech || passages[index].kind == .opinion ? .kept : .discussion
    }
    for index in passages.indices where index > firstSpeech && isElsewhere[index] {
      guard !isElsewhere[index - 1] else { continue }
      keepLead(before: index, passages)
    }
    for (index, passage) in passages.enumerated() where index > firstSpeech {
      // A paragraph that holds a vote, or several, says what was voted on.
      if passage.kind == .vote || passage.kind == .decision, treatments[index] == .discussion {
        treatments[index] = .kept
      }
    }
  }

  /// What becomes of the passage at a place.
  func treatment(of index: Int) -> Treatment { treatments[index] }

  /// Keeps the sentence that leads to a vote, with the list that may follow it.
  private mutating func keepLead(before end: Int, _ passages: [Passage]) {
    var index = end - 1
    while index >= 0, passages[index].kind != .speech, treatments[index] != .elsewhere {
      treatments[index] = .kept
      let isSentence = passages[index].text.split(separator: " ").count >= 4
      if isSentence, passages[index].kind != .listEntry { return }
      index -= 1
    }
  }

  /// Whether a passage belongs to the dispositivo: at most a label ('DECISIONE:') comes before it.
  private static func isDispositive(_ passage: Passage, _ item: Item, _ sitting: Sitting) -> Bool {
    guard let range = item.resolution?.range, range.overlaps(passage.range) else { return false }
    guard passage.range.lower < range.lower else { return true }
    let lead = sitting.text(SourceRange(passage.range.lower, range.lower))
    return lead.split { $0.isWhitespace }.count <= 3
  }
}
