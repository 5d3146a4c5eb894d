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
      ).example,
      CouncilOutline(
        opening: """
          Assume la presidenza la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La
          Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """,
        signatures: """
          La Sindaca
          Anna Rossi

          Il Segretario comunale
          ▸Paolo Guidi
          """
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.signatures.count < 5 else { return [] }
    return sitting.signatures.compactMap { signature in
      guard let name = signature.name, let range = name.range,
        let role = signature.role?.value, !folded(role).contains(where: { $0.hasPrefix("vice") })
      else { return nil }
      // Opinions and certificates are signed by others.
      if isOffice(role, of: sitting.chair, ["presidente"]) || isMayor(role, presiding: sitting) {
        return violation(name.value, range, sitting.chair, "presiede", sitting)
      }
      if isOffice(role, of: sitting.secretary, ["verbalizzante"]) {
        return violation(name.value, range, sitting.secretary, "verbalizza", sitting)
      }
      return nil
    }
  }

  /// Whether a signature stands under an officer's office: by a word that tells it, or by the very
  /// words with which the minutes name the officer.
  private static func isOffice(_ role: String, of officer: Officer?, _ words: [String]) -> Bool {
    let written = folded(role).filter { !articles.contains($0) }
    if let first = written.first, words == ["presidente"], first == "presidente" { return true }
    if words == ["verbalizzante"], written.contains("verbalizzante") { return true }
    guard let office = officer?.role else { return false }
    let known = folded(office.value).filter { !articles.contains($0) }
    return !known.isEmpty && written == known
  }

  /// Whether 'Il Sindaco' signs minutes over which, for the roll, the mayor of the town presides.
  private static func isMayor(_ role: String, presiding sitting: Sitting) -> Bool {
    guard sitting.body.kind == .council || sitting.body.kind == .executive,
      let chair = sitting.chair,
      let office = folded(role).first(where: { !articles.contains($0) }), office.hasPrefix("sindac")
    else { return false }
    return sitting.members.contains {
      $0.isMayor && NameKey($0.name.value).matches(NameKey(chair.name.value))
    }
  }

  private static func folded(_ office: String) -> [String] {
    office.lowercased().split { !$0.isLetter }.map(String.init)
  }

  private static let articles: Set<String> = ["il", "la", "lo", "l", "un", "una"]

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
      !sitting.source.hasWord(
        ["assume la presidenza"], in: SourceRange(place.upper, sitting.range.upper))
        || officer.role == nil
    else { return nil }
    return Violation(
      at: range, "firma «\(name)», ma \(verb) \(officer.name.value)",
      hint: "correggi il nome, o scrivi chi ha sostituito \(officer.name.value)",
      related: [RelatedPlace(place, verb)])
  }
}
