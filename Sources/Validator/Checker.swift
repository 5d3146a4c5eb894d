import Model

/// Runs rules over sittings and reports what they find.
public struct Checker: Sendable {
  /// The rules to run.
  public let rules: [any Rule.Type]
  private let regulation: @Sendable (Sitting) -> Regulation

  /// Checks with some rules, under the regulation that the closure chooses for each sitting.
  public init(
    rules: [any Rule.Type] = RuleList.all,
    regulation: @escaping @Sendable (Sitting) -> Regulation
  ) {
    self.rules = rules
    self.regulation = regulation
  }

  /// Checks sittings given together, each also against the others and those of a register.
  public func check(_ sittings: [Sitting], registered: [Sitting] = []) -> [SittingReport] {
    let together = SittingCollection(sittings, registered: registered)
    return sittings.indices.map { check(at: registered.count + $0, of: together) }
  }

  /// Checks one sitting of a collection, also against the others: callers that work on several
  /// cores share one collection.
  public func check(at position: Int, of together: SittingCollection) -> SittingReport {
    let sitting = together.sittings[position]
    let regulation = regulation(sitting)
    let context = CheckContext(at: position, of: together, regulation: regulation)
    var diagnostics: [Diagnostic] = []
    for rule in rules {
      let violations = rule.check(context)
      guard !violations.isEmpty else { continue }
      let about = rule.about
      diagnostics += violations.map {
        Diagnostic($0, of: about, in: sitting.source, regulation: regulation)
      }
    }
    diagnostics.sort(by: Diagnostic.inTextOrder)
    return SittingReport(
      document: sitting.source.name, date: sitting.date?.value, regulation: regulation.id,
      voteCount: sitting.items.reduce(0) { $0 + $1.votes.count }, diagnostics: diagnostics)
  }
}
