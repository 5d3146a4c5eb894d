import Model

/// Shares for, against and abstaining that do not make the shares present.
enum WeightsDiffer: Rule {
  static let about = RuleDescription(
    id: "quote-voto-discordi",
    title: "Quote del voto diverse dalle quote presenti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Nelle assemblee a quote la somma delle quote favorevoli, contrarie e astenute è quella delle \
      quote presenti al voto.
      """,
    passing: [
      Example(WeightedMinutes.text("quote favorevoli 520, quote contrarie 130, quote astenute 100"))
    ],
    failing: [
      Example(
        WeightedMinutes.text("▸quote favorevoli 520, quote contrarie 130, quote astenute 200"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { examined in
      let vote = examined.vote
      guard let inFavour = vote.weightInFavour, let against = vote.weightAgainst,
        let abstained = vote.weightAbstained,
        let present = examined.situation.presentWeight
          ?? context.sitting.declaredPresentWeight?.value
      else { return nil }
      let sum = inFavour.value + against.value + abstained.value
      guard abs(sum - present) > max(0.0015, present * 1e-6) else { return nil }
      let unit = context.weightUnit
      return Violation(
        at: inFavour.range ?? examined.range,
        "le quote del voto sono \(Wording.decimal(sum))\(unit), ma le presenti sono "
          + "\(Wording.decimal(present))\(unit)",
        label: "\(Wording.decimal(inFavour.value)) + \(Wording.decimal(against.value)) + "
          + "\(Wording.decimal(abstained.value)) = \(Wording.decimal(sum))",
        hint: "controlla le quote di ciascun voto",
        data: ["counted": .double(sum), "present": .double(present)])
    }
  }
}

extension CheckContext {
  /// ' %' or nothing: what follows a weight in a message.
  var weightUnit: String {
    let unit = sitting.weightUnit ?? regulation.weightUnit
    return unit == "%" ? " %" : ""
  }
}
