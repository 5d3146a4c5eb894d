/// Why a document cannot be read, or does not conform.
public struct XMLFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What is wrong, in Italian, for the user.
  public var reason: String

  /// Tells of a fault.
  public init(line: Int, reason: String) {
    self.line = max(1, line)
    self.reason = reason
  }

  /// `riga 3: manca il segno «>» che chiude un elemento`.
  public var description: String { "riga \(line): \(reason)" }
}
