extension Resolution {
  /// What the register says of a decided point of a sitting.
  public init(_ decision: Decision, held: HeldSitting) {
    let item = decision.item
    let outcome = decision.outcome(held)
    self.init(
      statedNumber: ActNumber.stated(decision, in: held.sitting),
      date: held.sitting.date?.value, agendaNumber: item.agendaNumber,
      subject: held.title(of: item), proposer: Proposer.named(in: item),
      outcome: outcome?.value, isOutcomeInferred: outcome?.isInferred ?? false,
      enforceability: Self.enforceability(decision, held),
      votes: item.votes.indices.map {
        ResolutionVote(item.votes[$0], item: decision.index, index: $0, held: held)
      },
      isTallyDoubtful: item.votes.indices.contains {
        held.timeline.situation(item: decision.index, vote: $0)?.isConsistent == false
      })
  }

  private static func enforceability(
    _ decision: Decision, _ held: HeldSitting
  ) -> ImmediateEnforceability {
    guard let index = decision.enforceabilityVote else {
      return held.regulation.hasEnforceability ? .none : .notApplicable
    }
    switch held.outcome(item: decision.index, vote: index)?.value {
    case .approved: return .carried
    case .rejected: return .rejected
    case .deferred, .noted, nil: return .unknown
    }
  }
}

extension ResolutionVote {
  /// A vote of a sitting, with the ballots that can be told.
  init(_ vote: Vote, item: Int, index: Int, held: HeldSitting) {
    self.init(
      purpose: vote.isImmediateEnforceability
        ? .enforceability : vote.isAmendment ? .amendment : .motion)
    subject = vote.subject.map { Spacing.tidy($0.value) }
    method = vote.method?.value
    isUnanimous = vote.isUnanimous
    isByMajority = vote.majority != nil
    present = vote.statedPresent?.value
    voters = vote.voters?.value
    inFavour = vote.inFavour?.value
    against = vote.against?.value
    abstained = vote.abstained?.value
    notVoting = vote.notVoting?.value
    blank = vote.blank?.value
    void = vote.void?.value
    weightInFavour = vote.weightInFavour?.value
    weightAgainst = vote.weightAgainst?.value
    weightAbstained = vote.weightAbstained?.value
    outcome = held.outcome(item: item, vote: index)?.value
    candidates = vote.candidates.map {
      Candidacy(name: Spacing.tidy($0.name.value), votes: $0.votes?.value)
    }
    elected = vote.elected.map { Spacing.tidy($0.value) }
    ballots = BallotReckoner(
      held.sitting, situation: held.timeline.situation(item: item, vote: index)
    ).ballots(of: vote)
  }
}
