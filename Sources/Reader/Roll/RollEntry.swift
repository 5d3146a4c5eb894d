import Model

/// One entry of a roll as its words give it, before it is known to be a member.
struct RollEntry {
  var body: Located<String>?
  var person: Located<String>?
  var role: Located<String>?
  var presence: Located<Presence>?
  var isRemote = false
  /// Whether it stands in a list that says so plainly: 'Presenti:', 'Assenti:'.
  var isListedApart = false
  var delegation: Located<String>?
  var from: Located<ClockTime>?
  var until: Located<ClockTime>?
  /// 'si allontana dalle 16:20 alle 16:25'.
  var gap: (from: Located<ClockTime>, until: Located<ClockTime>)?
  var weight: Located<Double>?
  /// 'esce durante il punto 4': a movement whose moment is open.
  var during: (kind: Movement.Kind, number: Int?, range: SourceRange)?
  var range: SourceRange

  /// The member this entry stands for; nil when it names nobody.
  func member(presence fallback: Located<Presence>? = nil) -> Member? {
    guard let name = body ?? person else { return nil }
    var presence = presence ?? fallback
    if isRemote, presence == nil || presence?.value == .present {
      presence = Located(.remote, at: presence?.range ?? range)
    }
    return Member(
      name: name, representative: body == nil ? nil : person, role: role, presence: presence,
      delegation: delegation, from: from, until: until, weight: weight, range: range)
  }

  /// The movements that annotations beside the name tell of.
  func movements(member: Int?) -> [Movement] {
    var result: [Movement] = []
    func add(_ kind: Movement.Kind, _ time: Located<ClockTime>) {
      result.append(
        Movement(
          kind: kind, time: time, memberIndex: member, body: body, person: person,
          isParticipant: member == nil, origin: .roll, range: time.range ?? range))
    }
    if let gap {
      add(.leaves, gap.from)
      add(.enters, gap.until)
    }
    if let during {
      result.append(
        Movement(
          kind: during.kind, memberIndex: member, body: body, person: person,
          isParticipant: member == nil, origin: .roll, isMomentVague: true,
          duringAgendaNumber: during.number, range: during.range))
    }
    if let from { add(.enters, from) }
    if let until { add(.leaves, until) }
    return result
  }
}
