import Model

/// A condominium that appoints, confirms or revokes its administrator with less than half of its value.
enum AdministratorBelowHalf: Rule {
  static let about = RuleDescription(
    id: "amministratore-sotto-la-meta",
    title: "Amministratore di condominio nominato o revocato con meno di 500 millesimi",
    family: .voti,
    severity: .warning,
    sources: [.law("c.c., art. 1136, cc. 2 e 4")],
    rationale: """
      La nomina e la revoca dell'amministratore vogliono sempre, anche in seconda convocazione, la \
      maggioranza degli intervenuti e almeno la metà del valore dell'edificio; per la conferma \
      l'opinione prevalente chiede lo stesso.
      """,
    passing: [
      Example(minutes("525,00")), Example(minutes("420,00", title: "Compenso del portiere")),
    ],
    failing: [Example(minutes("420,00", mark: "▸"))])

  private static func minutes(
    _ weight: String, title: String = "Nomina dell'amministratore", mark: String = ""
  ) -> String {
    """
    CONDOMINIO LE QUERCE
    VERBALE DELL'ASSEMBLEA

    Il giorno 12 marzo 2025, alle ore 18:00, in seconda convocazione, si è riunita presso la sala \
    parrocchiale l'assemblea del condominio.

    Condomino          Millesimi    Presenza
    Anna Rossi         225,00       presente
    Luca Bianchi       195,00       presente
    Carla Verdi        105,00       presente
    Piero Neri         475,00       assente

    Presiede Anna Rossi; verbalizza Luca Bianchi.

    1. \(title)

    La proposta è approvata con voti \(mark)favorevoli 2, per millesimi \(weight), e contrari 1.

    La seduta è chiusa alle ore 19:00.

    Il Presidente                 Il Segretario
    Anna Rossi                    Luca Bianchi
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let total = sitting.members.compactMap { $0.weight?.value }.reduce(0, +)
    guard sitting.source.hasWord(["condomin"], in: sitting.ownText), (990...1010).contains(total)
    else {
      return []
    }
    return context.votes.compactMap { examined in
      guard examined.vote.outcome?.value == .approved, isOfAdministrator(examined.item),
        let weight = examined.vote.weightInFavour, weight.value < total / 2 - 0.01
      else { return nil }
      return Violation(
        at: examined.range,
        "l'amministratore ha \(Wording.decimal(weight.value)) millesimi a favore, ma ne occorrono "
          + "almeno \(Wording.decimal(total / 2))",
        hint: "verifica i millesimi: con meno della metà del valore la delibera non è presa",
        data: ["weight": .double(weight.value), "required": .double(total / 2)])
    }
  }

  private static func isOfAdministrator(_ item: Item) -> Bool {
    let words = (item.title?.value ?? "").lowercased()
    return ["amministrator", "amministratric"].contains(where: words.contains)
      && ["nomina", "conferma", "revoca", "rinnovo", "elezione"].contains(where: words.contains)
  }
}
