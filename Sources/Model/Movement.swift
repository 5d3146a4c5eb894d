/// Entrata o uscita: somebody comes in or goes out after the roll call.
public struct Movement: Sendable, Hashable {
  /// Which way.
  public enum Kind: String, Sendable, Hashable, Codable {
    case enters
    case leaves
  }
  /// Where it was read.
  public enum Origin: String, Sendable, Hashable, Codable {
    /// In the narrative, where the position in the text counts.
    case text
    /// Beside the name on the roll.
    case roll
    /// Planned within the agenda ('Si allontanano i ricercatori' between two points).
    case agenda
  }

  /// Enters or leaves.
  public var kind: Kind
  /// The time, where written.
  public var time: Located<ClockTime>?
  /// The index in ``Sitting/members``; nil for a participant, a group or somebody unknown.
  public var memberIndex: Int?
  /// The body named, when the text names one ('(Ardesio)').
  public var body: Located<String>?
  /// The person or group named.
  public var person: Located<String>?
  /// True when the one who moves is not a member and never counts.
  public var isParticipant: Bool
  /// Where it was read.
  public var origin: Origin
  /// True when the words leave the moment open: 'esce durante il punto 4', with no time.
  public var isMomentVague: Bool
  /// The agenda number such words name.
  public var duringAgendaNumber: Int?
  /// The words.
  public var range: SourceRange

  /// Records a movement.
  public init(
    kind: Kind, time: Located<ClockTime>? = nil, memberIndex: Int? = nil,
    body: Located<String>? = nil, person: Located<String>? = nil, isParticipant: Bool = false,
    origin: Origin = .text, isMomentVague: Bool = false, duringAgendaNumber: Int? = nil,
    range: SourceRange
  ) {
    self.kind = kind
    self.time = time
    self.memberIndex = memberIndex
    self.body = body
    self.person = person
    self.isParticipant = isParticipant
    self.origin = origin
    self.isMomentVague = isMomentVague
    self.duringAgendaNumber = duringAgendaNumber
    self.range = range
  }
}

/// Sospensione dei lavori.
public struct Suspension: Sendable, Hashable {
  /// When work stops, where written.
  public var from: Located<ClockTime>?
  /// When work resumes, where written.
  public var until: Located<ClockTime>?
  /// How long, in minutes, where written ('sospensione di 5 minuti').
  public var minutes: Located<Int>?
  /// The sentence that suspends; nil when only the resumption is written.
  public var suspendedAt: SourceRange?
  /// The sentence that resumes; nil when nothing says so.
  public var resumedAt: SourceRange?

  /// Records a suspension.
  public init(
    from: Located<ClockTime>? = nil, until: Located<ClockTime>? = nil,
    minutes: Located<Int>? = nil, suspendedAt: SourceRange? = nil, resumedAt: SourceRange? = nil
  ) {
    self.from = from
    self.until = until
    self.minutes = minutes
    self.suspendedAt = suspendedAt
    self.resumedAt = resumedAt
  }
}
