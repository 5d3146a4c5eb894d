import Model

/// Who attended, body by body and member by member, over any number of sittings: for the fees.
struct AttendanceTable: Sendable {
  /// One body's sittings and members.
  struct Body: Sendable {
    var name: String?
    var authority: String?
    var sittings: [Held] = []
    var members: [Row] = []
  }

  /// One sitting, from one document or from several that tell of it.
  struct Held: Sendable {
    let date: CalendarDate?
    let openedAt: ClockTime?
    let closedAt: ClockTime?
    let duration: Int?
    let voteCount: Int
    let files: [String]
  }

  /// One member's sum.
  struct Row: Sendable {
    var name: String
    var key: NameKey
    var representatives: [String] = []
    /// Sittings on whose roll the member is.
    var called = 0
    var attended = 0
    var remote = 0
    var excused = 0
    var absent = 0
    /// Sittings whose roll does not tell.
    var unknown = 0
    var votes = 0
    var uncertainVotes = 0
    var votesHeld = 0
    /// Minutes, of the sittings where they can be told.
    var knownMinutes = 0
    /// Why they cannot be told in others.
    var gaps: [String] = []

    /// All minutes; nil when some cannot be told.
    var minutes: Int? { gaps.isEmpty ? knownMinutes : nil }
  }

  private(set) var bodies: [Body] = []

  init(_ sittings: [SittingAttendance]) {
    for group in Self.groupedByBody(sittings) {
      var body = Body(name: group.compactMap(\.body).first)
      body.authority = group.compactMap(\.authority).first
      for tellings in Self.groupedBySitting(group) {
        let one = Telling(tellings)
        body.sittings.append(one.held)
        for presence in one.presences { body.add(presence, of: one) }
      }
      body.members.sort {
        ($0.key.words.joined(separator: " "), $0.name) < (
          $1.key.words.joined(separator: " "), $1.name
        )
      }
      bodies.append(body)
    }
  }

  private static func groupedByBody(_ sittings: [SittingAttendance]) -> [[SittingAttendance]] {
    var order: [[String]] = []
    var groups: [[String]: [SittingAttendance]] = [:]
    for sitting in sittings {
      let key =
        NameKey(sitting.body ?? "").words.sorted() + ["|"]
        + NameKey(sitting.authority ?? "").words.sorted()
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(sitting)
    }
    return order.compactMap { groups[$0] }
  }

  /// By day; documents of one day are of one sitting unless their hours of opening differ.
  private static func groupedBySitting(_ sittings: [SittingAttendance]) -> [[SittingAttendance]] {
    var groups: [[SittingAttendance]] = []
    for sitting in sittings {
      let place = groups.firstIndex { group in
        guard let date = sitting.date, group[0].date == date else { return false }
        let hours = Set((group + [sitting]).compactMap(\.openedAt))
        return hours.count <= 1
      }
      if let place { groups[place].append(sitting) } else { groups.append([sitting]) }
    }
    return groups.sorted { left, right in
      switch (left[0].date, right[0].date) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): false
      case (.some, nil): true
      default: (left[0].openedAt?.minutes ?? 0) < (right[0].openedAt?.minutes ?? 0)
      }
    }
  }
}

extension AttendanceTable.Body {
  fileprivate mutating func add(_ presence: Telling.Presence, of telling: Telling) {
    let index =
      members.firstIndex { $0.key.equals(presence.key) }
      ?? {
        members.append(AttendanceTable.Row(name: presence.name, key: presence.key))
        return members.count - 1
      }()
    members[index].add(presence, of: telling)
  }
}

extension AttendanceTable.Row {
  fileprivate mutating func add(_ presence: Telling.Presence, of telling: Telling) {
    called += 1
    votesHeld += telling.held.voteCount
    switch presence.attends {
    case true?:
      attended += 1
      if presence.presence == .remote { remote += 1 }
      votes += presence.votes
      uncertainVotes += presence.uncertainVotes
      if let minutes = presence.minutes { knownMinutes += minutes }
      if let gap = presence.gap { gaps.append(gap) }
      if let person = presence.representative, !representatives.contains(person) {
        representatives.append(person)
      }
    case false?:
      absent += 1
      if presence.presence == .excused { excused += 1 }
    case nil:
      unknown += 1
      if let gap = presence.gap { gaps.append(gap) }
    }
  }
}
