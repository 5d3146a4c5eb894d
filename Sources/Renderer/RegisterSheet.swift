import Model

/// A page of the register: the resolutions of one organ in one year.
public struct RegisterSheet: Sendable, Hashable {
  /// The institution.
  public var authority: String?
  /// The organ.
  public var body: String?
  /// The year of the numbering.
  public var year: Int?
  /// The number it begins with.
  public var firstNumber: Int
  /// Its lines, by number.
  public var lines: [RegisterLine]
  /// Whether acts of this organ can be immediately enforceable.
  public var hasEnforceability: Bool
  /// What stands under the totals of the year: those of all years so far, the closing.
  public var remarks: [String]
  /// The body's letterhead, where it has one.
  public var letterhead: Letterhead?

  /// Makes a page.
  public init(
    authority: String?, body: String?, year: Int?, firstNumber: Int, lines: [RegisterLine],
    hasEnforceability: Bool, remarks: [String] = [], letterhead: Letterhead? = nil
  ) {
    self.authority = authority
    self.body = body
    self.year = year
    self.firstNumber = firstNumber
    self.lines = lines
    self.hasEnforceability = hasEnforceability
    self.remarks = remarks
    self.letterhead = letterhead
  }

  /// `5 deliberazioni: 4 approvate, 1 respinta; …`.
  public var totals: String {
    var totals = ResolutionTotals()
    for line in lines { totals.count(line.resolution) }
    let annulled = lines.count(where: \.isAnnulled)
    guard annulled > 0 else { return totals.words }
    return totals.words + "; \(annulled) " + (annulled == 1 ? "poi annullata" : "poi annullate")
  }
}

/// A line of the register.
public struct RegisterLine: Sendable, Hashable {
  /// Its number, as printed.
  public var number: String
  /// What was decided.
  public var resolution: Resolution
  /// Corrections and other annotations, in the order made.
  public var annotations: [String]
  /// Its place on the albo; nil where it is not published yet.
  public var publication: RegisterPublication?
  /// From when it can be carried out; nil where that is still to come.
  public var enforceable: RegisterEnforceability?
  /// Whether it was annulled.
  public var isAnnulled: Bool

  /// Makes a line.
  public init(
    number: String, resolution: Resolution, annotations: [String] = [],
    publication: RegisterPublication? = nil, enforceable: RegisterEnforceability? = nil,
    isAnnulled: Bool = false
  ) {
    self.number = number
    self.resolution = resolution
    self.annotations = annotations
    self.publication = publication
    self.enforceable = enforceable
    self.isAnnulled = isAnnulled
  }
}

/// The publication of an act, as the register prints it.
public struct RegisterPublication: Sendable, Hashable {
  /// The repertory number: `12/2025`.
  public let number: String
  /// The first day.
  public let from: CalendarDate
  /// The last day.
  public let through: CalendarDate

  /// Records a publication.
  public init(number: String, from: CalendarDate, through: CalendarDate) {
    self.number = number
    self.from = from
    self.through = through
  }
}

/// What the register prints of an act's enforceability.
public enum RegisterEnforceability: Sendable, Hashable {
  /// It can be carried out from a day.
  case from(CalendarDate)
  /// There is nothing to carry out.
  case never
}
