import Testing

@testable import Model

@Suite struct TimelineTallyTests {
  @Test func neverHoldsWhatIsNotWrittenAgainstTheText() {
    let cases: [(Vote, Bool?, Int?)] = [
      (HandBuilt.vote(at: 1000, 12, nil, 1), true, 13),
      (HandBuilt.vote(at: 1000, 11, nil, 1), nil, nil),
      (HandBuilt.vote(at: 1000, 11, 1, nil), nil, nil),
      (HandBuilt.vote(at: 1000, 12, nil, 2), false, 14),
      (HandBuilt.vote(at: 1000, nil, 0, 3), nil, nil),
      (HandBuilt.vote(at: 1000, 11, 0, 1), false, 12),
      (HandBuilt.vote(at: 1000, 12, 0, 0), false, 12),
      (HandBuilt.vote(at: 1000, 13, 0, 0), true, 13),
      (HandBuilt.vote(at: 1000, 12, unanimous: true), false, 12),
      (HandBuilt.vote(at: 1000, nil, nil, 1, unanimous: true), true, 13),
    ]
    for (vote, consistent, counted) in cases {
      var sitting = HandBuilt.sitting(members: 15, present: 13)
      sitting.items = HandBuilt.items([vote])
      let situation = Timeline(sitting, regulation: nil).situations[0]
      #expect(situation.isConsistent == consistent)
      #expect(situation.accountedFor == counted)
    }
  }

  @Test func acceptsVotersWithOrWithoutAbstainers() {
    for (voters, consistent) in [(12, true), (10, true), (11, false), (14, false)] {
      var vote = HandBuilt.vote(at: 1000, 9, 1, 2)
      vote.voters = Located(voters)
      var sitting = HandBuilt.sitting(members: 15, present: 13)
      sitting.items = HandBuilt.items([vote])
      #expect(Timeline(sitting, regulation: nil).situations[0].isConsistent == consistent)
    }
  }

  @Test func asksEnforceabilityOfTheComponents() {
    var vote = HandBuilt.vote(at: 1000, 5, 0, 0)
    vote.isImmediateEnforceability = true
    var sitting = HandBuilt.sitting(members: 13, present: 5)
    sitting.items = HandBuilt.items([vote])
    let situation = Timeline(sitting, regulation: HandBuilt.regulation).situations[0]
    #expect(situation.majorityRequired == 7)
    #expect(situation.outcomeComputed == .rejected)
    var regulation = HandBuilt.regulation
    regulation.isLocalAuthority = false
    #expect(Timeline(sitting, regulation: regulation).situations[0].outcomeComputed == .approved)
  }
}
