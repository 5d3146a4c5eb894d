import Model

/// What must be known of an act to say when it becomes enforceable.
public struct EnforceabilityFacts: Sendable, Hashable {
  /// The day of adoption.
  public var adoptedOn: CalendarDate?
  /// What became of the motion.
  public var outcome: Outcome?
  /// Whether its separate vote for immediate enforceability carried.
  public var isImmediate: Bool
  /// The figures of that vote, in words.
  public var immediateVote: String?
  /// Where immediate enforceability comes from.
  public var immediateSource: String?
  /// The publication, where it began.
  public var period: PublicationPeriod?
  /// The day on which the publication was broken off.
  public var withdrawnOn: CalendarDate?
  /// The day on which the act was annulled.
  public var annulledOn: CalendarDate?
  /// How the day is computed.
  public var rule: EnforceabilityRule
  /// Where the rule comes from, for citation.
  public var source: String

  /// Gathers the facts; what is not given is unknown, or did not happen.
  public init(
    adoptedOn: CalendarDate?, outcome: Outcome?, isImmediate: Bool = false,
    immediateVote: String? = nil, immediateSource: String? = nil,
    period: PublicationPeriod? = nil, withdrawnOn: CalendarDate? = nil,
    annulledOn: CalendarDate? = nil, rule: EnforceabilityRule = .startPlus11, source: String
  ) {
    self.adoptedOn = adoptedOn
    self.outcome = outcome
    self.isImmediate = isImmediate
    self.immediateVote = immediateVote
    self.immediateSource = immediateSource
    self.period = period
    self.withdrawnOn = withdrawnOn
    self.annulledOn = annulledOn
    self.rule = rule
    self.source = source
  }
}
