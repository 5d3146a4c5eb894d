import Dispatch
import Model
import Synchronization

/// Minutes whose resolutions are to be entered, all or none.
public struct NewMinutes: Sendable {
  /// The institution, where the minutes name it.
  public var authority: String?
  /// The organ, where the minutes name it.
  public var bodyName: String?
  /// What sort of organ it is.
  public var bodyKind: BodyKind
  /// Words that choose among the organs already in the register.
  public var bodyChoice: String?
  /// The day of the sitting.
  public var date: CalendarDate
  /// When it opened, where known.
  public var openedAt: String?
  /// The number of the minutes, as written.
  public var number: String?
  /// The regulation it was read under.
  public var regulation: String
  /// Whether rejected motions take a number.
  public var numbersRejected: Bool
  /// The file it was read from.
  public var source: DocumentMark
  /// Which sitting of the file it is, from 1.
  public var sourcePosition: Int
  /// The signed document, where given.
  public var signed: DocumentMark?
  /// How many errors the check found.
  public var errors: Int
  /// The roll, where it is whole.
  public var roll: [AttendanceEntry]
  /// Where the numbering of the year begins, for its first act.
  public var firstNumber: Int?
  /// The resolutions, in the order treated.
  public var resolutions: [Resolution]
  /// Draws up the act of a resolution, by its place in `resolutions`, with the number it takes.
  public var draw: @Sendable (_ place: Int, _ number: Int?) throws -> ActText

  /// Gathers minutes; what is not given is unknown.
  public init(
    authority: String? = nil, bodyName: String?, bodyKind: BodyKind, date: CalendarDate,
    regulation: String, source: DocumentMark, sourcePosition: Int = 1,
    resolutions: [Resolution],
    draw: @escaping @Sendable (_ place: Int, _ number: Int?) throws -> ActText
  ) {
    self.authority = authority
    self.bodyName = bodyName
    self.bodyKind = bodyKind
    self.date = date
    self.regulation = regulation
    self.source = source
    self.sourcePosition = sourcePosition
    self.resolutions = resolutions
    self.draw = draw
    numbersRejected = true
    errors = 0
    roll = []
  }

  /// Draws up acts with the numbers they take: most of the time of an entry goes there, and every core
  /// takes its share.
  func drawAll(_ numbers: [(place: Int, number: Int?)]) throws -> [ActText] {
    let drawn = Mutex([Result<ActText, any Error>?](repeating: nil, count: numbers.count))
    DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
      let act = Result { try draw(numbers[index].place, numbers[index].number) }
      drawn.withLock { $0[index] = act }
    }
    return try drawn.withLock { try $0.compactMap { try $0?.get() } }
  }
}

/// What came of entering minutes.
public enum EntryOutcome: Sendable, Hashable {
  /// The resolutions entered, by number; whether the organ is new to the register; what was doubtful
  /// and was entered all the same, for the reason given.
  case entered(
    body: RegisteredBody, isNewBody: Bool, resolutions: [EntryLine], forced: [String])
  /// They are there already; `hasChanged` when the text is no longer the one entered.
  case alreadyThere(
    body: RegisteredBody, at: EntryMoment, resolutions: [EntryLine], hasChanged: Bool)
}

/// One resolution of an ``EntryOutcome``.
public struct EntryLine: Sendable, Hashable {
  /// The number of its record.
  public let seq: Int
  /// Its number.
  public let number: Int?
  /// The year of the numbering.
  public let year: Int
  /// What was decided.
  public let resolution: Resolution
}
