import Model

/// The sittings given together, indexed so that one finds another without a search.
public struct SittingCollection: Sendable {
  /// All of them, in the order given.
  public let sittings: [Sitting]
  /// How many of the first come out of a register: others are held against them, and not they against
  /// others.
  public let registered: Int
  private let byDate: [CalendarDate: [Int]]
  private let byContent: [SittingContent: [Int]]
  private let byResolution: [ResolutionKey: [(sitting: Int, item: Int)]]
  private let bodies: BodyIndex

  /// Indexes sittings, after those that a register holds.
  public init(_ given: [Sitting], registered: [Sitting] = []) {
    sittings = registered + given
    self.registered = registered.count
    var byDate: [CalendarDate: [Int]] = [:]
    var byContent: [SittingContent: [Int]] = [:]
    var byResolution: [ResolutionKey: [(sitting: Int, item: Int)]] = [:]
    bodies = BodyIndex(sittings.count > 1 ? sittings : [])
    for (position, sitting) in sittings.enumerated() {
      guard let date = sitting.date?.value else { continue }
      byDate[date, default: []].append(position)
      guard sittings.count > 1 else { continue }
      if let content = SittingContent(sitting) {
        byContent[content, default: []].append(position)
      }
      for (place, item) in sitting.items.enumerated() {
        guard let number = item.resolutionNumber.flatMap({ ResolutionNumber($0.value) }) else {
          continue
        }
        let key = ResolutionKey(
          number: number.value, year: date.year, body: bodies.identifiers[position])
        byResolution[key, default: []].append((position, place))
      }
    }
    self.byDate = byDate
    self.byContent = byContent
    self.byResolution = byResolution
  }

  /// All but the one at a position.
  public func others(than position: Int?) -> [Sitting] {
    sittings.indices.lazy.filter { $0 != position }.map { sittings[$0] }
  }

  /// Those of a day, but the one at a position.
  public func others(than position: Int?, on date: CalendarDate) -> [Sitting] {
    (byDate[date] ?? []).filter { $0 != position }.map { sittings[$0] }
  }

  /// Whether any but the one at a position is of a day.
  func hasOthers(than position: Int?, on date: CalendarDate) -> Bool {
    byDate[date]?.contains { $0 != position } ?? false
  }

  /// Those of a day and of the same organ as the one at a position, itself excluded.
  func others(ofBodyOf position: Int, on date: CalendarDate) -> [Sitting] {
    guard let positions = byDate[date] else { return [] }
    return positions.filter { $0 != position && bodies.areSame($0, position) }.map { sittings[$0] }
  }

  /// The first sitting given before a position with the same day, organ and points, and with the same
  /// hour and number where both tell them.
  func twin(of position: Int) -> Sitting? {
    let sitting = sittings[position]
    guard let content = SittingContent(sitting) else { return nil }
    return byContent[content]?.first {
      $0 < position && agree(sittings[$0].openedAt?.value, sitting.openedAt?.value)
        && agree(sittings[$0].number?.value, sitting.number?.value) && bodies.areSame($0, position)
    }.map { sittings[$0] }
  }

  /// The last number that a register holds for the organ and year of the sitting at a position, and
  /// the latest sitting it holds of them.
  func lastRegistered(for position: Int) -> (number: Int, date: CalendarDate)? {
    guard let year = sittings[position].date?.value.year else { return nil }
    var last: (number: Int, date: CalendarDate)?
    for other in sittings.indices.prefix(registered) where bodies.areSame(other, position) {
      guard let date = sittings[other].date?.value, date.year == year else { continue }
      for item in sittings[other].items {
        guard let number = item.resolutionNumber.flatMap({ ResolutionNumber($0.value) }) else {
          continue
        }
        last = (max(last?.number ?? 0, number.value), max(last?.date ?? date, date))
      }
    }
    return last
  }

  /// Whether the organ of a sitting held another between two days, but for some.
  func hasOthers(
    ofBodyOf position: Int, after first: CalendarDate, before last: CalendarDate,
    except days: [CalendarDate]
  ) -> Bool {
    sittings.indices.contains { other in
      guard other != position, let date = sittings[other].date?.value else { return false }
      return first < date && date < last && !days.contains(date) && bodies.areSame(other, position)
    }
  }

  /// The numbers that the other sittings of this organ and year have, among some.
  func numbersOfOthers(than position: Int, among numbers: ClosedRange<Int>) -> Set<Int> {
    guard let year = sittings[position].date?.value.year else { return [] }
    var found: Set<Int> = []
    for other in sittings.indices
    where other != position && sittings[other].date?.value.year == year
      && bodies.areSame(other, position)
    {
      for item in sittings[other].items {
        if let number = item.resolutionNumber.flatMap({ ResolutionNumber($0.value) })?.value,
          numbers.contains(number)
        {
          found.insert(number)
        }
      }
    }
    return found
  }

  /// The resolutions of a number, in the year and of the organ of the sitting at a position, that
  /// were given before it.
  func resolutions(numbered number: Int, before position: Int) -> [(sitting: Sitting, item: Int)] {
    guard let year = sittings[position].date?.value.year else { return [] }
    let key = ResolutionKey(number: number, year: year, body: bodies.identifiers[position])
    return (byResolution[key] ?? []).filter { $0.sitting < position }
      .map { (sittings[$0.sitting], $0.item) }
  }

  /// Whether two texts tell the same, or one of them does not tell.
  private func agree<Told: Equatable>(_ one: Told?, _ other: Told?) -> Bool {
    one == nil || other == nil || one == other
  }

  private struct ResolutionKey: Hashable {
    let number: Int
    let year: Int
    let body: Int
  }
}

/// What two texts of one sitting have in common: its day and the words of its points, however they
/// are set in capitals, with apostrophes and stops.
private struct SittingContent: Hashable {
  let date: CalendarDate
  let titles: [[UInt8]]

  /// Nil where there is too little to tell.
  init?(_ sitting: Sitting) {
    guard let date = sitting.date?.value else { return nil }
    let titles = sitting.items.map { Self.words(of: $0.title?.value ?? "") }
    guard titles.contains(where: { !$0.isEmpty }) else { return nil }
    self.date = date
    self.titles = titles
  }

  /// The letters and figures of a title, in lower case.
  private static func words(of title: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(title.utf8.count)
    var last: UInt8 = 0
    for byte in title.utf8 {
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
        result.append(byte)
      } else if (0x41...0x5A).contains(byte) || last == 0xC3 {
        // The accented letters of Italian follow 0xC3, capitals 0x20 below the others.
        result.append(byte | 0x20)
      }
      last = byte
    }
    return result
  }
}

/// The organs of some sittings, each compared with the others once.
private struct BodyIndex: Sendable {
  /// A number for the organ of each sitting: the same number, the same organ, written alike.
  private(set) var identifiers: [Int] = []
  private var examples: [Sitting] = []

  init(_ sittings: [Sitting]) {
    var known: [BodyWords: Int] = [:]
    identifiers.reserveCapacity(sittings.count)
    for sitting in sittings {
      let words = BodyWords(sitting.body)
      if let identifier = known[words] {
        identifiers.append(identifier)
      } else {
        known[words] = examples.count
        identifiers.append(examples.count)
        examples.append(sitting.withoutPassages)
      }
    }
  }

  func areSame(_ left: Int, _ right: Int) -> Bool {
    let first = identifiers[left]
    let second = identifiers[right]
    return examples[first].isOfSameBody(as: examples[second])
  }

  private struct BodyWords: Hashable {
    let kind: BodyKind
    let name: String?
    let authority: String?

    init(_ body: Body) {
      kind = body.kind
      name = body.name?.value
      authority = body.authority?.value
    }
  }
}
