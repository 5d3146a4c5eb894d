import XML

extension XMLElement {
  /// The whole number that an attribute says, or one as far from nought as documents ever count: whoever
  /// asks may count on from it without a thought. Nil when it says none.
  func figure(_ attribute: String) -> Int? {
    self[attribute].flatMap { Int($0) }.map { min(max($0, -1_000_000), 1_000_000) }
  }
}
