import Model

/// The day of the sitting stated in two ways that do not agree.
public enum DateStatementsDiffer: Rule {
  public static let about = RuleDescription(
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
    failing: [CouncilOutline(gathering: gathering("▸duemilaventiquattro")).example])

  private static func gathering(_ year: String) -> String {
    """
    L'anno \(year), addì dodici del mese di marzo, nella sala consiliare del Municipio, si è
    riunito il Consiglio comunale in prima convocazione. All'appello risultano:
    """
  }

  public static func check(_ context: CheckContext) -> [Violation] {
    let statements = context.sitting.dateStatements
    guard statements.count > 1, let first = statements.first else { return [] }
    return statements.dropFirst().compactMap { other in
      guard let part = difference(first, other) else { return nil }
      return Violation(
        at: other.range,
        "la data della seduta è scritta in due modi che non concordano: \(part)",
        hint: "correggi la data sbagliata",
        related: [RelatedPlace(first.range, "qui un'altra data")])
    }
  }

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
