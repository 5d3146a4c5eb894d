/// The known term that a mistyped one most resembles.
enum NearestTerm {
  /// Nil when nothing is near enough to be worth proposing.
  static func of(_ written: String, among known: [String]) -> String? {
    let wanted = Array(FoldedTerm(written).text)
    let limit = max(1, wanted.count / 3)
    let ranked = known.map { ($0, distance(wanted, Array(FoldedTerm($0).text))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substituted, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
