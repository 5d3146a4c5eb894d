import Model

/// What the minutes of one sitting say: the truth that a reader must give back.
///
/// It is made consistent, so that no rule has anything to find; a fault then breaks one fact of it,
/// and what is broken is what is written.
struct Minutes: Sendable {
  var organ: Organ
  var number: Int?
  var date: CalendarDate
  /// The date as the words of it say, where a text has both.
  var dateInWords: CalendarDate
  var weekday: Weekday
  var call: Call
  var sessionKind: String?
  var calledAt: ClockTime
  var openedAt: ClockTime?
  var closedAt: ClockTime?
  var place: String?
  var mode: Mode?
  var seats: [Seat]
  /// The seat of the chair.
  var chair: Int?
  var chairOffice: Office
  /// Who writes, with the seat when it is a member.
  var secretary: Person?
  var secretarySeat: Int?
  var tellers: [Int] = []
  var guests: [Guest] = []
  var declaredPresent: Int
  var declaredAbsent: Int
  var declaredMembers: Int?
  /// The head does not say the day.
  var isUndated = false
  /// Weights declared present, where members have weights.
  var declaredWeight: Int?
  var findsQuorum = true
  /// The sitting is called off for want of a quorum.
  var isDeserted = false
  /// When the first call was, of a sitting on second call.
  var firstCalledAt: ClockTime?
  var agenda: [AgendaLine]
  var topics: [Topic]
  var signsChair: Person?
  var signsSecretary: Person?
  /// People and bodies that are on no roll, numbered from ``stranger`` on: only faults name them.
  var strangers: [Seat] = []
  /// What follows the signatures.
  var annexes: [String] = []

  static let stranger = 1000
  func seat(_ index: Int) -> Seat {
    index >= Self.stranger ? strangers[index - Self.stranger] : seats[index]
  }

  /// Those at the roll.
  var attending: [Int] { seats.indices.filter { seats[$0].isThereAtRoll } }
  var away: [Int] { seats.indices.filter { !seats[$0].isThereAtRoll } }
  var totalWeight: Int? {
    seats.allSatisfy { $0.weight != nil } ? seats.reduce(0) { $0 + ($1.weight ?? 0) } : nil
  }

  func person(_ index: Int) -> Person { seat(index).person }
}

/// A seat of the body and who sits in it.
struct Seat: Sendable, Hashable {
  var person: Person
  /// The body for which the person sits.
  var town: String?
  var office: Office
  var presence: Presence
  var isDelegate = false
  var weight: Int?
  /// Written beside the name on the roll.
  var from: ClockTime?
  var until: ClockTime?

  /// Whether the roll finds it there: who arrives later is marked absent.
  var isThereAtRoll: Bool { presence.isAttending }
}

/// Somebody who is there and does not count.
struct Guest: Sendable, Hashable {
  var person: Person
  var office: Office
}

/// A line of the order of the day.
struct AgendaLine: Sendable, Hashable {
  var number: Int
  var title: String
}

/// A point as it was dealt with.
struct Topic: Sendable {
  enum Sort: Sendable, Hashable {
    /// Approval of the minutes of a day.
    case minutes(CalendarDate)
    /// A matter that is put to the vote.
    case matter
    /// Read, nothing decided.
    case news
    /// Taken note of.
    case noted
    /// A choice of a person.
    case election
    case postponed
    case withdrawn
    case anyOther
  }

  var number: Int
  var title: String
  var sort: Sort
  var steps: [Step]
  /// The number of the act, where each has one.
  var act: Int?

  var ballots: [Ballot] {
    steps.compactMap { if case .ballot(let ballot) = $0 { ballot } else { nil } }
  }
  var outcome: Outcome? {
    switch sort {
    case .news, .anyOther: nil
    case .noted: .noted
    case .postponed, .withdrawn: .deferred
    case .minutes, .matter, .election: ballots.last { $0.matter == .point }?.outcome
    }
  }
}

/// What happens under a point, in order.
enum Step: Sendable {
  /// A member says something.
  case speech(seat: Int, words: String)
  /// The secretary tells something.
  case told(String)
  case passing(Passing)
  case ballot(Ballot)
  case pause(Pause)
}

/// Somebody comes in or goes out.
struct Passing: Sendable, Hashable {
  enum Way: Sendable, Hashable { case enters, leaves, returns }
  var way: Way
  var seats: [Int]
  var time: ClockTime?
  /// Who are there after it, where the text counts them.
  var thenPresent: Int?
  /// 'esce durante il punto', with no hour.
  var isVague = false
}

/// The work stops and goes on.
struct Pause: Sendable, Hashable {
  var from: ClockTime?
  var until: ClockTime?
}

/// A vote, with what is written of it and nothing else.
struct Ballot: Sendable, Hashable {
  enum Matter: Sendable, Hashable { case point, amendment, enforceability }
  enum Method: Sendable, Hashable { case hands, roll, open, secret }

  var matter: Matter
  var method: Method?
  /// Who are in the room: what a reckoner must find.
  var room: [Int]
  var present: Int?
  var voters: Int?
  var inFavour: Int?
  var against: Int?
  var abstained: Int?
  var notVoting: Int?
  var blank: Int?
  var void: Int?
  var inFavourNames: [Int] = []
  var againstNames: [Int] = []
  var abstainedNames: [Int] = []
  var notVotingNames: [Int] = []
  var isUnanimous = false
  var weightInFavour: Int?
  var weightAgainst: Int?
  var weightAbstained: Int?
  var candidates: [Standing] = []
  var elected: [Person] = []
  var outcome: Outcome
  /// The labels are printed with no figure beside them.
  var isEmpty = false
  /// The paragraph of article 134 that is cited for enforceability.
  var paragraph = 4
  /// Why those who abstain do: 'perché assenti alla seduta precedente'.
  var reason: String?

  var isSecret: Bool { method == .secret }
  var isElection: Bool { !candidates.isEmpty }
}

/// A candidate and the votes got.
struct Standing: Sendable, Hashable {
  var person: Person
  var votes: Int
}
