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
    passing: [
      CouncilOutline(agenda: agenda, points: points("2025/2027")).example,
      CouncilOutline(
        agenda: CouncilOutline().agenda.replacing(
          "la biblioteca", with: "la palestra con la Polisportiva Lentese"),
        points: CouncilOutline().points.replacing(
          "2. Convenzione per la biblioteca",
          with: "2. Accordo per la palestra con la Polisportiva Lentesi")
      ).example,
    ],
    failing: [
      CouncilOutline(agenda: agenda, points: points("2026/2028", mark: "▸")).example,
      CouncilOutline(
        agenda: CouncilOutline().agenda.replacing("precedente", with: "del 4 febbraio 2025"),
        points: CouncilOutline().points.replacing(
          "1. Approvazione del verbale della seduta precedente",
          with: "1. ▸Approvazione del verbale della seduta del 4 marzo 2025")
      ).example,
      CouncilOutline(
        agenda: CouncilOutline().agenda.replacing(
          "la biblioteca", with: "la palestra con la Polisportiva Lentese"),
        points: CouncilOutline().points.replacing(
          "2. Convenzione per la biblioteca",
          with: "2. ▸CONVENZIONE PER LA PALESTRA CON LA POLISPORTIVA VALLESE")
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
          ?? ProperNames.change(from: entry.title.value, to: title.value)
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

/// The names of persons and bodies in titles.
enum ProperNames {
  /// What tells that a title names another, where all its other words are the same.
  static func change(from listed: String, to treated: String) -> String? {
    let (before, after) = (words(listed), words(treated))
    guard before.count == after.count, before.count > 3 else { return nil }
    let differing = before.indices.filter { folded(before[$0]) != folded(after[$0]) }
    guard differing.count == 1, let place = differing.first, place > 0 else { return nil }
    let (old, new) = (before[place], after[place])
    // Where most words are in capitals none shows that it is a name.
    let capitals = before.count { $0.first?.isUppercase ?? false }
    let distance = EditDistance.between(Array(folded(old).utf8), Array(folded(new).utf8))
    guard isName(old), new.count > 3, new.first?.isUppercase ?? false,
      2 * capitals < before.count + 2,
      // One letter or two are a slip.
      distance > 2
    else { return nil }
    return "«\(new)» invece di «\(old)»"
  }

  private static func isName(_ word: String) -> Bool {
    word.count > 3 && word.first?.isUppercase ?? false && word.dropFirst().allSatisfy(\.isLowercase)
  }

  private static func words(_ title: String) -> [String] {
    title.split { !$0.isLetter }.map(String.init)
  }

  private static func folded(_ word: String) -> String { NameKey(word).words.first ?? "" }
}
