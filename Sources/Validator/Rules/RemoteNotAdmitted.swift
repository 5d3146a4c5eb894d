import Model

/// A remote member where the regulation admits no remote link.
enum RemoteNotAdmitted: Rule {
  static let about = RuleDescription(
    id: "remoto-non-ammesso",
    title: "Componente da remoto in un organo che non lo ammette",
    family: .presenze,
    severity: .error,
    sources: [.regulation("da_remoto")],
    rationale: """
      Il collegamento da remoto vale solo se il regolamento lo prevede: altrimenti chi è collegato \
      non conta fra i presenti.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      Example(
        AssemblyOutline(
          roll: AssemblyOutline.roll(remote: false).replacing("Gina Moro da", with: "▸Gina Moro da")
        ).example.text, regulation: "senza-remoto")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.remoteAdmitted == false else { return [] }
    return context.sitting.members.compactMap { member in
      guard member.presence?.value == .remote,
        let range = member.representative?.range ?? member.name.range ?? member.range
      else { return nil }
      return Violation(
        at: range,
        "\(member.representative?.value ?? member.name.value) partecipa da remoto, ma il regolamento "
          + "non lo ammette",
        hint: "chi è collegato non va contato fra i presenti, se una norma non lo ammette")
    }
  }
}
