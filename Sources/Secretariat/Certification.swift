import Model
import NoticeBoard
import Register
import Renderer

/// What can be certified of a publication: whether it can be on a day, and the document that says so.
package enum Certification: Sendable, Hashable {
  /// Referta.
  case publication
  /// Esecutività.
  case enforceability
  /// Ritiro, for a reason.
  case withdrawal(reason: String)

  /// What is recorded.
  package var kind: PublicationEvent.Kind {
    switch self {
    case .publication: .certification
    case .enforceability: .enforceability
    case .withdrawal: .withdrawal
    }
  }

  /// Records it, unless it cannot be.
  package func record(
    on entry: BoardEntry, in store: RegisterStore, at now: EntryMoment, author: String
  ) throws -> EnteredPublicationEvent {
    try RegisterFault.translating {
      // Another program may have recorded it since: the store looks again while it writes.
      try store.record(kind, on: entry.entered.seq, at: now, author: author) { _, events in
        try check(entry.with(events), on: now.day)
      }
    }
  }

  private func check(
    _ entry: BoardEntry, on day: CalendarDate
  ) throws -> (day: CalendarDate, reason: String) {
    switch self {
    case .publication: try BoardCheck.certification(entry, on: day)
    case .enforceability: try BoardCheck.enforceability(entry, on: day)
    case .withdrawal(let reason): try BoardCheck.withdrawal(entry, on: day, reason: reason)
    }
  }

  /// The document of an event; nil where the act is not enforceable.
  package static func document(
    of event: PublicationEvent, _ entry: BoardEntry, authority: String
  ) -> BoardCertificate? {
    switch event.kind {
    case .certification:
      CertificateWords.publication(
        entry, on: event.day, officer: event.author, authority: authority)
    case .enforceability:
      CertificateWords.enforceability(
        entry, on: event.day, officer: event.author, authority: authority)
    case .withdrawal:
      CertificateWords.withdrawal(
        entry, on: event.day, reason: event.reason, officer: event.author, authority: authority)
    }
  }
}
