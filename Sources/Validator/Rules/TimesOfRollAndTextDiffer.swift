import Model

/// One exit or entry with one time on the roll and another in the text.
enum TimesOfRollAndTextDiffer: Rule {
  static let about = RuleDescription(
    id: "ora-elenco-e-testo-discordi",
    title: "Ora di entrata o uscita diversa nell'elenco e nel testo",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Lo stesso movimento ha una sola ora: se elenco e testo ne danno due, non si sa se il \
      componente c'era alla votazione che cade fra l'una e l'altra.
      """,
    passing: [
      AssemblyOutline(
        roll: AssemblyOutline.rollWithExit,
        points: AssemblyOutline.points(movement: "Alle 18:13 esce Gina Moro (Borgo Lento).")
      ).example
    ],
    failing: [
      AssemblyOutline(
        roll: AssemblyOutline.rollWithExit,
        points: AssemblyOutline.points(movement: "▸Alle 18:31 esce Gina Moro (Borgo Lento).")
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.members.contains(where: { $0.from != nil || $0.until != nil }) else { return [] }
    return sitting.movedMembers.flatMap { index in
      let member = sitting.members[index]
      let told = sitting.narratedMovements(ofMember: index)
      return violation(member.until, told, .leaves, index, sitting)
        + violation(member.from, told, .enters, index, sitting)
    }
  }

  private static func violation(
    _ noted: Located<ClockTime>?, _ told: [Movement], _ kind: Movement.Kind, _ index: Int,
    _ sitting: Sitting
  ) -> [Violation] {
    let timed = told.filter { $0.kind == kind && $0.time != nil }
    guard let noted, let first = timed.first, let time = first.time?.value,
      !timed.contains(where: { $0.time?.value == noted.value })
    else { return [] }
    let verb = kind == .leaves ? "esce" : "entra"
    return [
      Violation(
        at: first.time?.range ?? first.range,
        "per il testo \(sitting.title(ofMember: index)) \(verb) alle \(time), per l'elenco alle "
          + "\(noted.value)",
        hint: "correggi l'ora sbagliata",
        related: noted.range.map { [RelatedPlace($0, "nell'elenco alle \(noted.value)")] } ?? [],
        data: ["text": .string("\(time)"), "roll": .string("\(noted.value)")])
    ]
  }
}
