import Model

/// The day of a sitting, and all that its head states of days.
struct SittingDay {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>
  private var text: TokenizedText { minutes.text }
  private var deserted: DesertedCall { DesertedCall(minutes: minutes, lines: lines, body: body) }

  private struct Candidate {
    let reading: DateGrammar.Reading
    let rank: Int
    let line: Int
  }

  func read(into sitting: inout Sitting) {
    let found = found(outside: sitting.agenda)
    let candidates = found.candidates
    // A day that the calendar does not have is no date, but it was stated.
    let isDated = candidates.contains { $0.reading.date != nil }
    for candidate in candidates
    where candidate.rank >= (isDated ? 75 : 60) && candidate.reading.date == nil {
      let reading = candidate.reading
      guard reading.year != nil, reading.month != nil, reading.day != nil else { continue }
      sitting.dateStatements.append(statement(reading))
    }
    guard let best = candidates.filter({ $0.reading.date != nil }).max(by: { $0.rank < $1.rank }),
      let date = best.reading.date
    else { return }
    sitting.date = Located(date, at: text.range(best.reading.first, best.reading.end))
    for candidate in candidates
    where candidate.reading.first == best.reading.first
      || candidate.rank >= 75 && candidate.rank < 90 && candidate.line <= best.line
    {
      guard candidate.reading.date != nil else { continue }
      sitting.dateStatements.append(statement(candidate.reading))
    }
    for title in found.titles
    where title.first < best.reading.first
      && !sitting.dateStatements.contains(where: {
        $0.range.lower == text.range(title.first, title.end).lower
      })
    {
      sitting.dateStatements.append(statement(title))
    }
    if best.reading.isInWords { yearConflict(best.reading, into: &sitting) }
  }

  /// The days of the head that may be the sitting's, and those of its titles.
  private func found(
    outside agenda: [AgendaItem]
  ) -> (candidates: [Candidate], titles: [DateGrammar.Reading]) {
    let grammar = DateGrammar(text: text)
    let ranks = DayRank(minutes: minutes, lines: lines, body: body)
    var candidates: [Candidate] = []
    var titles: [DateGrammar.Reading] = []
    var isDeserted = false
    for line in lines where !minutes.mail.contains(line) {
      let range = minutes.tokens(line)
      // The day of the call that follows is the sitting's.
      let bonus = isDeserted ? 10 : 0
      isDeserted = isDeserted || deserted.tellsDesertion(line)
      var index = range.lowerBound
      let limit = text.lines[min(lines.upperBound, line + 3) - 1].end
      while index < range.upperBound {
        let reading: DateGrammar.Reading
        if text.lexeme(index) == .anno, let solemn = grammar.solemn(at: index, before: limit) {
          let rank = isOfFirstCall(range) ? 90 : 100 + bonus
          candidates.append(Candidate(reading: solemn, rank: rank, line: line))
          reading = solemn
        } else if let date = grammar.date(at: index, before: limit) {
          if isNumbered(date, line: line) { titles.append(date) }
          if !isInTitle(date, of: agenda), let rank = ranks.rank(date, line: line, range: range) {
            candidates.append(Candidate(reading: date, rank: rank + bonus, line: line))
          }
          reading = date
        } else {
          index += 1
          continue
        }
        index = max(index + 1, min(reading.end, range.upperBound))
      }
    }
    return (candidates, titles)
  }

  /// 'Prima convocazione. L'anno …': where there is a second, its day is the sitting's.
  private func isOfFirstCall(_ range: Range<Int>) -> Bool {
    text.folded(range.lowerBound) == "prima"
      && text.lexeme(range.lowerBound + 1) == .convocazione
  }

  /// A day in a title of the order of the day: that of an act, of earlier minutes.
  private func isInTitle(_ reading: DateGrammar.Reading, of agenda: [AgendaItem]) -> Bool {
    let offset = text.range(reading.first, reading.end).lower
    return agenda.contains { $0.title.range?.contains(offset) ?? false }
  }

  /// 'n. 3 del 18 aprile 2024' under or beside the title of the minutes.
  private func isNumbered(_ reading: DateGrammar.Reading, line: Int) -> Bool {
    let first = reading.first
    guard line < lines.lowerBound + 10, first > 2, text.lexeme(first - 1) == .del,
      text.tokens[first - 2].isNumber, reading.date != nil
    else { return false }
    let range = minutes.tokens(line)
    guard range.count <= reading.end - first + 12, reading.end >= range.upperBound - 2 else {
      return false
    }
    let title = max(lines.lowerBound, line - 1)...line
    return title.contains { minutes.facts[$0].contains(.minutes) }
      && !title.contains {
        text.contains(.oggetto, .approvazione, .precedente, in: minutes.tokens($0))
      }
  }

  private func statement(_ reading: DateGrammar.Reading) -> DateStatement {
    DateStatement(
      year: reading.year, month: reading.month, day: reading.day, weekday: reading.weekday,
      isInWords: reading.isInWords, range: text.range(reading.first, reading.end))
  }

  /// 'L'anno duemilasei addì 21 marzo 2007': the year in words is a statement of its own.
  private func yearConflict(_ reading: DateGrammar.Reading, into sitting: inout Sitting) {
    guard text.lexeme(reading.first) == .anno else { return }
    var position = reading.first + 1
    let start = position
    guard let year = DateGrammar(text: text).year(at: &position), year != reading.year else {
      return
    }
    sitting.dateStatements.append(
      DateStatement(
        year: year, month: nil, day: nil, isInWords: true, range: text.range(start, position)))
  }
}
