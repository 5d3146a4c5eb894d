import Model

/// A teller whom the roll marks absent.
enum TellerAbsent: Rule {
  static let about = RuleDescription(
    id: "scrutatore-assente",
    title: "Scrutatore segnato assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Gli scrutatori si scelgono fra i presenti: uno scrutatore segnato assente non può avere \
      assistito allo spoglio.
      """,
    passing: [CouncilOutline(opening: opening("Luca Bianchi, Carla Verdi, Piero Neri")).example],
    failing: [CouncilOutline(opening: opening("Luca Bianchi, Carla Verdi, ▸Marco Riva")).example])

  private static func opening(_ tellers: String) -> String {
    """
    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore 18:00. Scrutatori: \(tellers).
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.tellers.compactMap { teller in
      guard case .one(let index) = context.directory.find(teller.value),
        let presence = sitting.members[index].presence, !presence.value.isAttending,
        sitting.members[index].from == nil,
        !sitting.movements.contains(where: { $0.memberIndex == index && $0.kind == .enters }),
        let range = teller.range ?? presence.range
      else { return nil }
      return Violation(
        at: range, "\(teller.value) è fra gli scrutatori, ma per l'elenco è assente",
        hint: "correggi l'elenco, o il nome fra gli scrutatori",
        related: presence.range.map { [RelatedPlace($0, "assente")] } ?? [],
        data: ["person": .string(teller.value)])
    }
  }
}
