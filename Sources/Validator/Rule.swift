import Model

/// A rule that a careful clerk applies by hand: one fault, one file.
///
/// A rule says what and where; `Validator` pairs its violations with `about` to make diagnostics, so a
/// rule never repeats its id. A rule that lacks data returns nothing: another says what is missing.
public protocol Rule: Sendable {
  /// Everything there is to say about the rule; also its documentation and its tests.
  static var about: RuleDescription { get }
  /// The places of a sitting that break the rule.
  static func check(_ context: CheckContext) -> [Violation]
}

/// What a rule may look at.
public struct CheckContext: Sendable {
  /// The sitting under examination.
  public let sitting: Sitting
  /// The regulation, named by the user or chosen from the body's name.
  public let regulation: Regulation
  /// Who is where at every vote.
  public let timeline: Timeline
  /// Where each member stands on the roll, by its name.
  public let directory: MemberDirectory
  /// Every vote with its item, its situation and the members it names, in text order.
  public let votes: [ExaminedVote]
  /// By how much the roll is off at every vote alike; nil when it is not.
  let rollOffset: RollOffset?
  private let together: SittingCollection
  private let position: Int?

  /// Gathers what a rule may look at.
  public init(sitting: Sitting, regulation: Regulation, otherSittings: [Sitting] = []) {
    self.init(
      sitting, at: nil, of: SittingCollection(otherSittings), regulation: regulation)
  }

  /// Gathers what a rule may look at, for the sitting at a position of a collection.
  public init(
    at position: Int, of together: SittingCollection, regulation: Regulation
  ) {
    self.init(
      together.sittings[position], at: position, of: together, regulation: regulation)
  }

  private init(
    _ sitting: Sitting, at position: Int?, of together: SittingCollection, regulation: Regulation
  ) {
    self.sitting = sitting
    self.regulation = regulation
    self.together = together
    self.position = position
    let timeline = Timeline(sitting, regulation: regulation)
    let directory = MemberDirectory(sitting.members)
    self.timeline = timeline
    self.directory = directory
    let votes = timeline.situations.map { situation in
      let item = sitting.items[situation.item]
      return ExaminedVote(
        item: item, vote: item.votes[situation.vote], situation: situation, directory: directory)
    }
    self.votes = votes
    rollOffset = RollOffset(votes)
  }

  /// Whether the text is the whole minutes of the sitting; see ``Sitting/isWholeMinutes``.
  ///
  /// It takes a pass over the text: rules ask for it last.
  var isWholeMinutes: Bool { sitting.isWholeMinutes }

  /// Every sitting given together with this one, itself excluded, for the rules 'fra sedute'.
  public var otherSittings: [Sitting] { together.others(than: position) }

  /// Whether other sittings were given together with this one.
  public var hasOtherSittings: Bool { together.sittings.count > (position == nil ? 0 : 1) }

  /// The other sittings of a day: quicker than to look through all of them.
  public func otherSittings(on date: CalendarDate) -> [Sitting] {
    together.others(than: position, on: date)
  }

  /// Whether any other sitting of a day was given, whatever its organ.
  func hasOtherSittings(on date: CalendarDate) -> Bool {
    together.hasOthers(than: position, on: date)
  }

  /// The other sittings of a day and of this organ.
  func otherSittingsOfBody(on date: CalendarDate) -> [Sitting] {
    position.map { together.others(ofBodyOf: $0, on: date) } ?? []
  }

  /// A sitting given before this one that has the same day, organ, hour and points.
  var twin: Sitting? { position.flatMap { together.twin(of: $0) } }

  /// The last number that the register holds for this organ and year, and its latest sitting.
  var lastRegistered: (number: Int, date: CalendarDate)? {
    position.flatMap { together.lastRegistered(for: $0) }
  }

  /// Those among some numbers that other sittings of this organ and year have.
  func numbersOfOthers(among numbers: ClosedRange<Int>) -> Set<Int> {
    position.map { together.numbersOfOthers(than: $0, among: numbers) } ?? []
  }

  /// Whether this organ held another sitting between two days, but for some.
  func hasSittingOfBody(
    after first: CalendarDate, before last: CalendarDate, except days: [CalendarDate]
  ) -> Bool {
    position.map { together.hasOthers(ofBodyOf: $0, after: first, before: last, except: days) }
      ?? false
  }

  /// The resolutions of a number, of this organ and year, that were given before this sitting.
  func earlierResolutions(numbered number: Int) -> [(sitting: Sitting, item: Int)] {
    position.map { together.resolutions(numbered: number, before: $0) } ?? []
  }
}

/// A rule's documentation, and at once its tests.
public struct RuleDescription: Sendable {
  /// Stable Italian slug that names the fault: 'voti-oltre-presenti'.
  public let id: String
  /// One line, Italian.
  public let title: String
  /// The family it belongs to.
  public let family: RuleFamily
  /// How grave a breach is.
  public let severity: Severity
  /// Norms, regulation or internal consistency; never empty, never invented.
  public let sources: [RuleSource]
  /// Why it matters, Italian, one or two sentences.
  public let rationale: String
  /// Texts on which the rule is silent.
  public var passing: [Example] { makePassing() }
  /// Texts on which it speaks; `▸` stands before each place where a violation must start.
  public var failing: [Example] { makeFailing() }
  private let makePassing: @Sendable () -> [Example]
  private let makeFailing: @Sendable () -> [Example]

  /// Describes a rule. Its examples are made when they are asked for: to check minutes takes none.
  public init(
    id: String, title: String, family: RuleFamily, severity: Severity, sources: [RuleSource],
    rationale: String, passing: @autoclosure @escaping @Sendable () -> [Example],
    failing: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.title = title
    self.family = family
    self.severity = severity
    self.sources = sources
    self.rationale = rationale
    makePassing = passing
    makeFailing = failing
  }
}

/// The families of rules, in the order in which they are listed.
public enum RuleFamily: String, Sendable, CaseIterable {
  case lettura = "lettura"
  case numeroLegale = "numero legale"
  case voti = "voti"
  case presenze = "presenze"
  case cronologia = "cronologia"
  case ordineDelGiorno = "ordine del giorno"
  case forma = "forma"
  case importi = "importi"
  case fraSedute = "fra sedute"
}

/// How grave a diagnostic is.
public enum Severity: String, Sendable, Codable, Comparable {
  /// Nota.
  case note
  /// Avviso: a person should look.
  case warning
  /// Errore: the act contradicts itself or the law.
  case error

  /// The Italian word.
  public var word: String {
    switch self {
    case .note: "nota"
    case .warning: "avviso"
    case .error: "errore"
    }
  }

  /// From note to error.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Where a rule comes from.
public enum RuleSource: Sendable, Hashable {
  /// A norm or a ruling, cited as it is: 'D.Lgs. 267/2000, art. 134, c. 4'.
  case law(String)
  /// A value of the body's own regulation, by the key of the file.
  case regulation(String)
  /// Arithmetic or logic: the act contradicts itself.
  case consistency
}

/// A sample text of a rule.
public struct Example: Sendable {
  /// One sitting, or several separated as in a file with more than one.
  public let text: String
  /// The preset it is checked under; nil lets the body's name choose.
  public let regulation: String?
  /// How many of the first sittings are in the register already.
  public let registered: Int

  /// Makes an example.
  public init(_ text: String, regulation: String? = nil, registered: Int = 0) {
    self.text = text
    self.regulation = regulation
    self.registered = registered
  }
}

/// One breach of a rule: what and where.
public struct Violation: Sendable {
  /// Where the diagnostic points.
  public let range: SourceRange
  /// Lower case, present tense, fact first, figures and names quoted.
  public let message: String
  /// A few words to print under the marks.
  public let label: String?
  /// What to do.
  public let hint: String?
  /// Other places that explain it.
  public let related: [RelatedPlace]
  /// A graver or lighter severity than the rule's own, where the case asks.
  public let severity: Severity?
  /// The norm or article for this case, where it is narrower than the rule's own.
  public let source: String?
  /// Figures and names for machines.
  public let data: [String: DiagnosticValue]
  /// What to write instead, only where there is no doubt about it.
  public let mend: Mend?

  /// Reports a breach.
  public init(
    at range: SourceRange, _ message: String, label: String? = nil, hint: String? = nil,
    related: [RelatedPlace] = [], severity: Severity? = nil, source: String? = nil,
    data: [String: DiagnosticValue] = [:], mend: Mend? = nil
  ) {
    self.range = range
    self.message = message
    self.label = label
    self.hint = hint
    self.related = related
    self.severity = severity
    self.source = source
    self.data = data
    self.mend = mend
  }
}

/// Another place that explains a diagnostic.
public struct RelatedPlace: Sendable {
  /// Where.
  public let range: SourceRange
  /// What is there: 'uscita annotata qui'.
  public let label: String

  /// Points to a place.
  public init(_ range: SourceRange, _ label: String) {
    self.range = range
    self.label = label
  }
}

/// A figure, a name or a list of names in a diagnostic's data.
public enum DiagnosticValue: Sendable, Hashable {
  case int(Int)
  case double(Double)
  case string(String)
  case strings([String])
}
