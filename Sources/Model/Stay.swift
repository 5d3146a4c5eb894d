/// Permanenza: how long a member is in the room during a sitting.
public struct Stay: Sendable, Hashable {
  /// Why the minutes cannot be told.
  public enum Gap: Sendable, Hashable {
    /// The hour of opening is not written.
    case openingUnknown
    /// The hour of closing is not written.
    case closingUnknown
    /// An entry or an exit has no time.
    case movementUntimed(SourceRange)
    /// The roll does not say whether the member is there.
    case presenceUnknown
  }

  /// The member's index on the roll.
  public var member: Int
  /// Whether the member is there for some of the sitting; nil when the roll lost it.
  public var attends: Bool?
  /// Minutes in the room, written suspensions left out; nil when they cannot be told.
  public var minutes: Int?
  /// Why `minutes` is nil.
  public var gap: Gap?

  /// Records a stay.
  public init(member: Int, attends: Bool?, minutes: Int?, gap: Gap? = nil) {
    self.member = member
    self.attends = attends
    self.minutes = minutes
    self.gap = gap
  }
}

extension Sitting {
  /// How long every member stays, in the order of the roll.
  public var stays: [Stay] {
    let atOpening = Set(presentAtOpening)
    return members.indices.map { stay(of: $0, isInAtOpening: atOpening.contains($0)) }
  }

  /// Minutes from opening to closing, written suspensions left out.
  public var durationInMinutes: Int? {
    guard let clock = SittingClock(self) else { return nil }
    return clock.minutes(from: 0, to: clock.length)
  }

  private func stay(of member: Int, isInAtOpening: Bool) -> Stay {
    let moves = moves(of: member)
    if members[member].presence == nil, moves.isEmpty {
      return Stay(member: member, attends: nil, minutes: nil, gap: .presenceUnknown)
    }
    guard isInAtOpening || moves.contains(where: { $0.kind == .enters }) else {
      return Stay(member: member, attends: false, minutes: 0)
    }
    guard let clock = SittingClock(self) else {
      let gap: Stay.Gap = openedAt == nil ? .openingUnknown : .closingUnknown
      return Stay(member: member, attends: true, minutes: nil, gap: gap)
    }
    var total = 0
    var since: Int? = isInAtOpening ? 0 : nil
    for move in moves {
      let changes = (move.kind == .enters) == (since == nil)
      guard changes else { continue }
      guard let time = move.time?.value else {
        return Stay(member: member, attends: true, minutes: nil, gap: .movementUntimed(move.range))
      }
      let moment = clock.moment(time)
      if let start = since {
        total += clock.minutes(from: start, to: moment)
        since = nil
      } else {
        since = moment
      }
    }
    if let start = since { total += clock.minutes(from: start, to: clock.length) }
    return Stay(member: member, attends: true, minutes: total)
  }

  /// A member's entries and exits in order. What the roll notes and the text tells again is one
  /// movement, and the text has the better place.
  private func moves(of member: Int) -> [Movement] {
    let all = movements.filter { $0.memberIndex == member }
    let told = all.filter { $0.origin == .text }
    var result = told
    for noted in all where noted.origin != .text {
      let isToldAgain = told.contains { $0.kind == noted.kind }
      if !isToldAgain { result.append(noted) }
    }
    let place = members[member].range ?? members[member].name.range ?? range
    for (kind, time) in [
      (Movement.Kind.enters, members[member].from), (.leaves, members[member].until),
    ] {
      if let time, !result.contains(where: { $0.kind == kind }) {
        result.append(
          Movement(
            kind: kind, time: time, memberIndex: member, origin: .roll, range: time.range ?? place))
      }
    }
    return result.sorted { left, right in
      if let first = left.time?.value, let second = right.time?.value, first != second {
        return first < second
      }
      return left.range.lower < right.range.lower
    }
  }
}

/// Minutes counted from the opening of a sitting, midnight notwithstanding.
private struct SittingClock {
  /// Minutes from opening to closing.
  let length: Int
  private let opening: Int
  private var pauses: [Range<Int>] = []

  /// Nil when opening or closing is not written.
  init?(_ sitting: Sitting) {
    guard let opens = sitting.openedAt?.value, let closes = sitting.closedAt?.value else {
      return nil
    }
    opening = opens.minutes
    length =
      closes >= opens ? closes.minutes - opens.minutes : closes.minutes + 1440 - opens.minutes
    for suspension in sitting.suspensions {
      if let from = suspension.from?.value, let until = suspension.until?.value {
        let start = moment(from)
        pauses.append(start..<max(start, moment(until)))
      }
    }
  }

  /// A time of the day as minutes from the opening, kept within the sitting.
  func moment(_ time: ClockTime) -> Int {
    let passesMidnight = opening + length >= 1440
    let minutes = time.minutes - opening
    if minutes < 0, passesMidnight { return min(minutes + 1440, length) }
    return min(max(minutes, 0), length)
  }

  /// Minutes between two moments, pauses left out.
  func minutes(from: Int, to: Int) -> Int {
    guard to > from else { return 0 }
    return pauses.reduce(to - from) { rest, pause in
      rest - max(0, min(to, pause.upperBound) - max(from, pause.lowerBound))
    }
  }
}
