/// An order of the day whose points stand on lines of their own.
struct AgendaList {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }
  private var listLines: AgendaLines { AgendaLines(minutes: minutes, taken: taken) }
  private var numbers: AgendaNumbers { AgendaNumbers(text: text) }
  private var splitter: PointSplitter { PointSplitter(text: text) }
  private var inline: InlineAgenda { InlineAgenda(minutes: minutes, taken: taken) }
  private var titles: AgendaTitle { AgendaTitle(text: text) }

  /// Entries on lines of their own, from a line on.
  func read(from first: Int, in lines: Range<Int>) -> AgendaReader.Reading? {
    var result = AgendaReader.Reading()
    var line = first
    var style: ListMarker.Style?
    var lastValue = 0
    while line < lines.upperBound,
      !taken.contains(line) || numbers.goesOn(line, after: lastValue, style)
    {
      let range = minutes.tokens(line)
      if style == .bullet, listLines.beginsAgain(line, result) { break }
      if let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text)
        ?? numbers.bareNumber(line, after: lastValue) ?? numbers.ordinal(range),
        style == nil || marker.style == style,
        marker.value == nil || marker.value == lastValue + 1
          || style == nil && (marker.value ?? 2) <= 1
          || marker.value ?? 0 > lastValue && marker.value ?? 0 <= lastValue + 2
          // The same number again is another point, wrongly numbered.
          || numbers.isMisnumbered(marker, on: line, after: lastValue, result)
      {
        if result.items.isEmpty, marker.style == .number, (marker.value ?? 1) > 1 { return nil }
        style = marker.style
        let highest = lastValue
        lastValue = marker.value ?? lastValue + 1
        // '1.' alone, and its title on the next line.
        if marker.end >= range.upperBound, marker.style == .number,
          listLines.isTitleLine(line + 1, in: lines)
        {
          titles.append(minutes.tokens(line + 1), number: marker.value, into: &result)
          result.lines.formUnion(line...line + 1)
          line += 2
          continue
        }
        // The whole list may stand on this one line.
        let inline = splitter.split(marker, to: range.upperBound)
        for (number, part) in inline { titles.append(part, number: number, into: &result) }
        lastValue = max(highest, inline.last?.0 ?? lastValue)
        result.lines.insert(line)
        line += 1
        continue
      }
      if result.items.isEmpty {
        // A list with no marks at all: short lines ending in ';'.
        return unmarkedList(from: line, in: lines) ?? soleTitle(line)
          ?? SolePoint(minutes: minutes, taken: taken).read(from: line, in: lines)
      }
      // 'a) Teatro' under 'Contributi:' tells what the point holds.
      if listLines.isPart(line, of: result) {
        result.lines.insert(line)
        line += 1
        continue
      }
      guard
        listLines.continuesTitle(line, after: result)
          || listLines.isAside(line, before: lastValue + 1, style)
      else {
        guard let next = listLines.overPage(from: line, after: lastValue, style, in: lines) else {
          break
        }
        line = next
        continue
      }
      titles.extend(&result, with: range)
      result.lines.insert(line)
      line += 1
    }
    if result.items.count == 1, style == .number, listLines.isHeadedAgain(after: line, in: lines) {
      return nil
    }
    return result.items.isEmpty ? nil : result
  }

  /// Numbered lines with no heading, before the sitting opens: at least two, from 1.
  ///
  /// - Parameter lettered: entries 'a)', 'b)' under a label that says what they are.
  func bareList(in lines: Range<Int>, lettered: Bool = false) -> AgendaReader.Reading? {
    for line in lines where !taken.contains(line) {
      let range = minutes.tokens(line)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        lettered
          ? (marker.style == .letter || marker.style == .bullet)
            && isLabelled(line, from: lines.lowerBound)
          : marker.style == .number || marker.style == .roman,
        marker.value == 1 || marker.style == .bullet && line < lines.lowerBound + 60,
        !isOfTally(line)
      else { continue }
      guard let reading = read(from: line, in: lines), reading.items.count >= 2,
        !areNames(reading), !areRows(reading)
      else { continue }
      // Headings of treated points have text between them; a list has not.
      let last = reading.lines.max() ?? line
      let isOperative = (max(lines.lowerBound, line - 4)..<line).contains {
        text.contains(.delibera, .dispone, .determina, in: minutes.tokens($0))
          || text.isSpacedDelibera(minutes.tokens($0))
      }
      if isOperative { return nil }
      if last - line + 1 <= reading.lines.count + reading.items.count { return reading }
    }
    return nil
  }

  /// '1: Anna Neri; ast. 2: Ugo Riva)': the rest of a tally that the margin broke.
  private func isOfTally(_ line: Int) -> Bool {
    guard line > 0, text.lines[line].blanksBefore == 0 else { return false }
    let figure = text.lines[line].first
    switch text.lexeme(text.isMark(figure - 1, .period) ? figure - 2 : figure - 1) {
    case .favorevole, .contrario, .astenuto, .presente, .assente, .votante, .voto, .n: return true
    default: return false
    }
  }

  /// '1   Cucina Alfa s.r.l.      10/06/2024   16:42': rows of a table, figures in columns of their own.
  private func areRows(_ reading: AgendaReader.Reading) -> Bool {
    reading.lines.count { minutes.isFigureRow($0) } * 2 > reading.lines.count
  }

  /// '1) Rossi Anna; 2) Verdi Carlo': a numbered roll, however it was missed, is no order of the day.
  private func areNames(_ reading: AgendaReader.Reading) -> Bool {
    let titles = reading.items.map { $0.title.value.split(whereSeparator: { !$0.isLetter }) }
    return titles.allSatisfy { words in
      2...5 ~= words.count && words.allSatisfy { $0.first?.isUppercase == true }
    }
      && titles.contains { $0.contains { GivenNames.contains($0.lowercased()) } }
  }

  /// 'Affari da trattare:', 'PUNTI', right over the first entry.
  private func isLabelled(_ line: Int, from first: Int) -> Bool {
    guard line > first else { return false }
    let label = minutes.tokens(line - 1)
    // 'Si parla di:'
    if label.count <= 8, text.isMark(label.upperBound - 1, .colon),
      text.lexeme(label.lowerBound) == .si || text.lexeme(label.lowerBound) == .il,
      text.containsWord(["parla", "discute", "parlato", "discusso", "parlera"], in: label)
    {
      return true
    }
    return label.count <= 6
      && label.prefix(2).contains { Self.labels.contains(text.folded($0)) }
      && (text.isMark(label.upperBound - 1, .colon)
        || label.allSatisfy { text.tokens[$0].kind == .mark || text.tokens[$0].isCapitals })
  }

  private static let labels: Set<String> = [
    "affari", "affare", "oggetti", "materie", "punti", "argomenti", "questioni", "pratiche",
    "temi", "scaletta", "programma",
  ]

  private func unmarkedList(from first: Int, in lines: Range<Int>) -> AgendaReader.Reading? {
    var result = AgendaReader.Reading()
    var line = first
    while line < lines.upperBound, !taken.contains(line), text.lines[line].blanksBefore < 2 {
      let range = minutes.tokens(line)
      guard range.count <= 60,
        text.isMark(range.upperBound - 1, .semicolon)
          || !result.items.isEmpty && text.isMark(range.upperBound - 1, .period)
      else { break }
      titles.append(range, number: nil, into: &result)
      result.lines.insert(line)
      line += 1
      if text.isMark(range.upperBound - 1, .period) { break }
    }
    return result.items.count >= 2 ? result : nil
  }

  /// One title in capitals after 'così indicato all'ordine del giorno:'.
  private func soleTitle(_ line: Int) -> AgendaReader.Reading? {
    let range = minutes.tokens(line)
    // 'OGGETTO 1 - …' is the first of several.
    guard minutes.isTitle(line) || isBold(line), range.count >= 3,
      PointPrefix.at(range.lowerBound, before: range.upperBound, in: text)?.isLabelled != true
    else { return nil }
    var result = AgendaReader.Reading()
    titles.append(range, number: nil, into: &result, keepStop: true)
    result.lines.insert(line)
    result.isSubject = true
    return result.items.isEmpty ? nil : result
  }

  /// '**Titolo del solo punto**', as Markdown has it.
  private func isBold(_ line: Int) -> Bool {
    let current = text.lines[line]
    let bytes = text.source.bytes[current.start..<current.stop]
    let words = String(decoding: bytes.prefix(2000), as: UTF8.self)
      .trimmingPrefix(while: \.isWhitespace)
    return words.hasPrefix("**") && bytes.suffix(3).contains(0x2A) && bytes.count < 2000
  }
}
