/// One thing wrong in a regulation file, told in Italian with what to do.
public struct RegulationProblem: Sendable, Hashable, CustomStringConvertible {
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1; nil when the fault has no place.
  public let line: Int?
  /// The column, from 1.
  public let column: Int?
  /// What is wrong.
  public let message: String
  /// What to do.
  public let advice: String

  /// Tells a problem.
  public init(file: String, line: Int? = nil, column: Int? = nil, message: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// `regolamento.yaml:12:3: che cosa non va; che cosa fare`.
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(message); \(advice)"
  }
}
