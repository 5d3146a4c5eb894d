import Model

/// Checks that other programs publish, written again from their description, on the same readings.
enum Published: String, CaseIterable, Sendable {
  case openMunicipio = "open_municipio"
  case sapl = "SAPL"
  case ploneMeeting = "PloneMeeting"
  case pupa = "pupa"

  /// Whether the check objects to a sitting.
  func objects(to held: HeldSitting) -> Bool {
    held.sitting.votes.contains { objects(to: $0.vote, of: held, $0.item, $0.index) }
  }

  private func objects(to vote: Vote, of held: HeldSitting, _ item: Int, _ index: Int) -> Bool {
    let figures = [vote.inFavour, vote.against, vote.abstained].compactMap { $0?.value }
    let sum = figures.reduce(0, +)
    let situation = held.timeline.situation(item: item, vote: index)
    let present = vote.statedPresent?.value ?? situation?.presentCount
    switch self {
    case .openMunicipio:
      guard let present else { return false }
      let names =
        vote.inFavourNames.count + vote.againstNames.count + vote.abstainedNames.count
        + vote.notVotingNames.count
      let legal = held.sitting.memberCount.map { $0 / 2 + 1 } ?? 0
      return sum > present || (!vote.inFavourNames.isEmpty && names < present) || present < legal
    case .sapl:
      guard let voters = vote.voters?.value ?? present, figures.count == 3 else { return false }
      return sum != voters && sum != voters - 1
    case .ploneMeeting:
      guard vote.isSecret, let voters = vote.voters?.value ?? present else { return false }
      let papers = (vote.blank?.value ?? 0) + (vote.void?.value ?? 0)
      let given = vote.candidates.compactMap { $0.votes?.value }.reduce(0, +)
      return sum + papers + given > voters
    case .pupa:
      let pairs = [
        (vote.inFavour, vote.inFavourNames), (vote.against, vote.againstNames),
        (vote.abstained, vote.abstainedNames),
      ]
      return pairs.contains { figure, names in
        guard let figure, !names.isEmpty else { return false }
        return figure.value != names.count
      }
    }
  }
}
