import Model

/// The titles of the order of the day, and what a heading's own words are beside them.
struct HeadingTitles {
  let minutes: MinutesText
  let agenda: [AgendaItem]
  /// The words that count of each title.
  let keys: [Set<String>]
  /// The words that count of them all.
  let vocabulary: Set<String>

  init(minutes: MinutesText, agenda: [AgendaItem]) {
    self.minutes = minutes
    self.agenda = agenda
    keys = agenda.map { Self.words($0.title.value) }
    vocabulary = keys.reduce(into: []) { $0.formUnion($1) }
  }

  private var text: TokenizedText { minutes.text }

  /// 'PROGRAMMA DELLE FESTE            (deliberazione n. 71)': the number of the act, in a column of its
  /// own, is no part of the title.
  private func beforeActNumber(_ first: Int, _ end: Int) -> Int {
    guard end - first > 5, text.isMark(end - 1, .closeParenthesis),
      let open = (max(first + 1, end - 7)..<end).last(where: {
        text.isMark($0, .openParenthesis)
      }), text.tokens[open].shape.contains(.column),
      text.lexeme(open + 1) == .deliberazione || text.lexeme(open + 1) == .delibera,
      text.tokens[end - 2].isNumber
    else { return end }
    return open
  }

  /// The words of a stretch without the marks that close a title; nil where no word is left.
  func trimmed(_ first: Int, _ end: Int) -> Located<String>? {
    var end = beforeActNumber(first, end)
    while end > first, text.isMark(end - 1, .equals) || text.isMark(end - 1, .underscore) {
      end -= 1
    }
    while end > first,
      text.isMark(end - 1, .semicolon) || text.isMark(end - 1, .colon)
        || text.isMark(end - 1, .period) && !text.isMark(end - 2, .period)
          && (text.tokens[end - 2].isNumber
            || text.tokens[end - 2].end - text.tokens[end - 2].start > 1)
    { end -= 1 }
    guard first < end, (first..<end).contains(where: { text.tokens[$0].isWord }) else { return nil }
    return Located(text.string(first, end), at: text.range(first, end))
  }

  /// A title that runs over the line end.
  func grown(_ range: SourceRange, end: Int) -> (Located<String>, Int) {
    var last = end
    while last < text.lines.count, last - end < 4 {
      let line = text.lines[last]
      guard line.blanksBefore == 0, !line.isContinuation, !minutes.facts[last].contains(.vote)
      else {
        break
      }
      let above = text.lines[last - 1]
      let first = text.tokens[line.first]
      let wraps =
        above.stop - above.start >= 60 && !text.isMark(above.end - 1, .period)
        || text.lexeme(above.end - 1).isFunctionWord
        || minutes.isTitle(last) && minutes.isTitle(last - 1)
      guard wraps, !headsAnother(line),
        first.isWord && (!first.isCapital || minutes.isTitle(last) == minutes.isTitle(last - 1))
          || first.isNumber && wraps || first.isMark(.quote),
        !looksLikeSpeaker(last)
      else { break }
      // A new sentence begins the text, not the title, when the title above is complete.
      if first.isCapital, !minutes.isTitle(last), !matchesAgenda(range, through: last) { break }
      last += 1
    }
    if last == end { return (Located(text.clean(range), at: range), end) }
    let whole = SourceRange(range.lower, Int(text.tokens[text.lines[last - 1].end - 1].end))
    return (Located(text.clean(whole), at: whole), last)
  }

  /// '4. Bilancio di previsione' right under '3. Documento unico di programmazione': the next point.
  private func headsAnother(_ line: Line) -> Bool {
    guard let marker = ListMarker.at(line.first, before: line.end, in: text),
      marker.style != .bullet, let number = marker.value, marker.end < line.end
    else { return false }
    return match(
      Self.words(text.string(marker.end, line.end)), number: number, hasMarker: true
    ).map { agenda[$0].number == number } ?? false
  }

  private func matchesAgenda(_ range: SourceRange, through line: Int) -> Bool {
    let whole = SourceRange(range.lower, Int(text.tokens[text.lines[line].end - 1].end))
    let words = Self.words(text.clean(whole))
    return keys.contains { !$0.isEmpty && $0.isSuperset(of: words) }
  }

  /// 'Anna Neri:', 'Anna Neri (Alba)': somebody speaks on that line.
  func looksLikeSpeaker(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return NameGrammar(text: text).person(at: range.lowerBound, before: range.upperBound).map {
      text.isMark($0.end, .colon) || text.isMark($0.end, .openParenthesis)
    } ?? false
  }

  /// The place on the list of the title that some words repeat best; nil where none is like them.
  func match(_ words: Set<String>, number: Int?, hasMarker: Bool) -> Int? {
    var best: Int?
    var bestScore = 0.0
    for index in keys.indices where !keys[index].isEmpty {
      let common = Double(keys[index].intersection(words).count)
      let smaller = Double(min(keys[index].count, words.count))
      let larger = Double(max(keys[index].count, words.count))
      let sameNumber = number != nil && (agenda[index].number ?? index + 1) == number
      var score = common / smaller * 0.5 + common / larger * 0.5
      if sameNumber { score += 0.25 }
      let threshold = hasMarker ? (sameNumber ? 0.55 : 0.8) : 0.8
      if !hasMarker, common < 2, larger > 1 { continue }
      if score >= threshold, score > bestScore {
        bestScore = score
        best = index
      }
    }
    return best
  }

  /// The words of a title that count: folded, longer than two letters, or figures.
  static func words(_ title: String) -> Set<String> {
    Set(FoldedWords.of(title).filter { $0.count > 2 || $0.first?.isNumber == true && $0.count > 1 })
  }
}
