import Model

/// A percentage that is not what its amount makes of the total.
enum PercentagesWrong: Rule {
  static let about = RuleDescription(
    id: "percentuale-errata",
    title: "Percentuale che non corrisponde all'importo",
    family: .importi,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Importo e percentuale dicono la stessa cosa: se non si corrispondono, uno dei due è errato.
      """,
    passing: [CouncilOutline(points: points("75,00%")).example],
    failing: [CouncilOutline(points: points("▸57,00%")).example])

  private static func points(_ share: String) -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Il fondo di € 40.000,00 è così ripartito:
    - \(share) delle risorse, pari a € 30.000,00, al personale;
    - 20,00% delle risorse, pari a € 8.000,00, ai libri;
    - 5,00% delle risorse, pari a € 2.000,00, agli arredi.

    La convenzione è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.breakdowns.flatMap { breakdown -> [Violation] in
      let parts = breakdown.parts.filter { $0.amount != nil && $0.percentage != nil }
      guard parts.count == breakdown.parts.count, parts.count > 1 else { return [] }
      let sum = parts.reduce(0) { $0 + ($1.amount?.value ?? 0) }
      let total = breakdown.total?.value ?? sum
      guard total > 0, abs(total - sum) < total * 0.005 else { return [] }
      let wrong = parts.filter { part in
        guard let amount = part.amount?.value, let share = part.percentage?.value else {
          return false
        }
        return abs(share - amount / total * 100) > tolerance(share)
      }
      // Where most do not fit they are percentages of something else.
      guard wrong.count * 2 < parts.count || parts.count == 2 && wrong.count == 1 else { return [] }
      return wrong.compactMap { part in
        guard let range = part.percentage?.range, let amount = part.amount?.value,
          let share = part.percentage?.value
        else { return nil }
        let right = (amount / total * 10_000).rounded() / 100
        return Violation(
          at: range,
          "\(Wording.euro(amount)) su \(Wording.euro(total)) sono il \(Wording.decimal(right)) %, non il "
            + "\(Wording.decimal(share)) %",
          hint: "correggi la percentuale o l'importo",
          related: part.amount?.range.map { [RelatedPlace($0, "importo")] } ?? [],
          data: ["share": .double(share), "computed": .double(right)],
          // The amounts make the total to the cent and every other percentage fits.
          mend: wrong.count == 1 && breakdown.total != nil && abs(total - sum) < 0.005
            ? mend(range, share, right, context.sitting.source) : nil)
      }
    }
  }

  /// The right figure with as many decimals as the wrong one.
  private static func mend(
    _ range: SourceRange, _ share: Double, _ right: Double, _ source: SourceText
  ) -> Mend? {
    let written = source.text(in: range).prefix { $0.isNumber || $0 == "," }
    guard !written.isEmpty else { return nil }
    let decimals = written.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first
    let places = min(decimals?.count ?? 0, 2)
    let scale = places == 0 ? 1.0 : places == 1 ? 10 : 100
    let units = Int((right * scale).rounded())
    let digits = String(units % Int(scale))
    let tail = String(repeating: "0", count: max(0, places - digits.count)) + digits
    let words = String(units / Int(scale)) + (places == 0 ? "" : "," + tail)
    return Mend(SourceRange(range.lower, range.lower + written.utf8.count), with: words)
  }

  /// Half a unit of the last place written, and a little more for amounts rounded to the euro.
  private static func tolerance(_ share: Double) -> Double {
    if share == share.rounded() { return 0.75 }
    if (share * 10).rounded() == share * 10 { return 0.1 }
    return 0.03
  }
}
