import Model

/// Reads the order of the day: a list after its heading, a list with no heading, an OGGETTO.
struct AgendaReader {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }
  private var headings: AgendaHeading { AgendaHeading(minutes: minutes) }
  private var lists: AgendaList { AgendaList(minutes: minutes, taken: taken) }
  private var inline: InlineAgenda { InlineAgenda(minutes: minutes, taken: taken) }
  private var subjects: AgendaSubject { AgendaSubject(minutes: minutes, taken: taken) }
  private var untitled: UntitledSubject { UntitledSubject(minutes: minutes, taken: taken) }
  private var titles: AgendaTitle { AgendaTitle(text: text) }

  /// What was found.
  struct Reading {
    var items: [AgendaItem] = []
    /// The lines it stands on.
    var lines: Set<Int> = []
    /// True when it is an OGGETTO: the whole act is about it.
    var isSubject = false
    /// Planned movements found between the titles.
    var movements: [Movement] = []
  }

  func read(_ lines: Range<Int>) -> Reading {
    for line in lines
    where minutes.facts[line].contains(.agenda) && (!taken.contains(line) || headings.leads(line)) {
      if var list = listAfterHeading(line, in: lines) {
        takeAdded(into: &list, in: lines)
        return list
      }
    }
    if let subject = subjects.subject(in: lines) { return subject }
    return lists.bareList(in: lines) ?? untitled.read(in: lines) ?? Reading()
  }

  /// Entries with letters, under 'Affari da trattare:', where nothing else was found.
  func lettered(_ lines: Range<Int>) -> Reading {
    lists.bareList(in: lines, lettered: true) ?? Reading()
  }

  /// 'Sono quindi iscritti i punti:' some lines below the list, '7. Titolo' and '8. Titolo' under it: what is added at
  /// the beginning of the sitting.
  private func takeAdded(into list: inout Reading, in lines: Range<Int>) {
    guard let last = list.lines.max(), let number = list.items.last?.number,
      list.items.indices.allSatisfy({ list.items[$0].number == $0 + 1 })
    else { return }
    let next = last + 2..<max(last + 2, min(lines.upperBound, last + 16))
    guard
      let line = next.first(where: { line in
        let range = minutes.tokens(line)
        return ListMarker.at(range.lowerBound, before: range.upperBound, in: text)?.value
          == number + 1
      }), text.isMark(text.lines[line - 1].end - 1, .colon),
      (max(last + 1, line - 5)..<line).contains(where: {
        minutes.facts[$0].contains(.change)
          || text.containsWord(Self.adding, in: minutes.tokens($0))
      })
    else { return }
    // All that are added, one under the other.
    var added = line
    var value = number + 1
    while added < lines.upperBound, added == line || text.lines[added].blanksBefore == 0 {
      let range = minutes.tokens(added)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.style == .number, marker.value == value, marker.end < range.upperBound,
        text.tokens[marker.end].isCapital
      else { return }
      titles.append(marker.end..<range.upperBound, number: value, into: &list)
      list.lines.insert(added)
      added += 1
      value += 1
    }
  }

  private static let adding: WordSet = [
    "iscritto", "iscritta", "iscritti", "iscrivere", "integrato", "integrare", "integrazione",
    "suppletivo",
  ]

  /// 'ordine del giorno:', 'o.d.g.', 'per trattare i seguenti argomenti:' and the list after it.
  private func listAfterHeading(_ line: Int, in lines: Range<Int>) -> Reading? {
    let range = minutes.tokens(line)
    for index in range where headings.isAgendaWord(index) {
      // A point of it ('primo punto all'o.d.g.') is a heading of another sort, and a motion is no list.
      if headings.isPointReference(index) || headings.isMotion(index, on: line) { continue }
      let first = firstToken(after: index, in: range)
      if first > range.upperBound {
        guard first < text.tokens.count else { continue }
        // 'sul seguente ordine del' and, on the next line, 'giorno: 1. Bilancio; 2. Nomine'
        let line = text.lineIndex(of: first - 1)
        if line < lines.upperBound, first < minutes.tokens(line).upperBound,
          let found = fuller(
            inline.list(from: first, line: line, in: lines), from: first, in: lines)
        {
          return found
        }
        if line < lines.upperBound, let found = listBelow(line, in: lines) { return found }
        continue
      }
      let found =
        first < range.upperBound
        ? fuller(inline.list(from: first, line: line, in: lines), from: first, in: lines)
        : listBelow(line, in: lines)
      if let found { return found }
    }
    return nil
  }

  /// Where the list begins after the words for it: at its first number, or after a colon.
  private func firstToken(after index: Int, in range: Range<Int>) -> Int {
    var position = headings.end(index)
    let sentence = min(position + 30, range.upperBound)
    while position < sentence, !text.isMark(position, .colon),
      ListMarker.at(position, before: range.upperBound, in: text) == nil
    {
      if text.isMark(position, .period), text.endsSentence(position) { break }
      position += 1
    }
    return text.isMark(position, .colon) ? position + 1 : position
  }

  /// The list under its heading.
  private func listBelow(_ line: Int, in lines: Range<Int>) -> Reading? {
    guard line + 1 < lines.upperBound else { return nil }
    let first = headings.isColumnHead(line + 1) ? line + 2 : line + 1
    guard first < lines.upperBound else { return nil }
    var result = fuller(
      lists.read(from: first, in: lines), from: text.lines[first].first, in: lines)
    result?.lines.formUnion(line..<first)
    return result
  }

  /// A list, or that of a stream of points where it holds more of them.
  private func fuller(_ list: Reading?, from first: Int, in lines: Range<Int>) -> Reading? {
    if let stream = stream(from: first, in: lines),
      stream.items.count > list?.items.count ?? 0 || tellsMore(stream, than: list)
    {
      return stream
    }
    return list
  }

  private func stream(from first: Int, in lines: Range<Int>) -> Reading? {
    guard let found = AgendaStream(minutes: minutes, taken: taken).read(from: first, in: lines)
    else { return nil }
    var result = Reading()
    result.lines = found.lines
    for (number, words) in found.titles { titles.append(words, number: number, into: &result) }
    return result.items.isEmpty ? nil : result
  }

  /// Whether a list has its numbers apart from its titles, which no other way of reading knows.
  private func tellsMore(_ stream: Reading, than list: Reading?) -> Bool {
    guard let first = list?.items.first else { return true }
    return first.title.value.first?.isNumber == true
      && stream.items.first?.title.value.first?.isNumber == false
  }
}
