import GRDB
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
    try survey { database in
      var verifier = Verifier(database)
      try verifier.run(including: digest)
      return verifier.result
    }
  }
}

/// One proof of a register.
private struct Verifier {
  private let database: Database
  private(set) var result = Verification()

  init(_ database: Database) {
    self.database = database
  }

  mutating func run(including digest: Digest?) throws {
    try checking("le pagine del file") { try $0.pages() }
    try checking("lo schema") { try $0.schema() }
    try checking("i collegamenti") { try $0.links() }
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
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      result.faults.append("una pagina danneggiata del file impedisce di verificare \(part)")
    } catch let fault as RowFault {
      result.faults.append(
        "la colonna \(fault.column) non contiene ciò che deve: impossibile verificare \(part)")
    }
  }

  // MARK: The file

  private mutating func pages() throws {
    var pages: Set<Int> = []
    var others = 0
    do {
      let rows = try String.fetchCursor(database, sql: "PRAGMA quick_check(50)")
      while let row = try rows.next() {
        if row == "ok" { continue }
        for line in row.split(separator: "\n") where !line.hasPrefix("***") {
          if let page = Self.page(in: line) { pages.insert(page) } else { others += 1 }
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // What was told before it gave up still counts.
      if pages.isEmpty { throw error }
    }
    for page in pages.sorted() {
      result.faults.append("pagina \(page) del file: danneggiata")
    }
    if others > 0 {
      result.faults.append("struttura del file: \(others) incongruenze fra tabelle e indici")
    }
  }

  /// The page that a line of SQLite's own check speaks of.
  private static func page(in line: Substring) -> Int? {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    guard let place = words.lastIndex(where: { $0.lowercased() == "page" }),
      place + 1 < words.count
    else { return nil }
    return Int(words[place + 1])
  }

  /// Every table and trigger must be as the program made it.
  private mutating func schema() throws {
    let query = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    let model = try DatabaseQueue()
    let expected = try model.writeWithoutTransaction { fresh in
      try Migration.apply(to: fresh, path: "")
      return try Self.objects(fresh, query)
    }
    let found = try Self.objects(database, query)
    for name in expected.keys.sorted() where found[name] != expected[name] {
      result.faults.append(
        found[name] == nil
          ? "schema: manca «\(name)», che protegge il registro"
          : "schema: «\(name)» non è come il programma l'ha fatto")
    }
    for name in found.keys.sorted() where expected[name] == nil {
      result.faults.append("schema: «\(name)» è stato aggiunto da altri")
    }
  }

  private static func objects(_ database: Database, _ query: String) throws -> [String: String] {
    var objects: [String: String] = [:]
    for row in try Row.fetchAll(database, sql: query) {
      let columns = Columns(row)
      objects[try columns.text("name")] =
        try columns.text("type") + (columns.optionalText("sql") ?? "")
    }
    return objects
  }

  private mutating func links() throws {
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
      let columns = Columns(row)
      let place = columns.optionalInt("rowid").map { ", riga \($0)" } ?? ""
      result.faults.append(
        "tabella «\(try columns.text("table"))»\(place): rimanda a una riga di "
          + "«\(try columns.text("parent"))» che non c'è")
    }
  }

  // MARK: The chain

  private mutating func chain(including digest: Digest?) throws {
    let greatest = try Int.fetchOne(database, sql: "SELECT max(seq) FROM record") ?? 0
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
      let next = try Int.fetchOne(
        database, sql: "SELECT min(seq) FROM record WHERE seq >= ?", arguments: [seq])
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
      guard let content = try Contents.of(record, database) else {
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
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT number, year FROM resolution WHERE seq = ?"),
      arguments: [seq])
    return try row.map { row in
      let columns = Columns(row)
      let number = columns.optionalInt("number").map(String.init) ?? "s.n."
      return "deliberazione n. \(number)/\(try columns.int("year"))"
    }
  }

  /// Rows that no record stands for.
  private mutating func strays() throws {
    for table in [
      "designation", "minutes", "resolution", "annotation", "closing", "publication",
      "publicationEvent",
    ] {
      let seqs = try Int.fetchAll(
        database,
        sql: """
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
    let rows = try Row.fetchCursor(
      database,
      sql: """
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
