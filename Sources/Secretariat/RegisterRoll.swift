import Model
import Register

/// The roll of a sitting as the register keeps it.
enum RegisterRoll {
  /// The rows; none where the roll is not whole: half a roll would make absent who was there.
  static func entries(of sitting: Sitting) -> [AttendanceEntry] {
    guard sitting.rollStyle == .complete, sitting.notes.isEmpty else { return [] }
    var entries: [AttendanceEntry] = []
    for (index, member) in sitting.members.enumerated() {
      guard let presence = member.presence?.value else { return [] }
      entries.append(
        AttendanceEntry(
          member: Spacing.tidy(member.name.value),
          person: member.representative.map { Spacing.tidy($0.value) }, presence: presence,
          isPartial: member.from != nil || member.until != nil
            || sitting.movements.contains { $0.memberIndex == index }))
    }
    return entries
  }
}
