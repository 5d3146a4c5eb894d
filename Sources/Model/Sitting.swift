/// Seduta: one sitting of a body, with all that its minutes say.
///
/// The sitting is the fact, the verbale is the document. Counts that can be derived are derived;
/// figures that the text declares are kept beside them, so that the two can be compared.
public struct Sitting: Sendable, Hashable {
  /// The document it was read from.
  public var source: SourceText
  /// The bytes of the document that belong to this sitting.
  public var range: SourceRange
  /// Organo.
  public var body: Body
  /// The number of the minutes or resolution in the heading ('Verbale n. 11'), as written.
  public var number: Located<String>?
  /// The day.
  public var date: Located<CalendarDate>?
  /// Every place in the head that states the day, in words or figures.
  public var dateStatements: [DateStatement]
  /// The call under which it sits.
  public var call: Located<Call>?
  /// The calls the text tells of, the deserted one included.
  public var convocations: [Convocation]
  /// In person, online or mixed, as the text says.
  public var mode: Located<Mode>?
  /// Where.
  public var place: Located<String>?
  /// 'ordinaria', 'straordinaria', 'urgente'.
  public var sessionKind: Located<String>?
  /// 'seduta pubblica' or 'segreta': true when public.
  public var isPublic: Located<Bool>?
  /// When it opens; the hour it was called for when the text knows no other.
  public var openedAt: Located<ClockTime>?
  /// True when the opening hour is only that of the call.
  public var opensByCall: Bool
  /// When it closes.
  public var closedAt: Located<ClockTime>?
  /// The words that close it, with or without an hour.
  public var closing: SourceRange?
  /// Presidente.
  public var chair: Officer?
  /// Segretario verbalizzante.
  public var secretary: Officer?
  /// Scrutatori.
  public var tellers: [Located<String>]
  /// The roll.
  public var members: [Member]
  /// How the text gives the roll.
  public var rollStyle: RollStyle
  /// 'Totale presenti: 7'.
  public var declaredPresent: Located<Int>?
  /// 'Totale assenti: 6'.
  public var declaredAbsent: Located<Int>?
  /// 'ventidue soci su quaranta': the forty.
  public var declaredMembers: Located<Int>?
  /// Present share or quota as declared.
  public var declaredPresentWeight: Located<Double>?
  /// Absent share or quota as declared.
  public var declaredAbsentWeight: Located<Double>?
  /// Total share or quota as declared.
  public var declaredTotalWeight: Located<Double>?
  /// The unit of the weights: '%', 'quote', 'abitanti', 'voti'.
  public var weightUnit: String?
  /// The formula that finds the quorum reached.
  public var quorumStatement: Located<String>?
  /// The words that say the sitting itself is deserted (no second call follows).
  public var deserted: Located<String>?
  /// Officials and guests.
  public var participants: [Participant]
  /// Ordine del giorno, as listed, or from the headings.
  public var agenda: [AgendaItem]
  /// True when there is no list and the agenda was taken from headings or from OGGETTO.
  public var agendaIsFromHeadings: Bool
  /// Decisions about the order of the day.
  public var agendaChanges: [AgendaChange]
  /// Head of the minutes, before the first item.
  public var preamble: [Passage]
  /// The points, in the order treated.
  public var items: [Item]
  /// Entries and exits, roll and text united.
  public var movements: [Movement]
  /// Suspensions of the work.
  public var suspensions: [Suspension]
  /// Acts cited.
  public var citations: [ActCitation]
  /// Annexes the text cites ('All.1', 'allegato A').
  public var annexCitations: [Located<String>]
  /// Breakdowns of money.
  public var breakdowns: [Breakdown]
  /// Closing formula and signatures as passages.
  public var conclusion: [Passage]
  /// Signatures.
  public var signatures: [Signature]
  /// What follows the minutes.
  public var annexes: [Annex]
  /// What the reader could not make out.
  public var notes: [ReadingNote]

  /// An empty sitting over a stretch of a document.
  public init(source: SourceText, range: SourceRange) {
    self.source = source
    self.range = range
    body = Body()
    dateStatements = []
    convocations = []
    opensByCall = false
    tellers = []
    members = []
    rollStyle = .none
    participants = []
    agenda = []
    agendaIsFromHeadings = false
    agendaChanges = []
    preamble = []
    items = []
    movements = []
    suspensions = []
    citations = []
    annexCitations = []
    breakdowns = []
    conclusion = []
    signatures = []
    annexes = []
    notes = []
  }

  /// Every vote with the index of its item, in text order.
  public var votes: [(item: Int, index: Int, vote: Vote)] {
    items.indices.flatMap { item in
      items[item].votes.indices.map { (item, $0, items[item].votes[$0]) }
    }
  }

  /// The words of a range.
  public func text(_ range: SourceRange?) -> String {
    range.map(source.text(in:)) ?? ""
  }
}

/// How the text gives the roll.
public enum RollStyle: String, Sendable, Hashable, Codable {
  /// No roll.
  case none
  /// Every member is listed, present or absent.
  case complete
  /// Only those present are named.
  case presentOnly
  /// Only those absent are named.
  case absentOnly
  /// Only totals are declared.
  case totalsOnly
  /// A list is there but its columns were lost.
  case columnsLost
}
