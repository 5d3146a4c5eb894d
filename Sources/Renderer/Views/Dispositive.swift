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
      verb = Self.verb(of: item, held: held, text: texts[0])
      return
    }
    isNumbered = false
    var points: [String] = []
    for (index, vote) in item.votes.enumerated() where !vote.isImmediateEnforceability {
      if !vote.candidates.isEmpty || !vote.elected.isEmpty {
        let names = vote.elected.map { Spacing.tidy($0.value) }
        if !names.isEmpty {
          points.append("di dare atto dell’elezione di \(Agreement.list(names))")
        }
        continue
      }
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

  /// The verb as the minutes have it; else the one that the dispositivo hangs on.
  private static func verb(of item: Item, held: HeldSitting, text: String) -> String {
    let start = item.resolution?.range?.lower
    let before = start.map { SourceRange(max(0, $0 - 24), $0) }
    for range in [before, item.decision?.range].compactMap({ $0 }) {
      let letters = held.sitting.text(range).lowercased().filter { $0.isLetter }
      if let known = known.first(where: { letters.firstRange(of: $0.stem) != nil }) {
        return known.verb
      }
    }
    let first = text.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    return first == "di" || first == "che" ? "DELIBERA" : "DECISIONE"
  }

  private static let known: [(stem: String, verb: String)] = [
    ("nonapprova", "NON APPROVA"), ("prendeatto", "PRENDE ATTO"), ("decisione", "DECISIONE"),
    ("delibera", "DELIBERA"), ("decide", "DECIDE"),
  ]
}
