import Model

/// Percentages of a whole that do not make a hundred.
enum PercentagesNotHundred: Rule {
  static let about = RuleDescription(
    id: "percentuali-non-fanno-cento",
    title: "Le percentuali di un riparto non fanno cento",
    family: .importi,
    severity: .warning,
    sources: [.consistency],
    rationale:
      "Le quote di un intero fanno cento: se non lo fanno manca una quota, o una è errata.",
    passing: [CouncilOutline(points: points("20,00%")).example],
    failing: [CouncilOutline(points: points("▸20,00%", last: "15,00%")).example])

  private static func points(_ share: String, last: String = "5,00%") -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Il fondo di € 40.000,00 è così ripartito:
    - \(share) delle risorse, pari a € 8.000,00, ai libri;
    - 75,00% delle risorse, pari a € 30.000,00, al personale;
    - \(last) delle risorse, pari a € 2.000,00, agli arredi.

    La convenzione è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.breakdowns.compactMap { breakdown in
      let shares = breakdown.parts.compactMap { $0.percentage?.value }
      guard shares.count == breakdown.parts.count, shares.count > 1,
        let range = breakdown.parts.first?.percentage?.range
      else { return nil }
      let sum = shares.reduce(0, +)
      // Far from a hundred they are no shares of one whole.
      guard abs(sum - 100) > 0.02 * Double(shares.count) + 0.001, (75...125).contains(sum),
        !isRounded(shares, sum)
      else { return nil }
      return Violation(
        at: range, "le percentuali del riparto fanno \(Wording.decimal(sum)), non 100",
        hint: "controlla le percentuali",
        related: breakdown.parts.dropFirst().compactMap { part in
          part.percentage?.range.map { RelatedPlace($0, "percentuale") }
        },
        data: ["sum": .double(sum)])
    }
  }

  /// Whole percentages may miss a hundred by half a point each.
  private static func isRounded(_ shares: [Double], _ sum: Double) -> Bool {
    shares.allSatisfy { $0 == $0.rounded() } && abs(sum - 100) <= 0.5 * Double(shares.count)
      && abs(sum - 100) < 2
  }
}
