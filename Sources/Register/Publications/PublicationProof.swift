import GRDB
import Model

/// Proves the repertory numbers of the albo.
enum PublicationProof {
  /// What does not hold.
  static func faults(_ database: Database) throws -> [String] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT year, number FROM publication ORDER BY year, number, seq")
    var faults: [String] = []
    var last: (year: Int, number: Int) = (0, 0)
    while let row = try rows.next() {
      var cells = Cells(row)
      let year = try cells.int()
      let number = try cells.int()
      let expected = year == last.year ? last.number + 1 : 1
      if number < expected {
        faults.append("albo, \(year): il n. \(number) compare due volte")
      } else if number > expected {
        faults.append(
          number == expected + 1
            ? "albo, \(year): manca il n. \(expected)"
            : "albo, \(year): mancano i n. \(expected)-\(number - 1)")
      }
      last = (year, number)
    }
    return faults
  }
}
