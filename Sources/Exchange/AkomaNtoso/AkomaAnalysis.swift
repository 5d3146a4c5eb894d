import Model
import XML

/// Writes the quorum and the votes of a sitting as data about its minutes.
struct AkomaAnalysis {
  private let sitting: Sitting
  private let body: AkomaBody
  private let prefix: String
  private(set) var references: AkomaReferences

  init(_ sitting: Sitting, body: AkomaBody) {
    self.sitting = sitting
    self.body = body
    references = body.references
    prefix = body.prefix
  }

  mutating func write(to writer: inout XMLWriter, source: String) {
    let votes = sitting.votes.filter { !AkomaCount.all(of: $0.vote).isEmpty }
    let present = sitting.presentCount
    guard present != nil || !votes.isEmpty else { return }
    var ids = AkomaIDs(prefix: prefix)
    writer.start("analysis", [("source", source)])
    writer.start("parliamentary")
    if let present { quorum(present, &ids, &writer) }
    for (item, _, vote) in votes { voting(vote, item, &ids, &writer) }
    writer.end()
    writer.end()
  }

  private mutating func quorum(
    _ present: Int, _ ids: inout AkomaIDs, _ writer: inout XMLWriter
  ) {
    let id = ids.next("qv")
    let isReached = sitting.quorumStatement != nil
    writer.start(
      "quorumVerification",
      [
        ("eId", id), ("refersTo", references.reference(.concept, "Numero legale")),
        ("href", body.rollID.map { "#" + $0 }),
        ("outcome", isReached ? references.reference(.concept, "Raggiunto") : nil),
      ])
    count(present, "Presenti", id, &ids, &writer)
    if let members = sitting.memberCount { count(members, "Componenti", id, &ids, &writer) }
    writer.end()
  }

  private mutating func voting(
    _ vote: Vote, _ item: Int, _ ids: inout AkomaIDs, _ writer: inout XMLWriter
  ) {
    let id = ids.next("voting")
    let statement = body.statements.first {
      $0.range.lower < vote.range.upper && vote.range.lower < $0.range.upper
    }
    let section = body.sections[item]
    writer.start(
      "voting",
      [
        ("eId", id), ("href", (statement?.id ?? section).map { "#" + $0 }),
        ("refersTo", section.map { "#" + $0 }),
        (
          "outcome",
          vote.outcome.map { references.reference(.concept, AkomaCount.concept($0.value)) }
        ),
      ])
    for (number, concept) in AkomaCount.all(of: vote) {
      count(number.value, concept, id, &ids, &writer)
    }
    writer.end()
  }

  private mutating func count(
    _ value: Int, _ concept: String, _ parent: String, _ ids: inout AkomaIDs,
    _ writer: inout XMLWriter
  ) {
    writer.element(
      "count",
      [
        ("eId", ids.next("count", in: parent)),
        ("refersTo", references.reference(.concept, concept)), ("value", String(value)),
      ])
  }
}
