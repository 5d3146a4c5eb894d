import Model

/// One person in two lists of the same vote, or twice in one.
enum VotesTwice: Rule {
  static let about = RuleDescription(
    id: "voto-doppio",
    title: "La stessa persona vota due volte",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: "A ogni votazione ciascuno esprime un voto solo, in una sola delle liste.",
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Regolamento dei cimiteri

          Si vota: favorevoli 5, contrari 1 (Piero Neri), astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Regolamento dei cimiteri

          Si vota: favorevoli 4, contrari 2 (Piero Neri, Sara Gallo), astenuti 1 (▸Piero Neri).
          Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    var violations: [Violation] = []
    for examined in context.votes where examined.choices.count > 1 {
      var seen: [Int: NamedChoice] = [:]
      var strangers: [(key: NameKey, choice: NamedChoice)] = []
      for choice in examined.choices.sorted(by: inTextOrder) where !choice.isGroup {
        let first: NamedChoice?
        if let member = choice.member {
          first = seen[member]
          if first == nil { seen[member] = choice }
        } else if case .several = choice.match {
          // One person can sit for two members, or two share a surname.
          continue
        } else {
          let key = NameKey(choice.name.value)
          first = strangers.first { $0.key.equals(key) }?.choice
          if first == nil { strangers.append((key, choice)) }
        }
        if let first { violations.append(violation(first, choice, examined)) }
      }
    }
    return violations
  }

  private static func inTextOrder(_ left: NamedChoice, _ right: NamedChoice) -> Bool {
    (left.name.range?.lower ?? 0) < (right.name.range?.lower ?? 0)
  }

  private static func violation(
    _ first: NamedChoice, _ second: NamedChoice, _ examined: ExaminedVote
  ) -> Violation {
    let name = second.name.value
    let message =
      first.list == second.list
      ? "\(name) compare due volte \(first.list.place)"
      : "\(name) è \(first.list.place) e anche \(second.list.place)"
    return Violation(
      at: second.name.range ?? examined.range, message, label: "di nuovo qui",
      hint: "lascia il nome in una sola lista e correggi i conteggi",
      related: first.name.range.map { [RelatedPlace($0, "già nominato qui")] } ?? [],
      data: ["name": .string(name)])
  }
}
