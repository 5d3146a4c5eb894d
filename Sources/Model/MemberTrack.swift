/// One member's way through a sitting: in or out at the start, then in and out.
struct MemberTrack: Sendable {
  /// An entry or an exit with the stretch of text in which it can have happened.
  struct Step: Sendable {
    var kind: Movement.Kind
    /// The first offset at which it can have happened.
    var earliest: Int
    /// The last; the same as `earliest` where the moment is known.
    var latest: Int
    /// The offset taken, within the stretch.
    var place: Int
    var time: ClockTime?
    var range: SourceRange?
    /// True when tallies may not close the question: the words leave it open to the reader.
    var staysOpen = false

    /// A step whose moment the position in the text gives.
    init(_ kind: Movement.Kind, at place: Int, time: ClockTime?, range: SourceRange?) {
      self.kind = kind
      self.place = place
      earliest = place
      latest = place
      self.time = time
      self.range = range
    }

    var isOpen: Bool { earliest < latest }
  }

  /// Whether the member is in at the start; nil when the roll lost it.
  var startsInside: Bool?
  /// The steps in order.
  var steps: [Step]

  /// Whether the member is in the room at an offset; nil when the roll lost it.
  func isInside(at offset: Int) -> Bool? {
    var inside = startsInside
    for step in steps where step.place <= offset { inside = step.kind == .enters }
    return inside
  }

  /// Whether the text leaves open if the member is in the room at an offset.
  func isOpen(at offset: Int) -> Bool {
    // Most members neither come nor go.
    if !steps.contains(where: \.isOpen) {
      return startsInside == nil && lastStep(before: offset) == nil
    }
    var possible: Set<Bool> = startsInside.map { [$0] } ?? [true, false]
    for step in steps {
      let state = step.kind == .enters
      if step.latest <= offset {
        possible = [state]
      } else if step.earliest <= offset {
        possible.insert(state)
      }
    }
    return possible.count > 1
  }

  /// Whether the member is in the room at a vote whose hour is told: what is told earlier in the
  /// text and happens later by the clock has not happened yet.
  func isInside(at offset: Int, time: ClockTime?) -> Bool? {
    guard let time else { return isInside(at: offset) }
    var inside = startsInside
    for step in steps where step.place <= offset {
      if let moment = step.time, moment > time { continue }
      inside = step.kind == .enters
    }
    return inside
  }

  /// The last step taken before an offset.
  func lastStep(before offset: Int) -> Step? { steps.last { $0.place <= offset } }
  /// The first step taken after an offset.
  func nextStep(after offset: Int) -> Step? { steps.first { $0.place > offset } }
}
