import Model

/// When a vote was taken, by the movements that the minutes put before and after it.
enum VotePlacement {
  /// `dopo: 19:38 esce Ardesio; prima di: 20:10 esce Cerete`.
  static func words(_ vote: Vote, in sitting: Sitting) -> String? {
    let told = sitting.movements.filter { $0.origin == .text && !$0.isParticipant }
    let before = told.filter { $0.range.upper <= vote.range.lower }
      .max { $0.range.lower < $1.range.lower }
    let after = told.filter { $0.range.lower >= vote.range.upper }
      .min { $0.range.lower < $1.range.lower }
    var parts: [String] = []
    if let before { parts.append("dopo «\(Spacing.tidy(sitting.text(before.range)))»") }
    if let after { parts.append("prima di «\(Spacing.tidy(sitting.text(after.range)))»") }
    return parts.isEmpty ? nil : parts.joined(separator: " e ")
  }
}
