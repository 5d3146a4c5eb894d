/// A sitting with the regulation it is under and the timeline of presence that follows.
public struct HeldSitting: Sendable {
  /// The sitting.
  public let sitting: Sitting
  /// What it is under.
  public let regulation: Regulation
  /// Who is where at every vote.
  public let timeline: Timeline

  /// Holds a sitting under a regulation.
  public init(_ sitting: Sitting, regulation: Regulation) {
    self.sitting = sitting
    self.regulation = regulation
    timeline = Timeline(sitting, regulation: regulation)
  }

  /// Holds a sitting whose timeline is known already.
  public init(_ timeline: Timeline, under regulation: Regulation) {
    sitting = timeline.sitting
    self.regulation = regulation
    self.timeline = timeline
  }

  /// The organ's name, from the minutes or else from the regulation.
  public var bodyName: String? {
    sitting.body.name.map { Spacing.tidy($0.value) } ?? regulation.bodyName
  }

  /// The institution's name, from the minutes or else from the regulation.
  public var authority: String? {
    sitting.body.authority.map { Spacing.tidy($0.value) } ?? regulation.authority
  }

  /// A member as acts call it: the body, or the person.
  public func memberName(_ index: Int) -> String {
    guard sitting.members.indices.contains(index) else { return "" }
    return Spacing.tidy(sitting.members[index].name.value)
  }

  /// The outcome of a vote: as stated, or else as its figures give it, and then marked as inferred.
  public func outcome(item: Int, vote: Int) -> Located<Outcome>? {
    let record = sitting.items[item].votes[vote]
    if let stated = record.outcome { return stated }
    if let computed = timeline.situation(item: item, vote: vote)?.outcomeComputed {
      return Located(computed, inferred: true)
    }
    return passesUnderAnyRule(record, of: sitting.items[item])
      ? Located(.approved, inferred: true) : nil
  }

  /// Whether a motion passes whatever a regulation that is silent may ask: all who vote are for it, or
  /// more than half of all the members.
  private func passesUnderAnyRule(_ vote: Vote, of item: Item) -> Bool {
    let rule = regulation.majority(for: vote, title: item.title?.value)
    if vote.isUnanimous {
      return rule?.conditions.allSatisfy { $0.base == .present || $0.base == .voters } ?? true
    }
    guard rule == nil, vote.candidates.isEmpty, let inFavour = vote.inFavour?.value,
      let members = sitting.memberCount
    else { return false }
    return 2 * inFavour > members
  }

  /// The item's title, or what the agenda calls it.
  public func title(of item: Item) -> String? {
    if let title = item.title { return Spacing.tidy(title.value) }
    guard let number = item.agendaNumber else { return nil }
    return sitting.agenda.first { $0.number == number }.map { Spacing.tidy($0.title.value) }
  }
}
