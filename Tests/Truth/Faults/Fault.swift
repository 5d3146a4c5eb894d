import Model

/// A fault of minutes: what it breaks, and the rule that must see it.
struct Fault: Sendable {
  /// The rule that must speak.
  let rule: String
  /// Rules that may rightly speak of it too.
  var also: Set<String> = []
  /// What the text must tell for the fault to be in it.
  var needs: Set<Told> = []
  /// What it must not tell.
  var lacks: Set<Told> = []
  /// The regulation under which alone it is a fault.
  var regulation: (@Sendable (inout Regulation) -> Void)?
  /// Breaks the minutes and says where; nil when they have nothing to break.
  var plant: (@Sendable (inout Minutes, inout Dice) -> Anchor?)?
  /// Breaks the text itself and says on which line; nil when it has nothing to break.
  var damage: (@Sendable (_ text: String, Minutes, inout Dice) -> (text: String, line: Int)?)?
  /// The minutes given beside these, made out of them.
  var companion: (@Sendable (Minutes, inout Dice) -> Minutes?)?

  static let all: [Fault] =
    tallies + names + outcomes + ballots + enforceability + rolls + movements + clocks + agendas
    + forms + amounts + quorums + texts + readings + interests + together + numbers
}

/// Where a ballot stands in the minutes.
struct BallotPlace: Hashable, Sendable {
  let topic: Int
  let step: Int
  var anchor: Anchor { .step(topic, step) }
}

extension Minutes {
  func ballots(_ fits: (Ballot) -> Bool) -> [BallotPlace] {
    topics.indices.flatMap { topic in
      topics[topic].steps.indices.compactMap { step in
        guard case .ballot(let ballot) = topics[topic].steps[step], fits(ballot) else { return nil }
        return BallotPlace(topic: topic, step: step)
      }
    }
  }

  func passings(_ fits: (Passing) -> Bool) -> [BallotPlace] {
    topics.indices.flatMap { topic in
      topics[topic].steps.indices.compactMap { step in
        guard case .passing(let passing) = topics[topic].steps[step], fits(passing) else {
          return nil
        }
        return BallotPlace(topic: topic, step: step)
      }
    }
  }

  subscript(place: BallotPlace) -> Ballot {
    get {
      guard case .ballot(let ballot) = topics[place.topic].steps[place.step] else {
        preconditionFailure("a ballot")
      }
      return ballot
    }
    set { topics[place.topic].steps[place.step] = .ballot(newValue) }
  }

  subscript(passing place: BallotPlace) -> Passing {
    get {
      guard case .passing(let passing) = topics[place.topic].steps[place.step] else {
        preconditionFailure("a passing")
      }
      return passing
    }
    set { topics[place.topic].steps[place.step] = .passing(newValue) }
  }

  /// Picks one of the ballots that fit.
  func pick(_ dice: inout Dice, _ fits: (Ballot) -> Bool) -> BallotPlace? {
    let places = ballots(fits)
    return places.isEmpty ? nil : dice.pick(places)
  }

  /// Those who are away all the time.
  var neverThere: [Int] {
    let arrived = passings { $0.way != .leaves }.flatMap { self[passing: $0].seats }
    return away.filter { !arrived.contains($0) }
  }

  /// Topics that may be put to the vote.
  func matters() -> [Int] { topics.indices.filter { topics[$0].sort == .matter } }
}

extension Ballot {
  /// A vote with all three figures, by heads.
  var isTally: Bool {
    against != nil && inFavour != nil && abstained != nil && !isSecret && !isEmpty
      && notVotingNames.isEmpty
  }
}
