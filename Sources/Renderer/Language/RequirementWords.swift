import Model

/// A requirement of the regulation as a person says it.
enum RequirementWords {
  /// `più della metà dei votanti`, `almeno un terzo dei componenti assegnati`.
  static func describe(_ requirement: Requirement) -> String {
    requirement.conditions.map(describe).joined(separator: " e ")
  }

  private static func describe(_ condition: Condition) -> String {
    var words = fraction(condition) + " " + base(condition)
    if let least = condition.atLeast { words += ", con un minimo di \(least)" }
    return words
  }

  private static func fraction(_ condition: Condition) -> String {
    let part =
      switch (condition.numerator, condition.denominator) {
      case (1, 1): ""
      case (1, 2): condition.isStrict ? "della metà" : "la metà"
      case (1, 3): condition.isStrict ? "di un terzo" : "un terzo"
      case (2, 3): condition.isStrict ? "di due terzi" : "due terzi"
      case (1, 4): condition.isStrict ? "di un quarto" : "un quarto"
      case (3, 4): condition.isStrict ? "di tre quarti" : "tre quarti"
      default:
        (condition.isStrict ? "di " : "") + "\(condition.numerator)/\(condition.denominator)"
      }
    if part.isEmpty { return "la totalità" }
    return (condition.isStrict ? "più " : "almeno ") + part
  }

  private static func base(_ condition: Condition) -> String {
    let people =
      switch condition.base {
      case .assigned: "componenti assegnati"
      case .inOffice: "componenti in carica"
      case .present: "presenti"
      case .voters: "votanti"
      }
    switch condition.measure {
    case .heads: return "dei \(people)"
    case .inhabitants: return "degli abitanti rappresentati dai \(people)"
    case .quotas: return "delle quote dei \(people)"
    case .votes: return "dei voti dei \(people)"
    }
  }
}
