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
      }), let weights = PresentWeights(context)
    else { return [] }
    let unit = context.weightUnit
    let least = weights.total * Double(condition.numerator) / Double(condition.denominator)
    let needed =
      (condition.isStrict ? "occorrono più di" : "occorrono almeno")
      + " \(Wording.decimal(least))\(unit)"
    guard condition.isSatisfied(weight: weights.present, of: weights.total) else {
      return [
        Violation(
          at: sitting.declaredPresentWeight?.range ?? sitting.quorumStatement?.range
            ?? sitting.openedAt?.range ?? sitting.members.first?.range ?? sitting.range,
          "le quote presenti sono \(Wording.decimal(weights.present))\(unit) su "
            + "\(Wording.decimal(weights.total))\(unit), ma ne \(needed)",
          hint: "verifica le quote dei presenti", source: requirement.source,
          data: ["present": .double(weights.present), "total": .double(weights.total)])
      ]
    }
    guard !context.rollIsDoubtful else { return [] }
    // Who goes out takes the shares along: the first vote with too few says it.
    let short = context.votes.first { examined in
      guard let present = examined.situation.presentWeight,
        examined.situation.away.contains(where: {
          if case .left = $0.reason { true } else { false }
        })
      else { return false }
      return !condition.isSatisfied(weight: present, of: weights.total)
    }
    guard let short, let present = short.situation.presentWeight else { return [] }
    return [
      Violation(
        at: short.range,
        "al voto le quote presenti sono \(Wording.decimal(present))\(unit) su "
          + "\(Wording.decimal(weights.total))\(unit), ma ne \(needed)",
        hint: "verifica chi era in aula: può essere venuto meno il numero legale",
        related: context.latestExits(before: short), severity: .warning,
        source: requirement.source,
        data: ["present": .double(present), "total": .double(weights.total)])
    ]
  }
}
