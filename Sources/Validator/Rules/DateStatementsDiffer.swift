import Model

/// The day of the sitting stated in two ways that do not agree.
enum DateStatementsDiffer: Rule {
  static let about = RuleDescription(
    id: "data-discorde",
    title: "Data della seduta scritta in modi discordi",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: """
      La data è scritta di solito due volte, in cifre e in lettere: se non concordano l'atto non ha \
      data certa, e con essa termini e numerazione.
      """,
    passing: [CouncilOutline(gathering: gathering("duemilaventicinque")).example],
    failing: [CouncilOutline(gathering: gathering("duemilaventiquattro", mark: "▸")).example])

  private static func gathering(_ year: String, mark: String = "") -> String {
    """
    L'\(mark)anno \(year), addì dodici del mese di marzo, nella sala consiliare del Municipio, si è
    riunito il Consiglio comunale in prima convocazione. All'appello risultano:
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let statements = sitting.dateStatements
    guard statements.count > 1 else { return [] }
    let opening = statements.filter { opens($0, sitting) && $0.day != nil }
    // Two openings are two calls: each has its own day.
    guard opening.count == 1, let own = opening.first else { return [] }
    return statements.compactMap { other in
      guard other != own, isSameYear(other, own) || isTitle(other, before: own, sitting),
        let part = difference(own, other)
      else { return nil }
      let (first, last) = other.range.lower < own.range.lower ? (other, own) : (own, other)
      return Violation(
        at: last.range, "la data della seduta è scritta in due modi che non concordano: \(part)",
        hint: "correggi la data sbagliata",
        related: [RelatedPlace(first.range, "qui un'altra data")])
    }
  }

  /// 'L'anno …', 'il giorno …', 'in data …': the sentence in which the organ meets.
  private static func opens(_ statement: DateStatement, _ sitting: Sitting) -> Bool {
    let words: [StaticString] = [
      "l'anno", "l’anno", "il giorno", "in data", "oggi", "addì", "addi",
    ]
    let lead = SourceRange(
      max(sitting.range.lower, statement.range.lower - 14), statement.range.lower + 10)
    return sitting.source.hasWord(words, in: lead)
  }

  /// 'duemilasei' of 'L'anno duemilasei addì 21 marzo 2007'.
  private static func isSameYear(_ part: DateStatement, _ own: DateStatement) -> Bool {
    part.month == nil && part.day == nil && abs(part.range.lower - own.range.lower) < 60
  }

  /// 'Verbale della seduta del 12 marzo 2025', above the opening sentence.
  private static func isTitle(
    _ statement: DateStatement, before own: DateStatement, _ sitting: Sitting
  ) -> Bool {
    guard statement.range.upper <= own.range.lower,
      statement.range.lower < sitting.range.lower + 600
    else { return false }
    let line = sitting.source.rangeOfLine(sitting.source.line(of: statement.range.lower))
    let lead = SourceRange(max(line.lower, sitting.range.lower), statement.range.lower)
    let first = sitting.source.text(in: lead).lowercased().split { !$0.isLetter }.first ?? ""
    return (first == "n" || titleWords.contains { first.hasPrefix($0) })
      && !sitting.source.contains(
        anyOf: ["approva", "precedent", "lettura", "oggetto", "prot", "avviso", "verbali"], in: lead
      )
  }

  private static let titleWords = [
    "verbale", "seduta", "delibera", "adunanza", "assemblea", "riunione", "consiglio", "giunta",
    "convocata", "convocato", "del", "data", "numero", "atto",
  ]

  /// What differs, in words; nil when all that both say agrees.
  private static func difference(_ left: DateStatement, _ right: DateStatement) -> String? {
    func compare(_ left: Int?, _ right: Int?, _ name: String) -> String? {
      guard let left, let right, left != right else { return nil }
      return "\(name) \(left) e \(name) \(right)"
    }
    return compare(left.year, right.year, "anno") ?? compare(left.month, right.month, "mese")
      ?? compare(left.day, right.day, "giorno")
  }
}
