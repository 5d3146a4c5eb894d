import XML

/// Why a document of another program cannot be read as sittings.
public struct ExchangeFault: Error, Sendable, Hashable {
  /// The line, from 1; nil when the fault has none.
  public var line: Int?
  /// What is wrong and what was expected, in Italian, for the user.
  public var reason: String

  /// Tells of a fault.
  public init(line: Int?, reason: String) {
    self.line = line
    self.reason = reason
  }

  /// A fault of the XML itself.
  init(_ fault: XMLFault) {
    self.init(line: fault.line, reason: fault.reason)
  }
}
