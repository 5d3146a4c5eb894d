/// What each member did at a vote: those named as the text names them, the others as far as it is
/// certain.
struct BallotReckoner {
  private let sitting: Sitting
  private let situation: VoteSituation?
  private let directory: MemberDirectory

  init(_ sitting: Sitting, situation: VoteSituation?) {
    self.sitting = sitting
    self.situation = situation
    directory = MemberDirectory(sitting.members)
  }

  /// The ballots: named ones first, list by list, then the rest of those in the room.
  func ballots(of vote: Vote) -> [Ballot] {
    let lists: [(Ballot.Choice, [Located<String>])] = [
      (.inFavour, vote.inFavourNames), (.against, vote.againstNames),
      (.abstained, vote.abstainedNames), (.notVoting, vote.notVotingNames),
    ]
    var ballots: [Ballot] = []
    var named: Set<Int> = []
    var isComplete = true
    for (choice, names) in lists {
      for name in names {
        guard case .one(let index) = directory.find(name.value) else {
          isComplete = false
          ballots.append(Ballot(choice: choice, member: Spacing.tidy(name.value)))
          continue
        }
        named.insert(index)
        ballots.append(ballot(choice, index, isDeduced: false))
      }
    }
    let rest = (situation?.present ?? []).filter { !named.contains($0) }
    let isForAll = isComplete && restIsInFavour(rest.count, of: vote)
    return ballots + rest.map { ballot(isForAll ? .inFavour : .present, $0, isDeduced: isForAll) }
  }

  private func ballot(_ choice: Ballot.Choice, _ index: Int, isDeduced: Bool) -> Ballot {
    let member = sitting.members[index]
    return Ballot(
      choice: choice, member: Spacing.tidy(member.name.value),
      person: member.representative.map { Spacing.tidy($0.value) }, isDeduced: isDeduced)
  }

  /// Whether all the others in the room vote in favour: an open vote whose figures say so, with
  /// everybody else named and nobody's presence in doubt.
  private func restIsInFavour(_ count: Int, of vote: Vote) -> Bool {
    guard let situation, situation.uncertain.isEmpty, situation.isConsistent != false,
      !vote.isSecret, vote.candidates.isEmpty, vote.elected.isEmpty, vote.inFavourNames.isEmpty,
      vote.blank?.value ?? 0 == 0, vote.void?.value ?? 0 == 0
    else { return false }
    func isNamed(_ figure: Located<Int>?, _ names: [Located<String>]) -> Bool {
      (figure?.value ?? names.count) == names.count
    }
    guard isNamed(vote.against, vote.againstNames), isNamed(vote.abstained, vote.abstainedNames),
      isNamed(vote.notVoting, vote.notVotingNames)
    else { return false }
    if let inFavour = vote.inFavour?.value { return inFavour == count }
    return vote.isUnanimous && situation.inFavourComputed == count
  }
}
