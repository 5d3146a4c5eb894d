import Model

/// A member of the roll with neither 'presente' nor 'assente' beside the name, where others have it.
enum PresenceNotMarked: Rule {
  static let about = RuleDescription(
    id: "presenza-non-indicata",
    title: "Componente senza indicazione di presenza",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Di ogni componente l'appello dice se è presente o assente: chi resta senza indicazione rende \
      incerto il numero legale.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        roll: """
          1. Rossi Anna - Sindaca - Presente
          2. Bianchi Luca - Consigliere - Presente
          3. Verdi Carla - Consigliere - Presente
          4. ▸Neri Piero - Consigliere -
          5. Gallo Sara - Consigliere - Presente
          6. Riva Marco - Consigliere - Assente
          7. Fontana Elena - Consigliere - Assente
          """, totals: ""
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.rollStyle == .complete, !sitting.rollIsIncomplete else { return [] }
    let unmarked = sitting.members.filter { $0.presence == nil && $0.from == nil }
    // Where most are unmarked it is the layout, not the clerk.
    guard !unmarked.isEmpty, unmarked.count * 4 <= sitting.members.count else { return [] }
    return unmarked.compactMap { member in
      guard let range = member.name.range ?? member.range else { return nil }
      return Violation(
        at: range, "di «\(member.name.value)» l'elenco non dice se è presente o assente",
        hint: "completa l'elenco delle presenze")
    }
  }
}
