import GRDB

/// Proves what only a file of SQLite's has: its pages, its schema, the links between its rows.
enum FileProof {
  /// Every page must be readable, and every index agree with its table.
  static func pages(_ database: Database) throws -> [String] {
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
    } catch let error where DatabaseFault.isDamage(error) {
      // What was told before it gave up still counts.
      if pages.isEmpty { throw error }
    }
    var faults = pages.sorted().map { "pagina \($0) del file: danneggiata" }
    if others > 0 {
      faults.append("struttura del file: \(others) incongruenze fra tabelle e indici")
    }
    return faults
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
  static func schema(_ database: Database) throws -> [String] {
    let model = try DatabaseQueue()
    let expected = try model.writeWithoutTransaction { fresh in
      try Migration.apply(to: fresh, path: "")
      return try objects(fresh)
    }
    return SchemaDifference.faults(expected: expected, found: try objects(database))
  }

  private static func objects(_ database: Database) throws -> [String: String] {
    var objects: [String: String] = [:]
    let ledger = Ledger.file(database)
    for row in try ledger.all(
      "SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    {
      var cells = Cells(row)
      objects[try cells.text()] = try cells.text() + (cells.optionalText() ?? "")
    }
    return objects
  }

  /// Every row that another names must be there.
  static func links(_ database: Database) throws -> [String] {
    try Ledger.file(database).all("PRAGMA foreign_key_check").map { row in
      let columns = Columns(row)
      let place = columns.optionalInt("rowid").map { ", riga \($0)" } ?? ""
      return "tabella «\(try columns.text("table"))»\(place): rimanda a una riga di "
        + "«\(try columns.text("parent"))» che non c'è"
    }
  }
}

/// What differs between the schema that a register has and the one the program gives it.
enum SchemaDifference {
  /// The differences; each object is told by its name and by what it says.
  static func faults(expected: [String: String], found: [String: String]) -> [String] {
    var faults: [String] = []
    for name in expected.keys.sorted() where found[name] != expected[name] {
      faults.append(
        found[name] == nil
          ? "schema: manca «\(name)», che protegge il registro"
          : "schema: «\(name)» non è come il programma l'ha fatto")
    }
    for name in found.keys.sorted() where expected[name] == nil {
      faults.append("schema: «\(name)» è stato aggiunto da altri")
    }
    return faults
  }
}
