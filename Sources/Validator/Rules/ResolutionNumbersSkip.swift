import Model

/// A gap in the numbers of one sitting's resolutions.
enum ResolutionNumbersSkip: Rule {
  static let about = RuleDescription(
    id: "numerazione-con-salti",
    title: "Salto nella numerazione delle deliberazioni",
    family: .fraSedute,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Le deliberazioni si numerano senza salti: un numero che manca fra quelle di una stessa seduta \
      fa pensare a un atto perduto.
      """,
    passing: [
      CouncilOutline(points: points("15")).example,
      CouncilOutline(points: points("16") + outOfOrder).example,
    ],
    failing: [CouncilOutline(points: points("▸16")).example])

  private static func points(_ number: String) -> String {
    """
    1. Approvazione del verbale della seduta precedente

    DELIBERAZIONE N. 14

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    DELIBERAZIONE N. \(number)

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
    """
  }

  /// The point that was to come before.
  private static let outOfOrder = """


    3. Tariffe della palestra

    DELIBERAZIONE N. 15

    Le tariffe sono approvate all'unanimità dei presenti.
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let numbered = context.sitting.items.compactMap { item -> (number: Int, place: SourceRange)? in
      guard let text = item.resolutionNumber, let number = ResolutionNumber(text.value),
        let range = text.range
      else { return nil }
      return (number.value, range)
    }
    guard numbered.count > 1 else { return [] }
    return zip(numbered, numbered.dropFirst()).compactMap { before, after in
      // A long way off is another numbering.
      guard after.number > before.number + 1, after.number - before.number <= 5 else { return nil }
      // Told elsewhere in the minutes, where the points were not taken in their order: none is lost.
      let skipped = before.number + 1..<after.number
      guard !numbered.contains(where: { skipped.contains($0.number) }) else { return nil }
      let missing = after.number - before.number - 1
      return Violation(
        at: after.place,
        "dopo la deliberazione n. \(before.number) viene la n. \(after.number): "
          + (missing == 1
            ? "manca la n. \(before.number + 1)"
            : "mancano le n. \(before.number + 1)-\(after.number - 1)"),
        hint: "controlla la numerazione",
        related: [RelatedPlace(before.place, "n. \(before.number)")])
    }
  }
}

/// The number of a resolution: '14', 'n. 14', '14/2025'.
struct ResolutionNumber {
  let value: Int

  /// Reads the first number of some words.
  init?(_ words: String) {
    let digits = words.drop { !$0.isNumber }.prefix { $0.isNumber }
    guard let value = Int(digits) else { return nil }
    self.value = value
  }
}
