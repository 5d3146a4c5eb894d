import Model

/// A certain remedy: some words, and those to write in their place.
public struct Mend: Sendable, Hashable {
  /// The words to replace, in bytes.
  public let range: SourceRange
  /// What to write.
  public let replacement: String

  /// Proposes a replacement.
  public init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
