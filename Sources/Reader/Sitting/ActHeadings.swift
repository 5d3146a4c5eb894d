import Model

/// Headings of minutes that give each act its number and its subject: 'DELIBERAZIONE N. 14' and under
/// it 'OGGETTO: Rendiconto'; or each point, as a form does: 'Argomento: 1', 'Oggetto: Rendiconto'.
struct ActHeadings {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// The headings among some lines; none where fewer than two acts are headed so.
  func headings(in lines: [Int]) -> [PointHeading] {
    var result: [PointHeading] = []
    for (place, line) in lines.enumerated() {
      if let inline = inlineAct(on: line) {
        result.append(
          PointHeading(
            line: line, end: line + 1, number: result.count + 1, title: inline.title,
            resolution: inline.number, isExplicit: true))
        continue
      }
      let act = number(on: line)
      let point = act == nil ? point(on: line) : nil
      guard act != nil || point != nil,
        let subject = lines.dropFirst(place + 1).prefix(2).first(where: { isSubject($0) }),
        let (title, end) = title(from: subject, in: lines)
      else { continue }
      result.append(
        PointHeading(
          line: line, end: end, number: point ?? result.count + 1, title: title, resolution: act,
          isExplicit: true))
    }
    guard result.count >= 2 else { return [] }
    let acts = Set(result.compactMap(\.resolution?.value))
    let points = Set(result.compactMap(\.number))
    return acts.count == result.count || acts.isEmpty && points.count == result.count ? result : []
  }

  /// The headings of acts that treat the points of a list, each with the number of the point whose title
  /// its subject repeats; none where one of them repeats no title, or two the same.
  func headings(in lines: [Int], of agenda: [AgendaItem]) -> [PointHeading] {
    var left = points(of: agenda)
    var result = headings(in: lines)
    for index in result.indices {
      guard let number = take(result[index].title?.value ?? "", from: &left) else { return [] }
      result[index].number = number
    }
    return result
  }

  /// A point of the list that no heading treats yet.
  private typealias Point = (number: Int, words: Set<String>)

  private func points(of agenda: [AgendaItem]) -> [Point] {
    agenda.enumerated().map {
      (number: $1.number ?? $0 + 1, words: HeadingTitles.words($1.title.value))
    }
  }

  /// The number of the point whose title some words repeat, which is left no more.
  private func take(_ title: String, from left: inout [Point]) -> Int? {
    let words = HeadingTitles.words(title)
    return left.firstIndex {
      2 * $0.words.intersection(words).count > max($0.words.count, words.count)
    }.map { left.remove(at: $0).number }
  }

  /// Headings that hold the number of an act and the title of its point in one line, 'DELIBERAZIONE N. 15 -
  /// Bilancio consolidato', for the points of a list that no other heading has; none where there are not
  /// two, or one repeats no title.
  func inlineHeadings(
    in lines: [Int], of agenda: [AgendaItem], beside headed: [PointHeading]
  ) -> [PointHeading] {
    let taken = Set(headed.compactMap(\.number))
    var left = points(of: agenda).filter { !taken.contains($0.number) }
    var result: [PointHeading] = []
    for line in lines {
      guard let act = inlineAct(on: line) else { continue }
      guard let number = take(act.title.value, from: &left) else { return [] }
      result.append(
        PointHeading(
          line: line, end: line + 1, number: number, title: act.title, resolution: act.number,
          isExplicit: true))
    }
    return result.count >= 2 ? result : []
  }

  /// 'DELIBERAZIONE N. 15 - Bilancio consolidato 2024', 'Delibera n. 3/2025: Rendiconto'.
  private func inlineAct(on line: Int) -> (number: Located<String>, title: Located<String>)? {
    let range = minutes.tokens(line)
    guard let figure = actFigure(on: line), range.lowerBound == text.lines[line].first else {
      return nil
    }
    var divider = figure + 1
    if text.isMark(divider, .slash), text.lexeme(divider + 1) == .none { divider += 2 }
    guard divider + 2 < range.upperBound,
      text.isMark(divider, .dash) && text.tokens[divider].isSpaced
        || text.isMark(divider, .colon)
    else { return nil }
    let title = divider + 1..<range.upperBound
    return (
      Located(text.word(figure), at: text.range(figure, figure + 1)),
      Located(
        text.string(title.lowerBound, title.upperBound),
        at: text.range(title.lowerBound, title.upperBound))
    )
  }

  /// 'Argomento: 3', 'Punto 3', alone on its line.
  private func point(on line: Int) -> Int? {
    guard minutes.facts[line].contains(.agenda) else { return nil }
    let range = minutes.tokens(line)
    guard text.tokens[range.lowerBound].isCapital,
      text.lexeme(range.lowerBound) == .argomento || text.lexeme(range.lowerBound) == .punto,
      let last = range.last, last > range.lowerBound, text.tokens[last].isNumber,
      (range.lowerBound + 1..<last).allSatisfy({
        text.tokens[$0].kind == .mark || text.lexeme($0) == .n
      })
    else { return nil }
    return Int(text.tokens[last].value)
  }

  /// 'DELIBERAZIONE N. 14' at the head of a line: the token of its figure.
  private func actFigure(on line: Int) -> Int? {
    guard minutes.facts[line].contains(.minutes) else { return nil }
    let range = minutes.tokens(line)
    let first = range.lowerBound
    guard text.tokens[first].isCapital,
      text.lexeme(first) == .deliberazione || text.lexeme(first) == .delibera
    else { return nil }
    let figure = text.afterNumberSign(first + 1, before: range.upperBound)
    guard figure > first + 1, figure < range.upperBound, text.tokens[figure].isNumber else {
      return nil
    }
    return figure
  }

  /// 'DELIBERAZIONE N. 14', with its date or not, on a line of its own.
  private func number(on line: Int) -> Located<String>? {
    let range = minutes.tokens(line)
    guard range.count <= 10, let next = actFigure(on: line) else { return nil }
    let rest = next + 1
    guard
      rest == range.upperBound || text.lexeme(rest) == .del || text.tokens[rest].kind == .mark
    else { return nil }
    return Located(text.word(next), at: text.range(next, next + 1))
  }

  private func isSubject(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return text.lexeme(range.lowerBound) == .oggetto && text.tokens[range.lowerBound].isCapital
      && text.isMark(range.lowerBound + 1, .colon) && range.count > 2
  }

  /// The words after the colon, and those of the lines they run over.
  private func title(from line: Int, in lines: [Int]) -> (Located<String>, Int)? {
    var last = line
    while last + 1 < text.lines.count, lines.contains(last + 1), last - line < 6, goesOn(last + 1) {
      last += 1
    }
    var end = text.lines[last].end
    let first = minutes.tokens(line).lowerBound + 2
    if text.isMark(end - 1, .period), end - 2 > first,
      text.tokens[end - 2].end - text.tokens[end - 2].start > 1
    {
      end -= 1
    }
    guard first < end else { return nil }
    return (Located(text.string(first, end), at: text.range(first, end)), last + 1)
  }

  private func goesOn(_ line: Int) -> Bool {
    guard text.lines[line].blanksBefore == 0, !minutes.facts[line].contains(.vote) else {
      return false
    }
    let above = text.lines[line - 1]
    if text.isMark(above.end - 1, .period) { return false }
    // 'Relatore: Rossi', the next entry of the form.
    let first = text.lines[line].first
    if text.tokens[first].isCapital,
      (first + 1..<min(text.lines[line].end, first + 4)).contains(where: { text.isMark($0, .colon) }
      )
    {
      return false
    }
    if !text.tokens[first].isCapital { return true }
    if isBody(line) { return false }
    return minutes.isTitle(line) && minutes.isTitle(line - 1)
      || text.wraps(first) && isFull(line - 1)
  }

  /// 'LA GIUNTA COMUNALE', over what it decides.
  private func isBody(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return range.count <= 5
      && (text.lexeme(range.lowerBound) == .il || text.lexeme(range.lowerBound) == .la)
      && (text.lexeme(range.lowerBound + 1).isBodyNoun
        || text.lexeme(range.lowerBound + 1).isOffice)
  }

  /// Whether the first word of the line below would have passed the margin of the lines around.
  private func isFull(_ line: Int) -> Bool {
    let width =
      (max(0, line - 20)..<min(text.lines.count, line + 20))
      .map { text.lines[$0].stop - text.lines[$0].start }.max() ?? 0
    let word = text.tokens[text.lines[line + 1].first]
    return text.lines[line].stop - text.lines[line].start + 1 + Int(word.end - word.start) > width
      - 4
  }
}
