import Model

/// A point of an archive for other programs.
enum PointJSON {
  static func value(_ point: FoundPoint) -> JSONValue {
    let resolution = point.resolution
    return [
      "file": .string(point.file),
      "line": .int(point.line),
      "authority": .string(point.authority),
      "body": .string(point.body),
      "date": .string(point.date?.description),
      "agendaNumber": .int(point.agendaNumber),
      "subject": .string(point.subject),
      "decided": .bool(resolution != nil),
      "outcome": .string(resolution?.outcome?.rawValue),
      "outcomeInferred": .bool(resolution?.isOutcomeInferred ?? false),
      "enforceability": .string(resolution?.enforceability.rawValue),
      "votes": .array((resolution?.votes ?? []).map { RegisterJSON.vote($0, ballots: false) }),
      "ballots": .array(point.distinctBallots.map(ballot)),
      "excerpt": .string(point.excerpt),
    ]
  }

  private static func ballot(_ ballot: Ballot) -> JSONValue {
    [
      "choice": .string(ballot.choice.rawValue), "member": .string(ballot.member),
      "person": .string(ballot.person), "deduced": .bool(ballot.isDeduced),
    ]
  }
}
