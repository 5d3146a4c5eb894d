import Model

/// An act on the albo, as far as its calendar goes.
public struct PostedAct: Sendable, Hashable {
  /// Its repertory number: `12/2025`.
  public var reference: String
  /// What it is about.
  public var subject: String
  /// When it is published.
  public var period: PublicationPeriod
  /// When it becomes enforceable, for an act that does.
  public var enforceability: Enforceability?
  /// The day on which it was taken down before its time.
  public var withdrawnOn: CalendarDate?
  /// The day on which its publication was certified.
  public var certifiedOn: CalendarDate?

  /// Posts an act.
  public init(
    reference: String, subject: String, period: PublicationPeriod,
    enforceability: Enforceability? = nil, withdrawnOn: CalendarDate? = nil,
    certifiedOn: CalendarDate? = nil
  ) {
    self.reference = reference
    self.subject = subject
    self.period = period
    self.enforceability = enforceability
    self.withdrawnOn = withdrawnOn
    self.certifiedOn = certifiedOn
  }
}
