import Model

/// An annex cited by its letter or number, where others are attached and it is not.
enum AnnexNotAttached: Rule {
  static let about = RuleDescription(
    id: "allegato-citato-non-elencato",
    title: "Allegato citato e non unito al verbale",
    family: .forma,
    severity: .note,
    sources: [.consistency],
    rationale: """
      Un allegato richiamato è parte dell'atto: se gli altri sono uniti e quello no, l'atto è \
      incompleto.
      """,
    passing: [
      CouncilOutline(
        points: points,
        signatures: CouncilOutline().signatures + annexes + "\n\nALLEGATO B\n\nTariffe"
      ).example
    ],
    failing: [
      CouncilOutline(
        points: points.replacing("e l'allegato B", with: "e l'▸allegato B"),
        signatures: CouncilOutline().signatures + annexes
      ).example
    ])

  private static let annexes = "\n\nALLEGATO A\n\nTesto della convenzione"
  private static let points = """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Sono approvati all'unanimità la convenzione (allegato A) e l'allegato B con le tariffe.
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard !sitting.annexCitations.isEmpty else { return [] }
    var attached = listed(in: sitting)
    for annex in sitting.annexes {
      attached.formUnion(titles(in: annex.range, sitting.source).compactMap { label(of: $0) })
    }
    guard !attached.isEmpty else { return [] }
    var reported: Set<String> = []
    return sitting.annexCitations.compactMap { citation in
      guard let range = citation.range, !attached.contains(citation.value),
        // Letters and numbers are two series: one says nothing of the other.
        attached.contains(where: { isNumber($0) == isNumber(citation.value) }),
        attached.contains(where: { isNext(citation.value, to: $0) }),
        !sitting.annexes.contains(where: { $0.range.contains(range.lower) }),
        reported.insert(citation.value).inserted
      else { return nil }
      return Violation(
        at: range,
        "l'allegato \(citation.value) è citato, ma non è fra gli allegati uniti ("
          + attached.sorted().joined(separator: ", ") + ")",
        hint: "unisci l'allegato, o correggi il richiamo",
        data: ["annex": .string(citation.value)])
    }
  }

  /// 'Allegati: A) rendiconto; B) regolamento' at the end of the minutes.
  private static func listed(in sitting: Sitting) -> Set<String> {
    let start = sitting.closing?.upper ?? sitting.items.last?.range.lower ?? sitting.range.lower
    let end = SourceRange(start, sitting.range.upper)
    guard let place = sitting.source.firstRange(of: "allegati:", in: end) else { return [] }
    let words = sitting.source.text(
      in: SourceRange(place.upper, min(end.upper, place.upper + 1000)))
    var labels: Set<String> = []
    var word = ""
    for character in words {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        if character == ")", word.count == 1 || Int(word) != nil {
          labels.insert(word.uppercased())
        }
        word = ""
      }
    }
    return labels
  }

  /// The lines of what follows the minutes that begin as an annex does.
  private static func titles(in range: SourceRange, _ source: SourceText) -> [String] {
    var titles: [String] = []
    var from = range.lower
    while let place = source.firstRange(of: "all", in: SourceRange(from, range.upper)) {
      from = place.upper
      let line = source.rangeOfLine(source.line(of: place.lower))
      let lead = source.text(in: SourceRange(line.lower, place.lower))
      if lead.allSatisfy({ !$0.isLetter && !$0.isNumber }) {
        titles.append(
          source.text(in: SourceRange(place.lower, min(line.upper, place.lower + 40))))
      }
    }
    return titles
  }

  /// 'ALLEGATO A – Programma': A; 'All. 1': 1.
  private static func label(of title: String) -> String? {
    let words = title.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
    guard let first = words.first, first.hasPrefix("ALL") else { return nil }
    return words.dropFirst().prefix(3).first { word in
      word.count == 1 && word.first?.isLetter ?? false && word != "N" || Int(word) != nil
    }
  }

  private static func isNumber(_ label: String) -> Bool { Int(label) != nil }

  /// A gap in a series is only told next to what is there.
  private static func isNext(_ label: String, to other: String) -> Bool {
    if let left = Int(label), let right = Int(other) { return abs(left - right) == 1 }
    guard let left = label.unicodeScalars.first?.value,
      let right = other.unicodeScalars.first?.value
    else { return false }
    return left > right ? left - right == 1 : right - left == 1
  }
}
