import Model

/// The shares present are fewer than the regulation wants.
enum WeightBelowQuorum: Rule {
  static let about = RuleDescription(
    id: "peso-presente-insufficiente",
    title: "Quote o abitanti presenti insufficienti per il numero legale",
    family: .numeroLegale,
    severity: .error,
    sources: [.regulation("numero_legale")],
    rationale: """
      Dove il numero legale si misura in quote, voti o abitanti, i presenti devono rappresentarne la \
      parte che il regolamento richiede per quella convocazione.
      """,
    passing: [Example(WeightedMinutes.text(), regulation: "assemblea-quote")],
    failing: [
      Example(
        WeightedMinutes.text(
          [
            "- favorevoli: n. 3 Comuni, per 300 quote;", "- contrari: nessuno;",
            "- astenuti: nessuno.",
          ],
          present: "Sono presenti n. 3 Comuni su 4, per complessive ▸300 quote",
          shares: ["100", "100", "100", "700"]),
        regulation: "assemblea-quote")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.deserted == nil, !sitting.items.isEmpty,
      let requirement = context.regulation.quorum[sitting.call?.value ?? .first],
      let condition = requirement.conditions.first(where: {
        $0.measure != .heads && ($0.base == .assigned || $0.base == .inOffice)
      }), let weights = PresentWeights(context),
      !condition.isSatisfied(weight: weights.present, of: weights.total)
    else { return [] }
    let unit = context.weightUnit
    let least = weights.total * Double(condition.numerator) / Double(condition.denominator)
    return [
      Violation(
        at: sitting.declaredPresentWeight?.range ?? sitting.quorumStatement?.range
          ?? sitting.openedAt?.range ?? sitting.members.first?.range ?? sitting.range,
        "le quote presenti sono \(Wording.decimal(weights.present))\(unit) su "
          + "\(Wording.decimal(weights.total))\(unit), ma ne "
          + (condition.isStrict ? "occorrono più di" : "occorrono almeno")
          + " \(Wording.decimal(least))\(unit)",
        hint: "verifica le quote dei presenti", source: requirement.source,
        data: ["present": .double(weights.present), "total": .double(weights.total)])
    ]
  }
}
