import Model

/// An election or appointment by open vote where the rules want a secret one.
enum OpenVoteOnPersons: Rule {
  static let about = RuleDescription(
    id: "voto-palese-su-persone",
    title: "Voto palese su una scelta di persone",
    family: .voti,
    severity: .warning,
    sources: [.regulation("voto_segreto_su_persone")],
    rationale: """
      Le deliberazioni che comportano una valutazione discrezionale delle qualità di una persona si \
      votano, di regola, a scrutinio segreto.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Elezione del revisore dei conti

          Si vota a scrutinio segreto. Presenti n. 7, votanti n. 7. Scrutatori: Carla Verdi, Marco
          Riva e Piero Neri. Hanno ottenuto voti: dott. Aldo Serra n. 5. Schede bianche: 2.
          Il Consiglio proclama eletto il dott. Aldo Serra.
          """),
        regulation: "consiglio-comunale")
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Elezione del revisore dei conti

          Si vota per ▸alzata di mano: favorevoli 7, contrari 0, astenuti 0. È eletto il dott. Aldo
          Serra.
          """),
        regulation: "consiglio-comunale")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.secretOnPersons == true else { return [] }
    return context.votes.compactMap { examined in
      guard examined.isMain, let method = examined.vote.method, method.value != .secret,
        method.value != .electronic, isOnPersons(examined)
      else { return nil }
      return Violation(
        at: method.range ?? examined.range,
        "si scelgono persone, ma il voto è palese",
        label: "voto palese",
        hint: "verifica se il regolamento vuole lo scrutinio segreto",
        source: nil)
    }
  }

  /// Whether the item elects or appoints; acts that only note or follow the law are left out.
  private static func isOnPersons(_ examined: ExaminedVote) -> Bool {
    guard let title = examined.item.title?.value.lowercased() else { return false }
    let elects = [
      "elezione", "nomina d", "nomina component", "nomina rappresentant", "designazione",
    ]
    let excluded = [
      "presa d", "prende atto", "scrutator", "surroga", "convalida", "ratifica", "criteri",
      "regolament", "indirizzi", "revoca", "verbal", "elezioni", "domicilio",
    ]
    return elects.contains { title.contains($0) } && !excluded.contains { title.contains($0) }
  }
}
