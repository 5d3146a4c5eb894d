import Model

/// The known term that a mistyped one most resembles.
enum NearestTerm {
  /// Nil when nothing is near enough to be worth proposing.
  static func of(_ written: String, among known: [String]) -> String? {
    let wanted = Array(FoldedTerm(written).text)
    let limit = max(1, wanted.count / 3)
    let ranked = known.map { ($0, EditDistance.between(wanted, Array(FoldedTerm($0).text))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }
}
