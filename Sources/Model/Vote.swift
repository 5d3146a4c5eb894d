/// Votazione: one vote, with what the text says of it and nothing more.
///
/// A figure that is not written is nil: unknown is not zero.
public struct Vote: Sendable, Hashable {
  /// What is voted on, as written or taken from the item; nil when the text does not say.
  public var subject: Located<String>?
  /// When it is held, where the text says so ('alle ore 18:50 si vota').
  public var time: Located<ClockTime>?
  /// 'Presenti n. 12' beside the tally.
  public var statedPresent: Located<Int>?
  /// 'votanti 26'.
  public var voters: Located<Int>?
  /// Voti favorevoli.
  public var inFavour: Located<Int>?
  /// Voti contrari.
  public var against: Located<Int>?
  /// Astenuti.
  public var abstained: Located<Int>?
  /// Present who take no part in the vote.
  public var notVoting: Located<Int>?
  /// Schede bianche.
  public var blank: Located<Int>?
  /// Schede nulle.
  public var void: Located<Int>?
  /// Favourable share or quota, in a weighted assembly.
  public var weightInFavour: Located<Double>?
  /// Contrary share or quota.
  public var weightAgainst: Located<Double>?
  /// Abstaining share or quota.
  public var weightAbstained: Located<Double>?
  /// The words that say unanimity.
  public var unanimity: Located<String>?
  /// The words that say majority without figures ('a maggioranza').
  public var majority: Located<String>?
  /// How it was held; `.secret` also when deduced from ballot papers.
  public var method: Located<VotingMethod>?
  /// Names of those in favour.
  public var inFavourNames: [Located<String>]
  /// Names of those against.
  public var againstNames: [Located<String>]
  /// Names of those who abstain.
  public var abstainedNames: [Located<String>]
  /// Names of those present who take no part.
  public var notVotingNames: [Located<String>]
  /// The reason given for abstaining ('perché assenti alla seduta precedente').
  public var abstentionReason: Located<String>?
  /// Persons voted for and the votes each got.
  public var candidates: [Candidate]
  /// Those proclaimed elected.
  public var elected: [Located<String>]
  /// The ballot's number when a vote is repeated (1, 2, …).
  public var round: Int?
  /// True when the vote is on immediate enforceability (immediata eseguibilità).
  public var isImmediateEnforceability: Bool
  /// True when the vote is on an amendment.
  public var isAmendment: Bool
  /// The outcome the text states.
  public var outcome: Located<Outcome>?
  /// The whole statement of the vote, first figure to last.
  public var range: SourceRange

  /// Records a vote; everything not given is unknown.
  public init(
    subject: Located<String>? = nil, statedPresent: Located<Int>? = nil,
    voters: Located<Int>? = nil, inFavour: Located<Int>? = nil, against: Located<Int>? = nil,
    abstained: Located<Int>? = nil, notVoting: Located<Int>? = nil, blank: Located<Int>? = nil,
    void: Located<Int>? = nil, unanimity: Located<String>? = nil,
    majority: Located<String>? = nil, method: Located<VotingMethod>? = nil,
    inFavourNames: [Located<String>] = [], againstNames: [Located<String>] = [],
    abstainedNames: [Located<String>] = [], notVotingNames: [Located<String>] = [],
    abstentionReason: Located<String>? = nil, candidates: [Candidate] = [],
    elected: [Located<String>] = [], round: Int? = nil, isImmediateEnforceability: Bool = false,
    isAmendment: Bool = false, outcome: Located<Outcome>? = nil, range: SourceRange
  ) {
    self.subject = subject
    self.statedPresent = statedPresent
    self.voters = voters
    self.inFavour = inFavour
    self.against = against
    self.abstained = abstained
    self.notVoting = notVoting
    self.blank = blank
    self.void = void
    self.unanimity = unanimity
    self.majority = majority
    self.method = method
    self.inFavourNames = inFavourNames
    self.againstNames = againstNames
    self.abstainedNames = abstainedNames
    self.notVotingNames = notVotingNames
    self.abstentionReason = abstentionReason
    self.candidates = candidates
    self.elected = elected
    self.round = round
    self.isImmediateEnforceability = isImmediateEnforceability
    self.isAmendment = isAmendment
    self.outcome = outcome
    self.range = range
  }

  /// Whether the text says 'all'unanimità' in any of its forms.
  public var isUnanimous: Bool { unanimity != nil }
  /// Whether it was a secret ballot.
  public var isSecret: Bool { method?.value == .secret }
}

/// Somebody voted for in an election.
public struct Candidate: Sendable, Hashable {
  /// The person.
  public var name: Located<String>
  /// Votes obtained, where written.
  public var votes: Located<Int>?

  /// Pairs a person with votes.
  public init(name: Located<String>, votes: Located<Int>? = nil) {
    self.name = name
    self.votes = votes
  }
}

/// How a vote is held.
public enum VotingMethod: String, Sendable, Hashable, Codable {
  /// Per alzata di mano.
  case showOfHands
  /// Per appello nominale.
  case rollCall
  /// Palese, with no more said.
  case open
  /// A scrutinio segreto.
  case secret
  /// By electronic device.
  case electronic
}

/// Esito.
public enum Outcome: String, Sendable, Hashable, Codable {
  /// Approvato.
  case approved
  /// Respinto, non approvato.
  case rejected
  /// Rinviato, ritirato.
  case deferred
  /// Preso atto.
  case noted
}
