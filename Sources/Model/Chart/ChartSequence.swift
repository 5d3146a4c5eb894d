/// Everything that happens in a sitting in one order, each thing with its place on the axis.
///
/// The order is that of the timeline: position in the text, save that what the clock puts after a vote
/// whose hour is told comes after it. Where hours are known they give the place; what has no hour
/// stands between its neighbours in proportion to the text.
struct ChartSequence {
  /// Something that happens.
  enum Kind: Hashable {
    case opening
    case item(Int)
    /// A step whose moment is known.
    case step(member: Int, index: Int)
    /// From here on a step can have happened.
    case opens(member: Int, index: Int)
    /// From here on it has.
    case settles(member: Int, index: Int)
    case resumption(Int)
    /// A vote, by its position among all.
    case vote(Int)
    case pause(Int)
    case closing

    /// What comes first at one place of the text.
    var rank: Int {
      switch self {
      case .opening: 0
      case .item: 1
      case .resumption: 2
      case .step, .opens, .settles: 3
      case .vote: 4
      case .pause: 5
      case .closing: 6
      }
    }

    /// The member who moves.
    var member: Int? {
      switch self {
      case .step(let member, _), .opens(let member, _), .settles(let member, _): member
      case .opening, .item, .resumption, .vote, .pause, .closing: nil
      }
    }

    var isVote: Bool { if case .vote = self { true } else { false } }
  }

  /// Something that happens, with where the text and the clock put it.
  struct Event {
    let kind: Kind
    let place: Int
    /// Minutes since the midnight before the opening.
    let minute: Int?
  }

  /// What happens, in order.
  let events: [Event]
  /// Where each stands.
  let positions: [Double]
  /// Whether the place of each is that of its hour.
  let isTimed: [Bool]
  /// What the positions mean.
  let axis: ChartAxis
  private let order: [Kind: Int]

  init(_ sitting: Sitting, tracks: [MemberTrack]) {
    let events = Self.events(of: sitting, tracks)
    let placed = ChartPlacing(events, bounds: Self.bounds(of: sitting))
    self.events = events
    positions = placed.positions
    isTimed = placed.isTimed
    axis = placed.axis
    order = Dictionary(
      events.enumerated().map { ($0.element.kind, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Which of the things that happen it is, counted from the first.
  func index(of kind: Kind) -> Int? { order[kind] }

  /// Where something stands.
  func position(of kind: Kind) -> Double? { order[kind].map { positions[$0] } }

  /// From the first point to the closing formula: what the opening and closing hours bound.
  private static func bounds(of sitting: Sitting) -> SourceRange {
    let first = sitting.items.first?.range.lower ?? sitting.range.lower
    let last = sitting.closing?.lower ?? sitting.closedAt?.range?.lower ?? sitting.range.upper
    return SourceRange(first, last)
  }

  private static func events(of sitting: Sitting, _ tracks: [MemberTrack]) -> [Event] {
    let anchors = TimeAnchors(sitting)
    var events: [Event] = []
    func add(_ kind: Kind, _ place: Int, _ time: ClockTime? = nil) {
      events.append(Event(kind: kind, place: place, minute: time.map(anchors.moment)))
    }
    add(.opening, .min, sitting.openedAt?.value)
    for (index, item) in sitting.items.enumerated() { add(.item(index), item.range.lower) }
    for (member, track) in tracks.enumerated() {
      for (index, step) in track.steps.enumerated() {
        if step.isOpen {
          add(.opens(member: member, index: index), step.earliest)
          add(.settles(member: member, index: index), step.latest)
        } else {
          add(.step(member: member, index: index), step.place, step.time)
        }
      }
    }
    for (index, entry) in sitting.votes.enumerated() {
      add(.vote(index), entry.vote.range.lower, entry.vote.time?.value)
    }
    for (index, pause) in sitting.suspensions.enumerated() {
      for (kind, range, time) in [
        (Kind.pause(index), pause.suspendedAt, pause.from?.value),
        (.resumption(index), pause.resumedAt, pause.until?.value),
      ] {
        if let place = range?.lower ?? time.map({ anchors.window(of: $0).place }) {
          add(kind, place, time)
        }
      }
    }
    add(.closing, .max, sitting.closedAt?.value)
    let sorted = events.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.place != second.place { return first.place < second.place }
      if first.kind.rank != second.kind.rank { return first.kind.rank < second.kind.rank }
      return left.offset < right.offset
    }
    return byTheClock(sorted.map(\.element))
  }

  /// Puts after a vote whose hour is told the steps that happen later by the clock.
  private static func byTheClock(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    for event in events {
      guard event.kind.isVote, let minute = event.minute else {
        result.append(event)
        continue
      }
      var later: [Event] = []
      result.removeAll { earlier in
        guard case .step = earlier.kind, let moment = earlier.minute, moment > minute else {
          return false
        }
        later.append(earlier)
        return true
      }
      result.append(event)
      result += later
    }
    return result
  }
}
