/// The timeline of presence: who is in the room at every moment of a sitting.
///
/// Computed from the roll, its annotations and the movements in the text. A vote is placed by its
/// position in the text, between movements; times order what the text does not. Where roll and text
/// tell one fact differently, the reading under which the tallies add up is preferred and named.
public struct Timeline: Sendable {
  /// The sitting it is the timeline of.
  public let sitting: Sitting
  /// The regulation it was computed under.
  public let regulation: Regulation?
  /// One situation for every vote, in text order.
  public let situations: [VoteSituation]
  /// Who is there when the sitting opens, and whether they suffice.
  public let opening: OpeningSituation
  /// Every member's way through the sitting.
  let tracks: [MemberTrack]
  private let starts: [Int]

  /// Computes the timeline.
  public init(_ sitting: Sitting, regulation: Regulation?) {
    self.sitting = sitting
    self.regulation = regulation
    var starts: [Int] = []
    var count = 0
    for item in sitting.items {
      starts.append(count)
      count += item.votes.count
    }
    self.starts = starts
    let builder = TrackBuilder(sitting)
    let chosen = TrackChoice(builder).best
    tracks = chosen.tracks
    let requirements = regulation.map { Requirements($0, sitting: sitting) }
    opening = OpeningSituation(sitting, requirements: requirements)
    let reckoner = SituationReckoner(
      sitting: sitting, tracks: chosen.tracks, reading: chosen.reading, requirements: requirements,
      opening: opening)
    situations = sitting.votes.map {
      reckoner.situation(item: $0.item, index: $0.index, vote: $0.vote)
    }
  }

  /// The situation of a vote.
  public func situation(item: Int, vote: Int) -> VoteSituation? {
    guard starts.indices.contains(item), vote >= 0 else { return nil }
    let index = starts[item] + vote
    guard situations.indices.contains(index), situations[index].item == item,
      situations[index].vote == vote
    else { return nil }
    return situations[index]
  }

  /// The members in the room at a place of the text, by index on the roll.
  public func room(at offset: Int) -> [Int] {
    tracks.indices.filter { tracks[$0].isInside(at: offset) ?? false }
  }
}
