import GRDB
import Model

/// Proves the repertory numbers of the albo.
enum PublicationProof {
  /// What does not hold.
  static func faults(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT year, number FROM publication ORDER BY year, number, seq")
    var faults: [String] = []
    var last: (year: Int, number: Int) = (0, 0)
    for row in rows {
      let columns = Columns(row)
      let year = try columns.int("year")
      let number = try columns.int("number")
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
