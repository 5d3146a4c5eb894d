import Model

extension RegisterStore {
  /// Puts an act on the albo under the next repertory number of the year. The reason why it is entered
  /// against advice is kept with the record.
  public func publish(
    _ publication: Publication, showing content: PublicationContent, at moment: EntryMoment,
    reason: String? = nil
  ) throws -> EnteredPublication {
    try write { database in
      var chain = try Chain(database, at: moment, reason: reason)
      try ClockDoubt.check(moment, after: chain.last, reason: reason)
      if publication.start < moment.day, reason == nil {
        throw RegisterError.refused(
          "la pubblicazione non può cominciare il \(Figures.day(publication.start)), prima di oggi "
            + "\(Figures.day(moment.day)): se l'atto era già affisso, indicarne la ragione con --motivo"
        )
      }
      try Self.checkOnce(publication, content, database)
      let year = moment.day.year
      let last = try database.int(
        "SELECT max(number) FROM publication WHERE year = ?", [year])
      let entered = EnteredPublication(
        seq: chain.nextSeq, at: moment, year: year, number: (last ?? 0) + 1,
        publication: publication)
      try chain.append("publication", Canonical.content(entered, showing: content))
      try PublicationRows.insert(entered, showing: content, database)
      return entered
    }
  }

  /// Records something that happened to a publication. The check looks at the publication and at what
  /// happened to it before, and throws where the event cannot be.
  public func record(
    _ kind: PublicationEvent.Kind, on seq: Int, at moment: EntryMoment, author: String,
    reason: String? = nil,
    check:
      @Sendable (EnteredPublication, [EnteredPublicationEvent]) throws -> (
        day: CalendarDate, reason: String
      )
  ) throws -> EnteredPublicationEvent {
    try write { database in
      guard let entered = try PublicationRows.publication(seq, database) else {
        throw RegisterError.refused("nel registro non c'è questa pubblicazione")
      }
      var chain = try Chain(database, at: moment, reason: reason)
      try ClockDoubt.check(moment, after: chain.last, reason: reason)
      let (day, ground) = try check(entered, try PublicationRows.events(of: seq, database))
      let event = PublicationEvent(kind: kind, day: day, author: author, reason: ground)
      let own = chain.nextSeq
      try chain.append("publicationEvent", Canonical.content(event, on: seq))
      try PublicationRows.insert(event, on: seq, seq: own, database)
      return EnteredPublicationEvent(seq: own, at: moment, publication: seq, event: event)
    }
  }

  /// One act is on the albo once; again only in place of the earlier time.
  private static func checkOnce(
    _ publication: Publication, _ content: PublicationContent, _ database: Ledger
  ) throws {
    let earlier: Ledger.Row?
    if let resolution = publication.resolution {
      earlier = try database.row(
        """
        SELECT seq, number, year FROM publication WHERE resolution = ? ORDER BY seq DESC LIMIT 1
        """, [resolution])
    } else if let digest = content.wholeFile?.digest ?? content.file?.digest {
      earlier = try database.row(
        """
        SELECT p.seq, p.number, p.year FROM publication AS p
          JOIN publicationFile AS f ON f.publication = p.seq
        WHERE f.hash = ? ORDER BY p.seq DESC LIMIT 1
        """, [digest.data])
    } else {
      earlier = nil
    }
    guard let earlier else { return }
    let columns = Columns(earlier)
    let seq = try columns.int("seq")
    guard publication.replaces != seq else { return }
    throw RegisterError.refused(
      "l'atto è già all'albo con il n. \(try columns.int("number"))/\(try columns.int("year")); per "
        + "ripubblicarlo usare --ripubblica e indicarne la ragione con --motivo")
  }
}
