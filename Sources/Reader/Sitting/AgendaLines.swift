/// Which lines under a point of a list are of the list, too.
struct AgendaLines {
  let minutes: MinutesText
  /// Lines that belong to the roll and are no agenda.
  let taken: Set<Int>
  private var text: TokenizedText { minutes.text }

  /// Words under a number that stands alone.
  func isTitleLine(_ line: Int, in lines: Range<Int>) -> Bool {
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

  /// Whether a line goes on the title above it.
  func continuesTitle(_ line: Int, after reading: AgendaReader.Reading) -> Bool {
    let range = minutes.tokens(line)
    // No title is that long: what goes on so is no list of points.
    if let title = reading.items.last?.title.range, title.upper - title.lower > 1500 {
      return false
    }
    // A new '1)' begins another list.
    if ListMarker.at(range.lowerBound, before: range.upperBound, in: text)?.value == 1 {
      return false
    }
    // '*' or '---' parts the list from what follows.
    if range.allSatisfy({ text.tokens[$0].kind == .mark }) { return false }
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
    // '… e destinazione del' over 'risultato d'esercizio'
    if first.isWord, !first.isCapital, previous.lexeme.isFunctionWord { return true }
    if opensSomethingElse(line) { return false }
    // A short title above, and a new sentence: the list is over.
    let above = text.lines[line - 1]
    return !first.isCapital || above.stop - above.start > 60 || first.kind == .mark
      || previous.lexeme.isFunctionWord || minutes.isTitle(line) && minutes.isTitle(line - 1)
  }

  /// 'a) …', 'b) …' below a numbered title that ends with a colon.
  func isPart(_ line: Int, of reading: AgendaReader.Reading) -> Bool {
    let range = minutes.tokens(line)
    if dividesList(range) { return true }
    guard text.lines[line].blanksBefore == 0, let title = reading.items.last,
      title.number != nil, title.title.value.hasSuffix(":"),
      let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.style == .letter, let value = marker.value
    else { return false }
    if value == 1 { return text.isMark(range.lowerBound - 1, .colon) }
    let above = minutes.tokens(line - 1)
    let last = ListMarker.at(above.lowerBound, before: above.upperBound, in: text)
    return reading.lines.contains(line - 1)
      && (last?.style == .letter ? last?.value == value - 1 : last == nil)
  }

  /// 'parte ordinaria', 'in seduta segreta': what the points under it are treated in.
  private func dividesList(_ range: Range<Int>) -> Bool {
    let words = range.filter { text.tokens[$0].isWord }.map { text.folded($0) }
    guard 2...3 ~= words.count, range.count <= 5, let last = words.last else { return false }
    return ["parte", "sessione", "seduta"].contains(words[words.count - 2])
      && (words.count == 2 || words[0] == "in")
      && [
        "ordinaria", "straordinaria", "pubblica", "segreta", "riservata", "deliberativa",
        "informativa",
      ].contains(last)
  }

  func opensSomethingElse(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    switch text.lexeme(range.lowerBound) {
    case .presente, .assente, .presiede, .partecipa, .assiste, .funge, .verbalizza, .risulta,
      .nominativo,
      .visto, .premesso, .appello, .componente, .oggetto, .copia, .letto:
      // 'Elezione dei' over 'componenti del comitato'
      return text.tokens[range.lowerBound].isCapital
        || !text.lexeme(range.lowerBound - 1).isFunctionWord
    case .il, .la, .lo, .dopo, .alle:
      return text.tokens[range.lowerBound].isCapital
    default:
      return [
        "sono", "fatto", "intervengono", "constatata", "constatato", "verificata", "verificato",
      ].contains(text.folded(range.lowerBound))
        && text.tokens[range.lowerBound].isCapital
    }
  }

  /// '(1 Presidente – 2 Scrutatori)' between two points of the list.
  func isAside(_ line: Int, before number: Int, _ style: ListMarker.Style?) -> Bool {
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

  /// Where a list goes on after the foot of its page: notes, the number of the page, the letterhead;
  /// the last title ended with a semicolon, and the number after it comes within a few short lines.
  func overPage(
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

  /// '2. TITOLO' further down, with the treatment of the first point between: these are the headings
  /// of the points, not the list of them.
  func isHeadedAgain(after line: Int, in lines: Range<Int>) -> Bool {
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
  func beginsAgain(_ line: Int, _ list: AgendaReader.Reading) -> Bool {
    guard let first = list.items.first else { return false }
    let range = minutes.tokens(line)
    return FoldedWords.of(text.string(range.lowerBound, range.upperBound))
      == FoldedWords.of(first.title.value)
  }
}
