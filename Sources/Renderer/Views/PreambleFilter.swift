import Model

/// Which passages of the head are told in words, rather than drawn up anew as roll and formula.
enum PreambleFilter {
  /// The narrative of the head: everything but letterhead, names, roll and agenda.
  static func kept(_ sitting: Sitting) -> [Passage] {
    let drawn = drawnAnew(sitting)
    return sitting.preamble.filter { passage in
      switch passage.kind {
      case .furniture, .heading, .tableRow, .closing: false
      case .speech, .narrative, .listEntry, .vote, .decision, .movement, .opinion:
        !drawn.contains { $0.covers(passage.range) || mostly(passage.range, within: $0) }
      }
    }
  }

  /// The places of what the act draws up itself.
  private static func drawnAnew(_ sitting: Sitting) -> [SourceRange] {
    var ranges = sitting.members.compactMap(\.range)
    ranges += sitting.members.compactMap(\.name.range)
    ranges += sitting.members.compactMap { $0.representative?.range }
    ranges += sitting.participants.compactMap(\.name.range)
    ranges += sitting.participants.compactMap { $0.role?.range }
    ranges += sitting.agenda.compactMap(\.title.range)
    ranges += [sitting.body.name?.range, sitting.body.authority?.range, sitting.number?.range]
      .compactMap { $0 }
    return ranges
  }

  /// Whether nearly all of a passage lies inside: a name with its number or its mark.
  private static func mostly(_ passage: SourceRange, within range: SourceRange) -> Bool {
    let shared = min(passage.upper, range.upper) - max(passage.lower, range.lower)
    return shared * 10 >= (passage.upper - passage.lower) * 7
  }
}
