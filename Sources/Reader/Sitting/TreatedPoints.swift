import Model

/// The points as they are treated, under their headings, or the only one where there are none.
struct TreatedPoints {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Reads them into a sitting: its points, its preamble, the movements and the pauses told among them.
  ///
  /// - Parameters:
  ///   - free: The lines that are neither the roll's nor the order of the day's.
  ///   - leads: Lines of the order of the day that tell what goes before it.
  func read(
    _ headings: [PointHeading], free: [Int], leads: Set<Int>, headEnd: Int,
    agenda: AgendaReader.Reading, into sitting: inout Sitting
  ) {
    func head(before line: Int) -> [Int] {
      (free.filter { $0 < line } + leads.filter { $0 < line }).sorted()
    }
    let passages = PassageReader(minutes: minutes)
    let items = ItemReader(minutes: minutes, passages: passages)
    if headings.isEmpty {
      let treatment = treatmentStart(free, headEnd: headEnd)
      let start = votedInHead(before: treatment, free: free, items) ?? treatment
      let itemLines = free.filter { $0 >= start }
      sitting.preamble = passages.passages(of: head(before: start))
      if var item = items.item(lines: itemLines, range: free, heading: nil) {
        let entry = agenda.items.first
        if agenda.items.count == 1 {
          item.title = entry?.title
          item.agendaNumber = entry?.number ?? 1
        }
        if !agenda.items.isEmpty || !item.votes.isEmpty || item.decision != nil {
          sitting.items = [item]
        } else {
          sitting.preamble += item.passages
        }
      }
      if agenda.items.count <= 1,
        sitting.items.first?.votes.isEmpty == false || agenda.items.isEmpty
      {
        TranscriptReader(minutes: minutes).divide(into: &sitting, free: free)
      }
    } else {
      let firstLine = headings[0].isTransition ? headings[0].line : headings[0].line
      let voted = votedBefore(firstLine, free: free, agenda: agenda)
      if let first = voted.first, let item = items.item(lines: voted, range: voted, heading: nil),
        item.votes.contains(where: { $0.inFavour != nil })
      {
        sitting.preamble = passages.passages(of: head(before: first))
        sitting.items.append(item)
      } else {
        sitting.preamble = passages.passages(of: head(before: firstLine))
      }
      var rest = free.drop { $0 < firstLine }
      for (index, heading) in headings.enumerated() {
        let end = index + 1 < headings.count ? headings[index + 1].line : Int.max
        let own = Array(rest.prefix { $0 < end })
        rest = rest.dropFirst(own.count)
        if let item = items.item(lines: own, range: own, heading: heading) {
          sitting.items.append(item)
        }
      }
    }
    if sitting.agenda.isEmpty { agendaFromItems(into: &sitting) }
    sitting.agendaIsFromHeadings = agenda.items.isEmpty || agenda.isSubject
    numberItems(&sitting)
    JointPoints(minutes: minutes, items: items).settle(&sitting.items)
    AgendaChangeReader(minutes: minutes).read(free, into: &sitting)
    let own = Set(free)
    let tokens = minutes.runs(of: (free.first ?? 0)..<((free.last ?? -1) + 1)) { own.contains($0) }
    for run in tokens {
      let range = text.lines[run.lowerBound].first..<text.lines[run.upperBound - 1].end
      if run.contains(where: { minutes.facts[$0].contains(.movement) }) {
        sitting.movements += MovementGrammar(text: text).movements(in: range)
      }
    }
    sitting.movements += agenda.movements
    SuspensionReader(minutes: minutes).read(free, into: &sitting)
  }

  /// What is voted between the list of the points and the first of them, a point to add or to put before
  /// the others: the paragraph of that vote and what follows it.
  private func votedBefore(
    _ first: Int, free: [Int], agenda: AgendaReader.Reading
  ) -> [Int] {
    guard var last = agenda.lines.min(), last < first else { return [] }
    // A point that is added stands below the vote that adds it.
    while agenda.lines.contains(last + 1) { last += 1 }
    let between = free.filter { last < $0 && $0 < first }
    guard let place = between.firstIndex(where: { minutes.facts[$0].contains(.vote) }) else {
      return []
    }
    var start = place
    while start > 0, between[start - 1] == between[start] - 1,
      text.lines[between[start]].blanksBefore == 0
    {
      start -= 1
    }
    return Array(between[start...])
  }

  /// The paragraph of the first vote that stands over the body's own name: amendments, one after the other,
  /// and then 'IL CONSIGLIO COMUNALE' and the whole act. Nil where there is none.
  private func votedInHead(before treatment: Int, free: [Int], _ items: ItemReader) -> Int? {
    guard var place = free.firstIndex(where: { minutes.facts[$0].contains(.vote) }),
      free[place] < treatment
    else { return nil }
    let lines = free[place...].prefix { $0 < treatment }
    guard let item = items.item(lines: Array(lines), range: Array(lines), heading: nil),
      item.votes.contains(where: { $0.inFavour?.isInferred == false && $0.outcome != nil })
    else { return nil }
    while place > 0, free[place - 1] == free[place] - 1, text.lines[free[place]].blanksBefore == 0 {
      place -= 1
    }
    return free[place]
  }

  /// Where the head gives way to the treatment: at the body's own name in capitals ('IL CONSIGLIO
  /// COMUNALE'), else at the paragraph of the first vote.
  private func treatmentStart(_ free: [Int], headEnd: Int) -> Int {
    let firstVote = free.first { minutes.facts[$0].contains(.vote) } ?? headEnd
    for line in free where line <= max(firstVote, headEnd) && minutes.facts[line].contains(.body) {
      let range = minutes.tokens(line)
      let first = text.lexeme(range.lowerBound)
      if first == .il || first == .la, range.count <= 8, minutes.isTitle(line),
        text.lexeme(range.lowerBound + 1).isBodyNoun
      {
        return line
      }
    }
    var start = min(firstVote, headEnd)
    // A paragraph is never cut, nor a run of recitals.
    while let place = free.firstIndex(of: start), place > 0, free[place - 1] == start - 1,
      text.wraps(text.lines[start].first) && !text.isMark(text.lines[start - 1].end - 1, .period)
        || text.continues(text.lines[start].first) || text.lines[start].isContinuation
        || text.lexeme(text.lines[start - 1].first).isRecital
    {
      start -= 1
    }
    return start
  }

  private func agendaFromItems(into sitting: inout Sitting) {
    for item in sitting.items {
      guard let title = item.title else { continue }
      sitting.agenda.append(AgendaItem(number: item.agendaNumber, title: title))
    }
  }

  private func numberItems(_ sitting: inout Sitting) {
    for index in sitting.items.indices where sitting.items[index].title == nil {
      if let number = sitting.items[index].agendaNumber {
        sitting.items[index].title =
          sitting.agenda.enumerated().first { ($1.number ?? $0 + 1) == number }?.element.title
      }
    }
  }
}
