import Model

/// One person who carries more proxies than the statute lets, as the minutes themselves quote it.
enum DelegationsOverQuotedLimit: Rule {
  static let about = RuleDescription(
    id: "deleghe-oltre-lo-statuto",
    title: "Più deleghe a una persona di quante ne ammette lo statuto citato nel verbale",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Se il verbale riporta dallo statuto quante deleghe una persona può portare, l'elenco delle \
      deleghe non può darne di più: quelle in più non valgono, e chi le ha date è assente.
      """,
    passing: [
      AssemblyOutline().example,
      CouncilOutline(
        opening: opening(
          """
          - Carla Verdi per Ada Greco e Ilaria Greco
          - Piero Neri per Eva Monti
          """)
      ).example,
    ],
    failing: [
      CouncilOutline(
        opening: opening(
          """
          - Carla Verdi per Ada Greco e Ilaria Greco
          ▸- Piero Neri per Eva Monti, Nico Sala e Ugo Riva
          """)
      ).example,
      CouncilOutline(
        opening: opening(
          """
          - Carla Verdi, con delega di Ada Greco
          ▸- Piero Neri, con delega di Eva Monti, di Nico Sala e della Soc. Cascina Lunga
          """)
      ).example,
      CouncilOutline(
        opening: opening(
          """
          Delegante      Delegato
          Ada Greco      Carla Verdi
          Eva Monti      Piero Neri
          Nico Sala      Piero Neri
          ▸Ugo Riva       Piero Neri
          """)
      ).example,
      CouncilOutline(
        opening: opening(
          """
          Socio            Deleghe ricevute
          1  Carla Verdi   Ada Greco
          2  Luca Bianchi
          ▸3  Piero Neri    Eva Monti, Nico Sala, Ugo Riva
          """)
      ).example,
    ])

  private static func opening(_ list: String) -> String {
    """
    Lo statuto ammette non più di due deleghe per ciascuno. Deleghe consegnate:
    \(list)
    La Sindaca Anna Rossi, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    guard let proxies = QuotedProxies(context.sitting) else { return [] }
    let limit = proxies.limit
    return proxies.bearers.compactMap { bearer in
      guard bearer.principals.count > limit.value, let range = bearer.name.range else { return nil }
      return Violation(
        at: range,
        "\(bearer.name.value) porta \(bearer.principals.count) deleghe "
          + "(\(Wording.list(bearer.principals))), ma lo statuto citato ne ammette \(limit.value)",
        hint: "controlla le deleghe: quelle oltre il limite non valgono",
        related: limit.range.map { [RelatedPlace($0, "limite")] } ?? [],
        data: [
          "person": .string(bearer.name.value), "principals": .strings(bearer.principals),
          "limit": .int(limit.value),
        ])
    }
  }
}
