import Model

/// How many members must be there for the sitting to open, and how many are.
struct QuorumAtOpening {
  let present: Int
  let required: Int
  /// Whether the mayor is there and does not count.
  let leavesMayorOut: Bool
  /// Where the requirement stands, where the regulation says.
  let source: String?

  /// Nil when the regulation is silent on the call or the text on those present.
  init?(_ context: CheckContext) {
    let sitting = context.sitting
    let regulation = context.regulation
    guard let requirement = regulation.quorum[sitting.call?.value ?? .first],
      var present = sitting.presentCount
    else { return nil }
    let onRoll = sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly
    let mayor = context.mayorOutOfQuorum
    leavesMayorOut = onRoll && (mayor.map(sitting.presentAtOpening.contains) ?? false)
    if leavesMayorOut { present -= 1 }
    var required = 0
    for condition in requirement.conditions where condition.measure == .heads {
      let base: Int?
      switch condition.base {
      case .assigned:
        base =
          regulation.assigned.map { $0 + (regulation.mayorInBase == true ? 1 : 0) }
          ?? sitting.memberCount.map { $0 - (mayor == nil ? 0 : 1) }
      case .inOffice:
        base =
          regulation.inOffice
          ?? sitting.memberCount.map { $0 - (mayor == nil ? 0 : 1) }
      case .present, .voters: base = nil
      }
      guard let base else { continue }
      required = max(required, condition.required(of: base))
    }
    guard required > 0 else { return nil }
    self.present = present
    self.required = required
    source = requirement.source
  }
}

extension CheckContext {
  /// The mayor's place on the roll, where the mayor counts neither in the base nor among those
  /// present for the quorum (art. 38: 'senza computare a tale fine il sindaco').
  var mayorOutOfQuorum: Int? {
    guard regulation.mayorInBase == false, sitting.body.kind == .council else { return nil }
    return sitting.members.firstIndex { $0.isMayor }
  }
}

extension Member {
  /// Whether the roll says that it is the mayor, in a college of persons.
  var isMayor: Bool {
    guard representative == nil, let role = role?.value.lowercased() else { return false }
    return role.hasPrefix("sindac")
  }
}
