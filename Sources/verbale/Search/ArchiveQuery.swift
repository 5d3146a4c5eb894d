import Model

/// Which points of an archive are wanted; what is not given does not matter.
struct ArchiveQuery: Sendable {
  /// Words of the title or of the text: all must be there.
  var words: WordQuery?
  /// The first day.
  var from: CalendarDate?
  /// The last day.
  var to: CalendarDate?
  /// Words that choose the organ.
  var body: String?
  /// What became of it.
  var outcome: Outcome?
  /// A member who took part.
  var member: String?
  /// What that member voted on the matter itself.
  var choice: Ballot.Choice?

  /// Everything.
  init() {}

  /// Whether nothing is asked.
  var isEmpty: Bool {
    words == nil && from == nil && to == nil && body == nil && outcome == nil && member == nil
  }

  /// Whether only decided points can answer.
  var wantsDecisions: Bool { outcome != nil || member != nil }

  /// Whether a sitting can hold an answer.
  func admits(_ sitting: Sitting, heldBy names: [String?]) -> Bool {
    if from != nil || to != nil {
      guard let date = sitting.date?.value else { return false }
      if let from, date < from { return false }
      if let to, to < date { return false }
    }
    guard let body else { return true }
    let known = names.compactMap { $0 }.flatMap { NameKey($0).words }
    let wanted = NameKey(body).words
    return !wanted.isEmpty && wanted.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
  }

  /// What the member did at a decided point; nil where it is none of what is wanted.
  func ballots(of resolution: Resolution) -> [Ballot]? {
    if let outcome, resolution.outcome != outcome { return nil }
    guard let member else { return [] }
    let key = NameKey(member)
    let votes = choice == nil ? resolution.votes : resolution.votes.filter { $0.purpose == .motion }
    let found = votes.flatMap(\.ballots).filter { ballot in
      (choice == nil || ballot.choice == choice)
        && (NameKey(ballot.member).matches(key)
          || ballot.person.map { NameKey($0).matches(key) } ?? false)
    }
    return found.isEmpty ? nil : found
  }
}
