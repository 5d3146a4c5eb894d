import Model
import NoticeBoard
import Register
import Renderer
import Secretariat

/// What the albo adds to a line of the printed register.
struct RegisterPosting {
  var publication: RegisterPublication?
  var enforceable: RegisterEnforceability?
  /// Publications broken off.
  var remarks: [String] = []
}

/// The publications of a register, act by act, as they stand on a day.
struct RegisterPostings {
  private let byResolution: [Int: [BoardEntry]]
  private let day: CalendarDate

  init(_ store: RegisterStore, on day: CalendarDate) throws {
    var found: [Int: [BoardEntry]] = [:]
    for entry in try Board(store).entries {
      if let seq = entry.resolution?.seq { found[seq, default: []].append(entry) }
    }
    byResolution = found.mapValues { $0.sorted { $0.entered.seq < $1.entered.seq } }
    self.day = day
  }

  /// What is known of an act: its last publication, and from when it can be carried out.
  ///
  /// A day still to come is left blank: what happens before it may change it.
  func posting(of exported: ExportedResolution) -> RegisterPosting {
    let entries = byResolution[exported.entry.seq] ?? []
    var posting = RegisterPosting()
    posting.publication = entries.last.map { entry in
      RegisterPublication(
        number: entry.reference, from: entry.period.start,
        through: min(entry.period.lastDay, entry.withdrawnOn ?? entry.period.lastDay))
    }
    posting.enforceable = enforceable(exported, entries.last)
    posting.remarks = entries.compactMap { entry in
      entry.event(.withdrawal).map { withdrawal in
        "pubblicazione n. \(entry.reference) ritirata il \(ItalianDate.figures(withdrawal.event.day)): "
          + withdrawal.event.reason
      }
    }
    return posting
  }

  private func enforceable(
    _ exported: ExportedResolution, _ entry: BoardEntry?
  ) -> RegisterEnforceability? {
    let resolution = exported.entry.resolution
    let annulled = exported.annotations.first { $0.annotation.kind == .annulment }?.at.day
    let enforceability: Enforceability
    if let known = entry?.enforceability {
      enforceability = known
    } else if resolution.enforceability != .notApplicable {
      // Not published yet: only what was declared so at once can be carried out.
      enforceability = Enforceability(
        EnforceabilityFacts(
          adoptedOn: resolution.date, outcome: resolution.outcome,
          isImmediate: resolution.enforceability == .carried, annulledOn: annulled, source: ""))
    } else {
      return nil
    }
    switch enforceability.ground {
    case .nothingDecided, .annulled: return .never
    case .immediate, .lapse:
      guard enforceability.holds(on: day), let first = enforceability.day else { return nil }
      return .from(first)
    case .unpublished, .interrupted, .outcomeUnknown: return nil
    }
  }
}
