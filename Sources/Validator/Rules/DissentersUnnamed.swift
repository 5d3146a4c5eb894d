import Model

/// Figures for those against or abstaining with no names, where the regulation wants them.
enum DissentersUnnamed: Rule {
  static let about = RuleDescription(
    id: "contrari-senza-nome",
    title: "Contrari o astenuti non nominati in un voto palese",
    family: .voti,
    severity: .warning,
    sources: [.regulation("nomi_dei_dissenzienti")],
    rationale: """
      Dove il regolamento lo chiede, nel voto palese il verbale nomina i contrari e gli astenuti: \
      chi dissente ha diritto che resti scritto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano di protezione civile

          Si vota per alzata di mano: favorevoli 5, contrari 1 (Piero Neri), astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Piano di protezione civile

          Si vota per alzata di mano: favorevoli 5, contrari ▸1, astenuti 1 (Sara Gallo).
          Il Consiglio approva.
          """),
        regulation: "consiglio-comunale"),
      Example(
        CouncilOutline(
          points: """
            1. Piano di protezione civile

            Si vota per alzata di mano: favorevoli n. 5 (cinque), contrari n. ▸1 (uno), astenuti n. 1
            (uno): Sara Gallo.
            Il Consiglio approva.
            """
        ).example.text, regulation: "consiglio-comunale"),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.dissentersNamed == true,
      !context.isUsualPractice("nomi_dei_dissenzienti") || namesThemElsewhere(context)
    else { return [] }
    return context.votes.enumerated().flatMap { place, examined -> [Violation] in
      let vote = examined.vote
      guard !vote.isSecret else { return [] }
      var violations: [Violation] = []
      for (figure, names, one, many) in [
        (vote.against, vote.againstNames, "contrario", "contrari"),
        (vote.abstained, vote.abstainedNames, "astenuto", "astenuti"),
      ] {
        guard let figure, !figure.isInferred, figure.value > 0, names.isEmpty,
          // Where most are against it is those in favour who are named.
          figure.value <= vote.inFavour?.value ?? Int.max,
          !isFollowedByBracket(figure, context),
          !areNamedBefore(figure.value, place, one, context)
        else { continue }
        violations.append(
          Violation(
            at: figure.range ?? examined.range,
            "\(Wording.counted(figure.value, one, many)), senza \(figure.value == 1 ? "nome" : "nomi")",
            hint: "aggiungi \(figure.value == 1 ? "il nome" : "i nomi")",
            data: ["count": .int(figure.value)]))
      }
      return violations
    }
  }

  /// Whether another vote on the same point has as many, named: 'con separata votazione, dal medesimo
  /// esito (favorevoli 8, contrari 3)' of who has just been named.
  private static func areNamedBefore(
    _ count: Int, _ place: Int, _ word: String, _ context: CheckContext
  ) -> Bool {
    let examined = context.votes[place]
    return context.votes.prefix(place).contains { earlier in
      let names = word == "contrario" ? earlier.vote.againstNames : earlier.vote.abstainedNames
      return earlier.item.range == examined.item.range && names.count == count
        && earlier.vote.inFavour?.value == examined.vote.inFavour?.value
    }
  }

  /// Whether a bracket opens just after the figure: names stand there that were not read.
  private static func isFollowedByBracket(
    _ figure: Located<Int>, _ context: CheckContext
  ) -> Bool {
    guard let range = figure.range else { return false }
    let after = context.sitting.text(SourceRange(range.upper, range.upper + 32))
    guard after.first(where: { "(,;:.–-\n".contains($0) || $0.isNumber }) == "(" else {
      return false
    }
    // '3 (tre);' tells the figure again in letters.
    let inside = after.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    return inside.isEmpty || inside.contains { $0.isUppercase || $0.isWhitespace }
  }

  /// Whether these minutes do name dissenters, so that one without a name stands out.
  private static func namesThemElsewhere(_ context: CheckContext) -> Bool {
    context.votes.contains { !$0.vote.againstNames.isEmpty || !$0.vote.abstainedNames.isEmpty }
  }
}

extension CheckContext {
  /// Whether a setting is only what bodies usually have, and not this body's own rule.
  func isUsualPractice(_ key: String) -> Bool {
    regulation.sources[key]?.contains("modello del programma") ?? false
  }
}
