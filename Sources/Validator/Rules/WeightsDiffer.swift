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
    passing: [Example(WeightedMinutes.text())],
    failing: [
      Example(
        WeightedMinutes.text([
          "- favorevoli: n. 2 Comuni (Alba Lenta e Borgo Lento), per ▸650 quote;",
          "- contrari: n. 1 Comune (Castel Lento), per 80 quote;", "- astenuti: nessuno.",
        ]))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    // Whose presence is not marked may be there or not.
    guard !context.sitting.members.contains(where: { $0.presence == nil }) else { return [] }
    return context.votes.compactMap { examined in
      let vote = examined.vote
      guard let inFavour = vote.weightInFavour,
        let against = weight(vote.weightAgainst, of: vote.against),
        let abstained = weight(vote.weightAbstained, of: vote.abstained),
        let present = examined.situation.presentWeight ?? declared(before: vote, context)
      else { return nil }
      let sum = inFavour.value + against + abstained
      // Hundredths may stand in a column with no sign; thousandths and euros are another measure.
      guard
        max(sum, present) <= 100.5 || isShare(inFavour, context) == isShareOfPresent(context)
      else { return nil }
      guard abs(sum - present) > max(0.0015, present * 1e-6) else { return nil }
      let unit = context.weightUnit
      return Violation(
        at: inFavour.range ?? examined.range,
        "le quote del voto sono \(Wording.decimal(sum))\(unit), ma le presenti sono "
          + "\(Wording.decimal(present))\(unit)",
        label: "\(Wording.decimal(inFavour.value)) + \(Wording.decimal(against)) + "
          + "\(Wording.decimal(abstained)) = \(Wording.decimal(sum))",
        hint: "controlla le quote di ciascun voto",
        data: ["counted": .double(sum), "present": .double(present)])
    }
  }

  /// The weights declared at the opening, as long as nobody has come or gone.
  private static func declared(before vote: Vote, _ context: CheckContext) -> Double? {
    let hasMoved = context.sitting.movements.contains {
      !$0.isParticipant && $0.range.lower < vote.range.lower
    }
    return hasMoved ? nil : context.sitting.declaredPresentWeight?.value
  }

  /// Whether the weights of those present are told in hundredths of the whole.
  private static func isShareOfPresent(_ context: CheckContext) -> Bool {
    let weights = context.sitting.members.compactMap(\.weight)
    guard let told = weights.first ?? context.sitting.declaredPresentWeight else { return false }
    return isShare(told, context)
  }

  /// 'il 65% del capitale' is no number of shares, nor of euros.
  private static func isShare(_ weight: Located<Double>, _ context: CheckContext) -> Bool {
    guard let range = weight.range else { return context.sitting.weightUnit == "%" }
    let after = context.sitting.source.text(in: SourceRange(range.lower, range.upper + 3))
    return after.contains("%")
      || (context.sitting.weightUnit ?? context.regulation.weightUnit) == "%"
  }

  /// The weight beside a figure; none where nobody voted so.
  private static func weight(_ weight: Located<Double>?, of heads: Located<Int>?) -> Double? {
    weight?.value ?? (heads?.value == 0 ? 0 : nil)
  }
}

extension CheckContext {
  /// ' %' or nothing: what follows a weight in a message.
  var weightUnit: String {
    let unit = sitting.weightUnit ?? regulation.weightUnit
    return unit == "%" ? " %" : ""
  }
}
