import Model

/// The register of the deliberations: a page for every organ and year, numbered from the first.
enum RegisterView {
  /// The view of the sittings given, put by date.
  static func make(_ sittings: [HeldSitting], options: ActOptions) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make("Registro delle deliberazioni", sittings))
    let sheets = pages(sittings).map { sheet($0, firstNumber: options.firstNumber) }
    view.set(.pages, sheets.map(page))
    return view
  }

  /// The view of pages already made up.
  static func make(_ sheets: [RegisterSheet], title: String) -> View {
    var view = View()
    view.set(.title, title)
    view.set(.pages, sheets.map(page))
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

  private static func sheet(_ sittings: [HeldSitting], firstNumber: Int) -> RegisterSheet {
    let head = sittings[0]
    var next = firstNumber
    var lines: [RegisterLine] = []
    for held in sittings {
      for decision in Decision.all(in: held.sitting) {
        let resolution = Resolution(decision, held: held)
        let numbersIt =
          resolution.outcome != .rejected || held.regulation.publication.numbersRejected
        lines.append(
          RegisterLine(
            number: number(of: resolution, isNumbered: numbersIt, next: &next),
            resolution: resolution))
      }
    }
    return RegisterSheet(
      authority: head.authority, body: head.bodyName, year: head.sitting.date?.value.year,
      firstNumber: firstNumber, lines: lines, hasEnforceability: head.regulation.hasEnforceability,
      letterhead: head.regulation.letterhead)
  }

  /// The number the minutes state, or else the next; none where rejected motions take none.
  private static func number(
    of resolution: Resolution, isNumbered: Bool, next: inout Int
  ) -> String {
    if let stated = resolution.statedNumber {
      if let figure = Int(stated.prefix { $0.isNumber }) { next = max(next, figure + 1) }
      return stated
    }
    guard isNumbered else { return "—" }
    defer { next += 1 }
    return String(next)
  }

  private static func page(_ sheet: RegisterSheet) -> View {
    var view = View()
    view.set(.authority, sheet.authority)
    view.merge(LetterheadView.make(sheet.letterhead, authority: sheet.authority))
    view.require(.body, sheet.body)
    view.set(.ofBody, NounPhrase(sheet.body ?? Blank.text).of)
    view.require(.year, sheet.year.map { String($0) })
    view.set(.firstNumber, String(sheet.firstNumber))
    view.set(.entries, .rows, sheet.lines.map(RegisterEntry.make))
    view.set(.totals, sheet.totals)
    view.set(
      .remarks, .rows,
      sheet.remarks.map { remark in
        var row = View()
        row.set(.text, remark)
        return row
      })
    view.set(.hasEnforceability, sheet.hasEnforceability)
    return view
  }
}
