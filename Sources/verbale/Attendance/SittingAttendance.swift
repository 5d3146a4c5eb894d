import Model

/// What one sitting says about who attended: little enough to keep for years of sittings.
struct SittingAttendance: Sendable {
  /// A member at that sitting.
  struct Presence: Sendable {
    let name: String
    let representative: String?
    let key: NameKey
    let presence: Model.Presence?
    let stay: Stay
    /// The votes at which the member is in the room, by position in ``SittingAttendance/votes``.
    let votes: Set<Int>
    /// The votes at which that cannot be told.
    let uncertainVotes: Set<Int>
  }

  /// A vote, reduced to what tells it from another of the same sitting.
  struct VoteMark: Sendable, Hashable {
    let title: String
    let figures: [Int?]
    let isUnanimous: Bool
    let isEnforceability: Bool
  }

  let file: String
  let body: String?
  let authority: String?
  let date: CalendarDate?
  let openedAt: ClockTime?
  let closedAt: ClockTime?
  let duration: Int?
  let votes: [VoteMark]
  let presences: [Presence]
  /// The lines of entries and exits without a time, by member.
  let untimedLines: [Int: Int]

  init(_ sitting: Sitting, under regulation: Regulation) {
    let timeline = Timeline(sitting, regulation: regulation)
    file = sitting.source.name
    body = sitting.body.name?.value
    authority = sitting.body.authority?.value
    date = sitting.date?.value
    openedAt = sitting.openedAt?.value
    closedAt = sitting.closedAt?.value
    duration = sitting.durationInMinutes
    let all = sitting.votes
    votes = all.map { Self.mark($0.vote, of: sitting.items[$0.item]) }
    var present: [Int: Set<Int>] = [:]
    var uncertain: [Int: Set<Int>] = [:]
    for (position, entry) in all.enumerated() {
      guard let situation = timeline.situation(item: entry.item, vote: entry.index) else {
        continue
      }
      for member in situation.present { present[member, default: []].insert(position) }
      for member in situation.uncertain {
        present[member]?.remove(position)
        uncertain[member, default: []].insert(position)
      }
    }
    var lines: [Int: Int] = [:]
    presences = sitting.stays.map { stay in
      let member = sitting.members[stay.member]
      if case .movementUntimed(let range) = stay.gap {
        lines[stay.member] = sitting.source.line(of: range.lower)
      }
      return Presence(
        name: member.name.value, representative: member.representative?.value,
        key: NameKey(member.name.value), presence: member.presence?.value, stay: stay,
        votes: present[stay.member] ?? [], uncertainVotes: uncertain[stay.member] ?? [])
    }
    untimedLines = lines
  }

  private static func mark(_ vote: Vote, of item: Item) -> VoteMark {
    let title = item.title?.value ?? item.agendaNumber.map(String.init) ?? ""
    return VoteMark(
      title: NameKey(title + " " + (vote.subject?.value ?? "")).words.joined(separator: " "),
      figures: [vote.inFavour?.value, vote.against?.value, vote.abstained?.value],
      isUnanimous: vote.isUnanimous, isEnforceability: vote.isImmediateEnforceability)
  }
}
