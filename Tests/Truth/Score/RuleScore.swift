import Validator

/// What the rules found beside what was planted.
struct RuleScore: Sendable {
  private(set) var counts: [String: Count] = [:]
  /// Findings on the line where the fault is.
  private(set) var onLine: [String: Int] = [:]
  /// What was planted and not found.
  private(set) var missed: [(rule: String, line: Int)] = []
  /// What was found and not planted.
  private(set) var alarms: [Diagnostic] = []

  init() {}

  init(found: [Diagnostic], expected: [(rule: String, line: Int)], also: Set<String>) {
    var rest = found
    for one in expected {
      let fitting = rest.indices.filter { rest[$0].rule == one.rule }
      let near = fitting.first { Self.isNear(rest[$0], one.line) }
      guard let place = near ?? fitting.first else {
        counts[one.rule, default: Count()].missed += 1
        missed.append(one)
        continue
      }
      counts[one.rule, default: Count()].right += 1
      if near != nil { onLine[one.rule, default: 0] += 1 }
      rest.remove(at: place)
    }
    for extra in rest where !also.contains(extra.rule) {
      counts[extra.rule, default: Count()].wrong += 1
      alarms.append(extra)
    }
  }

  /// Whether a finding is where the fault is: on its lines, or a few lines below where the vote it is
  /// about begins, or beside a place that it names.
  private static func isNear(_ found: Diagnostic, _ line: Int) -> Bool {
    if (found.line - 1...max(found.line, found.endLine) + 1).contains(line) { return true }
    if (line...line + 12).contains(found.line) { return true }
    return found.related.contains { abs(found.document.line(of: $0.range.lower) - line) <= 1 }
  }

  mutating func add(_ other: RuleScore) {
    for (rule, count) in other.counts { counts[rule, default: Count()] += count }
    for (rule, count) in other.onLine { onLine[rule, default: 0] += count }
  }
}
