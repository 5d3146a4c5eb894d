import Model

/// Headings that say outright which point they head: 'Primo punto all'o.d.g.', 'OGGETTO N. 3'.
struct ExplicitHeadings {
  let titles: HeadingTitles

  private var minutes: MinutesText { titles.minutes }
  private var agenda: [AgendaItem] { titles.agenda }
  private var keys: [Set<String>] { titles.keys }
  private var text: TokenizedText { minutes.text }

  /// 'Primo punto all'o.d.g.: …', 'PUNTO N. 1 – …', 'Argomento n. 2: …', 'OGGETTO N. 3'.
  func heading(at line: Int, next: Int?) -> PointHeading? {
    guard minutes.facts[line].contains(.agenda) else { return nil }
    let range = minutes.tokens(line)
    var position = range.lowerBound
    while position < range.upperBound, text.tokens[position].kind == .mark { position += 1 }
    guard position < range.upperBound,
      text.tokens[position].isCapital || text.tokens[position].isNumber
    else { return nil }
    var number: Int?
    if let value = text.ordinal(at: position),
      text.lexeme(position + 1) == .punto || text.lexeme(position + 1) == .argomento
    {
      number = value
      position += 2
    } else if let numbered = numberedPoint(position, before: range.upperBound) {
      number = numbered.number
      position = numbered.end
    } else if text.folded(position) == "argomento", position == range.lowerBound,
      range.count == 2, text.isMark(position + 1, .colon), let next,
      !minutes.facts[next].contains(.officer)
    {
      // 'Argomento:' and the title under it.
      return finish(line, number: nil, from: range.upperBound, range: range, next: next)
    } else if isPointWord(position, range) {
      var next = position + 1
      while next < range.upperBound,
        text.lexeme(next) == .n || text.lexeme(next) == .numero || text.isMark(next, .period)
          || text.isMark(next, .degree) || text.isMark(next, .colon) && next == position + 1
      { next += 1 }
      guard next < range.upperBound else { return nil }
      if let value = text.number(at: next) ?? NumberWords.roman(text.word(next)) {
        number = value
        position = next + 1
      } else if text.ordinal(at: next) != nil,
        text.lexeme(position) == .punto || text.lexeme(position) == .argomento
      {
        number = text.ordinal(at: next)
        position = next + 1
      } else {
        return nil
      }
    } else {
      return nil
    }
    // 'Punto 4. Ordine del giorno sulla sanità': a motion's name, not the list's.
    if position < range.upperBound, text.tokens[position].kind == .mark {
      return finish(line, number: number, from: position, range: range, next: next)
    }
    // 'all'ordine del giorno', 'all'o.d.g.', 'dell'o.d.g.'
    while position < range.upperBound {
      switch text.lexeme(position) {
      case .alle, .al, .del, .ordine, .giorno, .odg, .di: position += 1
      default:
        let isOdgLetter =
          text.tokens[position].isWord
          && text.tokens[position].end - text.tokens[position].start == 1
          && ["o", "d", "g"].contains(text.folded(position))
        if isOdgLetter
          || text.isMark(position, .period)
            && text.tokens[position - 1].end - text.tokens[position - 1].start == 1
        {
          position += 1
          continue
        }
        return finish(line, number: number, from: position, range: range, next: next)
      }
    }
    return finish(line, number: number, from: position, range: range, next: next)
  }

  /// '2 punto dell'Odg:', '3° punto Ordine del giorno:'.
  private func numberedPoint(_ first: Int, before end: Int) -> (number: Int, end: Int)? {
    guard text.tokens[first].isNumber, text.tokens[first].value > 0,
      text.tokens[first].value < 100
    else { return nil }
    var next = first + 1
    while next < end, text.isMark(next, .degree) || text.isMark(next, .caret) { next += 1 }
    guard next < end, text.lexeme(next) == .punto, text.folded(next) == "punto" else { return nil }
    return (Int(text.tokens[first].value), next + 1)
  }

  private func isPointWord(_ position: Int, _ range: Range<Int>) -> Bool {
    switch text.lexeme(position) {
    case .punto, .argomento: return true
    case .odg:
      return text.lexeme(position + 1) == .n
        || text.tokens[min(position + 1, text.tokens.count - 1)].isNumber
    case .oggetto:
      return text.lexeme(position + 1) == .n
        || text.tokens[min(position + 1, text.tokens.count - 1)].isNumber
    default: return text.folded(position) == "p" && text.lexeme(position + 1) == .odg
    }
  }

  private func finish(
    _ line: Int, number: Int?, from start: Int, range: Range<Int>, next: Int?
  ) -> PointHeading? {
    var position = start
    // A sentence about a point ('Il punto 3 viene rinviato', 'Punto 4 rinviato alla …') is no heading
    // unless a separator or the end of the line follows the number.
    if position < range.upperBound, text.tokens[position].isWord, !text.tokens[position].isCapital,
      !repeatsTitle(number, position..<range.upperBound)
    {
      return nil
    }
    if position < range.upperBound, text.isMark(position, .comma), position + 1 < range.upperBound,
      !text.tokens[position + 1].isCapital
    {
      return nil
    }
    while position < range.upperBound, text.tokens[position].kind == .mark,
      !text.isMark(position, .quote), !text.isMark(position, .openParenthesis)
    { position += 1 }
    let resolution = resolutionLabel(at: position, before: range.upperBound)
    if let resolution { position = resolution.end }
    // 'OGGETTO N. 2 - Il Presidente riferisce. Si vota …': the point is told where its title would be.
    if isTold(position..<range.upperBound, line, number) {
      return PointHeading(
        line: line, end: line, number: number, title: nil, resolution: resolution?.number,
        isExplicit: true)
    }
    var end = line + 1
    var title = titles.trimmed(position, range.upperBound)
    if let next, next == line + 1, tellsOnlyNumbers(position, before: range.upperBound),
      text.tokens[minutes.tokens(next).lowerBound].isCapital, minutes.tokens(next).count <= 40
    {
      let words = minutes.tokens(next)
      title = titles.trimmed(words.lowerBound, words.upperBound)
      end = next + 1
    }
    if title == nil, let next, next == line + 1, isTitleLine(next), mayTitle(next, number) {
      let words = minutes.tokens(next)
      let isLabelled =
        text.lexeme(words.lowerBound) == .oggetto && text.isMark(words.lowerBound + 1, .colon)
      title = titles.trimmed(words.lowerBound + (isLabelled ? 2 : 0), words.upperBound)
      end = next + 1
    }
    if let current = title?.range { (title, end) = titles.grown(current, end: end) }
    return PointHeading(
      line: line, end: end, number: number, title: title, resolution: resolution?.number,
      isExplicit: true)
  }

  /// Whether words are sentences about a point of the list and not its title.
  private func isTold(_ range: Range<Int>, _ line: Int, _ number: Int?) -> Bool {
    guard let number,
      let place = agenda.indices.first(where: { (agenda[$0].number ?? $0 + 1) == number }),
      !keys[place].isEmpty,
      range.dropLast().contains(where: { text.endsSentence($0) })
        || line + 1 < text.lines.count && text.lines[line + 1].isContinuation
    else { return false }
    let words = HeadingTitles.words(text.string(range.lowerBound, range.upperBound))
    return keys[place].intersection(words).count * 2 < keys[place].count
  }

  /// 'Proposta 402/2026 (Lavori pubblici) - Delibera n. 188': how the matter is filed, not what it is.
  private func tellsOnlyNumbers(_ first: Int, before end: Int) -> Bool {
    guard agenda.isEmpty, end - first <= 20, text.lexeme(first) == .proposta else { return false }
    let figure = text.afterNumberSign(first + 1, before: end)
    guard figure < end, text.tokens[figure].isNumber else { return false }
    return (figure..<end).allSatisfy { index in
      let token = text.tokens[index]
      return !token.isWord || [.delibera, .deliberazione, .n, .del].contains(token.lexeme)
        || isInBrackets(index, from: figure)
    }
  }

  private func isInBrackets(_ index: Int, from first: Int) -> Bool {
    guard let open = (first..<index).last(where: { text.isMark($0, .openParenthesis) }) else {
      return false
    }
    return !(open..<index).contains { text.isMark($0, .closeParenthesis) }
  }

  /// 'punto 3 viabilità via Fornaci', word for word as the list has its third point.
  private func repeatsTitle(_ number: Int?, _ range: Range<Int>) -> Bool {
    guard let number,
      let place = agenda.indices.first(where: { (agenda[$0].number ?? $0 + 1) == number })
    else { return false }
    return FoldedWords.of(text.string(range.lowerBound, range.upperBound))
      == FoldedWords.of(agenda[place].title.value)
  }

  /// 'Deliberazione n. 61 – Titolo': the number, and where the title begins.
  private func resolutionLabel(
    at first: Int, before limit: Int
  ) -> (number: Located<String>, end: Int)? {
    guard text.lexeme(first) == .deliberazione || text.lexeme(first) == .delibera else {
      return nil
    }
    let next = text.afterNumberSign(first + 1, before: limit)
    guard next > first + 1, next < limit, text.tokens[next].isNumber else { return nil }
    let number = Located(text.word(next), at: text.range(next, next + 1))
    guard next + 1 == limit || text.isMark(next + 1, .dash) || text.isMark(next + 1, .colon)
    else { return nil }
    return (number, min(limit, next + 2))
  }

  /// Whether a line may be the title of a point: where the list has that point, it says what the list
  /// says.
  private func mayTitle(_ line: Int, _ number: Int?) -> Bool {
    guard let number,
      let place = agenda.indices.first(where: { agenda[$0].number == number }),
      !keys[place].isEmpty, !minutes.isTitle(line)
    else { return true }
    // 'PUNTO 2' over 'Anna Neri presenta il rendiconto. L'avanzo è …': what is told of it.
    let tokens = minutes.tokens(line)
    if tokens.dropLast().contains(where: { text.isMark($0, .period) && text.endsSentence($0) }) {
      return false
    }
    let words = HeadingTitles.words(minutes.words(line))
    return keys[place].intersection(words).count * 2 >= min(keys[place].count, words.count)
  }

  private func isTitleLine(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return range.count <= 40
      && (minutes.isTitle(line)
        || text.tokens[range.lowerBound].isCapital && !text.isMark(range.upperBound - 1, .period)
          && !minutes.facts[line].contains(.vote))
  }
}
