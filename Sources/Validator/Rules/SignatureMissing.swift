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
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        signatures: """
          La Presidente                                  Il Segretario
          """
      ).example,
    ],
    failing: [
      CouncilOutline(
        signatures: """
          La Presidente                                  ▸Il Segretario
          Anna Rossi
                                                   (fino alle 18.20 Luca Bianchi)
          """
      ).example,
      CouncilOutline(
        signatures: """
          ▸Il Segretario comunale
          Ugo Marini
          """
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    if let bare = bareColumn(sitting), context.isWholeMinutes { return [bare] }
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

  /// 'Il Presidente      La Segretaria' over one name alone: the column of the other is bare.
  private static func bareColumn(_ sitting: Sitting) -> Violation? {
    guard sitting.signatures.count == 2,
      let named = sitting.signatures.first(where: { $0.name != nil }),
      let bare = sitting.signatures.first(where: { $0.name == nil }),
      let role = named.role?.range, let own = bare.role, let place = own.range,
      let name = named.name,
      case let source = sitting.source, source.line(of: role.lower) == source.line(of: place.lower),
      ["segretari", "verbalizz", "presid"].contains(where: own.value.lowercased().contains)
    else { return nil }
    // Nobody else is named below, but in brackets that tell a part of the sitting.
    let line = source.rangeOfLine(source.line(of: place.lower))
    let below = source.text(in: SourceRange(line.upper, sitting.tail.upper))
    var depth = 0
    let words = below.filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")" { depth -= 1 } }
      return depth == 0
    }.split(whereSeparator: \.isWhitespace)
    let known = Set(NameKey(name.value).words)
    guard !words.isEmpty, words.allSatisfy({ NameKey(String($0)).words.allSatisfy(known.contains) })
    else { return nil }
    return Violation(
      at: place, "sotto «\(own.value)» manca il nome di chi firma",
      hint: "aggiungi la firma che manca")
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
