/// Makes the members' tracks out of the roll, its annotations and the text.
struct TrackBuilder {
  /// Which source to follow where roll and text tell the same fact differently.
  enum Preference {
    /// The place of the text; what only one tells counts.
    case both
    case text
    case roll
  }

  let sitting: Sitting
  private let anchors: TimeAnchors
  private let told: [Int: [Movement]]
  private let noted: [Int: [Movement]]
  /// Whether roll and text tell some fact differently.
  let hasConflicts: Bool
  private let twins: Set<Twin>

  /// A movement of one member on the roll that the text tells of another at the same hour.
  private struct Twin: Hashable {
    let noted: SourceRange
    let told: SourceRange
  }

  init(_ sitting: Sitting) {
    self.sitting = sitting
    anchors = TimeAnchors(sitting)
    var told: [Int: [Movement]] = [:]
    var noted: [Int: [Movement]] = [:]
    for movement in sitting.movements where !movement.isParticipant && movement.origin != .agenda {
      guard let member = movement.memberIndex, sitting.members.indices.contains(member) else {
        continue
      }
      if movement.origin == .text {
        told[member, default: []].append(movement)
      } else {
        noted[member, default: []].append(movement)
      }
    }
    for (index, member) in sitting.members.enumerated() {
      for (kind, time) in [(Movement.Kind.enters, member.from), (.leaves, member.until)] {
        guard let time else { continue }
        let isKnown = (noted[index] ?? []).contains { $0.kind == kind }
        if isKnown { continue }
        let place = time.range ?? member.range ?? member.name.range ?? sitting.range
        noted[index, default: []].append(
          Movement(kind: kind, time: time, memberIndex: index, origin: .roll, range: place))
      }
    }
    for member in told.keys { told[member]?.sort { $0.range.lower < $1.range.lower } }
    self.told = told
    self.noted = noted
    twins = Self.twins(told: told, noted: noted)
    let differs = noted.contains { member, list in
      list.contains { movement in
        (told[member] ?? []).contains {
          $0.kind == movement.kind && $0.time != nil && $0.time?.value != movement.time?.value
        }
      }
    }
    hasConflicts = differs || !twins.isEmpty
  }

  /// The tracks of all members.
  func tracks(_ preference: Preference) -> [MemberTrack] {
    sitting.members.indices.map { track(of: $0, preference) }
  }

  private static func twins(told: [Int: [Movement]], noted: [Int: [Movement]]) -> Set<Twin> {
    struct Key: Hashable {
      let kind: Movement.Kind
      let time: ClockTime
    }
    var alone: [Key: [Movement]] = [:]
    for (member, list) in told where noted[member] == nil {
      for movement in list {
        guard let time = movement.time?.value else { continue }
        alone[Key(kind: movement.kind, time: time), default: []].append(movement)
      }
    }
    var result: Set<Twin> = []
    guard !alone.isEmpty else { return result }
    for (member, list) in noted where told[member] == nil {
      for movement in list {
        guard let time = movement.time?.value,
          let other = alone[Key(kind: movement.kind, time: time)], other.count == 1
        else { continue }
        result.insert(Twin(noted: movement.range, told: other[0].range))
      }
    }
    return result
  }

  private func track(of member: Int, _ preference: Preference) -> MemberTrack {
    let presence = sitting.members[member].presence?.value
    guard told[member] != nil || noted[member] != nil else {
      return MemberTrack(startsInside: presence.map(\.isAttending), steps: [])
    }
    let steps = steps(of: member, preference)
    var track = MemberTrack(startsInside: presence.map(\.isAttending), steps: [])
    track.steps.reserveCapacity(steps.count)
    if let first = steps.first {
      switch (first.kind, track.startsInside) {
      case (.enters, true), (.enters, nil):
        track.startsInside = isReturn(first) || first.place <= sitting.range.lower
      case (.leaves, nil):
        track.startsInside = true
      case (.enters, false), (.leaves, _):
        break
      }
    }
    var isInside = track.startsInside ?? false
    var previous = sitting.range.lower
    for step in steps {
      let enters = step.kind == .enters
      if enters == isInside, track.steps.isEmpty && !enters || enters && isReturn(step) {
        // 'Rientra' of one who is in, 'esce' of one who is out: the step between is not written.
        var untold = MemberTrack.Step(
          enters ? .leaves : .enters, at: previous, time: nil, range: step.range)
        untold.latest = max(previous, step.place)
        untold.place = enters ? untold.latest : previous
        if enters, untold.place > previous { untold.place -= 1 }
        track.steps.append(untold)
      }
      track.steps.append(step)
      isInside = enters
      previous = step.latest
    }
    return track
  }

  private func isReturn(_ step: MemberTrack.Step) -> Bool {
    guard let range = step.range else { return false }
    return NameKey.split(sitting.text(range)).contains { $0.hasPrefix("rientr") }
  }

  private func steps(of member: Int, _ preference: Preference) -> [MemberTrack.Step] {
    var open = noted[member] ?? []
    var result: [MemberTrack.Step] = []
    for movement in told[member] ?? [] {
      let twin = open.indices.filter { open[$0].kind == movement.kind }
        .filter { !isParted(open[$0], movement, member) }
        .min { gap(open[$0], movement) < gap(open[$1], movement) }
      var fact = movement
      if let twin {
        let listed = open.remove(at: twin)
        if preference == .roll, let time = listed.time, movement.time != nil,
          time.value != movement.time?.value
        {
          result.append(step(listed))
          continue
        }
        if fact.time == nil { fact.time = listed.time }
      } else if preference == .roll, twins.contains(where: { $0.told == movement.range }) {
        continue
      }
      result.append(step(fact))
    }
    for movement in open {
      if preference == .text, twins.contains(where: { $0.noted == movement.range }) { continue }
      result.append(step(movement))
    }
    return result.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if let first = left.time, let second = right.time, first != second { return first < second }
      return (left.range?.lower ?? 0) < (right.range?.lower ?? 0)
    }
  }

  private func gap(_ first: Movement, _ second: Movement) -> Int {
    guard let first = first.time?.value, let second = second.time?.value else { return 720 }
    return abs(anchors.moment(first) - anchors.moment(second))
  }

  /// Whether the member moves the other way between two times, so that they are two facts.
  private func isParted(_ listed: Movement, _ movement: Movement, _ member: Int) -> Bool {
    guard let first = listed.time?.value, let second = movement.time?.value, first != second else {
      return false
    }
    let between = min(first, second)...max(first, second)
    return ((told[member] ?? []) + (noted[member] ?? [])).contains { other in
      other.kind != listed.kind && (other.time.map { between.contains($0.value) } ?? false)
    }
  }

  private func step(_ movement: Movement) -> MemberTrack.Step {
    let time = movement.time?.value
    if time == nil, movement.isMomentVague || movement.duringAgendaNumber != nil,
      let step = vagueStep(movement)
    {
      return step
    }
    if movement.origin == .text || time == nil {
      let isOnRoll = movement.origin != .text
      var step = MemberTrack.Step(
        movement.kind, at: isOnRoll ? sitting.range.lower : movement.range.lower, time: time,
        range: movement.range)
      if isOnRoll {
        step.latest = sitting.range.upper
        step.place = movement.kind == .enters ? step.earliest : step.latest
      }
      return step
    }
    guard let time else {
      return MemberTrack.Step(
        movement.kind, at: movement.range.lower, time: nil, range: movement.range)
    }
    let window = anchors.window(of: time)
    var step = MemberTrack.Step(
      movement.kind, at: window.place, time: time, range: movement.range)
    step.earliest = window.earliest
    step.latest = window.latest
    return step
  }

  /// 'Esce durante il punto 4': anywhere in the item; 'prima del punto 4', 'al termine': at its ends.
  private func vagueStep(_ movement: Movement) -> MemberTrack.Step? {
    let item: Item?
    if let number = movement.duringAgendaNumber {
      item = sitting.items.first { $0.agendaNumber == number }
    } else {
      item = sitting.items.first { $0.range.contains(movement.range.lower) }
    }
    guard let item else { return nil }
    let words = NameKey.split(sitting.text(movement.range))
    if movement.duringAgendaNumber != nil {
      if words.contains("prima"), !words.contains("votazione"), !words.contains("voto") {
        return MemberTrack.Step(
          movement.kind, at: item.range.lower, time: nil, range: movement.range)
      }
      if words.contains("dopo") || words.contains("termine"), !words.contains("votazione"),
        !words.contains("voto")
      {
        return MemberTrack.Step(
          movement.kind, at: item.range.upper, time: nil, range: movement.range)
      }
    }
    var step = MemberTrack.Step(
      movement.kind, at: item.range.lower, time: nil, range: movement.range)
    step.latest = item.range.upper
    step.place = movement.kind == .enters ? step.earliest : step.latest
    step.staysOpen = true
    return step
  }
}
