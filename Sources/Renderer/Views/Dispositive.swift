import Model

/// The dispositivo: the verb that decides, and what is decided, as the minutes say it.
struct Dispositive {
  /// `DELIBERA`, `PRENDE ATTO`, `NON APPROVA`, `DECISIONE`.
  let verb: String
  /// The points decided; one blank where the minutes are silent.
  let points: [String]
  /// Whether the minutes number the points.
  let isNumbered: Bool

  /// Takes the written dispositivo; without it, the outcome of each vote on its subject.
  init(_ decision: Decision, sorted: ResolutionParts, held: HeldSitting) {
    let item = decision.item
    if let resolution = item.resolution {
      let texts = Self.texts(sorted) ?? [Spacing.tidy(resolution.value)]
      let numbered = NumberedPoints.split(texts.joined(separator: " "))
      isNumbered = numbered.count > 1
      points = isNumbered ? numbered : texts
      verb = Self.verb(for: decision.outcome(held)?.value, text: texts[0])
      return
    }
    isNumbered = false
    var points: [String] = []
    for (index, vote) in item.votes.enumerated() where !vote.isImmediateEnforceability {
      guard let outcome = held.outcome(item: decision.index, vote: index) else { continue }
      let subject = vote.subject.map { SubjectPhrase.bare($0.value) } ?? held.title(of: item)
      points.append("\(Self.clause(outcome.value)): «\(subject ?? Blank.text)»")
    }
    if points.isEmpty, let decided = item.decision {
      points = ["\(Self.clause(decided.value)): «\(held.title(of: item) ?? Blank.text)»"]
    }
    self.points = points.isEmpty ? [Blank.text] : points
    verb = "DELIBERA"
  }

  /// The passages of the dispositivo without the label before it; nil where there are none.
  private static func texts(_ sorted: ResolutionParts) -> [String]? {
    let texts = sorted.passages(of: .dispositive).compactMap { passage -> String? in
      let words = Spacing.tidy(passage.text).split(separator: " ")
      let text = words.dropFirst(sorted.labelWords(of: passage)).joined(separator: " ")
      return text.isEmpty || FormalLine.isBareVerb(text) ? nil : text
    }
    return texts.isEmpty ? nil : texts
  }

  private static func clause(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "di approvare quanto posto in votazione"
    case .rejected: "di non approvare quanto posto in votazione"
    case .deferred: "di rinviare la trattazione dell’argomento"
    case .noted: "di prendere atto"
    }
  }

  /// A dispositivo in the infinitive hangs on a verb; one in full sentences stands alone.
  private static func verb(for outcome: Outcome?, text: String) -> String {
    let first = text.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    let hangs =
      ["di", "del", "della", "dell", "dei", "che"].contains(first)
      || ["are", "ere", "ire"].contains { first.hasSuffix($0) && first.count > 4 }
    guard hangs else { return "DECISIONE" }
    switch outcome {
    case .noted: return first == "di" ? "DELIBERA" : "PRENDE ATTO"
    default: return "DELIBERA"
    }
  }
}
