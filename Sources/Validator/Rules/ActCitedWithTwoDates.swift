import Model

/// One act cited with two dates of the same year: its number is given once a year.
enum ActCitedWithTwoDates: Rule {
  static let about = RuleDescription(
    id: "stesso-atto-due-date",
    title: "Stesso atto citato con due date",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      In un anno un numero tocca a un solo atto: se è citato con due date diverse, una è errata e chi \
      legge non trova l'atto.
      """,
    passing: [CouncilOutline(points: points("4 febbraio 2025")).example],
    failing: [CouncilOutline(points: points("14 febbraio 2025", mark: "▸")).example])

  private static func points(_ date: String, mark: String = "") -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Relaziona la consigliera Verdi, che richiama la deliberazione di Giunta comunale n. 22 del 4
    febbraio 2025. La convenzione attua la \(mark)deliberazione di Giunta comunale n. 22 del \(date).
    La convenzione è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    struct Key: Hashable {
      let kind: String
      let number: String
      let year: Int
    }
    let citations = context.sitting.citations
    guard citations.count > 1 else { return [] }
    var first: [Key: (date: CalendarDate, range: SourceRange)] = [:]
    var reported: Set<Key> = []
    return citations.compactMap { citation in
      guard let date = citation.date else { return nil }
      let key = Key(kind: citation.kind, number: citation.number, year: date.year)
      guard let earlier = first[key] else {
        first[key] = (date, citation.range)
        return nil
      }
      // Short kinds ('decreto') may be acts of different offices.
      guard earlier.date != date, citation.kind.contains(" "), reported.insert(key).inserted else {
        return nil
      }
      return Violation(
        at: citation.range,
        "lo stesso atto è citato con la data \(Wording.ofDate(date)) e con quella "
          + Wording.ofDate(earlier.date),
        hint: "correggi la data sbagliata",
        related: [RelatedPlace(earlier.range, "\(Wording.date(earlier.date))")],
        data: ["number": .string(citation.number)])
    }
  }
}
