import Model

/// One vote recorded twice with different figures.
enum VoteRecordedTwice: Rule {
  static let about = RuleDescription(
    id: "votazione-ripetuta",
    title: "La stessa votazione riportata due volte con numeri diversi",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Quando il verbale riporta due volte il voto sullo stesso oggetto, i numeri devono essere gli \
      stessi; se si è rivotato, va detto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano regolatore

          Il Consiglio vota l'emendamento all'articolo 3: favorevoli 2, contrari 5, astenuti 0.
          L'emendamento è respinto.

          Il Consiglio vota il testo del piano: favorevoli 5, contrari 2, astenuti 0. Il piano è
          approvato.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano regolatore

          Si vota l'approvazione del piano regolatore: favorevoli 5, contrari 2, astenuti 0.

          Si dà quindi lettura dell'esito.

          Si vota l'approvazione del piano regolatore: ▸favorevoli 6, contrari 1, astenuti 0.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    var violations: [Violation] = []
    for (index, examined) in context.votes.enumerated() where index > 0 {
      let earlier = context.votes[..<index].last {
        $0.situation.item == examined.situation.item && isSame($0.vote, examined.vote)
      }
      guard let earlier, differ(earlier.vote, examined.vote) else { continue }
      violations.append(
        Violation(
          at: examined.range,
          "lo stesso voto è riportato due volte con numeri diversi: \(earlier.figures); poi \(examined.figures)",
          hint: "lascia i numeri giusti, o di' che si è votato di nuovo",
          related: [RelatedPlace(earlier.range, "prima qui")]))
    }
    return violations
  }

  /// Whether two votes are on one subject that the text writes twice.
  private static func isSame(_ left: Vote, _ right: Vote) -> Bool {
    guard let first = left.subject, let second = right.subject, !first.isInferred,
      !second.isInferred, let firstPlace = first.range, let secondPlace = second.range,
      firstPlace != secondPlace, left.round == nil, right.round == nil,
      left.isImmediateEnforceability == right.isImmediateEnforceability,
      !left.isAmendment, !right.isAmendment
    else { return false }
    // A subject taken from outside the votes stands for any vote of the item.
    guard firstPlace.upper <= secondPlace.lower, firstPlace.upper > left.range.lower - 400,
      secondPlace.upper > right.range.lower - 400, secondPlace.lower > left.range.lower
    else { return false }
    let words = NameKey(first.value).words
    return words.count >= 2 && words == NameKey(second.value).words
  }

  private static func differ(_ left: Vote, _ right: Vote) -> Bool {
    func differ(_ first: Located<Int>?, _ second: Located<Int>?) -> Bool {
      guard let first, let second else { return false }
      return first.value != second.value
    }
    return differ(left.inFavour, right.inFavour) || differ(left.against, right.against)
      || differ(left.abstained, right.abstained)
  }
}
