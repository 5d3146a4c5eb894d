import Model
import Validator

/// A rule of one body: its regulation wants the sitting closed by eleven in the evening.
enum EndsLate: Rule {
  static let about = RuleDescription(
    id: "chiusura-tardiva",
    title: "Seduta chiusa dopo le ventitré",
    family: .cronologia,
    severity: .warning,
    sources: [.law("regolamento del Consiglio comunale di Valdombra, art. 30")],
    rationale: "Oltre le ventitré la seduta va aggiornata ad altro giorno.",
    passing: [Example("La seduta è chiusa alle ore 22:40.")],
    failing: [Example("La seduta è chiusa ▸alle ore 23:20.")])

  static func check(_ context: CheckContext) -> [Violation] {
    guard let closing = context.sitting.closedAt, let range = closing.range,
      let limit = ClockTime(hour: 23, minute: 0), closing.value > limit
    else { return [] }
    return [
      Violation(
        at: range, "la seduta è chiusa alle \(closing.value), dopo le \(limit)",
        hint: "verifica se la seduta fu aggiornata")
    ]
  }
}
