/// Why a file of markup cannot be read: everything wrong with it, in the order of the file.
public struct MarkupError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One thing that is wrong, told to who wrote it.
  public struct Fault: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
    /// What is wrong, in Italian.
    public let message: String
    /// What to do about it.
    public let advice: String
  }

  /// What the user calls the file.
  public let name: String
  /// What is wrong; never empty.
  public let faults: [Fault]

  /// Ready to print, one fault a line.
  public var description: String {
    faults.map { "\(name):\($0.line):\($0.column): \($0.message); \($0.advice)" }
      .joined(separator: "\n")
  }
}
