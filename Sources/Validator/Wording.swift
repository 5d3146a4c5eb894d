/// Small turns of Italian that messages share.
enum Wording {
  /// '1 voto', '3 voti'.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// 'Ardesio', 'Ardesio e Gorno', 'Ardesio, Gorno e Onore'.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let and = last.first?.lowercased() == "e" ? " ed " : " e "
    return names.dropLast().joined(separator: ", ") + and + last
  }

  /// '83,812' and '269': decimals as Italian writes them.
  static func decimal(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    let rounded = (number * 1000).rounded() / 1000
    if let whole = Int(exactly: rounded) { return String(whole) }
    return String(rounded).replacing(".", with: ",")
  }
}
