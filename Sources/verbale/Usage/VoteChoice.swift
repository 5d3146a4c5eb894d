import ArgumentParser
import Model

/// What a member voted.
enum VoteChoice: String, ExpressibleByArgument, CaseIterable {
  case favorevole
  case contrario
  case astenuto
  case nonVotante = "non-votante"

  var choice: Ballot.Choice {
    switch self {
    case .favorevole: .inFavour
    case .contrario: .against
    case .astenuto: .abstained
    case .nonVotante: .notVoting
    }
  }
}
