import Model

/// A vote as `converti --a json` gives it: only what the text says.
struct VoteJSON {
  private let vote: Vote
  private let source: SourceText

  init(_ vote: Vote, in source: SourceText) {
    self.vote = vote
    self.source = source
  }

  var value: JSONValue {
    [
      "subject": .string(vote.subject?.value),
      "inFavour": .int(vote.inFavour?.value),
      "against": .int(vote.against?.value),
      "abstained": .int(vote.abstained?.value),
      "notVoting": .int(vote.notVoting?.value),
      "blank": .int(vote.blank?.value),
      "void": .int(vote.void?.value),
      "unanimous": .bool(vote.isUnanimous),
      "secret": .bool(vote.isSecret),
      "inFavourNames": .strings(vote.inFavourNames.map(\.value)),
      "againstNames": .strings(vote.againstNames.map(\.value)),
      "abstainedNames": .strings(vote.abstainedNames.map(\.value)),
      "immediateEnforceability": .bool(vote.isImmediateEnforceability),
      "outcome": .string(vote.outcome?.value.rawValue),
      "statedPresent": .int(vote.statedPresent?.value),
      "voters": .int(vote.voters?.value),
      "notVotingNames": .strings(vote.notVotingNames.map(\.value)),
      "abstentionReason": .string(vote.abstentionReason?.value),
      "method": .string(vote.method?.value.rawValue),
      "amendment": .bool(vote.isAmendment),
      "round": .int(vote.round),
      "weightInFavour": .double(vote.weightInFavour?.value),
      "weightAgainst": .double(vote.weightAgainst?.value),
      "weightAbstained": .double(vote.weightAbstained?.value),
      "candidates": .array(
        vote.candidates.map {
          ["name": .string($0.name.value), "votes": .int($0.votes?.value)]
        }),
      "elected": .strings(vote.elected.map(\.value)),
      "line": .int(source.line(of: vote.range.lower)),
      "endLine": .int(source.line(of: max(vote.range.lower, vote.range.upper - 1))),
    ]
  }
}
