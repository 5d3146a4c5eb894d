import Model

/// One finding on one place of a document: a violation with the rule it breaks.
public struct Diagnostic: Sendable {
  /// The rule's id.
  public let rule: String
  /// How grave it is.
  public let severity: Severity
  /// The document.
  public let document: SourceText
  /// Where, in bytes, without white space at the ends.
  public let range: SourceRange
  /// Lower case, present tense, fact first.
  public let message: String
  /// A few words to print under the marks.
  public let label: String?
  /// What to do.
  public let hint: String?
  /// The norm, the regulation's article or 'coerenza interna'.
  public let source: String
  /// Other places that explain it, in text order.
  public let related: [RelatedPlace]
  /// Figures and names for machines.
  public let data: [String: DiagnosticValue]
  /// What to write instead, only where there is no doubt about it.
  public let mend: Mend?

  /// Makes a diagnostic out of a rule's violation.
  public init(
    _ violation: Violation, of rule: RuleDescription, in document: SourceText,
    regulation: Regulation
  ) {
    self.rule = rule.id
    severity = violation.severity ?? rule.severity
    self.document = document
    range = document.trimmed(violation.range)
    message = violation.message
    label = violation.label
    hint = violation.hint
    source =
      violation.source
      ?? rule.sources.map { $0.words(under: regulation) }.joined(separator: "; ")
    related =
      violation.related
      .map { RelatedPlace(document.trimmed($0.range), $0.label) }
      .sorted { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    data = violation.data
    mend = violation.mend
  }

  /// The name of the document, as the user calls it.
  public var file: String { document.name }
  /// The line of the first character, from 1.
  public var line: Int { document.line(of: range.lower) }
  /// The column of the first character, from 1.
  public var column: Int { document.position(of: range.lower).column }
  /// The line of the last character, from 1.
  public var endLine: Int { document.line(of: range.upper) }
  /// The column after the last character, from 1.
  public var endColumn: Int { document.position(of: range.upper).column }

  /// Text order; at one place the graver first.
  public static func inTextOrder(_ left: Self, _ right: Self) -> Bool {
    if left.range.lower != right.range.lower { return left.range.lower < right.range.lower }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.range.upper != right.range.upper { return left.range.upper < right.range.upper }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}

extension RuleSource {
  /// How it is cited, in Italian.
  public func words(under regulation: Regulation?) -> String {
    switch self {
    case .law(let citation): return citation
    case .consistency: return "coerenza interna"
    case .regulation(let key):
      guard let regulation else { return "regolamento dell'organo, voce «\(key)»" }
      return regulation.sources[key] ?? "regolamento «\(regulation.title)», voce «\(key)»"
    }
  }
}

extension SourceText {
  /// A range kept inside the document, without white space at its ends.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var lower = max(0, min(range.lower, bytes.count))
    var upper = max(lower, min(range.upper, bytes.count))
    while upper > lower, Self.isBlank(bytes[upper - 1]) { upper -= 1 }
    while lower < upper, Self.isBlank(bytes[lower]) { lower += 1 }
    return SourceRange(lower, upper)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
