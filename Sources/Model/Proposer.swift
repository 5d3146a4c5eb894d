/// Who proposes an act, where the minutes say it with a label or the customary words.
enum Proposer {
  /// The name or office after 'Proponente:' or 'su proposta di'; nil where there is none.
  static func named(in item: Item) -> String? {
    for passage in item.passages where passage.kind != .speech {
      if let name = labelled(passage.text) { return name }
    }
    for passage in item.passages where passage.kind != .speech && passage.speaker == nil {
      if let name = phrased(passage.text) { return name }
    }
    return nil
  }

  /// 'Proponente: Assessore Bianchi'.
  private static func labelled(_ text: String) -> String? {
    let folded = text.lowercased()
    guard let label = labels.first(where: { folded.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(label.count).drop { $0.isWhitespace }
    guard rest.first == ":" else { return nil }
    return name(rest.dropFirst())
  }

  /// 'Su proposta dell'assessore al bilancio, …' at the beginning of a premise.
  private static func phrased(_ text: String) -> String? {
    let lead = "su proposta "
    guard text.lowercased().hasPrefix(lead) else { return nil }
    let rest = text.dropFirst(lead.count)
    let folded = rest.lowercased()
    guard let preposition = prepositions.first(where: { folded.hasPrefix($0) }) else { return nil }
    return name(rest.dropFirst(preposition.count))
  }

  /// The words up to the first mark; nothing when they run on as a sentence.
  private static func name(_ text: Substring) -> String? {
    let words = Spacing.tidy(String(text.prefix { !",;:\n".contains($0) }))
    var end = words
    while end.hasSuffix(".") { end.removeLast() }
    return end.isEmpty || end.split(separator: " ").count > 8 ? nil : end
  }

  private static let labels = [
    "proponente", "ufficio proponente", "settore proponente", "servizio proponente",
  ]

  private static let prepositions = [
    "dell'", "dell’", "della ", "dello ", "del ", "dei ", "degli ", "delle ", "di ",
  ]
}
