/// Sums of money that add up, in a sentence.
enum Money {
  /// '12.500,00'.
  static func written(_ cents: Int) -> String {
    let euro = cents / 100
    let rest = cents % 100
    var digits = String(euro)
    var grouped = ""
    while digits.count > 3 {
      grouped = "." + digits.suffix(3) + grouped
      digits = String(digits.dropLast(3))
    }
    return digits + grouped + "," + (rest < 10 ? "0\(rest)" : "\(rest)")
  }

  private static let uses = [
    "per il personale", "per le attrezzature", "per i servizi", "per la manutenzione",
    "per gli imprevisti",
  ]

  /// A total with its parts, right or wrong by some cents.
  static func shared(_ dice: inout Dice, off: Int = 0) -> String {
    let parts = (0..<dice.number(2...3)).map { _ in dice.number(10...400) * 5000 }
    let total = parts.reduce(0, +) + off
    let uses = dice.some(parts.count, of: uses)
    let list = zip(parts, uses).map { "\(written($0)) euro \($1)" }
    return "La spesa complessiva è di \(written(total)) euro, di cui "
      + list.dropLast().joined(separator: ", ") + " e " + (list.last ?? "") + "."
  }

  /// A total shared out in percentages, with the sums of each, as a list.
  static func percentages(_ dice: inout Dice, wrong: Bool) -> [String] {
    let total = dice.number(20...90) * 100_000
    let shares = dice.pick([[75, 20, 5], [60, 30, 10], [50, 25, 25]])
    let uses = dice.some(3, of: uses)
    var rows = ["Le risorse, pari a € \(written(total)), sono così ripartite:"]
    for (index, share) in shares.enumerated() {
      let said = wrong && index == 0 ? share - 13 : share
      rows.append(
        "- \(said),00% delle risorse, pari a € \(written(total * share / 100)), \(uses[index])"
          + (index == 2 ? "." : ";"))
    }
    return rows
  }
}
