import Model

/// A sitting held on another day than it was called for.
public enum DayDiffersFromCall: Rule {
  public static let about = RuleDescription(
    id: "giorno-diverso-dalla-convocazione",
    title: "Seduta tenuta in un giorno diverso da quello di convocazione",
    family: .cronologia,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      La seduta si tiene nel giorno fissato dall'avviso: se i giorni sono due, uno è errato, o manca \
      la notizia di un rinvio.
      """,
    passing: [AssemblyOutline(gathering: gathering("12/03/2025")).example],
    failing: [AssemblyOutline(gathering: gathering("▸13/03/2025")).example])

  private static func gathering(_ day: String) -> String {
    """
    In data 12/03/2025, presso la sala consiliare del Comune di Pieve Lenta, si è riunita l'Assemblea
    dei Sindaci, convocata in prima convocazione per il giorno \(day) alle ore 17.30. Risultano
    convenuti i Sindaci o gli assessori delegati dei seguenti Comuni:
    """
  }

  public static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let date = sitting.date?.value, let call = sitting.call?.value,
      let convocation = sitting.convocations.first(where: { $0.call == call }),
      convocation.deserted == nil, let day = convocation.date, let range = day.range,
      day.value != date
    else { return [] }
    return [
      Violation(
        at: range,
        "la seduta è convocata per il \(Wording.date(day.value)), ma si tiene il "
          + Wording.date(date),
        hint: "correggi una delle due date",
        related: sitting.date?.range.map { [RelatedPlace($0, "data della seduta")] } ?? [])
    ]
  }
}
