import Model

/// A member there by proxy of another who is absent.
enum ProxyToAbsentee: Rule {
  static let about = RuleDescription(
    id: "delega-ad-assente",
    title: "Delega data a chi è assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi è rappresentato per delega è presente solo se interviene chi la porta: se il delegato è \
      assente, lo è anche il delegante, e numero legale e voti cambiano.
      """,
    passing: [Example(assembly(bearer: "Rota Emma"))],
    failing: [
      Example(assembly(bearer: "▸Quadri Luigi")),
      Example(assembly(bearer: "▸Luigi Quadri")),
    ])

  private static func assembly(bearer: String) -> String {
    """
    CONDOMINIO LE BETULLE
    VERBALE DI ASSEMBLEA ORDINARIA

    Il giorno 12 marzo 2025, alle ore 18:00, in via Roma 4, si è riunita l'assemblea dei condomini.

    Condomino                  Millesimi      Presente / Delega
    Abbate Giorgio               300,00       presente
    Moretti Dario                250,00       delega a \(bearer)
    Quadri Luigi                 200,00       assente
    Rota Emma                    250,00       presente

    Presiede Giorgio Abbate, verbalizza Emma Rota. L'assemblea è aperta alle ore 18:00.

    1. Rendiconto
    Il rendiconto è approvato all'unanimità.

    L'assemblea è chiusa alle ore 19:00.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return sitting.members.indices.compactMap { index in
      let member = sitting.members[index]
      guard member.presence?.value.isAttending == true, let delegation = member.delegation,
        let bearer = bearer(delegation, of: index, context)
      else { return nil }
      return Violation(
        at: bearer.range,
        "\(member.name.value) è presente per delega a \(sitting.members[bearer.member].name.value), "
          + "che è assente",
        hint: "correggi il nome di chi porta la delega, o segna assente chi l'ha data",
        related: sitting.members[bearer.member].presence?.range.map {
          [RelatedPlace($0, "assente all'appello")]
        } ?? [])
    }
  }

  /// The absent member that the words of a proxy name in full, who never comes in.
  private static func bearer(
    _ delegation: Located<String>, of giver: Int, _ context: CheckContext
  ) -> (member: Int, range: SourceRange)? {
    guard let range = delegation.range else { return nil }
    let members = context.sitting.members
    let words = context.sitting.source.words(in: range)
    let absent = members.indices.filter { index in
      index != giver && members[index].presence?.value.isAttending == false
        && members[index].from == nil
        && !context.sitting.movements.contains { $0.memberIndex == index && $0.kind == .enters }
    }
    for index in absent {
      let own = NameKey(members[index].name.value).words
      guard own.count > 1 else { continue }
      for first in words.indices.dropLast(own.count - 1) {
        let run = words[first..<first + own.count]
        if Set(run.map(\.text)) == Set(own) {
          return (
            index, SourceRange(run[first].range.lower, run[first + own.count - 1].range.upper)
          )
        }
      }
    }
    return nil
  }
}
