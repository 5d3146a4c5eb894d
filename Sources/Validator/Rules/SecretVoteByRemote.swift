import Model

/// A secret ballot with members on a remote link and no word on how they cast their paper.
enum SecretVoteByRemote: Rule {
  static let about = RuleDescription(
    id: "segreto-da-remoto",
    title: "Scrutinio segreto con componenti da remoto",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi è collegato da remoto non depone una scheda nell'urna: il verbale deve dire con quale \
      sistema il suo voto è rimasto segreto.
      """,
    passing: [
      Example(
        ExampleMinutes.mayors(
          [
            "Alba Lenta: Dario Conti", "Borgo Lento: Gina Moro, da remoto",
            "Castel Lento: Ivo Sala", "Donato: Lia Greco", "Erbosa: Nino Villa",
          ],
          """
          1. Elezione del Vicepresidente

          Si vota a scrutinio segreto, per chi è collegato mediante la piattaforma telematica di voto
          anonimo. Scrutatori: Lia Greco e Nino Villa. Votanti 5: Ivo Sala voti 4, schede bianche 1.
          È eletto Ivo Sala.
          """))
    ],
    failing: [
      Example(
        ExampleMinutes.mayors(
          [
            "Alba Lenta: Dario Conti", "Borgo Lento: Gina Moro, da remoto",
            "Castel Lento: Ivo Sala", "Donato: Lia Greco", "Erbosa: Nino Villa",
          ],
          """
          1. Elezione del Vicepresidente

          Si vota a scrutinio ▸segreto. Scrutatori: Lia Greco e Nino Villa. Votanti 5: Ivo Sala voti
          4, schede bianche 1. È eletto Ivo Sala.
          """))
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    return context.votes.compactMap { examined in
      guard let method = examined.vote.method, method.value == .secret, !method.isInferred else {
        return nil
      }
      let remote = examined.situation.present.filter {
        sitting.members[$0].presence?.value == .remote
      }
      guard let first = remote.first,
        !sitting.source.contains(
          anyOf: [
            "piattaforma", "applicativ", "telematic", "elettronic", "sistema di vot", "software",
          ],
          in: examined.item.range)
      else { return nil }
      let names = remote.map { sitting.members[$0].name.value }
      return Violation(
        at: method.range ?? examined.range,
        "il voto è segreto, ma \(Wording.counted(remote.count, "componente è collegato", "componenti sono collegati")) "
          + "da remoto: \(Wording.list(names))",
        hint: "scrivi con quale sistema hanno votato in segreto",
        related: (sitting.members[first].presence?.range).map {
          [RelatedPlace($0, "da remoto")]
        } ?? [],
        data: ["names": .strings(names)])
    }
  }
}
