/// Deliberazione: what the register says of one decided point, whether it is read from minutes or
/// taken out of a register.
public struct Resolution: Sendable, Hashable {
  /// The number the minutes give, as written; nil where they give none.
  public var statedNumber: String?
  /// The day of adoption.
  public var date: CalendarDate?
  /// Its number on the agenda.
  public var agendaNumber: Int?
  /// Oggetto.
  public var subject: String?
  /// Who proposes it, where the text says so.
  public var proposer: String?
  /// What became of it.
  public var outcome: Outcome?
  /// Whether the outcome was deduced from the votes.
  public var isOutcomeInferred: Bool
  /// Whether it is immediately enforceable.
  public var enforceability: ImmediateEnforceability
  /// Its votes, in order.
  public var votes: [ResolutionVote]
  /// Whether the figures of a vote do not fit those present.
  public var isTallyDoubtful: Bool

  /// Records a resolution.
  public init(
    statedNumber: String? = nil, date: CalendarDate? = nil, agendaNumber: Int? = nil,
    subject: String? = nil, proposer: String? = nil, outcome: Outcome? = nil,
    isOutcomeInferred: Bool = false, enforceability: ImmediateEnforceability = .none,
    votes: [ResolutionVote] = [], isTallyDoubtful: Bool = false
  ) {
    self.statedNumber = statedNumber
    self.date = date
    self.agendaNumber = agendaNumber
    self.subject = subject
    self.proposer = proposer
    self.outcome = outcome
    self.isOutcomeInferred = isOutcomeInferred
    self.enforceability = enforceability
    self.votes = votes
    self.isTallyDoubtful = isTallyDoubtful
  }

  /// The vote on the matter itself: the last that is neither on an amendment nor on enforceability.
  public var mainVote: ResolutionVote? {
    votes.last { $0.purpose == .motion } ?? votes.last { $0.purpose == .amendment }
  }

  /// Whether persons were voted for.
  public var isElection: Bool {
    mainVote.map { !$0.candidates.isEmpty || !$0.elected.isEmpty } ?? false
  }
}

/// Whether an act is immediately enforceable, as its minutes leave it.
public enum ImmediateEnforceability: String, Sendable, Hashable, CaseIterable {
  /// The body's acts know no such thing.
  case notApplicable
  /// It was not put to the vote.
  case none
  /// Its separate vote carried.
  case carried
  /// Its separate vote failed.
  case rejected
  /// It was put to the vote, and what came of it is not known.
  case unknown
}

/// One vote of a resolution: figures as written, nil where the text is silent.
public struct ResolutionVote: Sendable, Hashable {
  /// What it is on.
  public enum Purpose: String, Sendable, Hashable, CaseIterable {
    case motion
    case amendment
    case enforceability
  }

  /// What it is on.
  public var purpose: Purpose
  /// The words of what is voted.
  public var subject: String?
  /// How it was held.
  public var method: VotingMethod?
  /// Whether the text says unanimity.
  public var isUnanimous: Bool
  /// Whether the text says 'a maggioranza'.
  public var isByMajority: Bool
  /// Present, as written.
  public var present: Int?
  /// Votanti.
  public var voters: Int?
  /// Favorevoli.
  public var inFavour: Int?
  /// Contrari.
  public var against: Int?
  /// Astenuti.
  public var abstained: Int?
  /// Present who take no part.
  public var notVoting: Int?
  /// Schede bianche.
  public var blank: Int?
  /// Schede nulle.
  public var void: Int?
  /// Favourable share.
  public var weightInFavour: Double?
  /// Contrary share.
  public var weightAgainst: Double?
  /// Abstaining share.
  public var weightAbstained: Double?
  /// Esito.
  public var outcome: Outcome?
  /// Persons voted for.
  public var candidates: [Candidacy]
  /// Those proclaimed elected.
  public var elected: [String]
  /// What each member did, as far as known.
  public var ballots: [Ballot]

  /// A vote of which nothing is known yet.
  public init(purpose: Purpose = .motion) {
    self.purpose = purpose
    isUnanimous = false
    isByMajority = false
    candidates = []
    elected = []
    ballots = []
  }

  /// A person voted for.
  public struct Candidacy: Sendable, Hashable {
    /// The person.
    public var name: String
    /// Votes obtained, where written.
    public var votes: Int?

    /// Pairs a person with votes.
    public init(name: String, votes: Int?) {
      self.name = name
      self.votes = votes
    }
  }
}

/// What one member did at a vote.
public struct Ballot: Sendable, Hashable {
  /// The choices.
  public enum Choice: String, Sendable, Hashable, CaseIterable {
    case inFavour
    case against
    case abstained
    case notVoting
    /// In the room; what it voted is not known.
    case present
  }

  /// What it did.
  public var choice: Choice
  /// The member as the roll calls it, or as the vote names it when it is not on the roll.
  public var member: String
  /// The person that sits for a body.
  public var person: String?
  /// Whether it was deduced: nobody names those in favour when everybody else is named.
  public var isDeduced: Bool

  /// Records a ballot.
  public init(choice: Choice, member: String, person: String? = nil, isDeduced: Bool = false) {
    self.choice = choice
    self.member = member
    self.person = person
    self.isDeduced = isDeduced
  }
}
