import Model
import Register

/// A resolution of the register as JSON.
struct RegisterJSON {
  private let bodies: [RegisteredBody]

  init(bodies: [RegisteredBody]) {
    self.bodies = bodies
  }

  /// The members that lists have.
  func head(_ entry: EnteredResolution, excerpt: String? = nil) -> JSONValue {
    .object(members(entry, ballots: false) + [JSONValue.Member("excerpt", .string(excerpt))])
  }

  /// All that the register holds of it.
  func whole(_ exported: ExportedResolution) -> JSONValue {
    let entry = exported.entry
    let minutes = exported.minutes
    let record = exported.record
    let rest: JSONValue = [
      "text": .string(entry.act.text),
      "source": mark(minutes?.source),
      "signed": mark(minutes?.signed),
      "regulation": .string(minutes?.regulation),
      "minutesErrors": .int(minutes?.errors),
      "enteredAt": .string(record?.at.description),
      "reason": .string(record?.reason),
      "previousSHA256": .string(record?.previous.description),
      "sha256": .string(record?.digest.description),
      "annotations": .array(exported.annotations.map(annotation)),
    ]
    guard case .object(let further) = rest else { return rest }
    return .object(members(entry, ballots: true) + further)
  }

  private func members(_ entry: EnteredResolution, ballots: Bool) -> [JSONValue.Member] {
    let resolution = entry.resolution
    let body = bodies.first { $0.id == entry.body }
    return [
      .init("seq", .int(entry.seq)),
      .init("body", .string(body?.name)),
      .init("authority", .string(body?.authority)),
      .init("year", .int(entry.year)),
      .init("number", .int(entry.number)),
      .init("date", .string(resolution.date?.description)),
      .init("agendaNumber", .int(resolution.agendaNumber)),
      .init("subject", .string(resolution.subject)),
      .init("proposer", .string(resolution.proposer)),
      .init("outcome", .string(resolution.outcome?.rawValue)),
      .init("outcomeInferred", .bool(resolution.isOutcomeInferred)),
      .init("enforceability", .string(resolution.enforceability.rawValue)),
      .init("tallyDoubtful", .bool(resolution.isTallyDoubtful)),
      .init("votes", .array(resolution.votes.map { Self.vote($0, ballots: ballots) })),
    ]
  }

  /// A vote; lists leave out what each member did.
  static func vote(_ vote: ResolutionVote, ballots: Bool) -> JSONValue {
    let figures: JSONValue = [
      "purpose": .string(vote.purpose.rawValue),
      "subject": .string(vote.subject),
      "method": .string(vote.method?.rawValue),
      "unanimous": .bool(vote.isUnanimous),
      "byMajority": .bool(vote.isByMajority),
      "present": .int(vote.present),
      "voters": .int(vote.voters),
      "inFavour": .int(vote.inFavour),
      "against": .int(vote.against),
      "abstained": .int(vote.abstained),
      "notVoting": .int(vote.notVoting),
      "blank": .int(vote.blank),
      "void": .int(vote.void),
      "weightInFavour": .double(vote.weightInFavour),
      "weightAgainst": .double(vote.weightAgainst),
      "weightAbstained": .double(vote.weightAbstained),
      "outcome": .string(vote.outcome?.rawValue),
      "candidates": .array(
        vote.candidates.map { ["name": .string($0.name), "votes": .int($0.votes)] }),
      "elected": .strings(vote.elected),
    ]
    guard ballots, case .object(let members) = figures else { return figures }
    let cast = vote.ballots.map { ballot -> JSONValue in
      [
        "choice": .string(ballot.choice.rawValue), "member": .string(ballot.member),
        "person": .string(ballot.person), "deduced": .bool(ballot.isDeduced),
      ]
    }
    return .object(members + [JSONValue.Member("ballots", .array(cast))])
  }

  private func annotation(_ entered: EnteredAnnotation) -> JSONValue {
    let annotation = entered.annotation
    return [
      "seq": .int(entered.seq), "at": .string(entered.at.description),
      "kind": .string(annotation.kind.rawValue), "text": .string(annotation.text),
      "author": .string(annotation.author), "target": .int(annotation.target),
      "document": mark(annotation.document),
    ]
  }

  private func mark(_ mark: DocumentMark?) -> JSONValue {
    guard let mark else { return nil }
    return ["name": .string(mark.name), "sha256": .string(mark.digest.description)]
  }
}
