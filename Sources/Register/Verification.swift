import Model

/// What proving a register gives.
public struct Verification: Sendable, Hashable {
  /// How many records the chain has.
  public var records = 0
  /// How many resolutions.
  public var resolutions = 0
  /// The digest of the last record: whoever keeps it elsewhere can tell later that nothing was cut off.
  public var head: Digest?
  /// Everything that does not hold, with its place, in Italian.
  public var faults: [String] = []
}

extension RegisterStore {
  /// Proves the register: pages, tables, every record's digest, every number.
  ///
  /// - Parameter digest: the digest of a record noted in the past, which the chain must still hold.
  public func verify(including digest: Digest? = nil) throws -> Verification {
    try survey { try Self.verify($0, including: digest) }
  }

  /// The same, inside a transaction.
  static func verify(_ database: Ledger, including digest: Digest? = nil) throws -> Verification {
    var verifier = Verifier(database)
    try verifier.run(including: digest)
    return verifier.result
  }
}

/// One proof of a register.
private struct Verifier {
  private let database: Ledger
  private(set) var result = Verification()

  init(_ database: Ledger) {
    self.database = database
  }

  mutating func run(including digest: Digest?) throws {
    switch database {
    case .file(let file):
      try checking("le pagine del file") { $0.result.faults += try FileProof.pages(file) }
      try checking("lo schema") { $0.result.faults += try FileProof.schema(file) }
      try checking("i collegamenti") { $0.result.faults += try FileProof.links(file) }
    case .server:
      try checking("lo schema") { $0.result.faults += try ServerProof.schema($0.database) }
      try checking("i collegamenti") { $0.result.faults += try ServerProof.links($0.database) }
    }
    try checking("la catena") { try $0.chain(including: digest) }
    try checking("i contenuti") { try $0.strays() }
    try checking("la numerazione") { try $0.numbers() }
    try checking("il repertorio dell'albo") {
      $0.result.faults += try PublicationProof.faults($0.database)
    }
  }

  /// A damaged page stops one part of the proof, and is told; the others go on.
  private mutating func checking(_ part: String, _ work: (inout Verifier) throws -> Void) throws {
    do {
      try work(&self)
    } catch let error where DatabaseFault.isDamage(error) {
      result.faults.append("una pagina danneggiata del file impedisce di verificare \(part)")
    } catch let fault as RowFault {
      result.faults.append(
        "la colonna \(fault.column) non contiene ciò che deve: impossibile verificare \(part)")
    }
  }

  // MARK: The chain

  private mutating func chain(including digest: Digest?) throws {
    let greatest = try database.int("SELECT max(seq) FROM record") ?? 0
    let last = min(greatest, Int.max - 1)
    var previous: Digest? = Digest.none
    var isFound = digest == nil
    var moment: EntryMoment?
    var next = 1
    while next <= last {
      let seq = next
      guard let record = record(seq) else {
        previous = nil
        next = max(seq, gap(from: seq)) + 1
        continue
      }
      next += 1
      result.records += 1
      if record.kind == "resolution" { result.resolutions += 1 }
      if let previous, record.previous != previous {
        blame(record, "non è legato all'anello che lo precede")
      }
      check(record)
      if let earlier = moment, record.at < earlier, record.reason == nil,
        earlier.seconds - record.at.seconds > 600
      {
        blame(record, "è anteriore all'anello che lo precede")
      }
      if record.digest == digest { isFound = true }
      moment = record.at
      previous = record.digest
      result.head = record.digest
    }
    if !isFound, let digest {
      result.faults.append(
        "nessun anello ha l'impronta \(digest): la catena è stata tagliata o riscritta")
    }
  }

  /// A record; what keeps it from being read is told.
  private mutating func record(_ seq: Int) -> ChainRecord? {
    do {
      guard let record = try Chain.record(seq, in: database) else {
        return nil
      }
      return record
    } catch {
      result.faults.append("anello \(seq): illeggibile")
      return nil
    }
  }

  /// Tells which records are missing from a place on; the last of them.
  ///
  /// The next that is there is sought, not tried for: a number gone bad may be as far as numbers go.
  private mutating func gap(from seq: Int) -> Int {
    do {
      let next = try database.int(
        "SELECT min(seq) FROM record WHERE seq >= ?", [seq])
      guard next != seq else { return seq }
      let end = next.map { $0 - 1 } ?? seq
      result.faults.append(end == seq ? "anello \(seq): manca" : "anelli \(seq)-\(end): mancano")
      return end
    } catch {
      return seq
    }
  }

  private mutating func check(_ record: ChainRecord) {
    do {
      guard let content = try RecordContent(of: record, database)?.canonical else {
        blame(record, "il contenuto manca")
        return
      }
      let head = RecordHead(
        seq: record.seq, kind: record.kind, at: record.at, reason: record.reason,
        previous: record.previous)
      if Canonical.digest(head, content) != record.digest {
        blame(record, "il contenuto è stato modificato dopo l'iscrizione")
      }
    } catch {
      blame(record, "il contenuto è illeggibile")
    }
  }

  private mutating func blame(_ record: ChainRecord, _ fault: String) {
    result.faults.append("\(place(of: record)): \(fault)")
  }

  private func place(of record: ChainRecord) -> String {
    let name =
      switch record.kind {
      case "designation": "organo"
      case "minutes": "verbale"
      case "annotation": "annotazione"
      case "closing": "chiusura"
      case "publication": "pubblicazione"
      case "publicationEvent": "vicenda di una pubblicazione"
      case "resolution": (try? resolutionName(record.seq)) ?? "deliberazione"
      default: record.kind
      }
    return "anello \(record.seq) (\(name), \(Figures.day(record.at.day)) \(record.at.clock))"
  }

  private func resolutionName(_ seq: Int) throws -> String? {
    var rows = try database.statement("SELECT number, year FROM resolution WHERE seq = ?").rows([
      seq
    ])
    guard let row = try rows.next() else { return nil }
    var cells = Cells(row)
    let number = cells.optionalInt().map(String.init) ?? "s.n."
    return "deliberazione n. \(number)/\(try cells.int())"
  }

  /// Rows that no record stands for.
  private mutating func strays() throws {
    for table in [
      "designation", "minutes", "resolution", "annotation", "closing", "publication",
      "publicationEvent",
    ] {
      let seqs = try database.ints(
        """
        SELECT t.seq FROM \(table) AS t LEFT JOIN record AS r
          ON r.seq = t.seq AND r.kind = '\(table)'
        WHERE r.seq IS NULL ORDER BY t.seq
        """)
      for seq in seqs {
        result.faults.append("tabella «\(table)», riga \(seq): non appartiene a nessun anello")
      }
    }
  }

  // MARK: The numbering

  private mutating func numbers() throws {
    let bodies = try Bodies(database)
    var rows = try database.rows(
      """
      SELECT body, year, number FROM resolution WHERE number IS NOT NULL
      ORDER BY body, year, number, seq
      """)
    var last: (body: Int, year: Int, number: Int)?
    while let row = try rows.next() {
      var cells = Cells(row)
      let body = try cells.int()
      let year = try cells.int()
      let number = try cells.int()
      if let before = last, before.body == body, before.year == year {
        let name = "\(bodies[body]?.title ?? "organo \(body)"), \(year)"
        if number == before.number {
          result.faults.append("\(name): il n. \(number) compare due volte")
        } else if number > before.number + 1 {
          let missing = (before.number + 1, number - 1)
          result.faults.append(
            missing.0 == missing.1
              ? "\(name): manca il n. \(missing.0)"
              : "\(name): mancano i n. \(missing.0)-\(missing.1)")
        }
      }
      last = (body, year, number)
    }
  }
}
