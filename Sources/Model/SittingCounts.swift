extension Sitting {
  /// The members on the roll, or the declared number, or the declared present and absent together;
  /// nil when none is known.
  public var memberCount: Int? {
    switch rollStyle {
    case .complete: return members.count
    case .columnsLost, .none, .totalsOnly, .presentOnly, .absentOnly:
      if let declaredMembers { return declaredMembers.value }
      guard let declaredPresent, let declaredAbsent, !declaredPresent.isInferred else { return nil }
      return declaredPresent.value + declaredAbsent.value
    }
  }

  /// Those present when the sitting opens: who arrives later is not among them.
  public var presentCount: Int? {
    if rollStyle == .complete || rollStyle == .presentOnly {
      let unknown = members.contains { $0.presence == nil }
      if !unknown || rollStyle == .presentOnly { return presentAtOpening.count }
    }
    return declaredPresent?.value
  }

  /// Those absent at the opening and never said to arrive.
  public var absentCount: Int? {
    if rollStyle == .complete || rollStyle == .absentOnly {
      let absent = members.indices.filter {
        members[$0].presence.map { !$0.value.isAttending } ?? false
      }
      if rollStyle == .absentOnly || !members.contains(where: { $0.presence == nil }) {
        return absent.count
      }
    }
    return declaredAbsent?.value
  }

  /// The members in the room when the sitting opens, by index.
  ///
  /// One whom the roll marks present but whose first movement, in the roll or in the text, is an
  /// entry, was not there yet.
  public var presentAtOpening: [Int] {
    members.indices.filter { index in
      guard let presence = members[index].presence, presence.value.isAttending else {
        return false
      }
      if let from = members[index].from { return openedAt.map { from.value <= $0.value } ?? false }
      return firstMovement(of: index)?.kind != .enters
    }
  }

  /// The first movement of a member: by time where both are timed, by place in the text otherwise.
  public func firstMovement(of member: Int) -> Movement? {
    movements.filter { $0.memberIndex == member }.min { left, right in
      if let first = left.time?.value, let second = right.time?.value, first != second {
        return first < second
      }
      return left.range.lower < right.range.lower
    }
  }
}
