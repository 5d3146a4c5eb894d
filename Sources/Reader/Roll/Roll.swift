import Model

/// What a strategy makes of the roll in some lines.
struct Roll {
  var entries: [RollEntry] = []
  /// Entries of people who are no members (officials, guests), with their office.
  var guests: [RollEntry] = []
  var style: RollStyle = .none
  /// The lines it was read from, by place among the text's lines.
  var lines: Set<Int> = []
  var notes: [ReadingNote] = []
  /// Who presides, where the roll itself says it.
  var chair: Officer?

  /// How much of a roll it is: the entries whose presence is known.
  var score: Int {
    style == .columnsLost ? 1 : entries.reduce(0) { $0 + ($1.presence == nil ? 0 : 1) }
  }
}
