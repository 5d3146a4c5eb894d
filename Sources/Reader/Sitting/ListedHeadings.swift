import Model

/// Headings that repeat a title of the list, or its numbers where there is none.
struct ListedHeadings {
  let titles: HeadingTitles

  private var minutes: MinutesText { titles.minutes }
  private var agenda: [AgendaItem] { titles.agenda }
  private var keys: [Set<String>] { titles.keys }
  private var text: TokenizedText { minutes.text }

  /// '3. Titolo' or 'Titolo' where the agenda lists that title.
  func heading(at line: Int) -> PointHeading? {
    let range = minutes.tokens(line)
    guard range.count <= 70,
      text.tokens[range.lowerBound].startsLine || text.lines[line].isContinuation
    else { return nil }
    let start = afterHour(range)
    let marker = ListMarker.at(
      start, before: range.upperBound, in: text, upTo: agenda.isEmpty ? 999 : 99)
    if isNote(start) { return nil }
    // 'Sul punto a) dell'ordine del giorno - titolo', 'PROPOSTA 118 - titolo'.
    let prefix =
      (marker == nil || marker?.style == .bullet) && !agenda.isEmpty
      ? PointPrefix.at(start, before: range.upperBound, in: text) : nil
    let first = prefix?.end ?? (marker?.style == .bullet ? start : marker?.end ?? start)
    guard first < range.upperBound else { return nil }
    // '1. di approvare …' is a point of the dispositivo, whatever title it repeats.
    if marker != nil, text.lexeme(first) == .di, !text.tokens[first].isCapital,
      isInfinitive(first + 1)
    {
      return nil
    }
    if agenda.isEmpty {
      if minutes.isFigureRow(line) { return nil }
      if text.lexeme(first) == .di || isInfinitive(first) { return nil }
      guard let marker,
        marker.style == .number || marker.style == .roman
          || marker.style == .letter && text.tokens[range.lowerBound].isCapital,
        let value = marker.value,
        text.tokens[first].isCapital, range.count <= 45
      else { return nil }
      guard let title = titles.trimmed(first, range.upperBound),
        !minutes.facts[line].contains(.vote),
        !text.isMark(range.upperBound - 1, .semicolon)
      else { return nil }
      let (whole, end) = title.range.map { titles.grown($0, end: line + 1) } ?? (title, line + 1)
      return PointHeading(line: line, end: end, number: value, title: whole, isExplicit: false)
    }
    guard text.tokens[first].isCapital || marker != nil || text.tokens[first].isMark(.quote) else {
      return nil
    }
    if marker == nil, text.isMark(range.upperBound - 1, .period), !minutes.isTitle(line) {
      // A sentence that only mentions a title is no heading.
      guard range.count <= 14 else { return nil }
    }
    // A line whose first word is in no title of the list is no heading without a number.
    if marker == nil,
      let word = (first..<range.upperBound).lazy.map({ text.folded($0) }).first(where: {
        $0.utf8.count > 2
      }),
      !titles.vocabulary.contains(word)
    {
      return nil
    }
    let words = HeadingTitles.words(text.string(first, range.upperBound))
    guard !words.isEmpty,
      let match = titles.match(
        words, number: marker?.value, hasMarker: marker != nil && marker?.style != .bullet)
    else { return nil }
    guard let title = titles.trimmed(first, range.upperBound) else { return nil }
    // '2  Il verbale è approvato all'unanimità': the point begins with its vote.
    if marker != nil, minutes.facts[line].contains(.vote), !minutes.isTitle(line),
      text.contains(.unanimita, .unanime, .favorevole, in: first..<range.upperBound)
    {
      return PointHeading(
        line: line, end: line, number: agenda[match].number ?? match + 1, title: nil,
        isExplicit: true)
    }
    let (whole, end) = title.range.map { titles.grown($0, end: line + 1) } ?? (title, line + 1)
    if marker != nil, marker?.style != .bullet, isSentence(from: first, through: end - 1, match) {
      return PointHeading(
        line: line, end: line, number: agenda[match].number ?? match + 1, title: nil,
        isExplicit: true)
    }
    return PointHeading(
      line: line, end: end, number: agenda[match].number ?? match + 1, title: whole,
      isExplicit: marker != nil)
  }

  /// '2 - Il preventivo prevede spese per € 900. L'assemblea approva …': the point is told where its
  /// title would be, in sentences that the list does not have.
  private func isSentence(from first: Int, through line: Int, _ place: Int) -> Bool {
    guard [.il, .la, .lo].contains(text.lexeme(first)), text.tokens[first].isCapital,
      let stop = (first..<text.lines[line].end - 1).first(where: {
        text.isMark($0, .period) && text.endsSentence($0)
      })
    else { return false }
    let words = HeadingTitles.words(text.string(first, stop))
    return keys[place].intersection(words).count * 2 < words.count
  }

  /// '(1) in sostituzione di Anna Neri': the note that 'ROSSI Ugo (1)' in the list above refers to.
  private func isNote(_ first: Int) -> Bool {
    guard text.isMark(first, .openParenthesis), first + 2 < text.tokens.count,
      text.tokens[first + 1].isNumber, text.isMark(first + 2, .closeParenthesis)
    else { return false }
    let number = text.tokens[first + 1].value
    return (max(1, first - 400)..<first).contains { index in
      text.isMark(index, .openParenthesis) && !text.tokens[index].startsLine
        && text.tokens[index - 1].isWord && text.tokens[index - 1].isCapital
        && text.tokens[index + 1].isNumber && text.tokens[index + 1].value == number
        && text.isMark(index + 2, .closeParenthesis)
    }
  }

  /// 'ore 14.50 - 1) Titolo': the point's own words come after the hour it is treated at.
  private func afterHour(_ range: Range<Int>) -> Int {
    guard text.lexeme(range.lowerBound) == .ore,
      let hour = TimeGrammar(text: text).time(at: range.lowerBound, before: range.upperBound),
      text.isMark(hour.end, .dash) || text.isMark(hour.end, .colon),
      hour.end + 1 < range.upperBound
    else { return range.lowerBound }
    return hour.end + 1
  }

  /// '6) Titolo' after the last point that the list has, headed as the points before it were.
  func unlisted(at line: Int, after found: [PointHeading]) -> PointHeading? {
    let real = found.filter { !$0.isTransition }
    guard let last = real.last, real.count > 1, let number = last.number,
      number >= agenda.compactMap(\.number).max() ?? Int.max, !minutes.facts[line].contains(.vote)
    else { return nil }
    // Where no blank line parts the points, the numbers alone do: none may stand between.
    let isSetApart = text.lines[line].blanksBefore > 0
    let range = minutes.tokens(line)
    guard range.count <= 30,
      let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.value == number + 1, marker.style != .bullet, marker.end < range.upperBound,
      text.tokens[marker.end].isCapital,
      !text.isMark(range.upperBound - 1, .semicolon), !text.isMark(range.upperBound - 1, .colon),
      !titles.looksLikeSpeaker(line),
      real.suffix(2).allSatisfy({ heading in
        let own = minutes.tokens(heading.line)
        let beside = ListMarker.at(own.lowerBound, before: own.upperBound, in: text)
        return beside?.style == marker.style && beside?.value == heading.number
          && (text.lines[heading.line].blanksBefore > 0) == isSetApart
      }),
      isSetApart
        || text.lexeme(marker.end) != .di && !isInfinitive(marker.end)
          && !(last.end..<line).contains(where: { beginsList($0) }),
      let title = titles.trimmed(marker.end, range.upperBound)
    else { return nil }
    let (whole, end) = title.range.map { titles.grown($0, end: line + 1) } ?? (title, line + 1)
    return PointHeading(line: line, end: end, number: number + 1, title: whole, isExplicit: true)
  }

  /// Whether a line is an entry of some numbered list.
  private func beginsList(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text)
    return marker.map { $0.style != .bullet } ?? false
  }

  private func isInfinitive(_ index: Int) -> Bool {
    let word = text.folded(index)
    guard !Self.nouns.contains(word) else { return false }
    return ["are", "ere", "ire", "arsi", "ersi"].contains { word.hasSuffix($0) }
  }

  /// Nouns that end as infinitives do, and that a title may begin with.
  private static let nouns: Set<String> = [
    "parere", "pareri", "cantiere", "quartiere", "opere", "lettere", "camere", "consigliere",
    "tesoriere", "carcere", "barriere", "mare", "lungomare", "altare", "circolare", "esemplare",
    "avvenire", "potere", "dovere",
  ]
}
