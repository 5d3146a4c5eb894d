import Model

/// To whom the notice goes: the members, from the minutes or else from the regulation.
enum AddresseeView {
  /// Name and office of each.
  static func make(_ held: HeldSitting) -> [View] {
    let members = held.sitting.members
    if !members.isEmpty { return members.indices.map { make(held.memberName($0), members[$0]) } }
    let day = held.sitting.date?.value
    return held.regulation.members.filter { isInOffice($0, on: day) }.map { member in
      var view = View()
      view.set(.name, Spacing.tidy(member.name))
      view.set(.representative, nil as String?)
      view.set(.role, member.role.map { OfficePhrase.plain($0) })
      return view
    }
  }

  private static func make(_ name: String, _ member: Member) -> View {
    var view = View()
    view.set(.name, name)
    // A delegate stood for the member at one sitting: the next notice goes to the member.
    view.set(
      .representative,
      member.isDelegate ? nil : member.representative.map { Spacing.tidy($0.value) })
    view.set(
      .role, member.isDelegate ? nil : member.role.map { OfficePhrase.plain($0.value) })
    return view
  }

  private static func isInOffice(_ member: RegulationMember, on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    if let from = member.from, day < from { return false }
    if let until = member.until, until < day { return false }
    return true
  }
}
