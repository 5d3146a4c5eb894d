import Model

/// One number on two resolutions of a sitting, or of one day.
enum ResolutionNumberRepeated: Rule {
  static let about = RuleDescription(
    id: "numero-ripetuto",
    title: "Numero dato a due deliberazioni",
    family: .fraSedute,
    severity: .error,
    sources: [.consistency],
    rationale: "Nell'anno un numero tocca a una sola deliberazione dello stesso organo.",
    passing: [CouncilOutline(points: points("15")).example],
    failing: [
      CouncilOutline(points: points("▸14")).example,
      CouncilOutline(
        points: """
          1. Approvazione del verbale della seduta precedente

          Il verbale è approvato all'unanimità dei presenti. DELIBERA N. 8

          2. Convenzione per la biblioteca

          La convenzione è approvata all'unanimità dei presenti. DELIBERA N. ▸8
          """
      ).example,
    ])

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

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    var first: [Int: (title: String, place: SourceRange)] = [:]
    var found: [Violation] = []
    for item in sitting.items {
      guard let text = item.resolutionNumber ?? noted(in: item, sitting.source),
        let number = ResolutionNumber(text.value)?.value, let range = text.range
      else { continue }
      let title = item.title?.value ?? ""
      if let earlier = first[number] {
        guard earlier.title != title else { continue }
        found.append(
          Violation(
            at: range, "il numero \(number) è dato a due deliberazioni della stessa seduta",
            hint: "correggi uno dei due numeri",
            related: [RelatedPlace(earlier.place, "n. \(number)")], data: ["number": .int(number)]))
      } else {
        first[number] = (title, range)
        if let other = twin(number, title, context) {
          found.append(
            Violation(
              at: range,
              "il numero \(number) è dato anche a un'altra deliberazione dello stesso anno: «\(other)»",
              hint: "correggi uno dei due numeri", data: ["number": .int(number)]))
        }
      }
    }
    return found
  }

  /// The title of another resolution of that number, of the same organ and year, given before.
  /// 'Approvato. DELIBERA N. 14' at the end of a line of the point.
  private static func noted(in item: Item, _ source: SourceText) -> Located<String>? {
    var place = item.range.lower
    while let found = source.firstRange(
      ofAny: ["delibera n. ", "deliberazione n. "],
      in: SourceRange(place, item.range.upper))
    {
      place = found.upper
      let line = source.rangeOfLine(source.line(of: found.lower))
      let rest = source.trimmed(SourceRange(found.upper, line.upper))
      // Small letters cite another act.
      guard source.text(in: found).allSatisfy({ !$0.isLowercase }), rest.lower < rest.upper,
        source.bytes[rest.lower..<rest.upper].allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      return Located(source.text(in: rest), at: rest)
    }
    return nil
  }

  private static func twin(_ number: Int, _ title: String, _ context: CheckContext) -> String? {
    guard context.hasOtherSittings, !title.isEmpty,
      context.sitting.body.name != nil || context.sitting.body.authority != nil
    else { return nil }
    let here = TitleFacts(title)
    return context.earlierResolutions(numbered: number).lazy.compactMap { other, item -> String? in
      guard let words = other.items[item].title?.value,
        TitleFacts(words).likeness(to: here) < 0.5
      else { return nil }
      return words
    }.first
  }
}
