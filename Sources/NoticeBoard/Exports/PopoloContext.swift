import Model

/// What the names in a Popolo document mean: said inside the document, which so needs no other.
enum PopoloContext {
  private static let opengov = "http://www.w3.org/ns/opengov#"
  private static let schema = "http://schema.org/"
  private static let terms = "http://purl.org/dc/terms/"

  /// The meanings, as Popolo's own contexts give them.
  static let value: JSONValue = [
    "Motion": .string(opengov + "Motion"),
    "VoteEvent": .string(opengov + "VoteEvent"),
    "pass": .string(opengov + "Pass"),
    "fail": .string(opengov + "Fail"),
    "organization": .string(schema + "publisher"),
    "name": .string(schema + "name"),
    "identifier": .string(terms + "identifier"),
    "text": .string(schema + "text"),
    "classification": ["@id": .string(schema + "additionalType"), "@type": "@id"],
    "date": ["@id": .string(terms + "dateSubmitted"), "@type": .string(terms + "W3CDTF")],
    "start_date": ["@id": .string(schema + "startDate"), "@type": .string(terms + "W3CDTF")],
    "result": ["@id": .string(opengov + "result"), "@type": "@vocab"],
    "vote_events": ["@id": .string(opengov + "voteEvent"), "@container": "@list"],
    "counts": .string(opengov + "count"),
    "votes": .string(opengov + "vote"),
    "voter": .string(schema + "agent"),
    "group": .string(opengov + "politicalGroup"),
    "option": .string(schema + "option"),
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "sources": .string(terms + "source"),
    "url": "@id",
    "note": "http://www.w3.org/2004/02/skos/core#note",
  ]

  /// A vote is of a sort that has no address; so is an organ.
  static let ofVoteEvent: JSONValue = [
    "classification": "http://www.semanticdesktop.org/ontologies/2007/04/02/ncal#categories"
  ]

  /// A value without the members of which nothing is known: in JSON-LD nothing is said by leaving out.
  static func known(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.filter { $0.value != .null }.map { JSONValue.Member($0.name, known($0.value)) })
    case .array(let values): .array(values.map(known))
    default: value
    }
  }
}
