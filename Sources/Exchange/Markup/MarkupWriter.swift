import Model

/// Writes sittings in the program's own markup, losing nothing of them.
public struct MarkupWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The file that holds some sittings.
  public func text(_ sittings: [Sitting]) -> String {
    sittings.map { sitting in
      var writer = MarkupSittingWriter(sitting)
      return writer.text()
    }.joined(separator: "\n")
  }
}
