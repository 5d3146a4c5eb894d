import Model

/// Headings of the points as they are treated.
struct HeadingGrammar {
  private let titles: HeadingTitles

  init(minutes: MinutesText, agenda: [AgendaItem]) {
    titles = HeadingTitles(minutes: minutes, agenda: agenda)
  }

  /// The headings among some lines, in order.
  func headings(in lines: [Int]) -> [PointHeading] {
    var result: [PointHeading] = []
    let listed = ListedHeadings(titles: titles)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let heading = heading(at: line, next: index + 1 < lines.count ? lines[index + 1] : nil)
        ?? listed.unlisted(at: line, after: result)
      {
        result.append(heading)
        index += 1
        while index < lines.count, lines[index] < heading.end { index += 1 }
        continue
      }
      index += 1
    }
    let (minutes, agenda) = (titles.minutes, titles.agenda)
    let found = HeadingChoice(minutes: minutes, agenda: agenda).pruned(result)
    // Manners of heading that only the whole sitting shows, the first that fits.
    return RepeatedNumbers(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? UntitledPoints(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? LabelledActs(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? OrdinalPoints(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? found
  }

  /// Headings already known, and those of the points that they leave out.
  func headings(in lines: [Int], besides known: [PointHeading]) -> [PointHeading] {
    guard !known.isEmpty else { return headings(in: lines) }
    let numbers = Set(known.compactMap(\.number))
    let others = headings(in: lines).filter { heading in
      !(heading.number.map { numbers.contains($0) } ?? true)
        && !known.contains { ($0.line..<$0.end).contains(heading.line) }
    }
    return (known + others).sorted { $0.line < $1.line }
  }

  /// The headings that say outright that they head a point, none left out.
  func explicitHeadings(in lines: [Int]) -> [PointHeading] {
    let explicit = ExplicitHeadings(titles: titles)
    return lines.enumerated().compactMap { index, line in
      explicit.heading(at: line, next: index + 1 < lines.count ? lines[index + 1] : nil)
    }
  }

  private func heading(at line: Int, next: Int?) -> PointHeading? {
    ExplicitHeadings(titles: titles).heading(at: line, next: next)
      ?? ListedHeadings(titles: titles).heading(at: line)
      ?? HeadingTransitions(titles: titles).heading(at: line)
  }
}
