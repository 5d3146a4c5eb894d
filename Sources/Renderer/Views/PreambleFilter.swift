import Model

/// Which passages of the head are told in words, rather than drawn up anew as roll and formula.
enum PreambleFilter {
  /// The narrative of the head: everything but letterhead, roll and agenda.
  static func kept(_ sitting: Sitting) -> [Passage] {
    sitting.preamble.filter { passage in
      switch passage.kind {
      case .furniture, .heading, .tableRow, .closing: return false
      case .speech, .narrative, .listEntry, .vote, .decision, .movement, .opinion:
        return !sitting.agenda.contains { item in
          item.title.range.map { passage.range.covers($0) || $0.covers(passage.range) } ?? false
        }
      }
    }
  }
}
