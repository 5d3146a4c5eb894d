import Model

/// A number missing in the numbering of the agenda.
enum AgendaNumbersSkip: Rule {
  static let about = RuleDescription(
    id: "numerazione-odg-con-salti",
    title: "Numero mancante nell'ordine del giorno",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Un salto nella numerazione fa pensare che un punto sia caduto dall'elenco, o che i numeri dei \
      successivi siano errati.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        agenda: """
          ORDINE DEL GIORNO
          1. Approvazione del verbale della seduta precedente
          2. Convenzione per la biblioteca
          4. ▸Varie ed eventuali
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings, sitting.agenda.count > 2 else { return [] }
    let numbers = sitting.agenda.compactMap(\.number)
    guard numbers.count == sitting.agenda.count, numbers == numbers.sorted() else { return [] }
    let treated = Set(sitting.items.compactMap(\.agendaNumber))
    return zip(sitting.agenda, sitting.agenda.dropFirst()).compactMap { before, after in
      guard let low = before.number, let high = after.number, high - low == 2,
        // A point that is treated was listed: it is the list that was not read whole.
        !treated.contains(low + 1), let range = after.title.range
      else { return nil }
      return Violation(
        at: range,
        "nell'ordine del giorno dopo il punto \(low) viene il punto \(high): manca il \(low + 1)",
        hint: "aggiungi il punto che manca, o rinumera",
        data: ["missing": .int(low + 1)])
    }
  }
}
