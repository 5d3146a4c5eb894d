import Model

/// A resolution on its way out of the register, with all that hangs on it.
public struct ExportedResolution: Sendable, Hashable {
  /// The resolution.
  public let entry: EnteredResolution
  /// Its ring of the chain; nil when that cannot be read any more.
  public let record: ChainRecord?
  /// Its minutes; nil when they cannot be read any more.
  public let minutes: EnteredMinutes?
  /// Its annotations.
  public let annotations: [EnteredAnnotation]
}

extension RegisterStore {
  /// Gives every resolution, row by row in the order of the chain, so that damaged pages of a file cost
  /// only what stands on them. A server that says its data are damaged stops it.
  ///
  /// - Returns: the numbers of the records that could not be read.
  public func export(
    year: Int? = nil, body words: String? = nil, _ each: (ExportedResolution) throws -> Void
  ) throws -> [Int] {
    try survey { database in
      let chosen = try words.map { words in
        Set(try Bodies(database).chosen(by: words).map(\.id))
      }
      let annotations = Self.annotationsBySeq(database)
      let loader = try ResolutionLoader(database, isWhole: true)
      var lost: [Int] = []
      let last = min(try Self.lastSeq(database), Int.max - 1)
      var next = 1
      while next <= last {
        let seq = next
        next += 1
        do {
          let record = (try? Chain.record(seq, in: database)) ?? nil
          if let record, record.kind != "resolution" { continue }
          guard let entry = try loader.load(seq) else {
            if record != nil { lost.append(seq) }
            if record == nil { next = max(next, Self.following(seq, database)) }
            continue
          }
          guard year == nil || entry.year == year, chosen?.contains(entry.body) ?? true else {
            continue
          }
          let minutes = (try? Self.minutes(entry.minutes, database)) ?? nil
          try each(
            ExportedResolution(
              entry: entry, record: record, minutes: minutes,
              annotations: annotations[seq] ?? []))
        } catch let error where DatabaseFault.isDamage(error) {
          lost.append(seq)
        } catch is RowFault {
          lost.append(seq)
        }
      }
      return lost
    }
  }

  /// The next place where there may be something: a number gone bad may be as far as numbers go.
  private static func following(_ seq: Int, _ database: Ledger) -> Int {
    do {
      return try ["record", "resolution"].compactMap { table in
        try database.int(
          "SELECT min(seq) FROM \(table) WHERE seq > ?", [seq])
      }.min() ?? Int.max
    } catch {
      // A page that cannot be read may hide one: then it is tried for.
      return seq + 1
    }
  }

  /// The end of the chain, from whatever page still tells it.
  private static func lastSeq(_ database: Ledger) throws -> Int {
    // A server has no pages to get past.
    if database.isOnServer { return try database.int("SELECT max(seq) FROM record") ?? 0 }
    var best: Int?
    var fault: (any Error)?
    for sql in [
      "SELECT max(seq) FROM record", "SELECT max(seq) FROM resolution",
      "SELECT max(minutes) FROM resolution INDEXED BY resolutionByMinutes",
      "SELECT max(seq) FROM record INDEXED BY sqlite_autoindex_record_1",
    ] {
      do {
        if let seq = try database.int(sql) { best = max(best ?? 0, seq) }
      } catch {
        fault = fault ?? error
      }
    }
    if best == nil, let fault { throw fault }
    return best ?? 0
  }

  /// All annotations that can be read, by resolution.
  private static func annotationsBySeq(_ database: Ledger) -> [Int: [EnteredAnnotation]] {
    var found: [Int: [EnteredAnnotation]] = [:]
    let seqs =
      (try? database.ints("SELECT seq FROM record WHERE kind = 'annotation'"))
      ?? (try? database.ints("SELECT seq FROM annotation")) ?? []
    for seq in seqs {
      let row = try? database.row(
        """
        SELECT a.*, r.at FROM annotation AS a JOIN record AS r ON r.seq = a.seq WHERE a.seq = ?
        """, [seq])
      guard let row = row ?? nil, let annotation = try? annotation(row) else { continue }
      found[annotation.resolution, default: []].append(annotation)
    }
    return found
  }
}
