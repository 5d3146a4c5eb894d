import Model
import NoticeBoard
import Register
import Regulations

/// A resolution of the register on its way to the albo: the act under review, and the rules it goes up
/// under.
package struct ResolutionPosting: Sendable {
  /// The resolution.
  package let entry: EnteredResolution
  /// Its act, looked through for personal data.
  package let act: ReviewedSubject
  /// The regulation that says for how long.
  package let rules: Regulation
  private let body: RegisteredBody?

  /// Prepares a resolution, by the number of its record.
  ///
  /// - Parameter regulation: The regulation that the user names; nil takes the one it was entered under.
  package init(_ seq: Int, of store: RegisterStore, under regulation: Regulation?) throws {
    let (entry, minutes, bodies) = try RegisterFault.translating {
      guard let entry = try store.resolution(seq), let minutes = try store.minutes(entry.minutes)
      else { throw RegisterError.refused("la deliberazione non è leggibile") }
      return (entry, minutes, try store.bodies())
    }
    self.entry = entry
    body = bodies.first { $0.id == entry.body }
    rules = try regulation ?? Self.rules(minutes.regulation)
    act = try ReviewedSubject(entry)
  }

  private static func rules(_ id: String) throws -> Regulation {
    do {
      return try RegulationLoader.preset(named: id)
    } catch {
      guard let own = try RegulationChoice(id).fixed else {
        throw ProgramFault.usage("indicare il regolamento con --regolamento")
      }
      return own
    }
  }

  /// What goes up, without what some findings point at.
  package func publication(
    _ terms: PostingTerms, omitting omitted: [PrivacyFinding]
  ) -> (publication: Publication, content: PublicationContent) {
    let name = body?.title ?? ""
    var publication = terms.publication(
      ActType.ofResolutions(by: body?.kind ?? .other, named: name),
      subject: act.subject(entry.resolution.subject ?? "Oggetto non indicato", omitting: omitted),
      authority: name.isEmpty ? "Ente" : name, under: rules)
    publication.resolution = entry.seq
    publication.actNumber = entry.number.map(String.init)
    publication.actDate = entry.resolution.date
    publication.enforceability = rules.publication.enforceability
    publication.omissions = act.omissions(omitted)
    let content = PublicationContent(
      text: act.text(omitting: omitted), document: act.document(omitting: omitted))
    return (publication, content)
  }
}

/// What whoever publishes says beside the act.
package struct PostingTerms: Sendable {
  /// The day on which it goes up.
  package var start: CalendarDate
  /// For how many days; nil for those of the regulation.
  package var days: Int?
  /// Who answers for it.
  package var officer: String

  /// Says from when, and who answers.
  package init(start: CalendarDate, days: Int? = nil, officer: String) {
    self.start = start
    self.days = days
    self.officer = officer
  }

  /// The days that a regulation gives, unless others were said.
  package func period(under rules: Regulation) -> PublicationPeriod {
    PublicationPeriod(
      start: start, days: days ?? rules.publication.days,
      countsFirstDay: rules.publication.countsFirstDay)
  }

  /// A publication under these terms.
  package func publication(
    _ type: ActType, subject: String, authority: String, under rules: Regulation
  ) -> Publication {
    let period = period(under: rules)
    return Publication(
      type: type.code, subject: subject, authority: authority, start: period.start,
      lastDay: period.lastDay, days: period.days, countsFirstDay: period.countsFirstDay,
      source: BoardSource.of(rules), officer: officer)
  }
}
