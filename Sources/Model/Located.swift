/// A datum together with the words it was read from.
public struct Located<Value: Sendable>: Sendable {
  /// What was understood.
  public var value: Value
  /// Where it stands in the sitting's source; nil when it was built by hand.
  public var range: SourceRange?
  /// True when the text does not say it and it was deduced (an absent count, say).
  public var isInferred: Bool

  /// Pairs a value with its place.
  public init(_ value: Value, at range: SourceRange? = nil, inferred: Bool = false) {
    self.value = value
    self.range = range
    self.isInferred = inferred
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
