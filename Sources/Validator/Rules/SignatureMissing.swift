import Model

/// Minutes signed by one of the two who must sign.
enum SignatureMissing: Rule {
  static let about = RuleDescription(
    id: "firma-mancante",
    title: "Manca la firma di chi presiede o di chi verbalizza",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: "Il verbale è firmato da chi presiede e da chi lo redige.",
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        signatures: """
          ▸Il Segretario comunale
          Ugo Marini
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.signatures.count == 1, context.isWholeMinutes, let chair = sitting.chair,
      let secretary = sitting.secretary,
      !NameKey(chair.name.value).matches(NameKey(secretary.name.value)),
      let signature = sitting.signatures.first,
      let range = signature.role?.range ?? signature.name?.range
    else { return [] }
    let after = SourceRange(range.lower, sitting.tail.upper)
    let isChair = signs(signature, as: chair, ["presid", "sindac"])
    let isSecretary = signs(signature, as: secretary, ["segretari", "verbalizz"])
    guard isChair != isSecretary else { return [] }
    // The other may stand in words that were not read as a signature.
    let other: [StaticString] = isChair ? ["segretari", "verbalizz"] : ["presid", "sindac"]
    // 'Ugo' is the name of both: what tells the other is what the signer's own name lacks.
    let own = NameKey((isChair ? chair : secretary).name.value).words
    let surname = NameKey((isChair ? secretary : chair).name.value).words.filter {
      !own.contains($0)
    }
    guard !sitting.source.hasWord(other, in: after),
      !NameKey(sitting.source.text(in: after)).words.contains(where: { surname.contains($0) })
    else { return [] }
    return [
      Violation(
        at: range,
        isChair
          ? "il verbale è firmato da chi presiede, ma non da chi verbalizza, \(secretary.name.value)"
          : "il verbale è firmato da chi verbalizza, ma non da chi presiede, \(chair.name.value)",
        hint: "aggiungi la firma che manca")
    ]
  }

  private static func signs(_ signature: Signature, as officer: Officer, _ roles: [String]) -> Bool
  {
    if let name = signature.name?.value {
      return NameKey(name).matches(NameKey(officer.name.value))
    }
    let role = signature.role?.value.lowercased() ?? ""
    return roles.contains { role.contains($0) }
  }
}
