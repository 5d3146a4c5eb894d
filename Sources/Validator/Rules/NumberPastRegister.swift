import Model

/// A number that leaves others out between it and the last of the register.
enum NumberPastRegister: Rule {
  static let about = RuleDescription(
    id: "numero-oltre-il-registro",
    title: "Numero che non segue l'ultimo del registro",
    family: .fraSedute,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Nel registro ogni deliberazione prende il numero che segue l'ultimo: se il verbale ne porta uno \
      più alto, o il numero è errato o c'è un verbale ancora da iscrivere.
      """,
    passing: [example("13")],
    failing: [example("▸15")])

  private static func example(_ number: String) -> Example {
    Example(
      SittingPair.sitting(
        "6 marzo 2025", riva: "Presente", verdi: "Assente", point("12", "Programma delle feste"))
        + "\n\n"
        + SittingPair.sitting(
          "10 aprile 2025", riva: "Presente", verdi: "Presente",
          point(number, "Convenzione per la biblioteca")),
      regulation: "consiglio-comunale", registered: 1)
  }

  private static func point(_ number: String, _ title: String) -> String {
    """
    1. \(title)

    DELIBERAZIONE N. \(number)

    Relaziona il consigliere Neri. La proposta è approvata all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let last = context.lastRegistered, let date = sitting.date?.value, date >= last.date
    else { return [] }
    let numbered = sitting.items.compactMap { item -> (number: Int, place: SourceRange)? in
      guard let text = item.resolutionNumber, let number = ResolutionNumber(text.value),
        let range = text.range
      else { return nil }
      return (number.value, range)
    }
    guard let first = numbered.min(by: { $0.number < $1.number }), first.number > last.number + 1
    else { return [] }
    // What is not in the register may be in minutes given together with these.
    let gap = last.number + 1...first.number - 1
    let given = context.numbersOfOthers(among: gap)
    let bounds = [gap.lowerBound - 1] + given.sorted() + [gap.upperBound + 1]
    let missing = zip(bounds, bounds.dropFirst()).filter { $0 + 1 < $1 }.map { before, after in
      after - before == 2 ? "\(before + 1)" : "\(before + 1)-\(after - 1)"
    }
    guard !missing.isEmpty else { return [] }
    return [
      Violation(
        at: first.place,
        "il primo numero del verbale è \(first.number), ma l'ultimo del registro è il \(last.number): "
          + (given.count + 1 == gap.count ? "manca il n. " : "mancano i n. ")
          + missing.joined(separator: ", "),
        hint: "controlla il numero, o iscrivi prima i verbali che mancano",
        data: ["number": .int(first.number), "lastRegistered": .int(last.number)])
    ]
  }
}
