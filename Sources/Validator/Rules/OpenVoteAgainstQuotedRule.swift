import Model

/// An open vote on somebody under a point whose own text quotes a rule that wants it secret.
enum OpenVoteAgainstQuotedRule: Rule {
  static let about = RuleDescription(
    id: "voto-palese-contro-regola-citata",
    title: "Voto palese dove il verbale cita una norma che lo vuole segreto",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se il verbale stesso ricorda che una norma vuole il voto segreto per le persone, un voto palese sullo \
      stesso punto la contraddice, a meno che si dica perché se ne è fatto a meno.
      """,
    passing: [
      example(
        """
        L'art. 14 del regolamento prescrive il voto segreto per le persone. Si vota a scrutinio segreto: Aldo
        Serra voti 6, schede bianche 1.
        """),
      example(
        """
        L'art. 14 del regolamento prescrive il voto segreto per le persone, salvo che il Consiglio decida
        altrimenti. Si vota per alzata di mano: favorevoli 7, contrari 0, astenuti 0.
        """),
      example(
        """
        L'art. 14 del regolamento prescrive il voto segreto per le persone. Il Consiglio, all'unanimità, vi
        rinuncia. Si vota per alzata di mano: favorevoli 7, contrari 0, astenuti 0.
        """),
      example(
        """
        Il revisore uscente ringrazia. Si vota per alzata di mano: favorevoli 7, contrari 0, astenuti 0.
        """),
    ],
    failing: [
      example(
        """
        L'art. 14 del regolamento prescrive il voto segreto per le persone. Si vota per ▸alzata di mano:
        favorevoli 7, contrari 0, astenuti 0.
        """),
      example(
        """
        La Sindaca ricorda che lo statuto vuole per le nomine lo scrutinio segreto. Voto ▸palese: favorevoli
        7, contrari 0, astenuti 0.
        """),
    ])

  private static func example(_ words: String) -> Example {
    Example(
      ExampleMinutes.council(
        """
        1. Nomina del revisore dei conti

        \(words)
        Il Consiglio nomina il dott. Aldo Serra.
        """))
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let source = context.sitting.source
    return context.sitting.items.compactMap { item in
      guard choosesSomebody(item), !item.votes.contains(where: \.isSecret),
        let open = item.votes.lazy.compactMap(\.method).first(where: {
          !$0.isInferred && ($0.value == .open || $0.value == .showOfHands || $0.value == .rollCall)
        }), let place = open.range,
        let rule = quotedRule(in: SourceRange(item.range.lower, place.lower), source)
      else { return nil }
      return Violation(
        at: place, "il voto è palese, ma per la norma citata doveva essere segreto",
        label: "voto palese",
        hint: "scrivi perché si è votato in modo palese, o verifica la votazione",
        related: [RelatedPlace(rule, "norma citata")])
    }
  }

  private static func choosesSomebody(_ item: Item) -> Bool {
    guard let title = item.title?.value.lowercased() else { return false }
    return ["nomin", "elezion", "designazion", "incarico", "rinnovo"].contains {
      title.contains($0)
    }
  }

  /// Where a norm that wants secrecy is quoted, with nothing after it that spares it.
  private static func quotedRule(in range: SourceRange, _ source: SourceText) -> SourceRange? {
    guard range.lower < range.upper,
      let secret = source.firstRange(
        ofAny: ["voto segreto", "scrutinio segreto", "votazione segreta"], in: range),
      case let sentence = source.sentence(around: secret, in: range),
      source.hasWord(
        [
          "prescrive", "vuole", "vogliono", "prevede", "impone", "richiede", "esige", "hanno luogo",
          "avvengono", "si fanno", "si svolgono", "si tengono", "si effettuano", "si vota",
        ], in: sentence),
      source.hasWord(["regolament", "statut", "art", "legge"], in: sentence),
      source.hasWord(["person", "nomin", "elezion"], in: sentence),
      !source.hasWord(
        [
          "salvo", "tranne", "deroga", "acclamazion", "rinunci", "non richiest", "unanim",
          "concord",
        ],
        in: SourceRange(sentence.lower, range.upper))
    else { return nil }
    return secret
  }
}
