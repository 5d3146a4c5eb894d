import Model

/// The same sitting given twice.
enum SittingGivenTwice: Rule {
  static let about = RuleDescription(
    id: "seduta-ripetuta",
    title: "Stessa seduta presente due volte",
    family: .fraSedute,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Due verbali della stessa seduta si contano due volte nelle presenze e nel registro: se uno è la \
      rettifica dell'altro, vale solo il secondo.
      """,
    passing: [SittingPair.example()],
    failing: [
      Example(
        SittingPair.sitting("6 marzo 2025", riva: "Presente", verdi: "Assente", points)
          + "\n\n▸"
          + SittingPair.sitting("6 marzo 2025", riva: "Presente", verdi: "Presente", points),
        regulation: "consiglio-comunale")
    ])

  private static let points = """
    1. Programma delle manifestazioni

    Relaziona il consigliere Neri. Il programma è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard context.hasOtherSittings, let date = sitting.date?.value, let twin = context.twin else {
      return []
    }
    return [
      Violation(
        at: sitting.firstLine,
        "la seduta \(Wording.ofDate(date)) compare già"
          + (twin.source.name == sitting.source.name ? "" : " in «\(twin.source.name)»"),
        hint: "togli la copia, o tieni solo il verbale rettificato")
    ]
  }
}
