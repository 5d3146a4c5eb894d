import Model
import Register

/// Albo pretorio: every publication of a register with all that bears on it, but for what each shows.
public struct Board: Sendable {
  /// The publications, by repertory number.
  public let entries: [BoardEntry]
  private let store: RegisterStore

  /// Reads the albo of a register.
  public init(_ store: RegisterStore, year: Int? = nil) throws {
    self.store = store
    let publications = try store.publications(year: year)
    let resolutions = try store.publishedResolutions(year: year)
    let events = Dictionary(grouping: try store.publicationEvents(), by: \.publication)
    let annulments = Self.annulments(try store.annotations())
    let bodies = Dictionary(uniqueKeysWithValues: try store.bodies().map { ($0.id, $0.title) })
    entries = publications.map { entered in
      let resolution = entered.publication.resolution.flatMap { resolutions[$0] }
      return BoardEntry(
        entered: entered, events: events[entered.seq] ?? [], resolution: resolution,
        annulledOn: resolution.flatMap { annulments[$0.seq] },
        bodyTitle: resolution.flatMap { bodies[$0.body] })
    }
  }

  /// One publication, without the rest of the albo.
  public static func entry(
    _ entered: EnteredPublication, in store: RegisterStore
  ) throws -> BoardEntry {
    let resolution = try entered.publication.resolution.flatMap {
      try store.resolution($0, isWhole: false)
    }
    return BoardEntry(
      entered: entered, events: try store.publicationEvents(on: entered.seq),
      resolution: resolution,
      annulledOn: try resolution.flatMap {
        annulments(try store.annotations(on: $0.seq))[$0.seq]
      },
      bodyTitle: try resolution.flatMap { entry in
        try store.bodies().first { $0.id == entry.body }?.title
      })
  }

  /// The day on which each resolution was first annulled.
  private static func annulments(_ annotations: [EnteredAnnotation]) -> [Int: CalendarDate] {
    let annulments = annotations.filter { $0.annotation.kind == .annulment }
    return Dictionary(annulments.map { ($0.resolution, $0.at.day) }) { first, _ in first }
  }

  /// The publication with a repertory number.
  public func entry(number: Int, year: Int) -> BoardEntry? {
    entries.first { $0.entered.number == number && $0.entered.year == year }
  }

  /// What a publication shows.
  public func content(of entry: BoardEntry) throws -> PublicationContent {
    try store.content(ofPublication: entry.entered.seq)
  }

  /// The resolution that a publication is of, with its words and ballots; nil for an act that is a file.
  public func resolution(of entry: BoardEntry) throws -> EnteredResolution? {
    try entry.publication.resolution.flatMap { try store.resolution($0) }
  }

  /// Those in sight on a day.
  public func visible(on day: CalendarDate) -> [BoardEntry] {
    entries.filter { $0.isVisible(on: day) }
  }

  /// What is due on a day.
  public func deadlines(on day: CalendarDate) -> [Deadline] {
    Deadline.due(on: day, among: entries.map(\.posted))
  }
}
