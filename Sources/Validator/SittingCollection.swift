import Model

/// The sittings given together, indexed by day so that one finds another without a search.
public struct SittingCollection: Sendable {
  /// All of them, in the order given.
  public let sittings: [Sitting]
  private let byDate: [CalendarDate: [Int]]

  /// Indexes sittings.
  public init(_ sittings: [Sitting]) {
    self.sittings = sittings
    var index: [CalendarDate: [Int]] = [:]
    for (position, sitting) in sittings.enumerated() {
      if let date = sitting.date?.value { index[date, default: []].append(position) }
    }
    byDate = index
  }

  /// All but the one at a position.
  public func others(than position: Int?) -> [Sitting] {
    sittings.indices.lazy.filter { $0 != position }.map { sittings[$0] }
  }

  /// Those of a day, but the one at a position.
  public func others(than position: Int?, on date: CalendarDate) -> [Sitting] {
    (byDate[date] ?? []).filter { $0 != position }.map { sittings[$0] }
  }
}
