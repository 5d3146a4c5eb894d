import Model

/// The register of the deliberations: a page for every organ and year, numbered from the first.
enum RegisterView {
  /// The view of the sittings given, put by date.
  static func make(_ sittings: [HeldSitting], options: ActOptions) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make("Registro delle deliberazioni", sittings))
    view.set(.pages, pages(sittings).map { page($0, firstNumber: options.firstNumber) })
    return view
  }

  /// The sittings of one organ in one year, by date.
  private static func pages(_ sittings: [HeldSitting]) -> [[HeldSitting]] {
    struct Key: Hashable {
      let body: [String]
      let year: Int?
    }
    var keys: [Key] = []
    var groups: [Key: [HeldSitting]] = [:]
    for held in sittings {
      let names = [held.authority, held.bodyName].compactMap { $0 }.joined(separator: " ")
      let key = Key(body: NameKey(names).words.sorted(), year: held.sitting.date?.value.year)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(held)
    }
    return keys.compactMap { groups[$0].map(byDate) }.sorted { left, right in
      year(left) < year(right)
    }
  }

  private static func year(_ sittings: [HeldSitting]) -> Int {
    sittings.first?.sitting.date?.value.year ?? Int.max
  }

  /// A stable order: sittings of one day stay as given.
  private static func byDate(_ sittings: [HeldSitting]) -> [HeldSitting] {
    sittings.enumerated().sorted { left, right in
      let (first, second) = (left.element.sitting.date?.value, right.element.sitting.date?.value)
      if let first, let second, first != second { return first < second }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func page(_ sittings: [HeldSitting], firstNumber: Int) -> View {
    var view = View()
    let head = sittings[0]
    view.set(.authority, head.authority)
    view.merge(LetterheadView.make(head))
    view.require(.body, head.bodyName)
    view.set(.ofBody, NounPhrase(head.bodyName ?? Blank.text).of)
    view.require(.year, head.sitting.date.map { String($0.value.year) })
    view.set(.firstNumber, String(firstNumber))
    var next = firstNumber
    var entries: [View] = []
    var tally = RegisterTotals()
    for held in sittings {
      for decision in Decision.all(in: held.sitting) {
        tally.count(decision, held)
        entries.append(RegisterEntry.make(decision, held: held, next: &next))
      }
    }
    view.set(.entries, .rows, entries)
    view.set(.totals, tally.words)
    view.set(.hasEnforceability, head.regulation.hasEnforceability)
    return view
  }
}
