import Model
import Register

/// A publication with all that bears on it.
public struct BoardEntry: Sendable, Hashable {
  /// The publication.
  public let entered: EnteredPublication
  /// What happened to it, in order.
  public let events: [EnteredPublicationEvent]
  /// The resolution, for an act of this register; without its words and ballots.
  public let resolution: EnteredResolution?
  /// The day on which the resolution was annulled.
  public let annulledOn: CalendarDate?
  /// Whether the organ is a local authority's, so that the law binds it directly.
  public let bodyTitle: String?

  /// Its repertory number.
  public var reference: String { entered.reference }
  /// What was put up.
  public var publication: Publication { entered.publication }
  /// The type of the act.
  public var type: ActType { .coded(publication.type) }

  /// Its period.
  public var period: PublicationPeriod {
    PublicationPeriod(
      start: publication.start, days: publication.days,
      countsFirstDay: publication.countsFirstDay)
  }

  /// The first event of a kind.
  public func event(_ kind: PublicationEvent.Kind) -> EnteredPublicationEvent? {
    events.first { $0.event.kind == kind }
  }

  /// The day on which it was taken down.
  public var withdrawnOn: CalendarDate? { event(.withdrawal)?.event.day }

  /// Whether it is in sight on a day.
  public func isVisible(on day: CalendarDate) -> Bool {
    period.start <= day && day <= period.visibleThrough && withdrawnOn.map { day < $0 } ?? true
  }

  /// When it becomes enforceable; nil for an act that does not.
  public var enforceability: Enforceability? {
    guard let entry = resolution, let rule = publication.enforceability else { return nil }
    let resolution = entry.resolution
    let vote = resolution.votes.last { $0.purpose == .enforceability }
    return Enforceability(
      EnforceabilityFacts(
        adoptedOn: resolution.date, outcome: resolution.outcome,
        isImmediate: resolution.enforceability == .carried,
        immediateVote: vote.flatMap(Self.figures),
        immediateSource: Self.immediateSource(publication.source), period: period,
        withdrawnOn: withdrawnOn, annulledOn: annulledOn, rule: rule,
        source: publication.source))
  }

  /// Its place on the calendar.
  public var posted: PostedAct {
    PostedAct(
      reference: reference, subject: publication.subject, period: period,
      enforceability: enforceability, withdrawnOn: withdrawnOn,
      certifiedOn: event(.certification)?.event.day)
  }

  /// Where the law binds, its own paragraph; elsewhere the same source as the rest.
  private static func immediateSource(_ source: String) -> String {
    source.contains(BoardSource.lapse) ? BoardSource.immediate : source
  }

  /// The figures of a vote that are known.
  static func figures(_ vote: ResolutionVote) -> String? {
    var parts = vote.isUnanimous ? ["unanimità"] : []
    if let count = vote.inFavour { parts.append("favorevoli \(count)") }
    if let count = vote.against { parts.append("contrari \(count)") }
    if let count = vote.abstained { parts.append("astenuti \(count)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// Where the rules of publication come from.
public enum BoardSource {
  /// How long, for local authorities.
  public static let publication = "D.Lgs. 267/2000, art. 124"
  static let lapse = "D.Lgs. 267/2000, art. 134, c. 3"
  static let immediate = "D.Lgs. 267/2000, art. 134, c. 4"

  /// What to cite for a body under a regulation.
  public static func of(_ regulation: Regulation) -> String {
    if regulation.isLocalAuthority { return "\(lapse)" }
    if let own = regulation.sources["pubblicazione"] { return own }
    return "regole del modello «\(regulation.id)», da verificare con il regolamento dell'organo"
  }
}

extension BoardEntry {
  /// The same publication, with what is known now of what happened to it.
  public func with(_ events: [EnteredPublicationEvent]) -> BoardEntry {
    BoardEntry(
      entered: entered, events: events, resolution: resolution, annulledOn: annulledOn,
      bodyTitle: bodyTitle)
  }
}
