import Model
import Register
import Validator

/// Enters resolutions in a register, sitting by sitting, for the command line and the page alike.
package struct EntryDesk: Sendable {
  /// The register.
  package let store: RegisterStore
  private let choice: RegulationChoice
  private let terms: EntryTerms

  /// What came of one sitting.
  package enum Outcome: Sendable {
    /// There is nothing to enter in it.
    case nothing
    /// It is in the register, now or already.
    case done(EntryOutcome)
    /// It has so many errors, and no reason was given.
    case refused(errors: Int)
  }

  /// Prepares to enter.
  package init(_ store: RegisterStore, under choice: RegulationChoice, _ terms: EntryTerms) {
    self.store = store
    self.choice = choice
    self.terms = terms
  }

  /// Sittings that wait, read from one document.
  package func entries(of sittings: [Sitting], from source: DocumentMark) -> [SittingEntry] {
    sittings.enumerated().map {
      SittingEntry($1, source: source, position: $0 + 1, under: choice($1))
    }
  }

  /// What checks each of the sittings that wait, by its place, against the others and the register.
  package func checker(of entries: [SittingEntry]) throws -> (Int) -> SittingReport {
    let sittings = entries.map(\.sitting)
    let registered = try RegisterSittings(store, under: choice).beside(sittings)
    let together = SittingCollection(sittings, registered: registered)
    let checker = Checker { [choice] in choice($0) }
    return { checker.check(at: registered.count + $0, of: together) }
  }

  /// Enters the resolutions of one sitting, all or none.
  package func enter(
    _ entry: SittingEntry, _ report: SittingReport, at now: EntryMoment
  ) throws -> Outcome {
    let errors = report.diagnostics.count { $0.severity == .error }
    let minutes = try entry.minutes(terms, errors: errors)
    guard !minutes.resolutions.isEmpty else { return .nothing }
    if let outcome = try store.recognise(minutes, at: now) { return .done(outcome) }
    if errors > 0, terms.reason == nil { return .refused(errors: errors) }
    return .done(try store.enter(minutes, at: now, reason: terms.reason))
  }
}
