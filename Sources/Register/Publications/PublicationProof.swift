import Model

/// Proves the repertory numbers of the albo.
enum PublicationProof {
  /// What does not hold.
  static func faults(_ database: Ledger) throws -> [String] {
    var rows = try database.rows(
      "SELECT year, number FROM publication ORDER BY year, number, seq")
    var faults: [String] = []
    var last: (year: Int, number: Int) = (0, 0)
    while let row = try rows.next() {
      var cells = Cells(row)
      let year = try cells.int()
      let number = try cells.int()
      let before = year == last.year ? last.number : 0
      if number == before {
        faults.append("albo, \(year): il n. \(number) compare due volte")
      } else if number - 1 > before {
        faults.append(
          number - 2 == before
            ? "albo, \(year): manca il n. \(before + 1)"
            : "albo, \(year): mancano i n. \(before + 1)-\(number - 1)")
      }
      last = (year, number)
    }
    return faults
  }
}
