import Model

extension RegisterStore {
  /// Closes the year of each organ that has acts in it: nothing more is entered there.
  public func close(
    _ year: Int, body words: String? = nil, signature: String, at moment: EntryMoment,
    reason: String? = nil
  ) throws -> [(body: RegisteredBody, closing: YearClosing)] {
    try write { database in
      guard moment.day >= (CalendarDate(year: year, month: 12, day: 31) ?? moment.day) else {
        throw RegisterError.refused(
          "il \(year) non è finito: il registro si chiude dal 31 dicembre")
      }
      let bodies = try Bodies(database)
      let chosen = words.map { bodies.chosen(by: $0) } ?? bodies.all
      var chain = try Chain(database, at: moment, reason: reason)
      try ClockDoubt.check(moment, after: chain.last, reason: reason)
      var closings: [(RegisteredBody, YearClosing)] = []
      var isClosed = false
      for body in chosen {
        if try Self.isClosed(year, body.id, database) {
          isClosed = true
          continue
        }
        guard
          let closing = try Self.draft(
            year, body, signature: signature, seq: chain.nextSeq, at: moment, database)
        else { continue }
        try chain.append("closing", Canonical.content(closing))
        try Insertion.closing(closing, database)
        closings.append((body, closing))
      }
      guard !closings.isEmpty else {
        let name = words.map { " di «\($0)»" } ?? ""
        throw RegisterError.refused(
          isClosed
            ? "il registro \(year)\(name) è già chiuso"
            : "nel registro non ci sono deliberazioni del \(year)\(name)")
      }
      return closings
    }
  }

  /// The closings made so far, in order.
  public func closings() throws -> [YearClosing] {
    try read { database in
      try database.all(
        "SELECT c.*, r.at FROM closing AS c JOIN record AS r ON r.seq = c.seq ORDER BY c.seq"
      ).map(Self.closing)
    }
  }

  static func closing(_ row: Ledger.Row) throws -> YearClosing {
    let columns = Columns(row)
    return YearClosing(
      seq: try columns.int("seq"), at: try columns.moment("at"), body: try columns.int("body"),
      year: try columns.int("year"), count: try columns.int("count"),
      firstNumber: columns.optionalInt("firstNumber"),
      lastNumber: columns.optionalInt("lastNumber"), totals: try columns.text("totals"),
      signature: try columns.text("signature"))
  }

  private static func isClosed(_ year: Int, _ body: Int, _ database: Ledger) throws -> Bool {
    try database.isTrue(
      "SELECT EXISTS (SELECT 1 FROM closing WHERE body = ? AND year = ?)",
      [body, year])
  }

  private static func draft(
    _ year: Int, _ body: RegisteredBody, signature: String, seq: Int, at moment: EntryMoment,
    _ database: Ledger
  ) throws -> YearClosing? {
    let seqs = try database.ints(
      "SELECT seq FROM resolution WHERE body = ? AND year = ? ORDER BY seq",
      [body.id, year])
    guard !seqs.isEmpty else { return nil }
    var totals = ResolutionTotals()
    var numbers: [Int] = []
    let loader = try ResolutionLoader(database, isWhole: false)
    for seq in seqs {
      guard let entry = try loader.load(seq) else { continue }
      totals.count(entry.resolution)
      if let number = entry.number { numbers.append(number) }
    }
    return YearClosing(
      seq: seq, at: moment, body: body.id, year: year, count: seqs.count,
      firstNumber: numbers.min(), lastNumber: numbers.max(), totals: totals.words,
      signature: signature)
  }
}
