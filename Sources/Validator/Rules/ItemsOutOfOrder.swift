import Model

/// Points treated in another order than listed, with no decision to do so.
enum ItemsOutOfOrder: Rule {
  static let about = RuleDescription(
    id: "punti-fuori-ordine",
    title: "Punti trattati in ordine diverso senza una decisione",
    family: .ordineDelGiorno,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      L'ordine del giorno si segue com'è, salvo che l'organo decida di mutarlo: il verbale deve dire \
      quali punti si anticipano e per decisione di chi.
      """,
    passing: [
      CouncilOutline(
        points: inverted(
          "Il Presidente propone di anticipare il punto n. 2. Il Consiglio concorda.\n\n")
      ).example
    ],
    failing: [CouncilOutline(points: inverted("", mark: "▸")).example])

  private static func inverted(_ decision: String, mark: String = "") -> String {
    """
    \(decision)2. \(mark)Convenzione per la biblioteca

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.

    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard sitting.items.count > 1,
      // 'Si inverte l'ordine del giorno' covers every point.
      !sitting.agendaChanges.contains(where: {
        $0.numbers.isEmpty && ($0.kind == .broughtForward || $0.kind == .postponed)
      })
    else { return [] }
    let decided = Set(
      sitting.agendaChanges.filter { $0.kind != .withdrawn }.flatMap(\.numbers))
    let found = inversions(in: sitting, apart: decided)
    // Only where something is amiss is the text searched for decisions put in other words.
    guard !found.isEmpty, let told = toldChanges(in: sitting) else { return [] }
    return told.isEmpty ? found : inversions(in: sitting, apart: decided.union(told))
  }

  private static func inversions(in sitting: Sitting, apart moved: Set<Int>) -> [Violation] {
    var seen: Set<Int> = []
    let order = sitting.items.indices.filter { index in
      guard let number = sitting.items[index].agendaNumber else { return false }
      return !moved.contains(number) && seen.insert(number).inserted
        && !isToldMoved(sitting.items[index], sitting)
    }
    var found: [Violation] = []
    var position = 0
    while position < order.count {
      let later = laterSmaller(at: position, order, sitting)
      guard !later.isEmpty else {
        position += 1
        continue
      }
      var run = [position]
      while position + 1 < order.count, laterSmaller(at: position + 1, order, sitting) == later {
        position += 1
        run.append(position)
      }
      position += 1
      if let violation = report(run.map { order[$0] }, before: later, sitting) {
        found.append(violation)
      }
    }
    return found
  }

  /// 'ARG. 5 (anticipato)', 'Punto 4 (trattato come secondo)': the heading itself says it.
  private static func isToldMoved(_ item: Item, _ sitting: Sitting) -> Bool {
    let heading = SourceRange(item.range.lower, min(item.range.upper, item.range.lower + 120))
    let line = sitting.source.bytes[heading.lower..<heading.upper].prefix { $0 != 0x0A }
    return sitting.source.hasWord(
      ["anticipat", "posticipat", "prelevat", "trattato come", "trattato per"],
      in: SourceRange(line.startIndex, line.endIndex))
  }

  /// The points that a sentence before the last of them moves; nil when one moves some without
  /// numbers.
  ///
  /// The reader makes decisions of the plain ones; here a doubt is enough to be silent.
  private static func toldChanges(in sitting: Sitting) -> Set<Int>? {
    let words: [StaticString] = [
      "anticip", "invert", "inversion", "posticip", "per primo", "per prima", "prioritari",
      "con precedenza", "ordine di trattazione", "preliminarmente", "trattato subito",
      "trattati subito", "trattato dopo", "trattati dopo", "trattato prima", "trattati prima",
      "discusso subito", "discussi subito", "discusso prima", "discusso dopo", "prelievo",
    ]
    let things: [StaticString] = [
      "punto ", "punti ", "argoment", "ordine del giorno", "o.d.g", "odg", "trattazione",
      "discussione", "esame",
    ]
    guard let end = sitting.items.last?.range.lower else { return [] }
    var numbers: Set<Int> = []
    for word in words {
      var from = sitting.range.lower
      while let place = sitting.source.firstRange(of: word, in: SourceRange(from, end)) {
        from = place.upper
        let near = SourceRange(
          max(sitting.range.lower, place.lower - 60), min(end, place.upper + 80))
        guard sitting.source.hasWord(things, in: near) else { continue }
        let reach = SourceRange(
          max(sitting.range.lower, place.lower - 300), min(end, place.upper + 300))
        let sentence = sitting.source.sentence(around: place, in: reach)
        let named = sitting.source.text(in: sentence).split { !$0.isNumber }.compactMap { Int($0) }
        if named.isEmpty { return nil }
        numbers.formUnion(named)
      }
    }
    return numbers
  }

  /// Numbers below that of a place which come after it.
  private static func laterSmaller(at place: Int, _ order: [Int], _ sitting: Sitting) -> [Int] {
    let number = sitting.items[order[place]].agendaNumber ?? 0
    return order[(place + 1)...].compactMap { sitting.items[$0].agendaNumber }
      .filter { $0 < number }.sorted()
  }

  private static func report(
    _ items: [Int], before later: [Int], _ sitting: Sitting
  ) -> Violation? {
    guard let first = items.first else { return nil }
    let item = sitting.items[first]
    let numbers = items.compactMap { sitting.items[$0].agendaNumber }
    let range = item.title?.range ?? item.range
    let subject =
      numbers.count == 1
      ? "il punto \(numbers[0]) è trattato"
      : "i punti \(Wording.list(numbers.map(String.init))) sono trattati"
    let object =
      later.count == 1
      ? "prima del punto \(later[0])" : "prima dei punti \(Wording.list(later.map(String.init)))"
    let covered = sitting.agendaChanges.filter { !$0.numbers.isEmpty && $0.kind == .broughtForward }
    return Violation(
      at: range,
      "\(subject) \(object), ma nessuna decisione muta l'ordine del giorno per "
        + (numbers.count == 1 ? "questo punto" : "questi punti"),
      hint: "scrivi la decisione di anticipare, o rimetti i punti nell'ordine dell'elenco",
      related: covered.map { change in
        RelatedPlace(
          change.range,
          "la decisione riguarda solo "
            + Wording.list(change.numbers.map { "il punto \($0)" }))
      },
      data: [
        "numbers": .strings(numbers.map(String.init)), "before": .strings(later.map(String.init)),
      ])
  }
}
