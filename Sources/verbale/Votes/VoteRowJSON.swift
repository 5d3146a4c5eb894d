import Model

/// A vote for other programs: `voti --formato json`.
///
/// Figures written in the text stand as they are written, null where they are not; what follows from
/// presence and regulation is beside them.
struct VoteRowJSON {
  private let row: VoteRow

  init(_ row: VoteRow) {
    self.row = row
  }

  var value: JSONValue {
    let vote = row.vote
    let situation = row.situation
    return [
      "date": .string(row.date?.description),
      "agendaNumber": .int(row.agendaNumber),
      "subject": .string(row.subject),
      "present": .int(situation.presentCount),
      "presentNames": .strings(row.presentNames),
      "voters": .int(row.voters),
      "inFavour": .int(vote.inFavour?.value),
      "against": .int(vote.against?.value),
      "abstained": .int(vote.abstained?.value),
      "unanimous": .bool(vote.isUnanimous),
      "abstainedNames": .strings(vote.abstainedNames.map(\.value)),
      "againstNames": .strings(vote.againstNames.map(\.value)),
      "quorumRequired": .int(situation.quorumRequired),
      "majorityRequired": .int(situation.majorityRequired),
      "outcomeStated": .string(vote.outcome?.value.rawValue),
      "outcomeComputed": .string(situation.outcomeComputed?.rawValue),
      "consistent": .bool(situation.isConsistent),
      "immediateEnforceability": .bool(vote.isImmediateEnforceability),
      "number": .int(row.number),
      "body": .string(row.body),
      "itemTitle": .string(row.title),
      "statedPresent": .int(vote.statedPresent?.value),
      "notVoting": .int(vote.notVoting?.value),
      "blank": .int(vote.blank?.value),
      "void": .int(vote.void?.value),
      "secret": .bool(vote.isSecret),
      "inFavourNames": .strings(vote.inFavourNames.map(\.value)),
      "notVotingNames": .strings(vote.notVotingNames.map(\.value)),
      "uncertainNames": .strings(row.uncertainNames),
      "inFavourComputed": .int(situation.inFavourComputed),
      "accountedFor": .int(situation.accountedFor),
      "presentWeight": .double(situation.presentWeight),
      "reading": .string(situation.reading.rawValue),
      "explanations": .strings(situation.explanations),
      "notVerifiable": .strings(situation.notVerifiable),
      "regulation": .string(row.regulation),
      "source": ["file": .string(row.file), "line": .int(row.line)],
    ]
  }
}
