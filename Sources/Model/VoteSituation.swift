/// Who is in the room at one vote, and what follows for it: computed, never stored in the Sitting.
public struct VoteSituation: Sendable, Hashable {
  /// The index of the item in ``Sitting/items``.
  public var item: Int
  /// The index of the vote in ``Item/votes``.
  public var vote: Int
  /// Members in the room, by index on the roll, under the preferred reading.
  public var present: [Int]
  /// Members whose presence at this very vote the text leaves open.
  public var uncertain: [Int]
  /// Members not in the room, and why.
  public var away: [Away]
  /// Which reading of list and text was preferred, when they conflict.
  public var reading: PresenceReading
  /// How many are present: the length of `present`, or the declared figure when there is no roll;
  /// nil when neither is known.
  public var presentCount: Int?
  /// The fewest and most that can be present, given `uncertain`.
  public var presentRange: ClosedRange<Int>?
  /// The weight present, where members carry weights.
  public var presentWeight: Double?
  /// Favourable, contrary, abstained, blank, void and not voting added up, where all that matter are
  /// written; with unanimity, the present count.
  public var accountedFor: Int?
  /// The voters under the regulation (LAW A2), where computable.
  public var votersComputed: Int?
  /// Votes in favour, written or implied by unanimity.
  public var inFavourComputed: Int?
  /// The quorum that had to hold, in heads; nil when not verifiable.
  public var quorumRequired: Int?
  /// Favourable votes needed; nil when not verifiable.
  public var majorityRequired: Int?
  /// The outcome under the regulation; nil when not verifiable.
  public var outcomeComputed: Outcome?
  /// Whether the tally fits those present; nil when that cannot be told.
  public var isConsistent: Bool?
  /// When the tally does not fit, the smallest explanations, in Italian, best first.
  public var explanations: [String]
  /// Why something is not verifiable, in Italian.
  public var notVerifiable: [String]

  /// A situation of which nothing is known yet.
  public init(item: Int, vote: Int) {
    self.item = item
    self.vote = vote
    present = []
    uncertain = []
    away = []
    reading = .agreed
    explanations = []
    notVerifiable = []
  }
}

/// A member out of the room, and why.
public struct Away: Sendable, Hashable {
  /// Why somebody is out.
  public enum Reason: Sendable, Hashable {
    /// Absent from the start and never arrived.
    case absent
    /// Not arrived yet; the time it arrives, where known.
    case notYetArrived(ClockTime?)
    /// Left; the time, where known.
    case left(ClockTime?)
  }

  /// The member's index on the roll.
  public var member: Int
  /// Why.
  public var reason: Reason
  /// The words that say so.
  public var range: SourceRange?

  /// Records an absence from the room.
  public init(member: Int, reason: Reason, range: SourceRange?) {
    self.member = member
    self.reason = reason
    self.range = range
  }
}

/// Which source of presence was preferred, when roll and narrative differ.
public enum PresenceReading: String, Sendable, Hashable {
  /// They agree, or only one speaks.
  case agreed
  /// Annotations on the roll were preferred: under them the tallies add up.
  case roll
  /// The narrative was preferred: under it the tallies add up.
  case text
}
