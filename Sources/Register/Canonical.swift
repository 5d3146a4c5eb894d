import Model

/// The one way in which the content of a record is written to be hashed: JSON on one line, members in
/// this order, unknown as null.
///
/// The digest of a record is the SHA-256 of the previous digest in hexadecimal, a line feed, and this
/// text. What is written here can never change for a kind of record already released.
enum Canonical {
  static func digest(_ record: RecordHead, _ content: JSONValue) -> Digest {
    let value: JSONValue = [
      "seq": .int(record.seq), "kind": .string(record.kind), "at": .string(record.at.description),
      "reason": .string(record.reason), "content": content,
    ]
    return Digest(
      of: Array(record.previous.description.utf8) + [0x0A] + JSONWriter(indentation: 0).bytes(value)
    )
  }

  static func content(_ body: RegisteredBody) -> JSONValue {
    [
      "body": .int(body.id), "kind": .string(body.kind.rawValue),
      "authority": .string(body.authority), "name": .string(body.name),
    ]
  }

  static func content(_ minutes: EnteredMinutes) -> JSONValue {
    [
      "body": .int(minutes.body), "date": .string(minutes.date.description),
      "openedAt": .string(minutes.openedAt), "number": .string(minutes.number),
      "regulation": .string(minutes.regulation), "source": mark(minutes.source),
      "sourcePosition": .int(minutes.sourcePosition), "signed": mark(minutes.signed),
      "errors": .int(minutes.errors),
      "roll": .array(
        minutes.roll.map {
          [
            .string($0.member), .string($0.person), .string($0.presence.rawValue),
            .bool($0.isPartial),
          ]
        }),
    ]
  }

  static func content(_ entry: EnteredResolution) -> JSONValue {
    let resolution = entry.resolution
    return [
      "minutes": .int(entry.minutes), "body": .int(entry.body), "year": .int(entry.year),
      "number": .int(entry.number), "statedNumber": .string(resolution.statedNumber),
      "agendaNumber": .int(resolution.agendaNumber), "subject": .string(resolution.subject),
      "proposer": .string(resolution.proposer), "outcome": .string(resolution.outcome?.rawValue),
      "isOutcomeInferred": .bool(resolution.isOutcomeInferred),
      "enforceability": .string(resolution.enforceability.rawValue),
      "isTallyDoubtful": .bool(resolution.isTallyDoubtful), "text": .string(entry.act.text),
      "document": .string(entry.act.document), "votes": .array(resolution.votes.map(vote)),
    ]
  }

  static func content(_ annotation: Annotation, on resolution: Int) -> JSONValue {
    [
      "resolution": .int(resolution), "kind": .string(annotation.kind.rawValue),
      "text": .string(annotation.text), "author": .string(annotation.author),
      "target": .int(annotation.target), "document": mark(annotation.document),
    ]
  }

  static func content(_ closing: YearClosing) -> JSONValue {
    [
      "body": .int(closing.body), "year": .int(closing.year), "count": .int(closing.count),
      "firstNumber": .int(closing.firstNumber), "lastNumber": .int(closing.lastNumber),
      "totals": .string(closing.totals), "signature": .string(closing.signature),
    ]
  }

  private static func vote(_ vote: ResolutionVote) -> JSONValue {
    [
      "purpose": .string(vote.purpose.rawValue), "subject": .string(vote.subject),
      "method": .string(vote.method?.rawValue), "isUnanimous": .bool(vote.isUnanimous),
      "isByMajority": .bool(vote.isByMajority), "present": .int(vote.present),
      "voters": .int(vote.voters), "inFavour": .int(vote.inFavour), "against": .int(vote.against),
      "abstained": .int(vote.abstained), "notVoting": .int(vote.notVoting),
      "blank": .int(vote.blank), "void": .int(vote.void),
      "weightInFavour": .double(vote.weightInFavour),
      "weightAgainst": .double(vote.weightAgainst),
      "weightAbstained": .double(vote.weightAbstained),
      "outcome": .string(vote.outcome?.rawValue),
      "candidates": .array(vote.candidates.map { [.string($0.name), .int($0.votes)] }),
      "elected": .strings(vote.elected),
      "ballots": .array(
        vote.ballots.map {
          [
            .string($0.choice.rawValue), .string($0.member), .string($0.person),
            .bool($0.isDeduced),
          ]
        }),
    ]
  }

  private static func mark(_ mark: DocumentMark?) -> JSONValue {
    guard let mark else { return nil }
    return ["name": .string(mark.name), "sha256": .string(mark.digest.description)]
  }
}

/// What a record says of itself before its digest is known.
struct RecordHead {
  let seq: Int
  let kind: String
  let at: EntryMoment
  let reason: String?
  let previous: Digest
}
