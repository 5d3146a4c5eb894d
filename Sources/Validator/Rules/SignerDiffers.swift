import Model

/// A signature under the chair's or the secretary's office by somebody else.
enum SignerDiffers: Rule {
  static let about = RuleDescription(
    id: "firmatario-diverso",
    title: "Chi firma non è chi ha presieduto o verbalizzato",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Firma il verbale chi ha presieduto la seduta e chi l'ha verbalizzata: un altro nome sotto la \
      stessa carica è un errore, o manca la notizia della sostituzione.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        signatures: """
          La Presidente
          ▸Carla Verdi

          Il Segretario comunale
          Ugo Marini
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.signatures.count < 5 else { return [] }
    return sitting.signatures.compactMap { signature in
      guard let name = signature.name, let range = name.range,
        let role = signature.role?.value.lowercased(), !role.contains("vice")
      else { return nil }
      // Opinions and certificates are signed by others.
      if role.hasPrefix("il president") || role.hasPrefix("la president")
        || role.hasPrefix("president")
      {
        return violation(name.value, range, sitting.chair, "presiede", sitting)
      }
      if role.contains("verbalizzant") {
        return violation(name.value, range, sitting.secretary, "verbalizza", sitting)
      }
      return nil
    }
  }

  private static func violation(
    _ name: String, _ range: SourceRange, _ officer: Officer?, _ verb: String, _ sitting: Sitting
  ) -> Violation? {
    guard let officer, let place = officer.name.range, !place.contains(range.lower) else {
      return nil
    }
    let signer = NameKey(name)
    let known = NameKey(officer.name.value)
    guard signer.words.count > 1, known.words.count > 1, !signer.matches(known),
      // Two spellings of one name are another rule's business.
      !NameSpelling.areNear(name, officer.name.value),
      // The chair may pass to another during the sitting.
      !sitting.source.hasWord(["assume la presidenza"], in: sitting.range) || officer.role == nil
    else { return nil }
    return Violation(
      at: range, "firma «\(name)», ma \(verb) \(officer.name.value)",
      hint: "correggi il nome, o scrivi chi ha sostituito \(officer.name.value)",
      related: [RelatedPlace(place, verb)])
  }
}
