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
    passing: [
      CouncilOutline().example,
      CouncilOutline(
        opening: """
          Assume la presidenza la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La
          Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """,
        signatures: """
          La Sindaca
          Anna Rossi

          Il Segretario comunale (punti 1-2)
          Ugo Marini

          Il Segretario comunale (punto 3)
          Paolo Guidi
          """
      ).example,
      CouncilOutline(
        opening: """
          Assume la presidenza la Sindaca Anna Rossi; verbalizza per ora il consigliere Luca Bianchi. La
          Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
          """,
        agenda: "ORDINE DEL GIORNO\n1. Elezione del segretario",
        points: """
          1. Elezione del segretario

          A scrutinio segreto, votanti 5: Carla Verdi voti 4, schede bianche 1. È eletta segretaria Carla
          Verdi, che continua il verbale.
          """,
        signatures: """
          La Sindaca
          Anna Rossi

          Il Segretario
          Carla Verdi
          """
      ).example,
      CouncilOutline(
        opening: """
          Assume la presidenza la Sindaca Anna Rossi. La Sindaca, constatato il numero legale, dichiara aperta
          la seduta alle ore 18:00. Al punto 1 presiede il Vice Sindaco Bianchi.
          """,
        signatures: """
          La Vice Sindaca                               Il Segretario comunale
          Luca Bianchi                                  Ugo Marini
          """
      ).example,
    ],
    failing: [
      CouncilOutline(
        opening: """
          Assume la presidenza la Sindaca Anna Rossi. La Sindaca, constatato il numero legale, dichiara aperta
          la seduta alle ore 18:00.
          """,
        signatures: """
          La Vice Sindaca                               Il Segretario comunale
          ▸Luca Bianchi                                  Ugo Marini
          """
      ).example,
      CouncilOutline(
        signatures: """
          La Presidente
          ▸Carla Verdi

          Il Segretario comunale
          Ugo Marini
          """
      ).example,
      signedByGuidi(writtenBy: "il Segretario comunale Ugo Marini"),
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("Neri Piero", with: "Neri Piero (presidente)"),
        opening: """
          Funge da segretario il consigliere Bianchi. Constatato il numero legale, la seduta è aperta alle
          ore 18:00.
          """,
        signatures: """
          Il segretario                                  Il presidente
          ▸Sara Gallo                                     ▸Carla Verdi
          """
      ).example,
      signedByGuidi(writtenBy: "la Segretaria comunale Ada Marini"),
      CouncilOutline(
        roll: "In sala: Anna Rossi (Presidente), Luca Bianchi, Carla Verdi.\nIn video: Neri Piero.",
        opening: "La Presidente apre la seduta alle ore 18:00.",
        signatures: """
          Il Presidente
          ▸Carla Verdi

          Il Segretario
          Ugo Marini
          """
      ).example,
    ])

  /// Minutes that another secretary signs.
  private static func signedByGuidi(writtenBy secretary: String) -> Example {
    CouncilOutline(
      opening: """
        Assume la presidenza la Sindaca Anna Rossi; verbalizza \(secretary). La
        Sindaca, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
        """,
      signatures: """
        La Sindaca
        Anna Rossi

        Il Segretario comunale
        ▸Paolo Guidi
        """
    ).example
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.signatures.count < 5 else { return [] }
    if let vice = signedByDeputy(context) { return [vice] }
    return sitting.signatures.compactMap { signature in
      guard let name = signature.name, let range = name.range,
        let role = signature.role?.value, !folded(role).contains(where: { $0.hasPrefix("vice") }),
        !sharesOffice(signature, in: sitting)
      else { return nil }
      // Opinions and certificates are signed by others.
      if isOffice(role, of: sitting.chair, ["presidente"]) || isMayor(role, presiding: sitting) {
        let chair = isSigning(sitting.chair, sitting) ? chairOnRoll(sitting) : sitting.chair
        return violation(name.value, range, chair, "presiede", sitting)
      }
      if isOffice(role, of: sitting.secretary, ["verbalizzante"]) || isMemberWriting(role, context)
      {
        // A secretary who is no member may have the surname of one.
        if let told = sitting.secretary, NameKey(name.value).matches(NameKey(told.name.value)) {
          return nil
        }
        return violation(
          name.value, range, sitting.secretary.map { whole($0, context) }, "verbalizza", sitting)
      }
      return nil
    }
  }

  /// The deputy who signs alone for the chair, where the chair was there from the roll to the end and
  /// nothing says that anybody took the place.
  private static func signedByDeputy(_ context: CheckContext) -> Violation? {
    let sitting = context.sitting
    guard let chair = sitting.chair, chair.name.range != nil, !isSigning(chair, sitting),
      case .one(let index) = context.directory.find(chair.name.value),
      sitting.members[index].presence?.value.isAttending == true,
      !sitting.movements.contains(where: { $0.memberIndex == index }),
      !sitting.signatures.contains(where: { signature in
        signature.name.map { NameKey($0.value).matches(NameKey(chair.name.value)) } ?? false
      }),
      let signature = sitting.signatures.first(where: { signature in
        folded(signature.role?.value ?? "").contains { $0.hasPrefix("vice") }
      }),
      let name = signature.name, let range = name.range,
      !folded(signature.role?.value ?? "").contains(where: { $0.hasPrefix("segretar") }),
      case .one(let deputy) = context.directory.find(name.value), deputy != index,
      !tellsOfDeputy(in: sitting, named: name.value)
    else { return nil }
    let holder = whole(chair, context)
    return Violation(
      at: range, "firma «\(name.value)», ma presiede \(holder.name.value)",
      hint: "correggi il nome, o scrivi chi ha sostituito \(holder.name.value)",
      related: holder.name.range.map { [RelatedPlace($0, "presiede")] } ?? [])
  }

  /// Whether a sentence on who presides speaks of the deputy.
  private static func tellsOfDeputy(in sitting: Sitting, named name: String) -> Bool {
    let source = sitting.source
    let surname = NameKey(name).words.max { $0.count < $1.count } ?? ""
    var place = sitting.ownText.lower
    while let found = source.firstRange(
      ofAny: ["presid", "presied", "sostitu"], in: SourceRange(place, sitting.ownText.upper))
    {
      place = found.upper
      let near = SourceRange(
        max(sitting.ownText.lower, found.lower - 160), min(sitting.ownText.upper, found.upper + 160)
      )
      let words = source.words(in: source.sentence(around: found, in: near)).map(\.text)
      if words.contains(where: { $0.hasPrefix("vice") || $0 == surname }) { return true }
    }
    return source.hasWord(
      ["in assenza del sindaco", "in assenza della sindaca"], in: sitting.ownText)
  }

  /// Whether two sign under one office, each for the part that a bracket tells: 'Il Segretario (punti
  /// 1-4)', 'Il Segretario (punto 5)'.
  private static func sharesOffice(_ signature: Signature, in sitting: Sitting) -> Bool {
    guard let role = signature.role, let range = role.range, tellsPart(role.value) else {
      return false
    }
    let words = folded(withoutBracket(role.value))
    return sitting.signatures.contains { other in
      guard let office = other.role, office.range != range else { return false }
      return folded(withoutBracket(office.value)).first { !articles.contains($0) }
        == words.first { !articles.contains($0) }
    }
  }

  private static func tellsPart(_ role: String) -> Bool {
    guard let bracket = role.firstIndex(of: "(") else { return false }
    return folded(String(role[bracket...])).contains {
      ["punto", "punti", "argomento", "argomenti", "fino", "odg"].contains($0)
    }
  }

  private static func withoutBracket(_ role: String) -> String {
    role.firstIndex(of: "(").map { String(role[..<$0]) } ?? role
  }

  /// Whether 'Il segretario' signs minutes that a member is told to keep.
  private static func isMemberWriting(_ role: String, _ context: CheckContext) -> Bool {
    let written = folded(role).filter { !articles.contains($0) }
    guard written == ["segretario"] || written == ["segretaria"],
      let secretary = context.sitting.secretary,
      case .one = context.directory.find(secretary.name.value)
    else { return false }
    return true
  }

  /// Whether an officer is known only by a signature, or not at all.
  private static func isSigning(_ officer: Officer?, _ sitting: Sitting) -> Bool {
    guard let place = officer?.name.range else { return true }
    return sitting.signatures.contains { $0.name?.range?.overlaps(place) ?? false }
  }

  /// The one present whom the roll calls the president: 'Fabio Riva (presidente)'.
  private static func chairOnRoll(_ sitting: Sitting) -> Officer? {
    let chairs = sitting.members.filter { member in
      guard let range = (member.representative ?? member.name).range else { return false }
      let line = sitting.source.rangeOfLine(sitting.source.line(of: range.lower))
      // Others may stand on the same line.
      let own = SourceRange(range.upper, min(line.upper, range.upper + 16))
      return sitting.source.firstOffset(of: "(presidente)", in: own) != nil
    }
    guard chairs.count == 1, chairs[0].presence?.value.isAttending ?? false,
      !sitting.source.hasWord(["presied", "presidenza", "presiedut"], in: sitting.ownText)
    else { return nil }
    return Officer(name: chairs[0].representative ?? chairs[0].name)
  }

  /// An officer of whom the text gives the surname alone, with the name that the roll has.
  private static func whole(_ officer: Officer, _ context: CheckContext) -> Officer {
    guard NameKey(officer.name.value).words.count == 1,
      case .one(let index) = context.directory.find(officer.name.value)
    else { return officer }
    let member = context.sitting.members[index]
    let name = (member.representative ?? member.name).value
    return Officer(
      name: Located(name, at: officer.name.range ?? member.name.range ?? context.sitting.range),
      role: officer.role)
  }

  /// Whether a signature stands under an officer's office: by a word that tells it, or by the very
  /// words with which the minutes name the officer.
  private static func isOffice(_ role: String, of officer: Officer?, _ words: [String]) -> Bool {
    let written = folded(role).filter { !articles.contains($0) }
    if let first = written.first, words == ["presidente"], first == "presidente" { return true }
    if words == ["verbalizzante"], written.contains("verbalizzante") { return true }
    guard let office = officer?.role else { return false }
    let known = folded(office.value).filter { !articles.contains($0) }
    // 'Presiede Anna Rossi, Dirigente', who signs as 'Il Dirigente scolastico'.
    if known == ["dirigente"], written.first == "dirigente" { return true }
    // 'la Segretaria dell'Unione' who wrote, 'Il Segretario dell'Unione' who signs.
    return !known.isEmpty && written.map(withoutGender) == known.map(withoutGender)
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

  private static func withoutGender(_ word: String) -> Substring {
    word.count > 4 && "aoei".contains(word.last ?? "x") ? word.dropLast() : word[...]
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
      // Who is elected in the sitting signs for the rest of it.
      !sitting.items.contains(where: { item in
        item.votes.contains { $0.elected.contains { NameKey($0.value).matches(signer) } }
      }),
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
