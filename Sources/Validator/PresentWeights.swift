import Model

/// The weight in the room when the sitting opens, and the weight of all members.
struct PresentWeights {
  let present: Double
  let total: Double

  /// Nil when the text and the regulation do not tell both.
  init?(_ context: CheckContext) {
    let sitting = context.sitting
    let weights = sitting.members.map { $0.weight?.value }
    let isWhole = sitting.rollStyle == .complete && !weights.isEmpty && !weights.contains(nil)
    let sum = weights.reduce(0) { $0 + ($1 ?? 0) }
    let total =
      context.regulation.totalWeight ?? sitting.declaredTotalWeight?.value
      ?? (sitting.weightUnit == "%" ? 100 : nil) ?? (isWhole ? sum : nil)
    let present =
      sitting.declaredPresentWeight?.value
      ?? (isWhole ? sitting.presentAtOpening.reduce(0) { $0 + (weights[$1] ?? 0) } : nil)
    guard let total, let present, total > 0 else { return nil }
    self.total = total
    self.present = present
  }
}
