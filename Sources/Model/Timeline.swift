/// The timeline of presence: who is in the room at every moment of a sitting.
///
/// Computed from the roll, its annotations and the movements in the text. A vote is placed by its
/// position in the text, between movements; times order what the text does not.
public struct Timeline: Sendable {
  /// The sitting it is the timeline of.
  public let sitting: Sitting
  /// The regulation it was computed under.
  public let regulation: Regulation?
  /// One situation for every vote, in text order.
  public let situations: [VoteSituation]

  /// Computes the timeline.
  public init(_ sitting: Sitting, regulation: Regulation?) {
    self.sitting = sitting
    self.regulation = regulation
    situations = sitting.votes.map { VoteSituation(item: $0.item, vote: $0.index) }
  }

  /// The situation of a vote.
  public func situation(item: Int, vote: Int) -> VoteSituation? {
    situations.first { $0.item == item && $0.vote == vote }
  }
}
