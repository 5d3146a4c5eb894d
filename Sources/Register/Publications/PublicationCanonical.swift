import Model

extension Canonical {
  /// The content of a publication's record. A file counts by its digest.
  static func content(
    _ entered: EnteredPublication, showing content: PublicationContent
  ) -> JSONValue {
    let publication = entered.publication
    return [
      "year": .int(entered.year), "number": .int(entered.number),
      "resolution": .int(publication.resolution), "replaces": .int(publication.replaces),
      "type": .string(publication.type), "subject": .string(publication.subject),
      "authority": .string(publication.authority), "actNumber": .string(publication.actNumber),
      "actDate": .string(publication.actDate?.description),
      "start": .string(publication.start.description),
      "lastDay": .string(publication.lastDay.description), "days": .int(publication.days),
      "countsFirstDay": .bool(publication.countsFirstDay),
      "enforceability": .string(publication.enforceability?.rawValue),
      "source": .string(publication.source), "officer": .string(publication.officer),
      "text": .string(content.text), "document": .string(content.document),
      "file": file(content.file), "wholeFile": file(content.wholeFile),
      "omissions": .array(
        publication.omissions.map {
          [.string($0.rule), .string($0.place), .string($0.words), .string($0.reason)]
        }),
    ]
  }

  /// The content of an event's record.
  static func content(_ event: PublicationEvent, on publication: Int) -> JSONValue {
    [
      "publication": .int(publication), "kind": .string(event.kind.rawValue),
      "day": .string(event.day.description), "author": .string(event.author),
      "reason": .string(event.reason),
    ]
  }

  private static func file(_ file: PublishedFile?) -> JSONValue {
    guard let file else { return nil }
    return [
      "name": .string(file.name), "format": .string(file.format),
      "sha256": .string(file.digest.description),
    ]
  }
}
