import Model

/// A vote is held when too few are left in the room.
enum QuorumMissingAtVote: Rule {
  static let about = RuleDescription(
    id: "numero-legale-mancante-votazione",
    title: "Numero legale mancante a una votazione",
    family: .numeroLegale,
    severity: .error,
    sources: [.regulation("numero_legale")],
    rationale: """
      Il numero legale deve esserci a ogni votazione, non soltanto all'apertura: chi è uscito non \
      conta.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Convenzione per il canile

          Alle ore 18:30 esce il consigliere Marco Riva.

          Con voti favorevoli 6, contrari 0, astenuti 0, il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Convenzione per il canile

          Alle ore 18:30 escono i consiglieri Luca Bianchi, Carla Verdi, Piero Neri, Marco Riva ed
          Elena Fontana.

          Si vota: ▸favorevoli 2, contrari 0, astenuti 0. Il Consiglio approva.
          """),
        regulation: "consiglio-comunale")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard !context.rollIsDoubtful else { return [] }
    let opening = QuorumAtOpening(context)
    let mayor = context.mayorOutOfQuorum
    return context.votes.compactMap { examined in
      guard let required = examined.situation.quorumRequired, let room = examined.possiblePresent
      else { return nil }
      let isMayorThere = mayor.map { examined.situation.present.contains($0) } ?? false
      let present = room.upperBound - (isMayorThere ? 1 : 0)
      guard present < required else { return nil }
      // Where nobody left since a faulty opening, the opening says it.
      if let opening, opening.present < opening.required, present >= opening.present {
        return nil
      }
      return Violation(
        at: examined.range,
        "al voto i presenti sono \(present)\(isMayorThere ? ", senza il sindaco" : ""), ma il numero legale è \(required)",
        hint: "verifica chi era in aula: senza numero legale la votazione non è valida",
        related: context.latestExits(before: examined),
        source: context.regulation.quorum[context.sitting.call?.value ?? .first]?.source,
        data: ["present": .int(present), "required": .int(required)])
    }
  }
}
