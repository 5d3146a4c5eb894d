import Model

/// A sitting said to be deserted in which votes are held.
enum DesertedWithVotes: Rule {
  static let about = RuleDescription(
    id: "seduta-deserta-con-votazioni",
    title: "Seduta deserta con votazioni",
    family: .numeroLegale,
    severity: .error,
    sources: [.consistency],
    rationale: "In una seduta deserta non si delibera.",
    passing: [Example(DesertedMinutes.text(vote: ""))],
    failing: [
      Example(
        DesertedMinutes.text(
          vote: """

            1. Approvazione del rendiconto

            Si vota: ▸favorevoli 2, contrari 0, astenuti 0. Il Consiglio approva.
            """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard let deserted = context.sitting.deserted,
      let first = context.votes.first(where: { examined in
        deserted.range.map { $0.lower < examined.range.lower } ?? true
      })
    else { return [] }
    return [
      Violation(
        at: first.range, "si vota in una seduta dichiarata deserta",
        hint: "controlla se la seduta si è poi tenuta in un'altra convocazione",
        related: deserted.range.map { [RelatedPlace($0, "seduta deserta")] } ?? [])
    ]
  }
}

/// Minutes of a council that comes to nothing.
enum DesertedMinutes {
  static func text(absent: Int = 5, vote: String) -> String {
    let roll = ExampleMinutes.councillors.enumerated().map { index, name in
      let role = index == 0 ? "Sindaca" : "Consigliere"
      let isAbsent = index >= ExampleMinutes.councillors.count - absent
      return "\(index + 1). \(name) - \(role) - \(isAbsent ? "Assente" : "Presente")"
    }
    return """
      COMUNE DI VALFIORITA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 12 marzo 2025, alle ore 18:00, nella sala consiliare, è stato convocato in prima
      convocazione il Consiglio comunale. All'appello risultano:

      \(roll.joined(separator: "\n"))

      Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale dott. Ugo Marini.
      Non essendosi raggiunto il numero legale, la seduta è dichiarata deserta alle ore 18:30.
      \(vote)
      """
  }
}
