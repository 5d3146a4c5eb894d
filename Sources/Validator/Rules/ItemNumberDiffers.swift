import Model

/// A point headed with a number that is not the one under which the agenda lists it.
enum ItemNumberDiffers: Rule {
  static let about = RuleDescription(
    id: "numero-punto-discorde",
    title: "Punto trattato con un numero diverso da quello iscritto",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il numero con cui un punto è iscritto lo segue nel verbale e nelle deliberazioni: se alla \
      trattazione ne ha un altro, non si sa a quale punto si riferiscano votazione e atto.
      """,
    passing: [
      CouncilOutline().example,
      // Numbered anew from the first: the numbers of the headings are another series.
      CouncilOutline(
        agenda: CouncilOutline().agenda.replacing("1. ", with: "4. ").replacing("2. ", with: "5. ")
      ).example,
    ],
    failing: [
      CouncilOutline(agenda: agenda, points: points("▸4")).example
    ])

  private static let agenda = """
    ORDINE DEL GIORNO
    1. Approvazione del verbale della seduta precedente
    2. Convenzione per la biblioteca
    3. Regolamento per l'uso delle palestre
    """

  private static func points(_ number: String) -> String {
    """
    Punto n. 1: Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    Punto n. 2: Convenzione per la biblioteca

    La convenzione è approvata all'unanimità dei presenti.

    Punto n. \(number): Regolamento per l'uso delle palestre

    Il regolamento è approvato all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings, (3...200).contains(sitting.agenda.count) else { return [] }
    let numbers = sitting.agenda.compactMap(\.number)
    guard Set(numbers).count == sitting.agenda.count else { return [] }
    var agreeing = 0
    var found: [Violation] = []
    // Titles are taken apart only where one is not the agenda's, word for word.
    var parts: [(Int?, TitleFacts)]?
    for item in sitting.items {
      guard let title = item.title, let written = written(item, sitting.source) else { continue }
      if sitting.agenda.contains(where: {
        $0.number == written.number && $0.title.value == title.value
      }) {
        agreeing += 1
        continue
      }
      let entries = parts ?? sitting.agenda.map { ($0.number, TitleFacts($0.title.value)) }
      parts = entries
      let facts = TitleFacts(title.value)
      guard !facts.words.isEmpty else { continue }
      let same = entries.filter { entry in
        facts.words.count > 1 && entry.1.words.count > 1
          ? entry.1.likeness(to: facts) >= 0.9 : entry.1.words == facts.words
      }
      guard same.count == 1, let listed = same[0].0 else { continue }
      if listed == written.number {
        agreeing += 1
        continue
      }
      let own = entries.first { $0.0 == written.number }
      guard (own?.1.likeness(to: facts) ?? 0) < 0.5 else { continue }
      found.append(
        Violation(
          at: written.range,
          "il punto è numerato \(written.number), ma all'ordine del giorno è il \(listed)",
          hint: "correggi il numero del punto",
          related: sitting.agenda.first { $0.number == listed }?.title.range.map {
            [RelatedPlace($0, "com'è iscritto")]
          } ?? [],
          data: ["number": .int(written.number), "listed": .int(listed)]))
    }
    // Where few agree the headings are numbered in a series of their own.
    return agreeing >= 2 && found.count * 2 <= agreeing ? found : []
  }

  /// The number that stands before the title on its line, where it is one and in figures.
  private static func written(
    _ item: Item, _ source: SourceText
  ) -> (number: Int, range: SourceRange)? {
    guard let title = item.title?.range else { return nil }
    let line = source.rangeOfLine(source.line(of: title.lower))
    let end = title.lower
    guard line.lower < end, end - line.lower < 80 else { return nil }
    var runs: [SourceRange] = []
    var place = line.lower
    while place < end {
      guard (0x30...0x39).contains(source.bytes[place]) else {
        place += 1
        continue
      }
      let first = place
      while place < end, (0x30...0x39).contains(source.bytes[place]) { place += 1 }
      runs.append(SourceRange(first, place))
    }
    guard runs.count == 1, let run = runs.first, let number = Int(source.text(in: run)) else {
      return nil
    }
    return (number, run)
  }
}
