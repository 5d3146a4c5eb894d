import Model

/// Points that begin with the number, the numeral or the letter that the list gives them and repeat no
/// title: '1. Il Consiglio, con 6 voti favorevoli, approva …', 'III. Relaziona il Presidente.', 'a) Viene
/// chiamato a presiedere …'.
struct UntitledPoints {
  let minutes: MinutesText
  let agenda: [AgendaItem]

  private var text: TokenizedText { minutes.text }

  /// A heading for each point, in order; nil where not every point of the list opens a paragraph so, or
  /// where titles head some of them already.
  func headings(
    in lines: [Int], besides found: [PointHeading]
  ) -> [PointHeading]? {
    let told = found.filter { !$0.isTransition }
    guard (2...26).contains(agenda.count), told.count < agenda.count, let style else { return nil }
    let after = agenda.last?.title.range?.upper ?? 0
    var result: [PointHeading] = []
    for line in lines where result.count < agenda.count {
      let range = minutes.tokens(line)
      guard text.lines[line].blanksBefore > 0, text.lines[line].start >= after,
        opens(range, number: result.count + 1, style)
      else { continue }
      result.append(
        PointHeading(
          line: line, end: line, number: result.count + 1, title: nil, isExplicit: true))
    }
    // Numbers may be of anything else: what heads a point already is among those found so.
    guard result.count == agenda.count,
      told.isEmpty || told.count * 2 >= agenda.count || areVoted(result, lines),
      told.allSatisfy({ heading in
        result.contains { $0.line == heading.line && $0.number == heading.number }
      })
    else { return nil }
    return result.map { point in
      told.first { $0.line == point.line && repeatsTitle($0) } ?? point
    }
  }

  /// Whether there is a vote under each but one at most, which is no entry of a list then.
  private func areVoted(_ points: [PointHeading], _ lines: [Int]) -> Bool {
    let voted = points.indices.count { index in
      let end = index + 1 < points.count ? points[index + 1].line : Int.max
      return lines.contains {
        points[index].line <= $0 && $0 < end && minutes.facts[$0].contains(.vote)
      }
    }
    return voted >= points.count - 1
  }

  /// Whether a heading has the list's words, and is no sentence that begins with some of them.
  private func repeatsTitle(_ heading: PointHeading) -> Bool {
    guard let title = heading.title, let number = heading.number,
      agenda.indices.contains(number - 1)
    else { return false }
    let own = FoldedWords.of(title.value)
    let listed = Set(FoldedWords.of(agenda[number - 1].title.value))
    return own.count { listed.contains($0) } * 5 >= own.count * 4
  }

  private func opens(_ range: Range<Int>, number: Int, _ style: ListMarker.Style) -> Bool {
    // '2      a) Anna Riva riferisce': a number in a column of its own.
    let first = range.lowerBound
    if style == .number, text.number(at: first) == number, text.tokens[first].isNumber,
      first + 1 < range.upperBound, text.tokens[first + 1].isWord,
      text.tokens[first + 1].shape.contains(.column)
    {
      return true
    }
    guard let marker = ListMarker.at(first, before: range.upperBound, in: text) else {
      return false
    }
    return marker.style == style && marker.value == number && marker.end < range.upperBound
      && text.tokens[marker.end].isCapital
  }

  /// How the list marks its points, where it marks them one after the other from the first.
  private var style: ListMarker.Style? {
    if agenda.indices.allSatisfy({ hasLetter(agenda[$0]) }) {
      return agenda.count > 2 ? .letter : nil
    }
    guard agenda.indices.allSatisfy({ agenda[$0].number == $0 + 1 }) else { return nil }
    return agenda.allSatisfy(hasNumeral) ? .roman : .number
  }

  /// 'III. Bilancio di previsione'
  private func hasNumeral(_ item: AgendaItem) -> Bool {
    guard let start = item.title.range?.lower, let number = item.number else { return false }
    let first = text.lines[text.lineIndex(ofByte: start)].first
    return text.tokens[first].isWord && NumberWords.roman(text.word(first)) == number
  }

  private func hasLetter(_ item: AgendaItem) -> Bool {
    guard let start = item.title.range?.lower else { return false }
    let first = text.token(atByte: start)
    guard first > 1, text.isMark(first - 1, .closeParenthesis) else { return false }
    let letter = text.tokens[first - 2]
    return letter.isWord && letter.end - letter.start == 1
  }
}
