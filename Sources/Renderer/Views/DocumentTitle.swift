import Model

/// The title a browser shows and a file is found by.
enum DocumentTitle {
  /// `Verbale – Consiglio comunale – 4 dicembre 2024`.
  static func make(_ act: String, _ sittings: [HeldSitting]) -> String {
    var parts = [act]
    let bodies = Set(sittings.compactMap(\.bodyName))
    if bodies.count == 1, let body = bodies.first { parts.append(body) }
    let dates = sittings.compactMap { $0.sitting.date?.value }.sorted()
    if let first = dates.first, let last = dates.last {
      parts.append(
        first == last
          ? DateWords.long(first) : "dal \(DateWords.short(first)) al \(DateWords.short(last))")
    }
    return parts.joined(separator: " – ")
  }
}
