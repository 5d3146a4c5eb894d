import Model

/// Persons listed after the last body, or with no body at all.
enum RepresentativeWithoutBody: Rule {
  static let about = RuleDescription(
    id: "rappresentante-senza-ente",
    title: "Rappresentante elencato senza ente",
    family: .lettura,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Ogni rappresentante siede per un ente: chi è elencato senza ente non si può contare fra i \
      presenti, o fa sospettare che le righe dell'elenco siano slittate.
      """,
    passing: [AssemblyOutline().example],
    failing: [
      AssemblyOutline(
        roll: """
          Pieve Lenta
          Dario Conti

          Borgo Lento
          Gina Moro

          Castel Lento
          ASSENTE

          Dosso Lento
          Lia Greco su delega

          Erbosa
          Nino Villa

          ▸Carlo Testa

          Piera Monti su delega
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let orphans = context.sitting.notes.filter { $0.kind == .orphanPerson }
    guard let first = orphans.first else { return [] }
    let sitting = context.sitting
    guard let last = lastBody(in: sitting), let lastRange = last.range,
      orphans.count > 1, first.range.lower >= lastRange.upper
    else {
      return orphans.map { Violation(at: $0.range, $0.message, hint: hint) }
    }
    let extra = orphans.map { name(in: sitting.text($0.range)) }
    let listed = [last.representative?.value].compactMap { $0 } + extra
    return [
      Violation(
        at: first.range,
        "dopo l'ultimo ente, «\(last.name.value)», sono elencati \(listed.count) rappresentanti "
          + "(\(Wording.list(listed))): per \(extra.count) di loro l'ente manca",
        label: "per quale ente?", hint: hint,
        related: orphans.dropFirst().map { RelatedPlace($0.range, "senza ente anche qui") },
        data: ["names": .strings(extra)])
    ]
  }

  private static let hint =
    "scrivi l'ente di ciascuno, e controlla che le righe dell'elenco non siano slittate"

  private static func lastBody(in sitting: Sitting) -> Member? {
    sitting.members.filter { $0.range != nil && $0.representative != nil }
      .max { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
  }

  /// The leading words of a line that begin with a capital.
  private static func name(in line: String) -> String {
    line.split(whereSeparator: \.isWhitespace)
      .prefix { $0.first?.isUppercase ?? false }.joined(separator: " ")
  }
}
