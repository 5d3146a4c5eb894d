import Model

/// Minutes of a local authority with votes and no word that the quorum was found.
enum QuorumNotFound: Rule {
  static let about = RuleDescription(
    id: "numero-legale-non-accertato",
    title: "Il verbale non dice che il numero legale è stato accertato",
    family: .numeroLegale,
    severity: .note,
    sources: [.consistency],
    rationale: """
      Chi presiede accerta il numero legale prima di aprire la seduta, e il verbale ne dà atto: senza \
      la formula, e senza un appello che nomini i presenti, la validità delle votazioni resta da \
      provare.
      """,
    passing: [
      Example(
        minutes(opening: "Constatato il numero legale, la Sindaca apre la seduta alle ore 18:05."))
    ],
    failing: [
      Example(minutes(opening: "La Sindaca apre la seduta ▸alle ore 18:05."))
    ])

  private static func minutes(opening: String) -> String {
    """
    COMUNE DI VALFIORITA
    VERBALE DEL CONSIGLIO COMUNALE

    Il giorno 12 marzo 2025, alle ore 18:00, nella sala consiliare, in prima convocazione, si è
    riunito il Consiglio comunale. Risultano assenti i consiglieri Marco Riva ed Elena Fontana.

    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale dott. Ugo Marini.
    \(opening)

    Ordine del giorno:
    1. Patto di amicizia

    1. Patto di amicizia

    Con voti favorevoli 7, contrari 0, astenuti 0, il Consiglio approva.

    La seduta è tolta alle ore 19:30.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    // Where the roll lets those present be counted, the count itself is the proof; that the others
    // were there because nobody says they were not proves nothing.
    guard context.regulation.isLocalAuthority, sitting.quorumStatement == nil,
      sitting.presentCount == nil || sitting.declaredPresent?.isInferred ?? false,
      sitting.deserted == nil, !sitting.members.isEmpty, !context.votes.isEmpty,
      // A newspaper's account of a sitting names neither who opens it nor when.
      sitting.chair != nil || sitting.secretary != nil, let place = sitting.openedAt?.range
    else { return [] }
    let head = SourceRange(
      sitting.range.lower, sitting.items.first?.range.upper ?? sitting.range.upper)
    guard
      !sitting.source.contains(
        anyOf: ["numero legale", "legale il numero", "validit", "validament", "valida "], in: head)
    else { return [] }
    return [
      Violation(
        at: place, "il verbale non dice che il numero legale è stato accertato",
        hint: "aggiungi la formula dell'accertamento, se chi presiede l'ha fatto")
    ]
  }
}
