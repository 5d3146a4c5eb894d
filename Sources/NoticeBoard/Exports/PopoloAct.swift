import Model
import Register

/// A resolution as a motion of the Popolo vocabulary, with its votes, in JSON-LD.
public enum PopoloAct {
  /// The motion; nil for an act that was not voted here. It wants the whole resolution, with its
  /// ballots, which lists of the albo do without.
  public static func value(_ entry: BoardEntry, whole: EnteredResolution?, office: BoardOffice)
    -> JSONValue?
  {
    guard let resolution = whole else { return nil }
    let page = office.address.map { _ in office.page("atti/\(entry.slug).html") }
    return PopoloContext.known([
      "@context": PopoloContext.value,
      "@type": "Motion",
      "@id": .string(page),
      "organization": [
        "@context": PopoloContext.ofVoteEvent, "name": .string(entry.bodyTitle),
        "classification": "organo collegiale",
      ],
      "identifier": .string(resolution.reference),
      "text": .string(entry.publication.subject),
      "classification": .string(entry.type.address),
      "date": .string(resolution.resolution.date?.description),
      "result": .string(result(resolution.resolution.outcome)),
      "vote_events": .array(
        resolution.resolution.votes.enumerated().map { index, vote in
          event(
            vote, index + 1, resolution, hasNames: entry.publication.omissions.isEmpty)
        }),
      "sources": .array(page.map { [["url": .string($0), "note": "albo pretorio"]] } ?? []),
    ])
  }

  private static func event(
    _ vote: ResolutionVote, _ position: Int, _ resolution: EnteredResolution, hasNames: Bool
  ) -> JSONValue {
    [
      "@context": PopoloContext.ofVoteEvent,
      "@type": "VoteEvent",
      "identifier": .string("\(resolution.reference)-\(position)"),
      "classification": .string(vote.purpose.rawValue),
      "start_date": .string(resolution.resolution.date?.description),
      "result": .string(result(vote.outcome)),
      "counts": .array(
        [
          ("yes", vote.inFavour), ("no", vote.against), ("abstain", vote.abstained),
          ("not voting", vote.notVoting),
        ].compactMap { option, count in
          count.map { ["option": .string(option), "value": .int($0)] }
        }),
      // Who voted what is public only where the vote was; and whom an omission protects is not
      // named here either.
      "votes": .array(
        vote.method == .secret || !hasNames
          ? []
          : vote.ballots.filter { $0.choice != .present }.map { ballot in
            [
              "voter": ["name": .string(ballot.person ?? ballot.member)],
              "group": ballot.person == nil ? nil : ["name": .string(ballot.member)],
              "option": .string(option(ballot.choice)),
            ]
          }),
    ]
  }

  private static func option(_ choice: Ballot.Choice) -> String {
    switch choice {
    case .inFavour: "yes"
    case .against: "no"
    case .abstained: "abstain"
    case .notVoting, .present: "not voting"
    }
  }

  private static func result(_ outcome: Outcome?) -> String? {
    switch outcome {
    case .approved: "pass"
    case .rejected: "fail"
    case .deferred, .noted, nil: nil
    }
  }
}
