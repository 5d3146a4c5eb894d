import Model

/// An organ of the register.
public struct RegisteredBody: Sendable, Hashable {
  /// Its number in the register: that of the record that first names it.
  public let id: Int
  /// What sort of organ it is.
  public let kind: BodyKind
  /// The institution, where known.
  public let authority: String?
  /// The organ.
  public let name: String

  /// `Consiglio comunale – Comune di Avella`.
  public var title: String { authority.map { "\(name) – \($0)" } ?? name }
}

/// A document that the register knows by name and digest.
public struct DocumentMark: Sendable, Hashable {
  /// The file's name.
  public let name: String
  /// Its SHA-256.
  public let digest: Digest

  /// Marks a document.
  public init(name: String, digest: Digest) {
    self.name = name
    self.digest = digest
  }
}

/// The words of an act, as kept for ever.
public struct ActText: Sendable, Hashable {
  /// In plain text, for people and for search.
  public let text: String
  /// The document tree as XHTML, from which every format can be written again.
  public let document: String

  /// Keeps the words of an act.
  public init(text: String, document: String) {
    self.text = text
    self.document = document
  }
}

/// One row of the roll of entered minutes.
public struct AttendanceEntry: Sendable, Hashable {
  /// The member as the roll calls it.
  public let member: String
  /// Who sits for a body.
  public let person: String?
  /// Presence at the roll call.
  public let presence: Presence
  /// Whether it came later or left earlier.
  public let isPartial: Bool

  /// Records a row.
  public init(member: String, person: String?, presence: Presence, isPartial: Bool) {
    self.member = member
    self.person = person
    self.presence = presence
    self.isPartial = isPartial
  }
}

/// The minutes whose resolutions were entered.
public struct EnteredMinutes: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// The organ's number in the register.
  public let body: Int
  /// The day of the sitting.
  public let date: CalendarDate
  /// When it opened, where known.
  public let openedAt: String?
  /// The number of the minutes, as written.
  public let number: String?
  /// The regulation it was read under.
  public let regulation: String
  /// The file it was read from.
  public let source: DocumentMark
  /// Which sitting of the file it is, from 1.
  public let sourcePosition: Int
  /// The signed document, where given.
  public let signed: DocumentMark?
  /// How many errors it had when it was entered all the same.
  public let errors: Int
  /// The roll, where it was whole.
  public let roll: [AttendanceEntry]
}

/// A resolution as it stands in the register.
public struct EnteredResolution: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// The record of its minutes.
  public let minutes: Int
  /// The organ's number in the register.
  public let body: Int
  /// The year of the numbering.
  public let year: Int
  /// Its number; nil for a rejected motion where those take none.
  public let number: Int?
  /// What was decided; its `date` is that of adoption.
  public let resolution: Resolution
  /// The words of the act.
  public let act: ActText

  /// `12/2025`; `s.n./2025` where it has no number.
  public var reference: String { "\(number.map(String.init) ?? "s.n.")/\(year)" }
}

/// An annotation on a resolution: entered beside it, never in its place.
public struct Annotation: Sendable, Hashable {
  /// What it does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Rettifica.
    case correction
    /// Annullamento.
    case annulment
    /// Collegamento.
    case link
  }

  /// What it does.
  public let kind: Kind
  /// Why.
  public let text: String
  /// Who makes it.
  public let author: String
  /// The record of the resolution it links to.
  public let target: Int?
  /// A document that goes with it: the act signed, the order that annuls.
  public let document: DocumentMark?

  /// Makes an annotation.
  public init(
    kind: Kind, text: String, author: String, target: Int? = nil, document: DocumentMark? = nil
  ) {
    self.kind = kind
    self.text = text
    self.author = author
    self.target = target
    self.document = document
  }
}

/// An annotation as it stands in the register.
public struct EnteredAnnotation: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// When it was made.
  public let at: EntryMoment
  /// The record of the resolution it is on.
  public let resolution: Int
  /// What it says.
  public let annotation: Annotation
}

/// The closing of an organ's year.
public struct YearClosing: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// When it was made.
  public let at: EntryMoment
  /// The organ's number in the register.
  public let body: Int
  /// The year.
  public let year: Int
  /// How many acts, those without a number too.
  public let count: Int
  /// The first number.
  public let firstNumber: Int?
  /// The last number.
  public let lastNumber: Int?
  /// The totals in words.
  public let totals: String
  /// Who signs it off.
  public let signature: String
}

/// A ring of the chain.
public struct ChainRecord: Sendable, Hashable {
  /// Its number, from 1 without gaps.
  public let seq: Int
  /// What it carries.
  public let kind: String
  /// When it was entered.
  public let at: EntryMoment
  /// Why it was entered against advice, where it was.
  public let reason: String?
  /// The digest of the record before it.
  public let previous: Digest
  /// Its digest.
  public let digest: Digest
}
