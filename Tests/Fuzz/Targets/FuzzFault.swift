import Model

/// What an input should not have brought about.
struct FuzzFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension FuzzFault {
  /// Throws where something does not hold.
  static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws {
    if !holds { throw FuzzFault(description()) }
  }

  /// Throws where a sitting points out of its own text.
  static func checkPlaces(of sittings: [Sitting]) throws {
    for sitting in sittings {
      var ranges: [SourceRange?] = [sitting.range, sitting.date?.range, sitting.closing]
      ranges += sitting.preamble.map(\.range)
      for item in sitting.items {
        ranges += item.passages.map(\.range) + item.votes.map(\.range)
      }
      ranges += sitting.movements.map(\.range) + sitting.members.map(\.name.range)
      ranges += sitting.agenda.map(\.title.range) + sitting.notes.map(\.range)
      for range in ranges.compactMap({ $0 }) {
        try unless(
          0 <= range.lower && range.lower <= range.upper
            && range.upper <= sitting.source.bytes.count,
          "\(range) lies outside of a text of \(sitting.source.bytes.count) bytes")
      }
    }
  }
}
