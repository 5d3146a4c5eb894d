/// Makes the rows of a chart out of the members' tracks.
struct ChartRows {
  let rows: [PresenceChart.Row]
  let levels: [PresenceChart.Level]
  private let sequence: ChartSequence
  private let sitting: Sitting
  /// Every member's states, each from an event on.
  private let changes: [[(event: Int, state: PresenceChart.State)]]

  init(_ sequence: ChartSequence, _ tracks: [MemberTrack], _ sitting: Sitting) {
    self.sequence = sequence
    self.sitting = sitting
    let moves = Dictionary(
      grouping: sequence.events.indices.filter { sequence.events[$0].kind.member != nil },
      by: { sequence.events[$0].kind.member ?? 0 })
    let changes = tracks.enumerated().map { member, track in
      Self.changes(of: track, at: moves[member] ?? [], in: sequence)
    }
    self.changes = changes
    rows = tracks.indices.map { member in
      let record = sitting.members[member]
      return PresenceChart.Row(
        member: member, spans: Self.spans(changes[member], tracks[member], in: sequence),
        isRemote: record.presence?.value == .remote, isDelegate: record.isDelegate,
        presence: record.presence?.value)
    }
    let isTold = sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly
    levels = isTold ? Self.levels(changes, in: sequence) : []
  }

  /// The votes, with whether the rows agree with what the timeline says of each.
  func votes(_ timeline: Timeline) -> [PresenceChart.VoteMark] {
    let directory = MemberDirectory(sitting.members)
    return sitting.votes.enumerated().map { number, entry in
      let situation =
        timeline.situation(item: entry.item, vote: entry.index)
        ?? VoteSituation(item: entry.item, vote: entry.index)
      let event = sequence.index(of: .vote(number)) ?? 0
      return PresenceChart.VoteMark(
        number: number + 1, vote: entry.vote, situation: situation,
        position: sequence.positions[event], isTimed: sequence.isTimed[event],
        choices: Self.choices(entry.vote, directory),
        agreesWithRows: levels.isEmpty || agrees(situation, at: event))
    }
  }

  private func agrees(_ situation: VoteSituation, at event: Int) -> Bool {
    let states = changes.map { Self.state($0, at: event) }
    let open = Set(situation.uncertain)
    let sure = Set(situation.present).subtracting(open)
    return states.indices.allSatisfy { member in
      switch states[member] {
      case .open: open.contains(member)
      case .inside: sure.contains(member)
      case .outside: !sure.contains(member) && !open.contains(member)
      }
    }
  }

  private static func choices(
    _ vote: Vote, _ directory: MemberDirectory
  ) -> [Int: PresenceChart.Choice] {
    var choices: [Int: PresenceChart.Choice] = [:]
    let lists: [(PresenceChart.Choice, [Located<String>])] = [
      (.inFavour, vote.inFavourNames), (.against, vote.againstNames),
      (.abstained, vote.abstainedNames), (.notVoting, vote.notVotingNames),
    ]
    for (choice, names) in lists {
      for name in names where !Tally.isGroup(name.value) {
        if case .one(let member) = directory.find(name.value) { choices[member] = choice }
      }
    }
    return choices
  }

  // MARK: States

  private static func state(
    _ changes: [(event: Int, state: PresenceChart.State)], at event: Int
  ) -> PresenceChart.State {
    changes.last { $0.event <= event }?.state ?? .outside
  }

  /// The states of a member, each with the event it begins at.
  private static func changes(
    of track: MemberTrack, at moves: [Int], in sequence: ChartSequence
  ) -> [(event: Int, state: PresenceChart.State)] {
    let isVague = track.steps.contains(where: \.isOpen)
    var changes: [(event: Int, state: PresenceChart.State)] = []
    let start: PresenceChart.State =
      track.startsInside.map { $0 ? .inside : .outside } ?? .open
    changes.append((0, start))
    for event in moves {
      let state: PresenceChart.State
      if isVague {
        let place = sequence.events[event].place
        let isInside = track.isInside(at: place) ?? false
        state = track.isOpen(at: place) ? .open : isInside ? .inside : .outside
      } else if case .step(_, let index) = sequence.events[event].kind {
        state = track.steps[index].kind == .enters ? .inside : .outside
      } else {
        continue
      }
      if changes.last?.state != state { changes.append((event, state)) }
    }
    return changes
  }

  private static func spans(
    _ changes: [(event: Int, state: PresenceChart.State)], _ track: MemberTrack,
    in sequence: ChartSequence
  ) -> [PresenceChart.Span] {
    changes.indices.compactMap { index in
      let change = changes[index]
      guard change.state != .outside else { return nil }
      let end = index + 1 < changes.count ? changes[index + 1].event : nil
      let from = edge(change.event, track, in: sequence)
      let until =
        end.map { edge($0, track, in: sequence) }
        ?? PresenceChart.Edge(position: 1, kind: .closing, time: nil)
      guard until.position > from.position else { return nil }
      return PresenceChart.Span(from: from, until: until, isSure: change.state == .inside)
    }
  }

  private static func edge(
    _ event: Int, _ track: MemberTrack, in sequence: ChartSequence
  ) -> PresenceChart.Edge {
    guard case .step(_, let index) = sequence.events[event].kind else {
      return PresenceChart.Edge(
        position: sequence.positions[event],
        kind: sequence.events[event].kind == .opening ? .opening : .movement, time: nil)
    }
    return PresenceChart.Edge(
      position: sequence.positions[event], kind: .movement,
      time: sequence.isTimed[event] || !sequence.axis.isTimed ? track.steps[index].time : nil)
  }

  // MARK: Count

  private static func levels(
    _ changes: [[(event: Int, state: PresenceChart.State)]], in sequence: ChartSequence
  ) -> [PresenceChart.Level] {
    let cuts = Set(changes.flatMap { $0.map(\.event) }).sorted()
    var levels: [PresenceChart.Level] = []
    for (index, cut) in cuts.enumerated() {
      let states = changes.map { state($0, at: cut) }
      let sure = states.count { $0 == .inside }
      let end = index + 1 < cuts.count ? sequence.positions[cuts[index + 1]] : 1
      let level = PresenceChart.Level(
        from: sequence.positions[cut], until: end, least: sure,
        most: sure + states.count { $0 == .open })
      guard level.until > level.from else { continue }
      if let last = levels.last, last.least == level.least, last.most == level.most {
        levels[levels.count - 1] = PresenceChart.Level(
          from: last.from, until: level.until, least: last.least, most: last.most)
      } else {
        levels.append(level)
      }
    }
    return levels
  }
}
