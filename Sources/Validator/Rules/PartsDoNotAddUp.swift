import Model

/// Parts of an amount whose sum is not the total that the text states.
enum PartsDoNotAddUp: Rule {
  static let about = RuleDescription(
    id: "somma-importi-errata",
    title: "Le parti non sommano al totale dichiarato",
    family: .importi,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Un riparto che non quadra rende incerta la spesa deliberata: o manca una voce o una cifra è \
      errata.
      """,
    passing: [CouncilOutline(points: points("27.500,00")).example],
    failing: [CouncilOutline(points: points("▸28.500,00")).example])

  private static func points(_ total: String) -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    La spesa complessiva è di \(total) euro, di cui 18.000,00 euro per il personale, 6.500,00 euro per i
    libri e 3.000,00 euro per gli arredi. La convenzione è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.breakdowns.compactMap { breakdown in
      guard let total = breakdown.total, breakdown.parts.count > 1 else { return nil }
      let amounts = breakdown.parts.compactMap { $0.amount?.value }
      guard amounts.count == breakdown.parts.count else { return nil }
      let sum = amounts.reduce(0, +)
      let difference = abs(sum - total.value)
      // Cents may be lost in rounding, one for each part.
      guard difference > 0.01 * Double(amounts.count) + 0.001 else { return nil }
      let range = total.range ?? breakdown.range
      if isApproximate(range, in: context.sitting), difference <= total.value * 0.05 { return nil }
      return Violation(
        at: range,
        "le parti sommano a \(Wording.euro(sum)), il totale dichiarato è \(Wording.euro(total.value))",
        label: "\(sum > total.value ? "mancano" : "avanzano") \(Wording.euro(difference))",
        hint: "controlla le voci e il totale: la differenza è \(Wording.euro(difference))",
        related: breakdown.parts.compactMap { part in
          part.amount?.range.map { RelatedPlace($0, "parte") }
        },
        data: ["sum": .double(sum), "total": .double(total.value)])
    }
  }

  /// 'circa € 110.000,00' promises no exact sum.
  static func isApproximate(_ range: SourceRange, in sitting: Sitting) -> Bool {
    sitting.source.hasWord(
      ["circa", "indicativ", "approssimativ", "quasi", "oltre"],
      in: SourceRange(max(0, range.lower - 30), range.upper + 8))
  }
}
