/// How often something was found, found where it is not, and not found where it is.
struct Count: Sendable, Hashable {
  var right = 0
  var wrong = 0
  var missed = 0

  /// Of what was found, how much is so; nil when nothing was found.
  var precision: Double? {
    right + wrong == 0 ? nil : Double(right) / Double(right + wrong)
  }
  /// Of what is so, how much was found; nil when there was nothing to find.
  var recall: Double? {
    right + missed == 0 ? nil : Double(right) / Double(right + missed)
  }

  static func += (left: inout Count, right: Count) {
    left.right += right.right
    left.wrong += right.wrong
    left.missed += right.missed
  }
}

/// One thing read otherwise than it is written.
struct Mistake: Sendable, Hashable {
  let field: String
  let wanted: String
  let got: String
}
