import Model

/// A point treated under a title whose years, amounts or municipalities differ from the list's.
enum TitleChanged: Rule {
  static let about = RuleDescription(
    id: "titolo-cambiato",
    title: "Titolo del punto diverso da quello dell'ordine del giorno",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Si delibera su ciò che è iscritto: se fra l'elenco e la trattazione cambiano gli anni, le cifre \
      o gli enti, è un altro oggetto.
      """,
    passing: [CouncilOutline(agenda: agenda, points: points("2025/2027")).example],
    failing: [
      CouncilOutline(agenda: agenda, points: points("2026/2028", mark: "▸")).example,
      CouncilOutline(
        agenda: CouncilOutline().agenda.replacing("precedente", with: "del 4 febbraio 2025"),
        points: CouncilOutline().points.replacing(
          "1. Approvazione del verbale della seduta precedente",
          with: "1. ▸Approvazione del verbale della seduta del 4 marzo 2025")
      ).example,
    ])

  private static let agenda = """
    ORDINE DEL GIORNO
    1. Approvazione del verbale della seduta precedente
    2. Programma delle manifestazioni 2025/2027
    """

  private static func points(_ years: String, mark: String = "") -> String {
    """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. \(mark)Programma delle manifestazioni \(years)

    Relaziona la consigliera Verdi. Il programma è approvato all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.agendaIsFromHeadings else { return [] }
    return sitting.items.compactMap { item in
      guard let number = item.agendaNumber, let title = item.title, let range = title.range,
        let entry = sitting.agenda.first(where: { $0.number == number }),
        entry.title.value != title.value, entry.title.range != range
      else { return nil }
      let listed = TitleFacts(entry.title.value)
      let treated = TitleFacts(title.value)
      guard listed.likeness(to: treated) >= 0.5,
        let change = change(from: listed, to: treated)
      else { return nil }
      return Violation(
        at: range, "il titolo del punto \(number) cambia rispetto all'ordine del giorno: \(change)",
        hint: "riporta il titolo com'è iscritto, o spiega la modifica",
        related: entry.title.range.map { [RelatedPlace($0, "com'è iscritto")] } ?? [],
        data: ["number": .int(number)])
    }
  }

  private static func change(from listed: TitleFacts, to treated: TitleFacts) -> String? {
    if !listed.years.isEmpty, !treated.years.isEmpty, Set(listed.years) != Set(treated.years) {
      return "anni \(YearWording.list(treated.years)) invece di \(YearWording.list(listed.years))"
    }
    if !listed.days.isEmpty, !treated.days.isEmpty, listed.days.isDisjoint(with: treated.days) {
      return "data \(treated.days.sorted().joined(separator: ", ")) invece di "
        + listed.days.sorted().joined(separator: ", ")
    }
    if !listed.amounts.isEmpty, !treated.amounts.isEmpty,
      listed.amounts.isDisjoint(with: treated.amounts)
    {
      return "importo \(treated.amounts.sorted().joined(separator: ", ")) invece di "
        + listed.amounts.sorted().joined(separator: ", ")
    }
    if !listed.municipalities.isEmpty, !treated.municipalities.isEmpty,
      listed.municipalities.isDisjoint(with: treated.municipalities)
    {
      return
        "Comune di \(treated.municipalities.sorted().map(Self.capitalized).joined(separator: ", "))"
        + " invece di Comune di \(listed.municipalities.sorted().map(Self.capitalized).joined(separator: ", "))"
    }
    return nil
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// Spans of years in words.
enum YearWording {
  /// '2025', '2025-2027', '2024 e 2026'.
  static func list(_ spans: [ClosedRange<Int>]) -> String {
    Wording.list(
      spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" })
  }
}
