import Model

/// A delegate where the regulation admits none.
enum DelegatesNotAdmitted: Rule {
  static let about = RuleDescription(
    id: "delega-non-ammessa",
    title: "Delegato presente in un organo che non ammette deleghe",
    family: .presenze,
    severity: .error,
    sources: [.regulation("deleghe")],
    rationale: """
      Dove il regolamento non ammette deleghe il delegato non conta fra i presenti, e il suo voto \
      non è valido.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      Example(
        AssemblyOutline(
          roll: """
            Pieve Lenta
            Dario Conti

            Borgo Lento
            Gina Moro

            Castel Lento
            ASSENTE

            Dosso Lento
            Lia Greco su ▸delega

            Erbosa
            Nino Villa
            """
        ).example.text, regulation: "senza-deleghe")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.delegatesAdmitted == false else { return [] }
    return context.sitting.members.compactMap { member in
      guard let delegation = member.delegation, member.presence?.value.isAttending ?? true,
        let range = delegation.range ?? member.range
      else { return nil }
      let who = member.representative?.value ?? member.name.value
      return Violation(
        at: range, "\(who) siede per delega, ma il regolamento non ammette deleghe",
        hint:
          "chi siede per delega non va contato fra i presenti, se una norma non ammette la delega")
    }
  }
}
