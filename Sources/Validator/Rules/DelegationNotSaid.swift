import Model

/// A substitute of the mayor with no word of delegation, where other entries have it.
enum DelegationNotSaid: Rule {
  static let about = RuleDescription(
    id: "delega-non-indicata",
    title: "Delega non indicata accanto a chi sostituisce il Sindaco",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      In un'assemblea di Sindaci chi non è Sindaco siede per delega: se l'elenco lo dice per alcuni, \
      deve dirlo per tutti.
      """,
    passing: [AssemblyOutline(roll: AssemblyOutline.rollWithOffices).example],
    failing: [
      AssemblyOutline(
        roll: AssemblyOutline.rollWithOffices.replacing(
          "Gina Moro, Assessora su delega", with: "▸Gina Moro, Assessora")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.body.kind == .mayorsAssembly,
      sitting.members.contains(where: { $0.isDelegate })
    else { return [] }
    return sitting.members.compactMap { member in
      guard !member.isDelegate, member.presence?.value.isAttending ?? false, let role = member.role,
        let person = member.representative, let range = person.range ?? member.range
      else { return nil }
      let words = role.value.lowercased()
      guard
        ["assessor", "consiglier"].contains(where: words.contains),
        !words.contains("deleg"), !words.contains("vice"), !words.contains("president")
      else { return nil }
      return Violation(
        at: range,
        "\(person.value) siede per «\(member.name.value)» come \(role.value), ma l'elenco, che indica "
          + "altre deleghe, non ne indica una",
        hint: "aggiungi «su delega», se la delega c'è")
    }
  }
}

extension AssemblyOutline {
  /// The roll with the office of each.
  static let rollWithOffices = """
    Pieve Lenta
    Dario Conti, Sindaco

    Borgo Lento
    Gina Moro, Assessora su delega

    Castel Lento
    ASSENTE

    Dosso Lento
    Lia Greco, Consigliera su delega

    Erbosa
    Nino Villa, Sindaco
    """
}
