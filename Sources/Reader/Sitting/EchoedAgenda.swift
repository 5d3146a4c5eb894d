import Model

/// An order of the day known by its echo: whatever words stand over the list, its entries come again,
/// one by one, over the parts of the text that follow ('punto 7.1 rette', then '7.1 rette').
struct EchoedAgenda {
  let minutes: MinutesText
  /// Lines of the roll, which are no list of points.
  let taken: Set<Int>

  private var text: TokenizedText { minutes.text }

  /// The list, and the headings that repeat it.
  struct Reading {
    var agenda = AgendaReader.Reading()
    var headings: [PointHeading] = []
  }

  /// A line that may be an entry of the list or its heading.
  private struct Entry {
    let line: Int
    let prefix: PointPrefix?
    /// The first token of the title.
    let first: Int
  }

  private struct Echo {
    /// The line after the entry's last, the token after its title.
    let entryEnd: Int
    let titleEnd: Int
    let heading: PointHeading
  }

  func read(_ lines: Range<Int>) -> Reading? {
    let entries = lines.filter { !taken.contains($0) }.compactMap { entry(on: $0) }
    let places = Dictionary(grouping: entries, by: { opening(of: $0) })
    let treated = lines.first { isTally($0) } ?? lines.upperBound
    for (place, entry) in entries.enumerated()
    where entry.line < min(treated, lines.lowerBound + 200) {
      guard places[opening(of: entry)]?.last?.line ?? 0 > entry.line,
        entry.prefix != nil || hasLead(entry.line, in: lines)
      else { continue }
      if let reading = list(from: place, among: entries, places: places, in: lines) {
        return reading
      }
    }
    return nil
  }

  /// The first vote is after the list.
  private func isTally(_ line: Int) -> Bool {
    minutes.facts[line].contains(.vote)
      && text.contains(.favorevole, .contrario, .astenuto, in: minutes.tokens(line))
  }

  private func entry(on line: Int) -> Entry? {
    let range = minutes.tokens(line)
    guard range.count <= 70, !isTally(line), !minutes.isFigureRow(line) else { return nil }
    let prefix = PointPrefix.at(range.lowerBound, before: range.upperBound, in: text)
    let first = prefix?.end ?? range.lowerBound
    switch text.lexeme(first) {
    // The rows of a vote.
    case .presente, .assente, .votante, .scheda: return nil
    default: break
    }
    guard range.contains(first), text.tokens[first].kind != .mark || text.isMark(first, .quote),
      (first..<range.upperBound).contains(where: {
        text.tokens[$0].isWord && text.tokens[$0].end - text.tokens[$0].start > 2
      })
    else { return nil }
    return Entry(line: line, prefix: prefix, first: first)
  }

  /// The first word of a title: what it is found again by.
  private func opening(of entry: Entry) -> String {
    var index = entry.first
    while index + 1 < text.tokens.count, text.tokens[index].kind == .mark { index += 1 }
    return text.tokens[index].isNumber ? text.word(index) : text.folded(index)
  }

  /// Whether the line above leads to a list: it ends with a colon, or names the order of the day.
  private func hasLead(_ line: Int, in lines: Range<Int>) -> Bool {
    guard line > lines.lowerBound else { return false }
    let above = minutes.tokens(line - 1)
    return text.isMark(above.upperBound - 1, .colon)
      || above.count <= 10 && minutes.facts[line - 1].contains(.agenda)
  }

  // MARK: The list

  private func list(
    from place: Int, among entries: [Entry], places: [String: [Entry]], in lines: Range<Int>
  ) -> Reading? {
    let start = entries[place].line
    let end = blockEnd(from: place, among: entries, in: lines)
    var points: [(entry: Entry, echo: Echo?)] = []
    var next = start
    for entry in entries[place...].prefix(while: { $0.line < end }) where entry.line >= next {
      let echo = (places[opening(of: entry)] ?? []).lazy.filter { $0.line >= end }
        .prefix(40).compactMap { self.echo(of: entry, at: $0, before: end, in: lines) }.first
      // What is said nowhere again is a point only by its own mark; else it goes on the title above.
      if echo == nil, !isMarked(entry, like: points.first?.entry) { continue }
      points.append((entry, echo))
      next = echo?.entryEnd ?? entry.line + 1
    }
    // The list ends with its last point that comes again, and with what the same marks go on to.
    let told = points.compactMap(\.echo)
    guard told.count >= 2, points.first?.echo != nil, told.count * 5 >= points.count * 3,
      Set(told.map(\.heading.line)).count == told.count,
      !points.contains(where: { isPerson($0.entry) })
    else { return nil }
    let sorted = told.map(\.heading).sorted { $0.line < $1.line }
    // Headings have text between them; a list, a table, a form has not.
    let adjacent = zip(sorted, sorted.dropFirst()).filter { $1.line <= $0.end }.count
    return adjacent * 3 <= sorted.count ? reading(points, end: end) : nil
  }

  /// Where a run of lines that may be a list ends: at a blank line, or before its own first echo.
  private func blockEnd(from place: Int, among entries: [Entry], in lines: Range<Int>) -> Int {
    let entry = entries[place]
    var line = entry.line + 1
    while line < lines.upperBound, line < entry.line + 60, !taken.contains(line) {
      if text.lines[line].blanksBefore > 1 { break }
      if text.lines[line].blanksBefore == 1, !goesOn(line, like: entry) { break }
      if let again = self.entry(on: line), opening(of: again) == opening(of: entry),
        repeats(entry, again)
      {
        break
      }
      line += 1
    }
    return line
  }

  /// Whether a line after a blank one is another entry of the same list, marked as the first is.
  private func goesOn(_ line: Int, like first: Entry) -> Bool {
    guard let entry = entry(on: line) else { return false }
    return isMarked(entry, like: first) && (entry.prefix?.value ?? 1) != first.prefix?.value
  }

  private func isMarked(_ entry: Entry, like first: Entry?) -> Bool {
    guard let first else { return entry.prefix != nil }
    guard let own = entry.prefix, let other = first.prefix else { return false }
    guard own.isLabelled == other.isLabelled, (own.value == nil) == (other.value == nil) else {
      return false
    }
    let mine = text.tokens[minutes.tokens(entry.line).lowerBound]
    let its = text.tokens[minutes.tokens(first.line).lowerBound]
    return mine.kind == its.kind && (mine.kind != .mark || mine.value == its.value)
  }

  /// 'Rossi Mario', 'il Sindaco Rossi': the rows of a roll come again where each one speaks.
  private func isPerson(_ entry: Entry) -> Bool {
    let names = NameGrammar(text: text)
    let end = minutes.tokens(entry.line).upperBound
    guard
      let name = names.person(at: entry.first, before: end)
        ?? names.officeAndPerson(at: entry.first, before: end)
    else { return false }
    return name.end >= end - 1
      && (name.first..<name.end).contains { GivenNames.contains(text.folded($0)) }
  }

  private func reading(_ points: [(entry: Entry, echo: Echo?)], end: Int) -> Reading {
    var result = Reading()
    let values = points.map { $0.entry.prefix?.value }
    let isCounted =
      values.first == 1 || zip(values, values.dropFirst()).allSatisfy { $1 == $0.map { $0 + 1 } }
    for (place, point) in points.enumerated() {
      let line = point.entry.line
      let number = isCounted ? values[place] : nil
      let titleEnd = point.echo?.titleEnd ?? minutes.tokens(line).upperBound
      guard let title = trimmed(point.entry.first, titleEnd) else { continue }
      result.agenda.items.append(AgendaItem(number: number, title: title))
      result.agenda.lines.formUnion(line..<(point.echo?.entryEnd ?? line + 1))
      if var heading = point.echo?.heading {
        heading.number = number ?? place + 1
        result.headings.append(heading)
      }
    }
    result.headings.sort { $0.line < $1.line }
    return result
  }

  // MARK: The echo

  private func repeats(_ entry: Entry, _ other: Entry) -> Bool {
    run(entry.first, other.first).entry >= minutes.tokens(entry.line).upperBound
  }

  /// The heading that repeats an entry: all the words of its first line, or all those of the heading.
  private func echo(of entry: Entry, at heading: Entry, before limit: Int, in lines: Range<Int>)
    -> Echo?
  {
    let run = run(entry.first, heading.first)
    let own = minutes.tokens(entry.line)
    let its = minutes.tokens(heading.line)
    let isWhole = run.entry >= own.upperBound
    guard isWhole || run.heading >= its.upperBound && run.words >= 3 else { return nil }
    // 'Varie. Il Sindaco informa …': the title ends with its stop, if not with its line.
    let titleEnd = isWhole ? run.heading : its.upperBound
    let line = text.lineIndex(of: max(titleEnd - 1, heading.first))
    if titleEnd < text.lines[line].end, !closesTitle(titleEnd) { return nil }
    guard let title = trimmed(heading.first, titleEnd) else { return nil }
    var entryLine = text.lineIndex(of: max(run.entry - 1, entry.first))
    var entryEnd = run.entry
    // Lines that go on the entry beyond what the heading repeats of it.
    if entryEnd < text.lines[entryLine].end {
      entryEnd = text.lines[entryLine].end
    }
    while entryLine + 1 < limit, text.lines[entryLine + 1].blanksBefore == 0,
      PointPrefix.at(
        text.lines[entryLine + 1].first, before: text.lines[entryLine + 1].end, in: text) == nil,
      text.wraps(text.lines[entryLine + 1].first)
        && !text.tokens[text.lines[entryLine + 1].first].isCapital
        && !text.isMark(text.lines[entryLine].end - 1, .semicolon)
    {
      entryLine += 1
      entryEnd = text.lines[entryLine].end
    }
    let isUnderLabel =
      heading.line > lines.lowerBound && text.lines[heading.line].blanksBefore == 0
      && PointPrefix.fills(minutes.tokens(heading.line - 1), in: text)
    return Echo(
      entryEnd: entryLine + 1, titleEnd: entryEnd,
      heading: PointHeading(
        line: isUnderLabel ? heading.line - 1 : heading.line, end: line + 1, number: nil,
        title: title, resolution: nil,
        isExplicit: true))
  }

  private func closesTitle(_ end: Int) -> Bool {
    [.period, .colon, .dash].contains { text.isMark(end - 1, $0) }
      || text.isMark(end, .openParenthesis)
  }

  /// How far the words of two titles are the same: the tokens after the last that agree.
  private func run(_ first: Int, _ second: Int) -> (entry: Int, heading: Int, words: Int) {
    var (left, right, words) = (first, second, 0)
    var agreed = (first, second)
    while left < text.tokens.count, right < text.tokens.count, words < 80 {
      if text.tokens[left].kind == .mark {
        left += 1
        continue
      }
      if text.tokens[right].kind == .mark {
        right += 1
        continue
      }
      guard isSame(left, right), right == second || !opensParagraph(right), left < second else {
        break
      }
      words += 1
      left += 1
      right += 1
      agreed = (left, right)
    }
    return (afterMarks(agreed.0), afterMarks(agreed.1), words)
  }

  private func opensParagraph(_ index: Int) -> Bool {
    text.tokens[index].startsLine && text.lines[text.lineIndex(of: index)].blanksBefore > 0
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (text.tokens[left], text.tokens[right])
    if one.isNumber || other.isNumber {
      return one.isNumber && other.isNumber && one.value == other.value
    }
    return text.folded(left) == text.folded(right)
  }

  /// Past the marks that close a title, on its own line.
  private func afterMarks(_ index: Int) -> Int {
    var position = index
    while position < text.tokens.count, text.tokens[position].kind == .mark,
      !text.tokens[position].startsLine, !text.isMark(position, .openParenthesis)
    { position += 1 }
    return position
  }

  private func trimmed(_ first: Int, _ end: Int) -> Located<String>? {
    var end = end
    while end > first, text.tokens[end - 1].kind == .mark, !text.isMark(end - 1, .quote),
      !text.isMark(end - 1, .closeParenthesis), !text.isMark(end - 1, .percent),
      !text.closesInitials(end - 1)
    { end -= 1 }
    guard first < end else { return nil }
    return Located(
      StrayBlanks.closed(text.string(first, end)), at: text.range(first, end))
  }
}
