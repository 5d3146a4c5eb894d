import Model

/// Reads the order of the day: a list after its heading, a list with no heading, an OGGETTO.
struct AgendaReader {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>

  private var text: TokenizedText { minutes.text }

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
    where minutes.facts[line].contains(.agenda) && (!taken.contains(line) || leads(line)) {
      if let list = listAfterHeading(line, in: lines) { return list }
    }
    if let subject = subject(in: lines) { return subject }
    return bareList(in: lines) ?? untitledSubject(in: lines) ?? Reading()
  }

  /// 'sono presenti: …, come da convocazione, sul seguente ordine del giorno:', a line of the roll
  /// that ends with the heading of the list.
  private func leads(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return text.isMark(range.upperBound - 1, .colon)
      && range.suffix(7).contains { isAgendaWord($0) } || opensList(range)
  }

  /// 'sul seguente ordine del giorno: 1. Comunicazioni 2. …', all in one line with those present.
  private func opensList(_ range: Range<Int>) -> Bool {
    for index in range where isAgendaWord(index) {
      let end = endOfAgendaWord(index)
      guard text.isMark(end, .colon),
        let marker = ListMarker.at(end + 1, before: range.upperBound, in: text),
        marker.style == .number, marker.value == 1, marker.end > end + 2
      else { continue }
      return true
    }
    return false
  }

  // MARK: Lists

  /// 'ordine del giorno:', 'o.d.g.', 'per trattare i seguenti argomenti:' and the list after it.
  private func listAfterHeading(_ line: Int, in lines: Range<Int>) -> Reading? {
    let range = minutes.tokens(line)
    for index in range where isAgendaWord(index) {
      var position = endOfAgendaWord(index)
      // A point of it ('primo punto all'o.d.g.') is a heading of another sort, and a motion is no list.
      if isPointReference(index) || isMotion(index, on: line) { continue }
      let sentence = min(position + 30, range.upperBound)
      while position < sentence, !text.isMark(position, .colon),
        ListMarker.at(position, before: range.upperBound, in: text) == nil
      {
        if text.isMark(position, .period), text.endsSentence(position) { break }
        position += 1
      }
      if text.isMark(position, .colon) { position += 1 }
      if position < range.upperBound {
        let inline = inlineList(from: position, line: line, in: lines)
        if let stream = stream(from: position, in: lines),
          stream.items.count > inline?.items.count ?? 0 || tellsMore(stream, than: inline)
        {
          return stream
        }
        if let inline { return inline }
        continue
      }
      guard line + 1 < lines.upperBound else { continue }
      let first = isColumnHead(line + 1) ? line + 2 : line + 1
      guard first < lines.upperBound else { continue }
      let list = list(from: first, in: lines)
      if var stream = stream(from: text.lines[first].first, in: lines),
        stream.items.count > list?.items.count ?? 0 || tellsMore(stream, than: list)
      {
        stream.lines.formUnion(line..<first)
        return stream
      }
      if var result = list {
        result.lines.formUnion(line..<first)
        return result
      }
    }
    return nil
  }

  /// 'Numero Argomento' over the columns of the list.
  private func isColumnHead(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard range.count <= 4,
      text.lexeme(range.lowerBound) == .numero
        || text.lexeme(range.lowerBound) == .n
    else { return false }
    return range.contains { text.lexeme($0) == .argomento || text.lexeme($0) == .oggetto }
  }

  /// Whether a list has its numbers apart from its titles, which no other way of reading knows.
  private func tellsMore(_ stream: Reading, than list: Reading?) -> Bool {
    guard let first = list?.items.first else { return true }
    return first.title.value.first?.isNumber == true
      && stream.items.first?.title.value.first?.isNumber == false
  }

  private func stream(from first: Int, in lines: Range<Int>) -> Reading? {
    guard let found = AgendaStream(minutes: minutes, taken: taken).read(from: first, in: lines)
    else { return nil }
    var result = Reading()
    result.lines = found.lines
    for (number, words) in found.titles { append(words, number: number, into: &result) }
    return result.items.isEmpty ? nil : result
  }

  private func isAgendaWord(_ index: Int) -> Bool {
    switch text.lexeme(index) {
    case .odg: return true
    case .ordine: return text.lexeme(index + 1) == .del && text.lexeme(index + 2) == .giorno
    case .argomento:
      return text.folded(index - 1) == "seguenti" || text.folded(index + 1) == "seguenti"
        || text.folded(index + 1) == "iscritti"
        || text.folded(index + 1) == "trattati"
        || text.folded(index - 1) == "sottoelencati"
    case .punto: return text.folded(index - 1) == "seguenti"
    default: return false
    }
  }

  private func endOfAgendaWord(_ index: Int) -> Int {
    switch text.lexeme(index) {
    case .ordine: return index + 3
    default: return index + 1
    }
  }

  private func isPointReference(_ index: Int) -> Bool {
    for back in max(0, index - 7)..<index {
      switch text.lexeme(back) {
      case .punto, .argomento:
        if text.folded(back) == "punto" || text.folded(back) == "argomento" { return true }
      default: break
      }
    }
    // 'O.d.g. n. 1 – Titolo'
    let after = endOfAgendaWord(index)
    return text.lexeme(after) == .n && text.tokens[index].startsLine
  }

  /// 'OGGETTO N. 114 – ORDINE DEL GIORNO PRESENTATO DA …', 'ordine del giorno sulla sanità'.
  private func isMotion(_ index: Int, on line: Int) -> Bool {
    guard text.lexeme(index) == .odg || text.lexeme(index) == .ordine else { return false }
    let first = minutes.tokens(line).lowerBound
    if text.lexeme(first) == .oggetto, index > first + 1 { return true }
    return text.containsWord(
      ["presentato", "proposto", "collegato", "sottoscritto"],
      in: endOfAgendaWord(index)..<min(endOfAgendaWord(index) + 1, text.tokens.count))
  }

  /// Entries on lines of their own, from a line on.
  private func list(from first: Int, in lines: Range<Int>) -> Reading? {
    var result = Reading()
    var line = first
    var style: ListMarker.Style?
    var lastValue = 0
    while line < lines.upperBound, !taken.contains(line) || goesOn(line, after: lastValue, style) {
      let range = minutes.tokens(line)
      if style == .bullet, beginsAgain(line, result) { break }
      if let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text)
        ?? bareNumber(line, after: lastValue),
        style == nil || marker.style == style,
        marker.value == nil || marker.value == lastValue + 1
          || style == nil && (marker.value ?? 2) <= 1
          || marker.value ?? 0 > lastValue && marker.value ?? 0 <= lastValue + 2
          // The same number again is another point, wrongly numbered.
          || isMisnumbered(marker, on: line, after: lastValue, result)
      {
        if result.items.isEmpty, marker.style == .number, (marker.value ?? 1) > 1 { return nil }
        style = marker.style
        let highest = lastValue
        lastValue = marker.value ?? lastValue + 1
        // '1.' alone, and its title on the next line.
        if marker.end >= range.upperBound, marker.style == .number, isTitleLine(line + 1, in: lines)
        {
          append(minutes.tokens(line + 1), number: marker.value, into: &result)
          result.lines.formUnion(line...line + 1)
          line += 2
          continue
        }
        // The whole list may stand on this one line.
        let inline = split(marker, to: range.upperBound)
        for (number, part) in inline { append(part, number: number, into: &result) }
        lastValue = max(highest, inline.last?.0 ?? lastValue)
        result.lines.insert(line)
        line += 1
        continue
      }
      if result.items.isEmpty {
        // A list with no marks at all: short lines ending in ';'.
        if let unmarked = unmarkedList(from: line, in: lines) ?? soleTitle(line) { return unmarked }
        return nil
      }
      guard continuesTitle(line, after: result) || isAside(line, before: lastValue + 1, style)
      else {
        guard let next = overPage(from: line, after: lastValue, style, in: lines) else { break }
        line = next
        continue
      }
      extend(&result, with: range)
      result.lines.insert(line)
      line += 1
    }
    if result.items.count == 1, style == .number, isHeadedAgain(after: line, in: lines) {
      return nil
    }
    return result.items.isEmpty ? nil : result
  }

  /// Words under a number that stands alone.
  private func isTitleLine(_ line: Int, in lines: Range<Int>) -> Bool {
    guard line < lines.upperBound, !taken.contains(line) || goesOnUnderNumber(line),
      text.lines[line].blanksBefore == 0
    else { return false }
    let range = minutes.tokens(line)
    return text.tokens[range.lowerBound].isWord
      && ListMarker.at(range.lowerBound, before: range.upperBound, in: text) == nil
  }

  private func goesOnUnderNumber(_ line: Int) -> Bool {
    let last = text.lines[line].end - 1
    return text.isMark(last, .semicolon) || text.isMark(last, .period)
  }

  /// A number that the list has already given, to a point of its own: '2.' again after '3.', and not
  /// the heading of a point that is listed.
  private func isMisnumbered(
    _ marker: ListMarker, on line: Int, after highest: Int, _ list: Reading
  ) -> Bool {
    guard let value = marker.value, (2...max(2, highest)).contains(value), highest > 1,
      marker.style == .number || marker.style == .roman, text.lines[line].blanksBefore == 0,
      marker.end < text.lines[line].end, text.tokens[marker.end].isCapital
    else { return false }
    // A lower number comes where the list goes on: after a semicolon, or on the very next line.
    guard value == highest || text.isMark(text.lines[line].first - 1, .semicolon) else {
      return false
    }
    guard list.items.count <= 200 else { return false }
    let own = FoldedWords.of(text.string(marker.end, text.lines[line].end))
    return !list.items.contains { item in
      let words = FoldedWords.of(item.title.value)
      return words.starts(with: own) || own.starts(with: words)
    }
  }

  /// Where a list goes on after the foot of its page: notes, the number of the page, the letterhead;
  /// the last title ended with a semicolon, and the number after it comes within a few short lines.
  private func overPage(
    from line: Int, after value: Int, _ style: ListMarker.Style?, in lines: Range<Int>
  ) -> Int? {
    guard style == .number, value > 0, text.isMark(text.lines[line].first - 1, .semicolon),
      text.lines[line].blanksBefore > 0 || isPageFoot(line)
    else { return nil }
    for next in line..<min(lines.upperBound, line + 14) {
      let range = minutes.tokens(next)
      if let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.style == .number, marker.value == value + 1,
        marker.end < range.upperBound
          ? text.tokens[marker.end].isCapital : isTitleLine(next + 1, in: lines)
      {
        return next > line ? next : nil
      }
      if range.count > 30 || taken.contains(next)
        || !minutes.facts[next].isDisjoint(with: [.opening, .vote, .officer])
      {
        return nil
      }
    }
    return nil
  }

  private func isPageFoot(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    if range.count == 1, text.tokens[range.lowerBound].isNumber { return true }
    return range.count <= 9 && range.contains { text.tokens[$0].isNumber }
      && text.containsWord(["pag", "pagina"], in: range)
  }

  /// '(1 Presidente – 2 Scrutatori)' between two points of the list.
  private func isAside(_ line: Int, before number: Int, _ style: ListMarker.Style?) -> Bool {
    let range = minutes.tokens(line)
    guard text.isMark(range.lowerBound, .openParenthesis),
      text.isMark(range.upperBound - 1, .closeParenthesis), line + 1 < text.lines.count
    else { return false }
    let next = minutes.tokens(line + 1)
    guard let marker = ListMarker.at(next.lowerBound, before: next.upperBound, in: text) else {
      return false
    }
    return marker.style == style && marker.value == number
  }

  /// '2. TITOLO' further down, with the treatment of the first point between: these are the headings
  /// of the points, not the list of them.
  private func isHeadedAgain(after line: Int, in lines: Range<Int>) -> Bool {
    for next in line..<min(lines.upperBound, line + 40) {
      let range = minutes.tokens(next)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.style == .number
      else { continue }
      return marker.value == 2 && next > line && marker.end < range.upperBound
        && text.tokens[marker.end].isCapital && text.lexeme(marker.end) != .di
        && !text.isMark(range.upperBound - 1, .semicolon) && range.count <= 30
    }
    return false
  }

  /// The first title of a list with no numbers, once more: the point is treated there.
  private func beginsAgain(_ line: Int, _ list: Reading) -> Bool {
    guard let first = list.items.first else { return false }
    let range = minutes.tokens(line)
    return FoldedWords.of(text.string(range.lowerBound, range.upperBound))
      == FoldedWords.of(first.title.value)
  }

  /// '1 approv. verbale' with no mark and no capital, where the numbers go on from line to line.
  private func bareNumber(_ line: Int, after value: Int) -> ListMarker? {
    guard let own = bareNumber(on: line), own == value + 1,
      own > 1 || line + 1 < text.lines.count && bareNumber(on: line + 1) == 2
    else { return nil }
    return ListMarker(style: .number, value: own, end: text.lines[line].first + 1)
  }

  private func bareNumber(on line: Int) -> Int? {
    let first = text.lines[line].first
    guard text.tokens[first].isNumber, first + 1 < text.lines[line].end,
      text.tokens[first + 1].isWord, text.tokens[first + 1].isSpaced
    else { return nil }
    return Int(text.tokens[first].value)
  }

  /// Whether a line that looks like one of the roll is the next entry: 'c) Elezione dei componenti …'
  /// after 'b) …;'.
  private func goesOn(_ line: Int, after value: Int, _ style: ListMarker.Style?) -> Bool {
    guard value > 0, text.lines[line].blanksBefore == 0,
      text.isMark(text.lines[line].first - 1, .semicolon),
      let marker = ListMarker.at(text.lines[line].first, before: text.lines[line].end, in: text)
    else { return false }
    return marker.style == style && marker.value == value + 1
  }

  /// One title in capitals after 'così indicato all'ordine del giorno:'.
  private func soleTitle(_ line: Int) -> Reading? {
    let range = minutes.tokens(line)
    // 'OGGETTO 1 - …' is the first of several.
    guard minutes.isTitle(line) || isBold(line), range.count >= 3,
      PointPrefix.at(range.lowerBound, before: range.upperBound, in: text)?.isLabelled != true
    else { return nil }
    var result = Reading()
    append(range, number: nil, into: &result, keepStop: true)
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

  private func unmarkedList(from first: Int, in lines: Range<Int>) -> Reading? {
    var result = Reading()
    var line = first
    while line < lines.upperBound, !taken.contains(line), text.lines[line].blanksBefore < 2 {
      let range = minutes.tokens(line)
      guard range.count <= 60,
        text.isMark(range.upperBound - 1, .semicolon)
          || !result.items.isEmpty && text.isMark(range.upperBound - 1, .period)
      else { break }
      append(range, number: nil, into: &result)
      result.lines.insert(line)
      line += 1
      if text.isMark(range.upperBound - 1, .period) { break }
    }
    return result.items.count >= 2 ? result : nil
  }

  /// Whether a line goes on the title above it.
  private func continuesTitle(_ line: Int, after reading: Reading) -> Bool {
    let range = minutes.tokens(line)
    // No title is that long: what goes on so is no list of points.
    if let title = reading.items.last?.title.range, title.upper - title.lower > 1500 {
      return false
    }
    // A new '1)' begins another list.
    if ListMarker.at(range.lowerBound, before: range.upperBound, in: text)?.value == 1 {
      return false
    }
    let previous = text.tokens[range.lowerBound - 1]
    let first = text.tokens[range.lowerBound]
    if text.lines[line].isContinuation { return false }
    if text.lines[line].blanksBefore > 0 {
      return text.continues(range.lowerBound) && range.count <= 20
    }
    // 'in sostituzione del Cons.' and the name on the next line: the stop is the abbreviation's.
    if previous.isMark(.semicolon)
      || previous.isMark(.period)
        && !text.tokens[max(0, range.lowerBound - 2)].isAbbreviated
    {
      return !first.isCapital && first.isWord
    }
    if opensSomethingElse(line) { return false }
    // A short title above, and a new sentence: the list is over.
    let above = text.lines[line - 1]
    return !first.isCapital || above.stop - above.start > 60 || first.kind == .mark
      || previous.lexeme.isFunctionWord || minutes.isTitle(line) && minutes.isTitle(line - 1)
  }

  private func opensSomethingElse(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    switch text.lexeme(range.lowerBound) {
    case .presente, .assente, .presiede, .partecipa, .assiste, .funge, .verbalizza, .risulta,
      .nominativo,
      .visto, .premesso, .appello, .componente, .oggetto, .copia, .letto:
      return true
    case .il, .la, .lo, .dopo, .alle:
      return text.tokens[range.lowerBound].isCapital
    default:
      return [
        "sono", "fatto", "intervengono", "constatata", "constatato", "verificata", "verificato",
      ].contains(text.folded(range.lowerBound))
        && text.tokens[range.lowerBound].isCapital
    }
  }

  /// '1. Comunicazioni 2. Verbali 3. Varie' between two tokens.
  private func split(_ marker: ListMarker, to end: Int) -> [(Int?, Range<Int>)] {
    if marker.style == .bullet, text.isMark(marker.end - 1, .dash) {
      return splitDashes(from: marker.end, to: end)
    }
    guard let value = marker.value, marker.style == .number || marker.style == .letter else {
      return [(marker.value, marker.end..<end)]
    }
    var result: [(Int?, Range<Int>)] = []
    var number = value
    var start = marker.end
    var position = marker.end
    while position < end {
      let previous = text.tokens[position - 1]
      // 'Linee guida4. Varie': the number lost the blank before it.
      if text.tokens[position].isSpaced || text.tokens[position].startsLine
        || text.tokens[position].isNumber && previous.isWord && text.isMark(position + 1, .period)
          && position + 2 < end && text.tokens[position + 2].isSpaced,
        position > start,
        let next = ListMarker.at(position, before: end, in: text), next.style == marker.style,
        let value = next.value,
        // After a semicolon a number wrong by little is another point, wrongly numbered.
        value == number + 1
          || previous.isMark(.semicolon) && (2...number + 3).contains(value) && number > 1
            && next.end > position + 1 && next.end < end && text.tokens[next.end].isCapital,
        next.end > position + 1 || text.tokens[next.end].isCapital,
        !previous.lexeme.isFunctionWord, previous.lexeme != .abbreviation, previous.lexeme != .n,
        !(previous.isMark(.period)
          && (text.lexeme(position - 2) == .n || text.lexeme(position - 2) == .abbreviation)),
        next.end < end, text.tokens[next.end].isWord || text.tokens[next.end].isMark(.quote)
      {
        result.append((number, start..<position))
        number = value
        start = next.end
        position = next.end
        continue
      }
      position += 1
    }
    result.append((number, start..<end))
    return result
  }

  /// A list that begins on the heading's own line.
  private func inlineList(from first: Int, line: Int, in lines: Range<Int>) -> Reading? {
    // Up to the end of the paragraph.
    var last = line
    while last + 1 < lines.upperBound, text.lines[last + 1].blanksBefore == 0,
      !taken.contains(last + 1),
      !opensSomethingElse(last + 1),
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
    let end = text.lines[last].end
    guard let marker = ListMarker.at(first, before: end, in: text) else {
      return bareTitles(from: first, to: end, line: line, last: last)
    }
    guard marker.value ?? 1 <= 1 else { return nil }
    var result = Reading()
    var parts = split(marker, to: end)
    if marker.style == .bullet { parts = splitBullets(from: first, marker: marker, to: end) }
    // What follows the list's last title in the same line is no title.
    if let tail = parts.popLast() {
      parts.append((tail.0, tail.1.lowerBound..<endOfLastTitle(tail.1)))
    }
    for (number, part) in parts { append(part, number: number, into: &result) }
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

  /// '* bilancio * varie' on one line: stars and dots, not dashes, which titles have inside.
  private func splitBullets(
    from first: Int, marker: ListMarker, to end: Int
  ) -> [(Int?, Range<Int>)] {
    let stop = endOfSentence(marker.end, end)
    var parts: [(Int?, Range<Int>)] = []
    var start = marker.end
    if text.isMark(first, .dash) { return splitDashes(from: marker.end, to: stop) }
    for index in marker.end..<stop
    where text.tokens[index].kind == .mark && text.tokens[index].value == text.tokens[first].value
      && text.tokens[index].isSpaced && index + 1 < stop
      && (text.tokens[index + 1].isSpaced || text.tokens[index + 1].startsLine)
    {
      parts.append((nil, start..<index))
      start = index + 1
    }
    parts.append((nil, start..<stop))
    return parts
  }

  /// '- Verbali; - Comunicazioni': only after a semicolon.
  private func splitDashes(from first: Int, to end: Int) -> [(Int?, Range<Int>)] {
    var parts: [(Int?, Range<Int>)] = []
    var start = first
    for index in first..<max(first, end)
    where text.isMark(index, .dash) && text.isMark(index - 1, .semicolon) && index > start {
      parts.append((nil, start..<index))
      start = index + 1
    }
    parts.append((nil, start..<end))
    return parts
  }

  private func listGoesOn(
    from line: Int, value: Int?, style: ListMarker.Style, in lines: Range<Int>
  ) -> Reading? {
    guard line < lines.upperBound, let value else { return nil }
    let range = minutes.tokens(line)
    guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.style == style, marker.value == value + 1
    else { return nil }
    var result = Reading()
    var index = line
    var number = value
    while index < lines.upperBound {
      let range = minutes.tokens(index)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.value == number + 1
      else { break }
      for (value, part) in split(marker, to: range.upperBound) {
        append(part, number: value, into: &result)
        number = value ?? number + 1
      }
      result.lines.insert(index)
      index += 1
    }
    return result
  }

  /// 'Ordine del giorno: approvazione del bilancio; varie ed eventuali.'
  private func bareTitles(from first: Int, to end: Int, line: Int, last: Int) -> Reading? {
    let stop = endOfSentence(first, end)
    guard stop - first >= 1, text.isMark(first - 1, .colon) else { return nil }
    var result = Reading()
    var start = first
    for index in first..<stop where text.isMark(index, .semicolon) {
      append(start..<index, number: nil, into: &result)
      start = index + 1
    }
    append(start..<stop, number: nil, into: &result)
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

  /// Numbered lines with no heading, before the sitting opens: at least two, from 1.
  private func bareList(in lines: Range<Int>) -> Reading? {
    for line in lines where !taken.contains(line) {
      let range = minutes.tokens(line)
      guard let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
        marker.style == .number || marker.style == .roman, marker.value == 1
      else { continue }
      guard let reading = list(from: line, in: lines), reading.items.count >= 2 else { continue }
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

  // MARK: Subject

  /// 'OGGETTO: …' of a single act.
  private func subject(in lines: Range<Int>) -> Reading? {
    for line in lines where minutes.facts[line].contains(.agenda) && !taken.contains(line) {
      let range = minutes.tokens(line)
      guard
        let index = range.first(where: { text.lexeme($0) == .oggetto && isSubjectHead($0, range) })
      else { continue }
      var start = index + 1
      while start < range.upperBound,
        text.isMark(start, .colon) || text.isMark(start, .dash) || text.isMark(start, .pipe)
      { start += 1 }
      var last = line
      if start >= range.upperBound {
        guard line + 1 < lines.upperBound else { continue }
        last = line + 1
        start = text.lines[last].first
      }
      while last + 1 < lines.upperBound, last - line < 9, !taken.contains(last + 1),
        subjectGoesOn(last + 1)
      { last += 1 }
      var result = Reading()
      append(start..<text.lines[last].end, number: nil, into: &result, keepStop: true)
      result.lines.formUnion(line...last)
      result.isSubject = true
      return result.items.isEmpty ? nil : result
    }
    return nil
  }

  private func isSubjectHead(_ index: Int, _ range: Range<Int>) -> Bool {
    guard text.tokens[index].isCapital else { return false }
    if text.lexeme(index + 1) == .n, text.isMark(index + 2, .period) { return false }
    // 'OGGETTO 1  Bilancio' heads one of several points.
    if index + 1 < range.upperBound, text.tokens[index + 1].isNumber { return false }
    let begins =
      index == range.lowerBound
      || (range.lowerBound..<index).allSatisfy {
        text.tokens[$0].kind == .mark || text.tokens[$0].isNumber || text.lexeme($0) == .n
      }
    return begins
      && (text.isMark(index + 1, .colon) || text.tokens[index].isCapitals
        || isParted(index + 1, before: range.upperBound))
  }

  /// 'Oggetto  REGOLAMENTO DEGLI ORTI', 'Oggetto    Regolamento …': no colon, but a column or capitals.
  private func isParted(_ first: Int, before end: Int) -> Bool {
    guard first < end, text.tokens[first].isCapital else { return false }
    return text.tokens[first].shape.contains(.column)
      || (first..<end).filter { text.tokens[$0].isWord && !text.tokens[$0].lexeme.isFunctionWord }
        .allSatisfy { text.tokens[$0].isCapitals } && end - first > 2
  }

  /// The title in capitals between the number of an act and its opening words, with no 'oggetto'
  /// before it.
  private func untitledSubject(in lines: Range<Int>) -> Reading? {
    guard
      let act = lines.prefix(14).first(where: { line in
        let range = minutes.tokens(line)
        return minutes.facts[line].contains(.minutes) && minutes.isTitle(line)
          && text.contains(.deliberazione, .delibera, in: range)
          && text.contains(.consiglio, .giunta, in: range)
      })
    else { return nil }
    var first = act + 1
    while first < lines.upperBound, first < act + 4, !isParagraph(first) { first += 1 }
    guard first < lines.upperBound, isParagraph(first) else { return nil }
    var last = first
    while last + 1 < lines.upperBound, last - first < 4, text.lines[last + 1].blanksBefore == 0,
      minutes.isTitle(last + 1)
    { last += 1 }
    guard last + 1 < lines.upperBound, text.lines[last + 1].blanksBefore > 0,
      opensAct(last + 1), !(first...last).contains(where: { taken.contains($0) })
    else { return nil }
    var result = Reading()
    append(
      text.lines[first].first..<text.lines[last].end, number: nil, into: &result, keepStop: true)
    result.lines.formUnion(first...last)
    result.isSubject = true
    return result.items.isEmpty ? nil : result
  }

  private func isParagraph(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard text.lines[line].blanksBefore > 0, minutes.isTitle(line), range.count >= 4 else {
      return false
    }
    switch text.lexeme(range.lowerBound) {
    case .comune, .provincia, .citta, .verbale, .deliberazione, .delibera, .consiglio, .giunta,
      .seduta, .adunanza, .sessione, .copia, .il, .la:
      return false
    default: return !minutes.facts[line].contains(.convening)
    }
  }

  private func opensAct(_ line: Int) -> Bool {
    let first = text.lines[line].first
    switch text.lexeme(first) {
    case .il: return text.lexeme(first + 1) == .giorno || text.tokens[first + 1].isNumber
    case .la, .nel, .lo: return text.lexeme(first + 1) == .anno
    case .addi, .oggi: return true
    case .inside: return text.lexeme(first + 1) == .data
    default: return false
    }
  }

  private func subjectGoesOn(_ line: Int) -> Bool {
    guard text.lines[line].blanksBefore == 0, !text.lines[line].isContinuation else { return false }
    let range = minutes.tokens(line)
    switch text.lexeme(range.lowerBound) {
    case .nominativo, .copia, .presente, .assente, .visto, .premesso, .oggi, .addi, .componente,
      .appello, .risulta, .partecipa:
      return false
    case .la, .il, .lo:
      let next = range.lowerBound + 1
      if text.lexeme(next) == .anno { return false }
      if text.lexeme(next).isBodyNoun || text.lexeme(next) == .giorno { return false }
      if text.tokens[range.lowerBound].isCapital, !minutes.isTitle(line) { return false }
    default: break
    }
    if text.isMark(range.lowerBound, .pipe) || text.isMark(range.lowerBound, .underscore)
      || range.allSatisfy({ text.tokens[$0].kind == .mark })
    {
      return false
    }
    let previous = text.tokens[range.lowerBound - 1]
    if previous.isMark(.period), text.tokens[range.lowerBound].isCapital {
      return minutes.isTitle(line) && minutes.isTitle(line - 1)
    }
    return true
  }

  // MARK: Titles

  private func append(
    _ range: Range<Int>, number: Int?, into result: inout Reading, keepStop: Bool = false
  ) {
    var first = range.lowerBound
    var end = range.upperBound
    while first < end, text.tokens[first].kind == .mark, !text.isMark(first, .quote),
      !text.isMark(first, .openParenthesis)
    { first += 1 }
    // '- Punto 1: Titolo' says its own number.
    var number = number
    if let label = pointLabel(at: first, before: end) {
      number = number ?? label.number
      first = label.end
    }
    // A movement planned between two points.
    if let verb = (first..<end).first(where: { isPlannedMovement($0) }), verb > first + 1 {
      result.movements += MovementGrammar(text: text).planned(from: verb, to: end)
      end = verb
    }
    while end > first,
      text.isMark(end - 1, .semicolon) || text.isMark(end - 1, .comma)
        || !keepStop && text.isMark(end - 1, .period) && !text.closesInitials(end - 1)
    { end -= 1 }
    guard first < end, (first..<end).contains(where: { text.tokens[$0].isWord }) else { return }
    result.items.append(
      AgendaItem(
        number: number,
        title: Located(StrayBlanks.closed(text.string(first, end)), at: text.range(first, end))))
  }

  private func pointLabel(at first: Int, before end: Int) -> (number: Int, end: Int)? {
    guard text.lexeme(first) == .punto || text.lexeme(first) == .argomento else { return nil }
    let next = text.afterNumberSign(first + 1, before: end)
    guard next + 1 < end, text.tokens[next].isNumber, let number = text.number(at: next) else {
      return nil
    }
    var title = next + 1
    while title < end, text.tokens[title].kind == .mark, !text.isMark(title, .quote),
      !text.isMark(title, .openParenthesis)
    { title += 1 }
    return title > next + 1 && title < end ? (number, title) : nil
  }

  private func isPlannedMovement(_ index: Int) -> Bool {
    guard text.tokens[index].isCapital else { return false }
    if text.lexeme(index) == .si {
      switch text.lexeme(index + 1) {
      case .allontana, .assenta: return true
      default: return false
      }
    }
    switch text.lexeme(index) {
    case .esce, .entra, .rientra:
      return !text.tokens[index].isCapitals && text.lexeme(index + 1) != .inside
        && ["esce", "escono", "entra", "entrano", "rientra", "rientrano"].contains(
          text.folded(index))
    default: return false
    }
  }

  private func extend(_ result: inout Reading, with range: Range<Int>) {
    guard let last = result.items.indices.last, let start = result.items[last].title.range else {
      return
    }
    var end = range.upperBound
    while end > range.lowerBound,
      text.isMark(end - 1, .semicolon)
        || text.isMark(end - 1, .period) && !text.closesInitials(end - 1)
    { end -= 1 }
    let whole = start.union(text.range(range.lowerBound, max(range.lowerBound + 1, end)))
    result.items[last].title = Located(text.clean(whole), at: whole)
  }
}
