import Model

/// The organs of a register with every wording they were entered under.
struct Bodies {
  /// The organs, by the record that first names each.
  let all: [RegisteredBody]
  private var wordings: [(body: Int, match: BodyMatch)] = []

  init(_ database: Ledger) throws {
    var all: [RegisteredBody] = []
    for row in try database.all("SELECT * FROM designation ORDER BY seq") {
      let columns = Columns(row)
      let body = RegisteredBody(
        id: try columns.int("body"),
        kind: BodyKind(rawValue: try columns.text("kind")) ?? .other,
        authority: columns.optionalText("authority"), name: try columns.text("name"))
      if try columns.int("seq") == body.id { all.append(body) }
      wordings.append(
        (body.id, BodyMatch(kind: body.kind, authority: body.authority, name: body.name)))
    }
    self.all = all
  }

  /// The organ with a number.
  subscript(id: Int) -> RegisteredBody? { all.first { $0.id == id } }

  /// The organs that some words choose.
  func chosen(by words: String) -> [RegisteredBody] {
    let ids = Set(wordings.filter { $0.match.isChosen(by: words) }.map(\.body))
    return all.filter { ids.contains($0.id) }
  }

  /// The organs none of whose wordings disagrees with one.
  func matching(_ match: BodyMatch) -> [RegisteredBody] {
    all.filter { body in
      wordings.allSatisfy { $0.body != body.id || $0.match.agrees(with: match) }
    }
  }

  /// Whether an organ was already entered under this very wording.
  func knows(_ authority: String?, _ name: String, of id: Int, in database: Ledger) throws -> Bool {
    try database.isTrue(
      """
      SELECT EXISTS (SELECT 1 FROM designation
        WHERE body = ? AND authority IS NOT DISTINCT FROM ? AND name = ?)
      """, [id, authority, name])
  }
}
