/// Punto all'ordine del giorno, as listed.
public struct AgendaItem: Sendable, Hashable {
  /// Its number on the list, where it has one.
  public var number: Int?
  /// Its title.
  public var title: Located<String>

  /// Lists a point.
  public init(number: Int?, title: Located<String>) {
    self.number = number
    self.title = title
  }
}

/// The treatment of one point, in the order in which it happened.
public struct Item: Sendable, Hashable {
  /// The number its heading gives, or that of the agenda entry with the same title.
  public var agendaNumber: Int?
  /// The heading's words, without its number.
  public var title: Located<String>?
  /// The number of the resolution, where the text gives one.
  public var resolutionNumber: Located<String>?
  /// The dispositivo: what is decided, after DELIBERA or DECISIONE.
  public var resolution: Located<String>?
  /// The verb of the decision with its outcome ('DELIBERA', 'prende atto', 'viene rinviato').
  public var decision: Located<Outcome>?
  /// Everything said and narrated, in order; every non-blank line of the item is in one of them.
  public var passages: [Passage]
  /// The votes, in order.
  public var votes: [Vote]
  /// Dates of earlier minutes that this item approves.
  public var approvedMinutes: [Located<CalendarDate>]
  /// The words of a request for a mandate or decision ('si chiede mandato') that wants an answer.
  public var requestsDecision: Located<String>?
  /// Heading to last line.
  public var range: SourceRange

  /// Opens the treatment of a point.
  public init(
    agendaNumber: Int? = nil, title: Located<String>? = nil,
    resolutionNumber: Located<String>? = nil, resolution: Located<String>? = nil,
    decision: Located<Outcome>? = nil, passages: [Passage] = [], votes: [Vote] = [],
    approvedMinutes: [Located<CalendarDate>] = [], requestsDecision: Located<String>? = nil,
    range: SourceRange
  ) {
    self.agendaNumber = agendaNumber
    self.title = title
    self.resolutionNumber = resolutionNumber
    self.resolution = resolution
    self.decision = decision
    self.passages = passages
    self.votes = votes
    self.approvedMinutes = approvedMinutes
    self.requestsDecision = requestsDecision
    self.range = range
  }
}

/// A stretch of the minutes: one paragraph, with what it is.
public struct Passage: Sendable, Hashable {
  /// What a passage is.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Heading of the point or of a part of it.
    case heading
    /// Words of a speaker.
    case speech
    /// The secretary's narrative.
    case narrative
    /// One entry of a list.
    case listEntry
    /// A row of a table.
    case tableRow
    /// The statement of a vote.
    case vote
    /// The statement of a decision (DELIBERA…).
    case decision
    /// The statement of an entry or exit.
    case movement
    /// Letterhead, roll call, page furniture.
    case furniture
    /// An opinion of an office (parere di regolarità).
    case opinion
    /// Closing formula and signatures.
    case closing
  }

  /// What it is.
  public var kind: Kind
  /// Who speaks, as written, for a speech.
  public var speaker: Located<String>?
  /// The words, line breaks inside the paragraph turned into spaces and hyphenation undone.
  public var text: String
  /// Where it stands.
  public var range: SourceRange

  /// Records a passage.
  public init(kind: Kind, speaker: Located<String>? = nil, text: String, range: SourceRange) {
    self.kind = kind
    self.speaker = speaker
    self.text = text
    self.range = range
  }
}

/// A decision about the order of the day itself.
public struct AgendaChange: Sendable, Hashable {
  /// What is changed.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Si anticipa la discussione.
    case broughtForward
    /// Si pospone.
    case postponed
    /// Punto aggiunto.
    case added
    /// Punto ritirato o rinviato.
    case withdrawn
  }

  /// What is changed.
  public var kind: Kind
  /// The points it names.
  public var numbers: [Int]
  /// The words.
  public var range: SourceRange

  /// Records a change.
  public init(kind: Kind, numbers: [Int], range: SourceRange) {
    self.kind = kind
    self.numbers = numbers
    self.range = range
  }
}
