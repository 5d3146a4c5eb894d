import Model

/// Pubblicazione: an act put on the albo; what is shown of it is its ``PublicationContent``.
public struct Publication: Sendable, Hashable {
  /// The record of the resolution, for an act of this register.
  public var resolution: Int?
  /// The record of an earlier publication of the same act that this one takes the place of.
  public var replaces: Int?
  /// What sort of act it is, by its code in the national vocabulary.
  public var type: String
  /// Oggetto.
  public var subject: String
  /// The institution, or the organ, whose act it is.
  public var authority: String
  /// The act's own number, where it has one.
  public var actNumber: String?
  /// The act's own day, where known.
  public var actDate: CalendarDate?
  /// The first day on the albo.
  public var start: CalendarDate
  /// The last day on the albo.
  public var lastDay: CalendarDate
  /// How many days the law or the regulation wants.
  public var days: Int
  /// Whether the first day counts among them.
  public var countsFirstDay: Bool
  /// How the day of enforceability is computed, for an act that has one.
  public var enforceability: EnforceabilityRule?
  /// Where these rules come from, for citation.
  public var source: String
  /// Who answers for the publication.
  public var officer: String
  /// What was left out of the words shown, and why.
  public var omissions: [PublishedOmission]

  /// Describes a publication.
  public init(
    type: String, subject: String, authority: String, start: CalendarDate, lastDay: CalendarDate,
    days: Int, countsFirstDay: Bool, source: String, officer: String
  ) {
    self.type = type
    self.subject = subject
    self.authority = authority
    self.start = start
    self.lastDay = lastDay
    self.days = days
    self.countsFirstDay = countsFirstDay
    self.source = source
    self.officer = officer
    omissions = []
  }
}

/// What is shown of a publication: kept apart, because a board has thousands of them and a list shows
/// none.
public struct PublicationContent: Sendable, Hashable {
  /// The words shown, in plain text.
  public var text: String
  /// The words shown, as the document tree in XHTML; nil for an act that is a file.
  public var document: String?
  /// The file shown, for an act not born here.
  public var file: PublishedFile?
  /// The file before anything was omitted, where something was.
  public var wholeFile: PublishedFile?

  /// Shows some words.
  public init(
    text: String, document: String? = nil, file: PublishedFile? = nil,
    wholeFile: PublishedFile? = nil
  ) {
    self.text = text
    self.document = document
    self.file = file
    self.wholeFile = wholeFile
  }
}

/// A file that is published as it is.
public struct PublishedFile: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its media type.
  public let format: String
  /// All of it.
  public let bytes: [UInt8]
  /// Its SHA-256.
  public let digest: Digest

  /// Takes a file.
  public init(name: String, format: String, bytes: [UInt8]) {
    self.init(name: name, format: format, bytes: bytes, digest: Digest(of: bytes))
  }

  init(name: String, format: String, bytes: [UInt8], digest: Digest) {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.digest = digest
  }
}

/// Words left out of what is shown.
public struct PublishedOmission: Sendable, Hashable {
  /// The rule that asks for it.
  public let rule: String
  /// Where they stood.
  public let place: String
  /// The words.
  public let words: String
  /// Why, with the norm.
  public let reason: String

  /// Records an omission.
  public init(rule: String, place: String, words: String, reason: String) {
    self.rule = rule
    self.place = place
    self.words = words
    self.reason = reason
  }
}

/// A publication as it stands in the register.
public struct EnteredPublication: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// When it was entered.
  public let at: EntryMoment
  /// The year of its repertory number.
  public let year: Int
  /// Its repertory number, from 1 each year without gaps.
  public let number: Int
  /// What was put up.
  public let publication: Publication

  /// `12/2025`.
  public var reference: String { "\(number)/\(year)" }
}

/// Something that happened to a publication.
public struct PublicationEvent: Sendable, Hashable {
  /// What.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Referta: the publication is over, and was regular.
    case certification
    /// The certificate that the act has become enforceable.
    case enforceability
    /// It was taken down before its time.
    case withdrawal
  }

  /// What.
  public let kind: Kind
  /// The day it takes effect.
  public let day: CalendarDate
  /// Who answers for it.
  public let author: String
  /// Why, or on what ground.
  public let reason: String

  /// Tells an event.
  public init(kind: Kind, day: CalendarDate, author: String, reason: String) {
    self.kind = kind
    self.day = day
    self.author = author
    self.reason = reason
  }
}

/// An event as it stands in the register.
public struct EnteredPublicationEvent: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// When it was entered.
  public let at: EntryMoment
  /// The record of the publication.
  public let publication: Int
  /// What happened.
  public let event: PublicationEvent
}
