/// A date of the sitting as one place of the text states it; parts not written are nil.
public struct DateStatement: Sendable, Hashable {
  /// The year, where written.
  public var year: Int?
  /// The month, where written.
  public var month: Int?
  /// The day, where written.
  public var day: Int?
  /// The day of the week, where written.
  public var weekday: Weekday?
  /// True when it is written in words.
  public var isInWords: Bool
  /// The words.
  public var range: SourceRange

  /// Records a statement.
  public init(
    year: Int?, month: Int?, day: Int?, weekday: Weekday? = nil, isInWords: Bool,
    range: SourceRange
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.isInWords = isInWords
    self.range = range
  }
}

/// A call to the sitting: which, when, and whether it came to nothing.
public struct Convocation: Sendable, Hashable {
  /// First or second.
  public var call: Call
  /// The day, where written.
  public var date: Located<CalendarDate>?
  /// The hour, where written.
  public var time: Located<ClockTime>?
  /// The words that say it was deserted.
  public var deserted: Located<String>?

  /// Records a call.
  public init(
    call: Call, date: Located<CalendarDate>? = nil, time: Located<ClockTime>? = nil,
    deserted: Located<String>? = nil
  ) {
    self.call = call
    self.date = date
    self.time = time
    self.deserted = deserted
  }
}

/// An act named in the text ('deliberazione di Giunta n. 22 del 10.02.2026').
public struct ActCitation: Sendable, Hashable {
  /// The kind and issuer, folded to lower case ('deliberazione giunta').
  public var kind: String
  /// The number as written.
  public var number: String
  /// The date, where written in full.
  public var date: CalendarDate?
  /// The words.
  public var range: SourceRange

  /// Records a citation.
  public init(kind: String, number: String, date: CalendarDate?, range: SourceRange) {
    self.kind = kind
    self.number = number
    self.date = date
    self.range = range
  }
}

/// A breakdown of money as a list or table gives it: the parts and the total they should make.
public struct Breakdown: Sendable, Hashable {
  /// One part.
  public struct Part: Sendable, Hashable {
    /// Euro, where written.
    public var amount: Located<Double>?
    /// Percentage of the total, where written.
    public var percentage: Located<Double>?

    /// Records a part.
    public init(amount: Located<Double>?, percentage: Located<Double>? = nil) {
      self.amount = amount
      self.percentage = percentage
    }
  }

  /// The total the text states, in euro.
  public var total: Located<Double>?
  /// The parts.
  public var parts: [Part]
  /// First word to last.
  public var range: SourceRange

  /// Records a breakdown.
  public init(total: Located<Double>?, parts: [Part], range: SourceRange) {
    self.total = total
    self.parts = parts
    self.range = range
  }
}

/// What follows or accompanies the minutes and is no part of them: tables, plans, slides.
public struct Annex: Sendable, Hashable {
  /// Its label or first line.
  public var title: Located<String>
  /// All of it.
  public var range: SourceRange

  /// Records an annex.
  public init(title: Located<String>, range: SourceRange) {
    self.title = title
    self.range = range
  }
}

/// A signature block's entry.
public struct Signature: Sendable, Hashable {
  /// The office.
  public var role: Located<String>?
  /// Who signs; nil for a blank to fill.
  public var name: Located<String>?

  /// Records a signature.
  public init(role: Located<String>?, name: Located<String>?) {
    self.role = role
    self.name = name
  }
}

/// Something the reader could not make out, or had to guess: told to the user, never swallowed.
public struct ReadingNote: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A table lost its columns: who is present cannot be told.
    case columnsLost
    /// Names dropped out of a list.
    case namesLost
    /// A person stands after the last body, or with no body.
    case orphanPerson
    /// A line of the roll was not understood.
    case rollLineUnread
    /// Words that look like a vote were not understood.
    case voteUnread
    /// A mark was opened and not closed; where it ends was guessed.
    case unbalancedMark
    /// The text was not UTF-8 and was converted.
    case encodingConverted
    /// Something in the document was not read: hidden text, a page that is a picture.
    case contentOmitted
  }

  /// What happened.
  public var kind: Kind
  /// In Italian, for the user.
  public var message: String
  /// Where.
  public var range: SourceRange

  /// Records a note.
  public init(kind: Kind, message: String, range: SourceRange) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
