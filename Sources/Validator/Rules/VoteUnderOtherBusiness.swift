import Model

/// A formal vote under 'varie ed eventuali'.
enum VoteUnderOtherBusiness: Rule {
  static let about = RuleDescription(
    id: "votazione-in-varie",
    title: "Votazione sotto «varie ed eventuali»",
    family: .ordineDelGiorno,
    severity: .note,
    sources: [.consistency],
    rationale: """
      «Varie ed eventuali» non dice su che cosa si vota: chi è assente non poteva saperlo, e la \
      deliberazione è esposta a contestazioni.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        agenda: """
          ORDINE DEL GIORNO
          1. Approvazione del verbale della seduta precedente
          2. Varie ed eventuali
          """,
        points: """
          1. Approvazione del verbale della seduta precedente

          Il verbale è approvato all'unanimità dei presenti.

          2. Varie ed eventuali

          Il consigliere Neri propone di concedere la sala alla banda.
          Votazione: ▸favorevoli 4, contrari 0, astenuti 1 (Gallo).
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    context.sitting.items.flatMap { item -> [Violation] in
      guard let title = item.title?.value.lowercased(), title.count < 40,
        title.contains("varie") || title.contains("eventuali")
      else { return [] }
      return item.votes.filter { $0.inFavour != nil }.map { vote in
        Violation(
          at: vote.range, "si vota sotto «\(item.title?.value ?? "")», che non dice su che cosa",
          hint: "iscrivi l'argomento all'ordine del giorno di una prossima seduta, o scrivi la "
            + "decisione di aggiungerlo")
      }
    }
  }
}
