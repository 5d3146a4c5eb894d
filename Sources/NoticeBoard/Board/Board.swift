import Model
import Register

/// Albo pretorio: every publication of a register with all that bears on it.
public struct Board: Sendable {
  /// The publications, by repertory number.
  public let entries: [BoardEntry]

  /// Reads the albo of a register.
  public init(_ store: RegisterStore, year: Int? = nil) throws {
    let events = Dictionary(grouping: try store.publicationEvents(), by: \.publication)
    let annulled = try store.annotations().filter { $0.annotation.kind == .annulment }
    let bodies = try store.bodies()
    entries = try store.publications(year: year).map { entered in
      let resolution = try entered.publication.resolution.flatMap { try store.resolution($0) }
      return BoardEntry(
        entered: entered, events: events[entered.seq] ?? [], resolution: resolution,
        annulledOn: annulled.first { $0.resolution == resolution?.seq }?.at.day,
        bodyTitle: resolution.flatMap { entry in bodies.first { $0.id == entry.body }?.title })
    }
  }

  /// The publication with a repertory number.
  public func entry(number: Int, year: Int) -> BoardEntry? {
    entries.first { $0.entered.number == number && $0.entered.year == year }
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
