import Model

/// How far the roll is from what every vote of a sitting counts, when it is always by the same.
///
/// One member too many or too few on the roll then shows at every vote: it is told once, as a
/// question on the roll, and not as a fault of each vote.
struct RollOffset: Sendable {
  /// Votes counted less those present on the roll; never zero.
  let difference: Int
  /// How many votes agree on it, at least two.
  let voteCount: Int
  /// The first of them, by its place among the votes.
  let first: Int

  init?(_ votes: [ExaminedVote]) {
    var found: (difference: Int, count: Int, first: Int)?
    // More than twice those on the roll, at every vote: most of the names were not read.
    var isFar = true
    for (index, examined) in votes.enumerated() where examined.isCountedOnRoll {
      guard let counted = Self.figure(examined), let room = examined.possiblePresent,
        room.lowerBound == room.upperBound
      else { continue }
      let difference = counted - room.upperBound
      isFar = isFar && counted > 2 * room.upperBound
      guard difference != 0, found == nil || found?.difference == difference || isFar else {
        return nil
      }
      found = (found?.difference ?? difference, (found?.count ?? 0) + 1, found?.first ?? index)
    }
    guard let found, found.count > 1 else { return nil }
    difference = found.difference
    voteCount = found.count
    first = found.first
  }

  /// What a message adds: it is so at every vote.
  var remark: String {
    voteCount == 2
      ? ", e così in entrambe le votazioni contate"
      : ", e così in tutte le \(voteCount) votazioni contate"
  }

  /// Those whom the vote itself counts, by figures that are written.
  private static func figure(_ examined: ExaminedVote) -> Int? {
    if let stated = examined.vote.statedPresent?.value { return stated }
    guard examined.vote.inFavour != nil else { return nil }
    return examined.situation.accountedFor
  }
}
