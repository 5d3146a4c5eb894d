/// A member on the roll (appello) and how it is present.
///
/// For an assembly of bodies (mayors, consortia) `name` is the body and `representative` the person
/// who sits for it; for a college of persons `name` is the person.
public struct Member: Sendable, Hashable {
  /// The body, or the person.
  public var name: Located<String>
  /// Who sits for a body.
  public var representative: Located<String>?
  /// The office as written: 'Sindaco', 'Consigliere', 'assente per il Comune'.
  public var role: Located<String>?
  /// Presence at the roll call; nil when the layout lost it.
  public var presence: Located<Presence>?
  /// The words 'su delega', 'delegato': the representative is not the holder of the office.
  public var delegation: Located<String>?
  /// Arrival time written beside the name ('entra alle 17.45').
  public var from: Located<ClockTime>?
  /// Leaving time written beside the name ('fino alle 19.38').
  public var until: Located<ClockTime>?
  /// Share, inhabitants or votes the member carries.
  public var weight: Located<Double>?
  /// The whole entry in the source.
  public var range: SourceRange?

  /// Enters a member on the roll.
  public init(
    name: Located<String>, representative: Located<String>? = nil, role: Located<String>? = nil,
    presence: Located<Presence>? = nil, delegation: Located<String>? = nil,
    from: Located<ClockTime>? = nil, until: Located<ClockTime>? = nil,
    weight: Located<Double>? = nil, range: SourceRange? = nil
  ) {
    self.name = name
    self.representative = representative
    self.role = role
    self.presence = presence
    self.delegation = delegation
    self.from = from
    self.until = until
    self.weight = weight
    self.range = range
  }

  /// Whether the entry says a delegate sits.
  public var isDelegate: Bool { delegation != nil }
}

/// Presenza.
public enum Presence: String, Sendable, Hashable, Codable {
  case present
  /// Present by video or audio link.
  case remote
  case absent
  /// Absent with a justification.
  case excused

  /// Whether it counts as being there.
  public var isAttending: Bool { self == .present || self == .remote }
}

/// Somebody at the sitting who is no member and never counts: official, guest, expert.
public struct Participant: Sendable, Hashable {
  /// The person.
  public var name: Located<String>
  /// Office or institution as written.
  public var role: Located<String>?
  /// Presence, where said.
  public var presence: Located<Presence>?
  /// Arrival time written beside the name.
  public var from: Located<ClockTime>?
  /// Leaving time written beside the name.
  public var until: Located<ClockTime>?

  /// Lists a participant.
  public init(
    name: Located<String>, role: Located<String>? = nil, presence: Located<Presence>? = nil,
    from: Located<ClockTime>? = nil, until: Located<ClockTime>? = nil
  ) {
    self.name = name
    self.role = role
    self.presence = presence
    self.from = from
    self.until = until
  }
}

/// A person holding an office in the sitting (chair, secretary, teller), as written.
public struct Officer: Sendable, Hashable {
  /// The person.
  public var name: Located<String>
  /// The office as written: 'Presidente', 'Segretario comunale'.
  public var role: Located<String>?

  /// Names an officer.
  public init(name: Located<String>, role: Located<String>? = nil) {
    self.name = name
    self.role = role
  }
}
