import Model

extension RegisterStore {
  /// The publications in the order of their numbers, those of a year or all; without what they show.
  public func publications(year: Int? = nil) throws -> [EnteredPublication] {
    try read { try PublicationRows.publications(year.map { .year($0) } ?? .all, $0) }
  }

  /// The publication of a record.
  public func publication(_ seq: Int) throws -> EnteredPublication? {
    try read { try PublicationRows.publication(seq, $0) }
  }

  /// The resolutions that the publications of a year, or all, are of, by record; without their words
  /// and ballots.
  public func publishedResolutions(year: Int? = nil) throws -> [Int: EnteredResolution] {
    try read { database in
      let loader = try ResolutionLoader(database, isWhole: false)
      let seqs = try database.ints(
        """
        SELECT DISTINCT resolution FROM publication
        WHERE resolution IS NOT NULL AND (CAST(?1 AS bigint) IS NULL OR year = ?1)
        """, [year])
      var found: [Int: EnteredResolution] = [:]
      for seq in seqs { found[seq] = try loader.load(seq) }
      return found
    }
  }

  /// What a publication shows.
  public func content(ofPublication seq: Int) throws -> PublicationContent {
    try read { database in
      guard let content = try PublicationRows.content(seq, database) else {
        throw RegisterError.refused("nel registro non c'è questa pubblicazione")
      }
      return content
    }
  }

  /// The last publication of a file, by the digest of the file before anything was omitted.
  public func publication(ofFile digest: Digest) throws -> EnteredPublication? {
    try read { database in
      try database.int(
        """
        SELECT max(f.publication) FROM publicationFile AS f
        WHERE f.hash = ? AND (f.role = 'whole' OR NOT EXISTS (
          SELECT 1 FROM publicationFile AS w
          WHERE w.publication = f.publication AND w.role = 'whole'))
        """, [digest.data]
      ).flatMap { try PublicationRows.publication($0, database) }
    }
  }

  /// The publication with a repertory number.
  public func publication(number: Int, year: Int) throws -> EnteredPublication {
    try read { database in
      let seq = try database.int(
        "SELECT seq FROM publication WHERE number = ? AND year = ?",
        [number, year])
      guard let seq, let found = try PublicationRows.publication(seq, database) else {
        throw RegisterError.refused(
          "all'albo non c'è il n. \(number)/\(year); per l'elenco: verbale albo elenca")
      }
      return found
    }
  }

  /// The last publication of a resolution.
  public func publication(ofResolution resolution: Int) throws -> EnteredPublication? {
    try read { database in
      try database.int(
        "SELECT max(seq) FROM publication WHERE resolution = ?",
        [resolution]
      ).flatMap { try PublicationRows.publication($0, database) }
    }
  }

  /// What happened to some publications, or to all, in the order entered.
  public func publicationEvents(on publication: Int? = nil) throws -> [EnteredPublicationEvent] {
    try read { try PublicationRows.events(of: publication, $0) }
  }
}
