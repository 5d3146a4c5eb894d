@testable import Model

/// Sittings built by hand over an empty text, where an offset is a moment.
enum HandBuilt {
  static func time(_ hour: Int, _ minute: Int) -> Located<ClockTime>? {
    ClockTime(hour: hour, minute: minute).map { Located($0) }
  }

  static func range(_ offset: Int) -> SourceRange { SourceRange(offset, offset + 10) }

  /// A complete roll, the first `present` of them there.
  static func sitting(members: Int, present: Int, opens: (Int, Int)? = nil) -> Sitting {
    var sitting = Sitting(
      source: SourceText(name: "-", text: String(repeating: " ", count: 10_000)),
      range: SourceRange(0, 10_000))
    sitting.members = (0..<members).map { index in
      Member(
        name: Located("Comune \(index)"), presence: Located(index < present ? .present : .absent),
        range: SourceRange(index, index + 1))
    }
    sitting.rollStyle = .complete
    if let opens { sitting.openedAt = time(opens.0, opens.1) }
    return sitting
  }

  static func move(
    _ kind: Movement.Kind, _ member: Int?, at offset: Int, _ hour: Int? = nil, _ minute: Int = 0,
    origin: Movement.Origin = .text
  ) -> Movement {
    Movement(
      kind: kind, time: hour.flatMap { time($0, minute) }, memberIndex: member, origin: origin,
      range: range(offset))
  }

  static func vote(
    at offset: Int, _ inFavour: Int? = nil, _ against: Int? = nil, _ abstained: Int? = nil,
    unanimous: Bool = false
  ) -> Vote {
    Vote(
      inFavour: inFavour.map { Located($0) }, against: against.map { Located($0) },
      abstained: abstained.map { Located($0) },
      unanimity: unanimous ? Located("all'unanimità") : nil, range: range(offset))
  }

  /// One item a vote.
  static func items(_ votes: [Vote]) -> [Item] {
    votes.enumerated().map { number, vote in
      Item(
        agendaNumber: number + 1, votes: [vote],
        range: SourceRange(vote.range.lower - 400, vote.range.upper + 50))
    }
  }

  /// A plain majority of the voters, half of the members as quorum.
  static var regulation: Regulation {
    var regulation = Regulation(id: "prova", title: "Prova", kind: .council)
    regulation.quorum[.first] = Requirement(conditions: [
      Condition(base: .assigned, numerator: 1, denominator: 2, isStrict: true)
    ])
    regulation.ordinaryMajority = Requirement(conditions: [
      Condition(base: .voters, numerator: 1, denominator: 2, isStrict: true)
    ])
    regulation.abstainersAreVoters = false
    regulation.blanksAreVoters = true
    regulation.isLocalAuthority = true
    return regulation
  }
}
