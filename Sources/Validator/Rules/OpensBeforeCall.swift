import Model

/// A sitting that opens before the hour it was called for.
enum OpensBeforeCall: Rule {
  static let about = RuleDescription(
    id: "apertura-prima-della-convocazione",
    title: "Seduta aperta prima dell'ora di convocazione",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Prima dell'ora fissata dall'avviso la seduta non può cominciare: chi arriva puntuale la \
      troverebbe già in corso.
      """,
    passing: [CouncilOutline(gathering: gathering).example],
    failing: [
      CouncilOutline(
        gathering: gathering,
        opening: CouncilOutline().opening.replacing("alle ore 18:00", with: "▸alle ore 17:10")
      ).example
    ])

  private static let gathering = """
    Il giorno 12 marzo 2025, nella sala consiliare del Municipio, è stato convocato in prima
    convocazione alle ore 17:30 il Consiglio comunale. All'appello risultano:
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let opened = sitting.openedAt, !sitting.opensByCall, let range = opened.range,
      let call = call(of: sitting), let time = call.time, opened.value < time.value,
      call.date == nil || sitting.date == nil || call.date?.value == sitting.date?.value
    else { return [] }
    return [
      Violation(
        at: range,
        "la seduta si apre alle \(opened.value), ma è convocata per le \(time.value)",
        hint: "correggi una delle due ore",
        related: time.range.map { [RelatedPlace($0, "convocazione")] } ?? [])
    ]
  }

  private static func call(of sitting: Sitting) -> Convocation? {
    let live = sitting.convocations.filter { $0.deserted == nil }
    if let call = sitting.call?.value { return live.first { $0.call == call } }
    return live.count == 1 ? live.first : nil
  }
}
