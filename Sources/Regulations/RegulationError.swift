/// Why a regulation cannot be used: everything wrong with it, in the order of the file.
public struct RegulationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong; never empty.
  public let problems: [RegulationProblem]

  init(_ problems: [RegulationProblem]) {
    self.problems = problems.enumerated().sorted { left, right in
      let first = (left.element.line ?? 0, left.element.column ?? 0, left.offset)
      return first < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// Ready to print, one problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
