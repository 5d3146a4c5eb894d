import Model

/// Declared shares present or absent that are not the sum of the members'.
enum WeightsDoNotAddUp: Rule {
  static let about = RuleDescription(
    id: "quote-presenti-discordi",
    title: "Quote presenti o assenti diverse dalla somma delle quote",
    family: .numeroLegale,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Le quote dichiarate presenti o assenti sono la somma di quelle dei singoli componenti; insieme \
      danno il totale.
      """,
    passing: [Example(WeightedMinutes.text())],
    failing: [
      Example(
        WeightedMinutes.text(
          present: "Sono presenti n. 3 Comuni su 4, per complessive ▸760 quote"))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.declaredPresentWeight != nil || sitting.declaredAbsentWeight != nil else {
      return []
    }
    // Where as many are named as are said to be there, those alone tell what is there.
    let areAllNamed =
      sitting.rollStyle == .presentOnly && !sitting.members.isEmpty
      && sitting.declaredPresent?.value == sitting.members.count
    if context.rollIsDoubtful || sitting.rollStyle != .complete && !areAllNamed
      || sitting.members.contains(where: { $0.weight == nil || $0.presence == nil })
    {
      return totals(context)
    }
    // Who comes in later may be counted as the list has them, or as they were at the opening.
    let present = Set(sitting.presentAtOpening)
    let listed = Set(
      sitting.members.indices.filter { sitting.members[$0].presence?.value.isAttending ?? false })
    var violations: [Violation] = []
    for (declared, isPresent, word) in [
      (sitting.declaredPresentWeight, true, "presenti"),
      (sitting.declaredAbsentWeight, false, "assenti"),
    ] {
      guard let declared, isPresent || !areAllNamed else { continue }
      let sums = [present, listed].map { counted in
        sitting.members.indices.reduce(0.0) { sum, index in
          counted.contains(index) == isPresent
            ? sum + (sitting.members[index].weight?.value ?? 0) : sum
        }
      }
      guard sums.allSatisfy({ differ(declared.value, $0) }) else { continue }
      violations.append(violation(declared, word, sums[0], context))
    }
    return violations
  }

  /// Present and absent against the total, where the members' shares are not all known.
  private static func totals(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let present = sitting.declaredPresentWeight, let absent = sitting.declaredAbsentWeight,
      let total = context.regulation.totalWeight ?? sitting.declaredTotalWeight?.value
        ?? (sitting.weightUnit == "%" ? 100 : nil),
      differ(present.value + absent.value, total)
    else { return [] }
    let unit = context.weightUnit
    return [
      Violation(
        at: present.range ?? sitting.range,
        "le quote presenti e assenti sommano a \(Wording.decimal(present.value + absent.value))\(unit), "
          + "ma il totale è \(Wording.decimal(total))\(unit)",
        label:
          "\(Wording.decimal(present.value)) + \(Wording.decimal(absent.value)) = "
          + Wording.decimal(present.value + absent.value),
        hint: "controlla le quote dichiarate",
        data: ["declared": .double(present.value + absent.value), "total": .double(total)])
    ]
  }

  private static func violation(
    _ declared: Located<Double>, _ word: String, _ sum: Double, _ context: CheckContext
  ) -> Violation {
    let unit = context.weightUnit
    return Violation(
      at: declared.range ?? context.sitting.range,
      "le quote \(word) dichiarate sono \(Wording.decimal(declared.value))\(unit), ma la somma è "
        + "\(Wording.decimal(sum))\(unit)",
      hint: "controlla le quote dei singoli componenti",
      data: ["declared": .double(declared.value), "sum": .double(sum)])
  }

  /// Percentages to three decimals are rounded: a sum may be off by a little.
  private static func differ(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) > max(0.005, abs(right) * 1e-6)
  }
}
