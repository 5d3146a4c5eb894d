import Model

/// The dispositivo: the verb that decides, and what is decided, as the minutes say it.
struct Dispositive {
  /// `DELIBERA`, `PRENDE ATTO`, `NON APPROVA`, `DECISIONE`.
  let verb: String
  /// The points decided; one blank where the minutes are silent.
  let points: [String]

  /// Takes the written dispositivo; without it, the outcome of each vote on its subject.
  init(_ decision: Decision, held: HeldSitting) {
    let item = decision.item
    if let resolution = item.resolution {
      let text = Spacing.tidy(resolution.value)
      points = NumberedPoints.split(text)
      verb = Self.verb(for: decision.outcome(held)?.value, text: text)
      return
    }
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
