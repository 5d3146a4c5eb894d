import Model

/// 'Presenti n. 12' beside a tally, where the roll and the movements give another number.
enum DeclaredPresentDiffers: Rule {
  static let about = RuleDescription(
    id: "presenti-dichiarati-discordi",
    title: "Presenti dichiarati al voto diversi dall'appello e dai movimenti",
    family: .voti,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il numero dei presenti scritto accanto al conteggio deve essere quello che risulta \
      dall'appello, con le entrate e le uscite fino a quel momento.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Convenzione per la palestra

          Presenti n. 6 - Voti favorevoli n. 6 - Voti contrari n. 0 - Astenuti n. 0.
          Il Consiglio approva.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          absent: ["Marco Riva"],
          """
          1. Convenzione per la palestra

          Presenti n. ▸7 - Voti favorevoli n. 7 - Voti contrari n. 0 - Astenuti n. 0.
          Il Consiglio approva.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    if let more = moreThanAtRollCall(context) { return [more] }
    return context.votes.enumerated().compactMap { index, examined in
      guard let declared = examined.vote.statedPresent, !declared.isInferred,
        examined.isCountedOnRoll, let room = examined.possiblePresent,
        !room.contains(declared.value), context.rollOffset.map({ $0.first == index }) ?? true
      else { return nil }
      let counted =
        room.lowerBound == room.upperBound
        ? "\(room.lowerBound)" : "da \(room.lowerBound) a \(room.upperBound)"
      return Violation(
        at: declared.range ?? examined.range,
        "il voto dichiara \(declared.value) presenti, ma dall'appello e dai movimenti sono \(counted)"
          + (context.rollOffset?.remark ?? ""),
        hint: declared.value > room.upperBound
          ? "controlla chi era assente o uscito, o annota chi è rientrato"
          : "annota chi è uscito prima della votazione, o correggi il numero",
        related: context.latestExits(before: examined),
        severity: context.rollIsDoubtful || context.rollOffset != nil ? .warning : nil,
        data: ["declared": .int(declared.value), "present": .int(room.upperBound)])
    }
  }

  /// The first vote at which more are present than were counted at the roll call, where the names are
  /// not all there and nobody is told to come in.
  private static func moreThanAtRollCall(_ context: CheckContext) -> Violation? {
    let sitting = context.sitting
    guard sitting.movements.isEmpty, let counted = sitting.declaredPresent, !counted.isInferred,
      let examined = context.votes.first(where: {
        !$0.isCountedOnRoll && $0.vote.statedPresent?.isInferred == false
          && ($0.vote.statedPresent?.value ?? 0) > counted.value
      }), let declared = examined.vote.statedPresent
    else { return nil }
    return Violation(
      at: declared.range ?? examined.range,
      "il voto dichiara \(declared.value) presenti, ma all'appello erano \(counted.value) e nessuno "
        + "risulta entrato",
      hint: "annota chi è entrato, o correggi uno dei due numeri",
      related: counted.range.map { [RelatedPlace($0, "all'appello")] } ?? [],
      severity: .warning,
      data: ["declared": .int(declared.value), "present": .int(counted.value)])
  }
}
