import Model

/// The roll call as a table: who is a member, who sits for it, who is there.
enum RollView {
  /// The roll; with a vote's situation, a column says who is there at that vote.
  static func make(_ held: HeldSitting, at situation: VoteSituation? = nil) -> View? {
    let sitting = held.sitting
    guard !sitting.members.isEmpty || sitting.declaredPresent != nil else { return nil }
    let members = sitting.members
    let showsVote = situation.map { changed($0, since: sitting) } ?? false
    var view = View()
    view.set(.hasRepresentatives, members.contains { $0.representative != nil })
    view.set(.namesOnlyAbsent, sitting.rollStyle == .absentOnly)
    view.set(.hasRoles, members.contains { $0.role != nil })
    view.set(.hasWeights, members.contains { $0.weight != nil })
    view.set(.weightUnit, sitting.weightUnit ?? "quota")
    view.set(.hasPresenceAtVote, showsVote)
    let decimals = Agreement.decimals(members.compactMap { $0.weight?.value })
    view.set(
      .members, .rows,
      members.indices.map { row(held, $0, decimals, situation: showsVote ? situation : nil) })
    view.set(.doubtful, .rows, doubtful(sitting))
    view.set(.hasNotes, members.indices.contains { note(sitting, $0) != nil })
    view.set(.presentTotal, sitting.presentCount.map(String.init))
    view.set(.absentTotal, sitting.absentCount.map(String.init))
    view.set(.laterTotal, later(sitting).map(String.init))
    view.set(.memberTotal, sitting.memberCount.map(String.init))
    view.set(.presentWeight, sitting.declaredPresentWeight.map { Agreement.figure($0.value) })
    view.set(
      .presentAtVoteTotal, showsVote ? situation?.presentCount.map(String.init) : nil)
    return view
  }

  /// Those who are neither there at the opening nor absent: they arrive later.
  private static func later(_ sitting: Sitting) -> Int? {
    guard sitting.rollStyle == .complete, let present = sitting.presentCount,
      let absent = sitting.absentCount, sitting.members.count > present + absent
    else { return nil }
    return sitting.members.count - present - absent
  }

  private static func row(
    _ held: HeldSitting, _ index: Int, _ decimals: Int, situation: VoteSituation?
  ) -> View {
    let member = held.sitting.members[index]
    var view = View()
    view.set(.number, String(index + 1))
    view.set(.name, held.memberName(index))
    view.set(.representative, member.representative.map { Spacing.tidy($0.value) })
    view.set(.role, member.role.map { Spacing.tidy($0.value) })
    view.require(.presence, member.presence.map { presence($0.value) })
    view.set(.weight, member.weight.map { Agreement.figure($0.value, decimals: decimals) })
    view.set(.note, note(held.sitting, index))
    view.set(.presenceAtVote, situation.map { atVote($0, index) })
    return view
  }

  /// Names and lines of the roll that the reader could not put anywhere: shown, never dropped.
  private static func doubtful(_ sitting: Sitting) -> [View] {
    sitting.notes.filter { $0.kind == .orphanPerson || $0.kind == .rollLineUnread }.map { note in
      var view = View()
      view.require(.text, Spacing.tidy(sitting.text(note.range)))
      return view
    }
  }

  private static func presence(_ presence: Presence) -> String {
    switch presence {
    case .present: "presente"
    case .remote: "da remoto"
    case .absent: "assente"
    case .excused: "assente giustificato"
    }
  }

  private static func atVote(_ situation: VoteSituation, _ member: Int) -> String {
    if situation.uncertain.contains(member) { return Blank.text }
    return situation.present.contains(member) ? "sì" : "no"
  }

  /// What the minutes add about a member: a delegation, arrivals and departures.
  private static func note(_ sitting: Sitting, _ index: Int) -> String? {
    let member = sitting.members[index]
    var notes: [String] = []
    if member.delegation != nil { notes.append("su delega") }
    notes += MovementWords.notes(of: index, in: sitting)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// Whether the room at the vote differs from the room at the opening.
  private static func changed(_ situation: VoteSituation, since sitting: Sitting) -> Bool {
    guard !situation.present.isEmpty else { return false }
    return Set(situation.present) != Set(sitting.presentAtOpening) || !situation.uncertain.isEmpty
  }
}
