/// An order of the day that begins on its heading's own line.
struct InlineAgenda {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }
  private var listLines: AgendaLines { AgendaLines(minutes: minutes, taken: taken) }
  private var splitter: PointSplitter { PointSplitter(text: text) }
  private var titles: AgendaTitle { AgendaTitle(text: text) }

  /// A list that begins on the heading's own line.
  func list(from first: Int, line: Int, in lines: Range<Int>) -> AgendaReader.Reading? {
    let last = endOfParagraph(line, in: lines)
    let end = text.lines[last].end
    guard let marker = ListMarker.at(first, before: end, in: text) else {
      return bareTitles(from: first, to: end, line: line, last: last)
    }
    guard marker.value ?? 1 <= 1 else { return nil }
    var result = AgendaReader.Reading()
    var parts =
      marker.style == .bullet
      ? splitter.bullets(from: first, marker: marker, to: endOfSentence(marker.end, end))
      : splitter.split(marker, to: end)
    // What follows the list's last title in the same line is no title.
    if let tail = parts.popLast() {
      parts.append((tail.0, tail.1.lowerBound..<endOfLastTitle(tail.1)))
    }
    for (number, part) in parts { titles.append(part, number: number, into: &result) }
    result.lines.formUnion(line...last)
    // The list may go on on the following lines.
    if let more = listGoesOn(
      from: last + 1, value: parts.last?.0 ?? nil, style: marker.style, in: lines)
    {
      result.items += more.items
      result.lines.formUnion(more.lines)
      result.movements += more.movements
    }
    return result
  }

  /// The last line of the paragraph that the list begins in.
  private func endOfParagraph(_ line: Int, in lines: Range<Int>) -> Int {
    var last = line
    while last + 1 < lines.upperBound, text.lines[last + 1].blanksBefore == 0,
      !taken.contains(last + 1),
      !listLines.opensSomethingElse(last + 1),
      // A list broken by the margin may have a number at the beginning of a line.
      text.isMark(text.lines[last].end - 1, .semicolon)
        || ListMarker.at(text.lines[last + 1].first, before: text.lines[last + 1].end, in: text)
          == nil
    {
      // 'Titolo; 2.': the number of the next point at the end of a line.
      let stop = text.lines[last].end
      if text.isMark(stop - 1, .period),
        !(text.tokens[stop - 2].isNumber && text.isMark(stop - 3, .semicolon))
      {
        break
      }
      last += 1
    }
    return last
  }

  private func listGoesOn(
    from line: Int, value: Int?, style: ListMarker.Style, in lines: Range<Int>
  ) -> AgendaReader.Reading? {
    guard line < lines.upperBound, let value else { return nil }
    let range = minutes.tokens(line)
    guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.style == style, marker.value == value + 1
    else { return nil }
    var result = AgendaReader.Reading()
    var index = line
    var number = value
    while index < lines.upperBound {
      let range = minutes.tokens(index)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.value == number + 1
      else { break }
      for (value, part) in splitter.split(marker, to: range.upperBound) {
        titles.append(part, number: value, into: &result)
        number = value ?? number + 1
      }
      result.lines.insert(index)
      index += 1
    }
    return result
  }

  /// 'Ordine del giorno: approvazione del bilancio; varie ed eventuali.'
  private func bareTitles(from first: Int, to end: Int, line: Int, last: Int) -> AgendaReader
    .Reading?
  {
    let stop = endOfSentence(first, end)
    guard stop - first >= 1, text.isMark(first - 1, .colon) else { return nil }
    var result = AgendaReader.Reading()
    var start = first
    for index in first..<stop where text.isMark(index, .semicolon) {
      titles.append(start..<index, number: nil, into: &result)
      start = index + 1
    }
    titles.append(start..<stop, number: nil, into: &result)
    result.lines.formUnion(line...last)
    return result.items.isEmpty ? nil : result
  }

  private func endOfSentence(_ first: Int, _ end: Int) -> Int {
    var position = first
    while position < end {
      if text.isMark(position, .period), text.endsSentence(position) { return position }
      position += 1
    }
    return end
  }

  private func endOfLastTitle(_ range: Range<Int>) -> Int {
    var position = range.lowerBound + 1
    while position < range.upperBound {
      if text.isMark(position, .period), text.endsSentence(position) { return position }
      let token = text.tokens[position]
      if token.isCapital, !text.tokens[position - 1].isCapitals {
        switch token.lexeme {
        case .presiede, .partecipa, .risulta, .assiste, .funge, .verbalizza: return position
        default:
          if ["sono", "constatata", "constatato", "verificata"].contains(text.folded(position)) {
            return position
          }
        }
      }
      position += 1
    }
    return range.upperBound
  }
}
