import Model

/// A member marked remote where the text says the sitting is held in person.
enum RemoteInSittingInPerson: Rule {
  static let about = RuleDescription(
    id: "remoto-in-seduta-in-presenza",
    title: "Componenti da remoto in una seduta detta in presenza",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se il verbale dice che la seduta si è tenuta in presenza, chi è segnato da remoto non torna: \
      o la seduta era mista, o il segno è errato.
      """,
    passing: [AssemblyOutline(gathering: gathering).example],
    failing: [
      AssemblyOutline(
        gathering: gathering.replacing("in presenza", with: "▸in presenza"),
        roll: AssemblyOutline.roll(remote: false)
      ).example
    ])

  private static let gathering = """
    In data 12/03/2025 si è riunita in presenza, presso la sala consiliare del Comune di Pieve Lenta,
    l'Assemblea dei Sindaci, in prima convocazione. Risultano convenuti i Sindaci o gli assessori
    delegati dei seguenti Comuni:
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let mode = sitting.mode, mode.value == .inPerson, !mode.isInferred, let range = mode.range
    else { return [] }
    let remote = sitting.members.filter { $0.presence?.value == .remote }
    guard !remote.isEmpty else { return [] }
    let names = remote.map { $0.representative?.value ?? $0.name.value }
    return [
      Violation(
        at: range,
        "la seduta è detta in presenza, ma \(Wording.list(names)) "
          + (names.count == 1 ? "risulta da remoto" : "risultano da remoto"),
        hint: "scrivi che la seduta è mista, o correggi l'elenco",
        related: remote.compactMap { $0.presence?.range }.map { RelatedPlace($0, "da remoto") },
        data: ["names": .strings(names)])
    ]
  }
}
