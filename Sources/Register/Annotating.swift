import Model

/// How the user calls a resolution: number, year and, where more than one organ has it, the organ.
public struct ResolutionReference: Sendable, Hashable {
  /// The number.
  public let number: Int
  /// The year.
  public let year: Int
  /// Words that choose the organ.
  public let body: String?

  /// Refers to a resolution.
  public init(number: Int, year: Int, body: String? = nil) {
    self.number = number
    self.year = year
    self.body = body
  }
}

extension RegisterStore {
  /// Adds an annotation to a resolution; neither it nor anything else changes.
  ///
  /// - Returns: the resolution, and the number of the annotation's record.
  public func annotate(
    _ reference: ResolutionReference, kind: Annotation.Kind, text: String, author: String,
    linkedTo target: ResolutionReference? = nil, document: DocumentMark? = nil,
    at moment: EntryMoment,
    reason: String? = nil
  ) throws -> (resolution: EnteredResolution, seq: Int) {
    try write { database in
      let seq = try Self.seq(of: reference, database)
      let other = try target.map { try Self.seq(of: $0, database) }
      guard other != seq else {
        throw RegisterError.refused("una deliberazione non si collega a sé stessa")
      }
      let annotation = Annotation(
        kind: kind, text: text, author: author, target: other, document: document)
      var chain = try Chain(database, at: moment, reason: reason)
      try ClockDoubt.check(moment, after: chain.last, reason: reason)
      let own = chain.nextSeq
      try chain.append("annotation", Canonical.content(annotation, on: seq))
      try Insertion.annotation(annotation, on: seq, seq: own, database)
      guard let resolution = try ResolutionLoader(database, isWhole: false).load(seq) else {
        throw RowFault(column: "seq")
      }
      return (resolution, own)
    }
  }

  /// The resolutions that annotations link to, by record: number and year.
  public func linkedResolutions() throws -> [Int: (number: Int?, year: Int)] {
    try read { database in
      let rows = try database.all(
        "SELECT seq, number, year FROM resolution WHERE seq IN (SELECT target FROM annotation)"
      )
      var found: [Int: (number: Int?, year: Int)] = [:]
      for row in rows {
        let columns = Columns(row)
        found[try columns.int("seq")] = (columns.optionalInt("number"), try columns.int("year"))
      }
      return found
    }
  }

  /// The record of a resolution.
  public func seq(of reference: ResolutionReference) throws -> Int {
    try read { try Self.seq(of: reference, $0) }
  }

  static func seq(of reference: ResolutionReference, _ database: Ledger) throws -> Int {
    let bodies = try Bodies(database)
    let rows = try database.all(
      "SELECT seq, body FROM resolution WHERE number = ? AND year = ? ORDER BY body",
      [reference.number, reference.year])
    let chosen = reference.body.map { Set(bodies.chosen(by: $0).map(\.id)) }
    var found: [(seq: Int, body: Int)] = []
    for row in rows {
      let columns = Columns(row)
      let body = try columns.int("body")
      if chosen?.contains(body) ?? true { found.append((try columns.int("seq"), body)) }
    }
    let name = "n. \(reference.number)/\(reference.year)"
    guard let first = found.first else {
      let place = reference.body.map { " di «\($0)»" } ?? ""
      throw RegisterError.refused(
        "nel registro non c'è la deliberazione \(name)\(place); per l'elenco: verbale registro elenca"
      )
    }
    guard found.count == 1 else {
      let titles = found.compactMap { bodies[$0.body].map { "«\($0.title)»" } }
      throw RegisterError.refused(
        "la deliberazione \(name) è di più organi (\(titles.joined(separator: ", "))): indicare quale "
          + "con --organo")
    }
    return first.seq
  }
}
