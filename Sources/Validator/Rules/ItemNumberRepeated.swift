import Model

/// The same number on two entries of the agenda, or on two points treated.
enum ItemNumberRepeated: Rule {
  static let about = RuleDescription(
    id: "numero-punto-ripetuto",
    title: "Due punti con lo stesso numero",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Il numero del punto lo identifica nelle deliberazioni e nelle votazioni: due punti con lo \
      stesso numero si confondono.
      """,
    passing: [CouncilOutline().example],
    failing: [
      CouncilOutline(
        agenda: CouncilOutline().agenda + "\n2. ▸Regolamento per l'uso delle palestre"
      ).example
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings, sitting.agenda.count > 1 else { return [] }
    var first: [Int: AgendaItem] = [:]
    return sitting.agenda.compactMap { entry in
      guard let number = entry.number else { return nil }
      if let twin = twin(of: entry, in: sitting.source) {
        return Violation(
          at: twin, "il numero \(number) dell'ordine del giorno è dato a due punti",
          hint: "rinumera i punti",
          related: entry.title.range.map {
            [RelatedPlace(SourceRange($0.lower, twin.lower), "primo")]
          }
            ?? [],
          data: ["number": .int(number)])
      }
      guard let earlier = first[number] else {
        first[number] = entry
        return nil
      }
      guard let range = entry.title.range, number != 1,
        TitleFacts(earlier.title.value).likeness(to: TitleFacts(entry.title.value)) < 0.9
      else { return nil }
      return Violation(
        at: range, "il numero \(number) dell'ordine del giorno è dato a due punti",
        hint: "rinumera i punti",
        related: earlier.title.range.map { [RelatedPlace($0, "anche questo è il punto \(number)")] }
          ?? [],
        data: ["number": .int(number)])
    }
  }

  /// A second entry of the same number that was read as the end of the first.
  private static func twin(of entry: AgendaItem, in source: SourceText) -> SourceRange? {
    guard let number = entry.number, number > 1, let range = entry.title.range else { return nil }
    var line = source.line(of: range.lower) + 1
    while line <= source.line(of: max(range.lower, range.upper - 1)) {
      let place = source.trimmed(source.rangeOfLine(line))
      let words = source.text(in: place)
      for mark in [".", ")"] where words.hasPrefix("\(number)\(mark) ") {
        let title = SourceRange(place.lower + "\(number)\(mark) ".utf8.count, place.upper)
        return source.trimmed(title)
      }
      line += 1
    }
    return nil
  }
}
