/// A spreadsheet that cannot be written.
public struct SpreadsheetFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the library says, in English.
  public let detail: String

  /// The message for the user.
  public var description: String {
    "il foglio di calcolo non si può scrivere (\(detail)): controllare lo spazio nella cartella dei "
      + "file temporanei"
  }
}
