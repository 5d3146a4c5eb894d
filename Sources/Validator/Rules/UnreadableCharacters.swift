import Model

/// Characters that a conversion spoiled, or a text that was not UTF-8.
enum UnreadableCharacters: Rule {
  static let about = RuleDescription(
    id: "caratteri-illeggibili",
    title: "Caratteri perduti nella conversione del testo",
    family: .lettura,
    severity: .note,
    sources: [.consistency],
    rationale: """
      Un carattere che non si legge più può stare in un nome o in una cifra: il testo va riscontrato \
      con l'originale.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        points: """
          1. Approvazione del verbale della seduta precedente

          Il verbale è approvato all'unanimità dei presenti.

          2. Convenzione per la biblioteca

          Relaziona la consigliera Verdi sulle attivit▸\u{FFFD} svolte. La convenzione è approvata
          all'unanimità dei presenti.
          """
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let places = spoiled(in: context.sitting)
    guard let first = places.first else { return [] }
    let count = Wording.counted(
      places.count, "carattere non è leggibile", "caratteri non sono leggibili")
    return [
      Violation(
        at: first, "\(count) nel testo", label: "carattere perduto",
        hint: "apri il documento originale e salvalo di nuovo come testo UTF-8",
        data: ["count": .int(places.count)])
    ]
  }

  private static func spoiled(in sitting: Sitting) -> [SourceRange] {
    sitting.source.bytes.withUnsafeBufferPointer { bytes in
      var places: [SourceRange] = []
      let upper = min(sitting.range.upper, bytes.count) - 2
      var index = max(0, sitting.range.lower)
      while index < upper {
        if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
          places.append(SourceRange(index, index + 3))
        }
        index += 1
      }
      return places
    }
  }
}
