import Model

/// A vote at which fewer are in the room than the minutes themselves say are needed.
enum QuorumBelowStated: Rule {
  static let about = RuleDescription(
    id: "numero-legale-dichiarato-mancante",
    title: "Presenti a una votazione meno di quanti il verbale dice che occorrono",
    family: .numeroLegale,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Se il verbale dice qual è il numero legale, ogni votazione deve averlo: chi è uscito non conta, e \
      la votazione senza numero legale non è valida.
      """,
    passing: [
      CouncilOutline(
        opening: opening("Il numero legale è di 3 componenti."),
        points: points("Ore 18:20 escono Neri e Bianchi.")
      ).example,
      CouncilOutline(
        opening: opening("Constatato il numero legale (5 presenti su 7), si comincia."),
        points: points("Ore 18:20 escono Neri e Bianchi.")
      ).example,
      CouncilOutline(
        opening: opening("Il numero legale è di 4 componenti."),
        agenda: "ORDINE DEL GIORNO\n1. Calendario delle sedute (riservato agli eletti)\n2. Varie",
        points: points(
          "Ore 18:20 escono Neri e Bianchi.",
          title: "Calendario delle sedute (riservato agli eletti)")
      ).example,
    ],
    failing: [
      CouncilOutline(
        opening: opening(
          "Per lo statuto la seduta è valida con la presenza di almeno 4 componenti."),
        points: points("Ore 18:20 escono Neri e Bianchi.", mark: "▸")
      ).example,
      CouncilOutline(
        opening: opening(
          "Numero legale ai sensi dell'art. 14 del regolamento: quattro componenti."),
        points: points("Ore 18:20 escono Neri e Bianchi.", mark: "▸")
      ).example,
      CouncilOutline(
        opening: opening("Componenti in carica: 7. Quorum: 4."),
        points: points("Ore 18:20 escono Neri e Bianchi.", mark: "▸")
      ).example,
      CouncilOutline(
        opening: opening(
          "Il Consiglio delibera validamente con l'intervento di almeno 6 consiglieri."),
        points: points("Ore 18:20 escono Neri e Bianchi.", mark: "▸")
      ).example,
    ])

  private static func opening(_ words: String) -> String {
    """
    \(words) La Sindaca Anna Rossi presiede e apre la seduta alle ore 18:00; verbalizza il Segretario
    comunale Ugo Marini.
    """
  }

  private static func points(
    _ movement: String, mark: String = "", title: String = "Calendario delle sedute"
  ) -> String {
    """
    1. \(title)

    \(movement)

    Con voti \(mark)favorevoli 3, contrari 0, astenuti 0, il calendario è approvato.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    guard !context.rollIsDoubtful,
      context.votes.contains(where: { $0.possiblePresent != nil }),
      let stated = StatedQuorum(context.sitting),
      stated.countsHeads || !context.sitting.members.contains(where: { $0.weight != nil })
    else { return [] }
    let required = stated.heads.value
    // Too few from the roll call on: said once.
    let isFromStart = (context.sitting.presentCount ?? required) < required
    let votes = isFromStart ? Array(context.votes.prefix(1)) : context.votes
    return votes.compactMap { examined in
      guard let room = examined.possiblePresent, room.upperBound < required,
        // What the regulation asks for is another rule's business.
        (examined.situation.quorumRequired ?? 0) <= room.upperBound,
        !examined.isOfPart(in: context.sitting.source)
      else { return nil }
      return Violation(
        at: examined.range,
        "al voto i presenti sono \(room.upperBound), ma per il verbale il numero legale è \(required)",
        hint: "verifica chi era in aula: senza numero legale la votazione non è valida",
        related: (stated.heads.range.map { [RelatedPlace($0, "numero legale")] } ?? [])
          + context.latestExits(before: examined),
        data: ["present": .int(room.upperBound), "required": .int(required)])
    }
  }
}
