/// The picture of a sitting as data: who is in the room along an axis, and the votes on it.
///
/// Everything comes from the checked ``Timeline``. Positions run from 0, where the sitting opens, to 1,
/// where it closes; what stands before what is the order of the timeline, never another.
public struct PresenceChart: Sendable {
  /// The sitting drawn.
  public let held: HeldSitting
  /// What the positions mean.
  public let axis: ChartAxis
  /// The members in the order of the roll.
  public let rows: [Row]
  /// The votes in text order.
  public let votes: [VoteMark]
  /// How many members are in the room, from stretch to stretch; empty where the roll does not tell.
  public let levels: [Level]
  /// The points of the agenda in the order treated.
  public let points: [Point]
  /// The suspensions.
  public let pauses: [Pause]

  /// Whether a member is in the room.
  public enum State: Sendable, Hashable {
    case inside
    case outside
    /// The text leaves it open.
    case open
  }

  /// One end of a stretch.
  public struct Edge: Sendable, Hashable {
    /// What happens there.
    public enum Kind: Sendable, Hashable {
      case opening
      case closing
      case movement
    }

    /// Where on the axis.
    public let position: Double
    /// What happens there.
    public let kind: Kind
    /// The hour, where the minutes give it and it agrees with the order told.
    public let time: ClockTime?
  }

  /// A stretch during which a member is in the room, or may be.
  public struct Span: Sendable, Hashable {
    /// Where it begins.
    public let from: Edge
    /// Where it ends.
    public let until: Edge
    /// False where the text leaves open whether the member is there.
    public let isSure: Bool
  }

  /// One member.
  public struct Row: Sendable, Hashable {
    /// The member's index on the roll.
    public let member: Int
    /// When it is there.
    public let spans: [Span]
    /// Whether the roll says it takes part from afar.
    public let isRemote: Bool
    /// Whether the roll says a delegate sits for it.
    public let isDelegate: Bool
    /// What the roll says.
    public let presence: Presence?

    /// Arrivals and departures whose hour is not known.
    public var untimedEdges: [Edge] {
      spans.indices.flatMap { index -> [Edge] in
        guard spans[index].isSure else { return [] }
        // Next to a stretch left open nothing happens yet.
        let before = index > 0 ? spans[index - 1] : nil
        let after = index + 1 < spans.count ? spans[index + 1] : nil
        var edges: [Edge] = []
        if before?.until.position != spans[index].from.position { edges.append(spans[index].from) }
        if after?.from.position != spans[index].until.position { edges.append(spans[index].until) }
        return edges.filter { $0.kind == .movement && $0.time == nil }
      }
    }
  }

  /// One vote.
  public struct VoteMark: Sendable, Hashable {
    /// The number from 1 within the sitting.
    public let number: Int
    /// The vote.
    public let vote: Vote
    /// Who is in the room and what follows.
    public let situation: VoteSituation
    /// Where on the axis.
    public let position: Double
    /// Whether its place is that of an hour written for it.
    public let isTimed: Bool
    /// The choices told by name, by member.
    public let choices: [Int: Choice]
    /// False where hours and order of the text contradict each other, so that the stretches drawn are
    /// not those of this vote.
    public let agreesWithRows: Bool
  }

  /// What a member is told to have chosen.
  public enum Choice: Sendable, Hashable {
    case inFavour
    case against
    case abstained
    case notVoting
  }

  /// How many are in the room over a stretch.
  public struct Level: Sendable, Hashable {
    /// Where it begins.
    public let from: Double
    /// Where it ends.
    public let until: Double
    /// Those who are surely there.
    public let least: Int
    /// Those who can be there.
    public let most: Int
  }

  /// The treatment of one point.
  public struct Point: Sendable, Hashable {
    /// The index in ``Sitting/items``.
    public let item: Int
    /// Its number on the agenda.
    public let number: Int?
    /// Where it begins.
    public let from: Double
    /// Where it ends.
    public let until: Double
  }

  /// A suspension; an end that the text does not place is nil.
  public struct Pause: Sendable, Hashable {
    /// Where work stops.
    public let from: Double?
    /// Where it resumes.
    public let until: Double?
  }

  /// Draws up the chart of a sitting.
  public init(_ held: HeldSitting) {
    self.held = held
    let sitting = held.sitting
    let sequence = ChartSequence(sitting, tracks: held.timeline.tracks)
    axis = sequence.axis
    let builder = ChartRows(sequence, held.timeline.tracks, sitting)
    rows = builder.rows
    levels = builder.levels
    votes = builder.votes(held.timeline)
    var ends: [Int: Double] = [:]
    for item in sitting.items.indices {
      ends[item] =
        item + 1 < sitting.items.count ? sequence.position(of: .item(item + 1)) ?? 1 : 1
    }
    points = sitting.items.indices.map { item in
      let from = sequence.position(of: .item(item)) ?? 0
      return Point(
        item: item, number: sitting.items[item].agendaNumber, from: from,
        until: max(from, ends[item] ?? 1))
    }
    pauses = sitting.suspensions.indices.map {
      Pause(
        from: sequence.position(of: .pause($0)), until: sequence.position(of: .resumption($0)))
    }
  }

  /// The quorum in heads, where it is one for the whole sitting.
  public var quorum: Int? {
    var asked = Set(held.timeline.situations.compactMap(\.quorumRequired))
    if let opening = held.timeline.opening.quorumRequired { asked.insert(opening) }
    return asked.count == 1 ? asked.first : nil
  }

  /// Whether some movement is placed by the order of the text, its hour being unknown.
  public var hasUntimedMovements: Bool {
    axis.isTimed && rows.contains { !$0.untimedEdges.isEmpty }
  }
}
