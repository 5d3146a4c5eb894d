import Model

/// Headings of the points as they are treated.
struct HeadingGrammar {
  let minutes: MinutesText
  let agenda: [AgendaItem]
  private let keys: [Set<String>]
  private let vocabulary: Set<String>

  init(minutes: MinutesText, agenda: [AgendaItem]) {
    self.minutes = minutes
    self.agenda = agenda
    keys = agenda.map { Self.words($0.title.value) }
    vocabulary = keys.reduce(into: []) { $0.formUnion($1) }
  }

  private var text: TokenizedText { minutes.text }

  /// A heading found.
  struct Heading {
    /// The line it begins on.
    var line: Int
    /// The line after its last.
    var end: Int
    /// The point's number.
    var number: Int?
    /// The title without its number; nil when the heading has none.
    var title: Located<String>?
    /// The number of the resolution, where the heading gives it before the title.
    var resolution: Located<String>?
    /// True when it says outright that it heads a point ('Punto n. 3', 'Primo punto').
    var isExplicit: Bool
    /// True when it is a sentence that moves on to a point ('si passa al punto 3').
    var isTransition = false
  }

  /// The headings among some lines, in order.
  func headings(in lines: [Int]) -> [Heading] {
    var result: [Heading] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if let heading = heading(at: line, next: index + 1 < lines.count ? lines[index + 1] : nil)
        ?? unlisted(at: line, after: result)
      {
        result.append(heading)
        index += 1
        while index < lines.count, lines[index] < heading.end { index += 1 }
        continue
      }
      index += 1
    }
    let found = pruned(result, lines: lines)
    return RepeatedNumbers(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? UntitledPoints(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? LabelledActs(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? OrdinalPoints(minutes: minutes, agenda: agenda).headings(in: lines, besides: found)
      ?? found
  }

  /// Headings already known, and those of the points that they leave out.
  func headings(in lines: [Int], besides known: [Heading]) -> [Heading] {
    guard !known.isEmpty else { return headings(in: lines) }
    let numbers = Set(known.compactMap(\.number))
    let others = headings(in: lines).filter { heading in
      !(heading.number.map { numbers.contains($0) } ?? true)
        && !known.contains { ($0.line..<$0.end).contains(heading.line) }
    }
    return (known + others).sorted { $0.line < $1.line }
  }

  /// The headings that say outright that they head a point, none left out.
  func explicitHeadings(in lines: [Int]) -> [Heading] {
    lines.enumerated().compactMap { index, line in
      explicit(at: line, next: index + 1 < lines.count ? lines[index + 1] : nil)
    }
  }

  private func heading(at line: Int, next: Int?) -> Heading? {
    explicit(at: line, next: next) ?? listed(at: line, next: next) ?? transition(at: line)
  }

  // MARK: Explicit headings

  /// 'Primo punto all'o.d.g.: …', 'PUNTO N. 1 – …', 'Argomento n. 2: …', 'OGGETTO N. 3'.
  private func explicit(at line: Int, next: Int?) -> Heading? {
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
  ) -> Heading? {
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
      return Heading(
        line: line, end: line, number: number, title: nil, resolution: resolution?.number,
        isExplicit: true)
    }
    var end = line + 1
    var title = trimmed(position, range.upperBound)
    if let next, next == line + 1, tellsOnlyNumbers(position, before: range.upperBound),
      text.tokens[minutes.tokens(next).lowerBound].isCapital, minutes.tokens(next).count <= 40
    {
      let words = minutes.tokens(next)
      title = trimmed(words.lowerBound, words.upperBound)
      end = next + 1
    }
    if title == nil, let next, next == line + 1, isTitleLine(next), mayTitle(next, number) {
      let words = minutes.tokens(next)
      let isLabelled =
        text.lexeme(words.lowerBound) == .oggetto && text.isMark(words.lowerBound + 1, .colon)
      title = trimmed(words.lowerBound + (isLabelled ? 2 : 0), words.upperBound)
      end = next + 1
    }
    if let current = title?.range { (title, end) = grown(current, end: end) }
    return Heading(
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
    let words = Self.words(text.string(range.lowerBound, range.upperBound))
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
    let words = Self.words(minutes.words(line))
    return keys[place].intersection(words).count * 2 >= min(keys[place].count, words.count)
  }

  private func isTitleLine(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return range.count <= 40
      && (minutes.isTitle(line)
        || text.tokens[range.lowerBound].isCapital && !text.isMark(range.upperBound - 1, .period)
          && !minutes.facts[line].contains(.vote))
  }

  private func trimmed(_ first: Int, _ end: Int) -> Located<String>? {
    var end = end
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
  private func grown(_ range: SourceRange, end: Int) -> (Located<String>, Int) {
    var last = end
    while last < text.lines.count, last - end < 4 {
      let line = text.lines[last]
      guard line.blanksBefore == 0, !line.isContinuation, !facts(last).contains(.vote) else {
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

  private func facts(_ line: Int) -> LineFacts { minutes.facts[line] }

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

  private func looksLikeSpeaker(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return NameGrammar(text: text).person(at: range.lowerBound, before: range.upperBound).map {
      text.isMark($0.end, .colon) || text.isMark($0.end, .openParenthesis)
    } ?? false
  }

  // MARK: Headings that repeat the agenda

  /// '3. Titolo' or 'Titolo' where the agenda lists that title.
  private func listed(at line: Int, next: Int?) -> Heading? {
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
      if text.lexeme(first) == .di || isInfinitive(first) { return nil }
      guard let marker,
        marker.style == .number || marker.style == .roman
          || marker.style == .letter && text.tokens[range.lowerBound].isCapital,
        let value = marker.value,
        text.tokens[first].isCapital, range.count <= 45
      else { return nil }
      guard let title = trimmed(first, range.upperBound), !facts(line).contains(.vote),
        !text.isMark(range.upperBound - 1, .semicolon)
      else { return nil }
      let (whole, end) = title.range.map { grown($0, end: line + 1) } ?? (title, line + 1)
      return Heading(line: line, end: end, number: value, title: whole, isExplicit: false)
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
      !vocabulary.contains(word)
    {
      return nil
    }
    let words = Self.words(text.string(first, range.upperBound))
    guard !words.isEmpty,
      let match = match(
        words, number: marker?.value, hasMarker: marker != nil && marker?.style != .bullet)
    else { return nil }
    guard let title = trimmed(first, range.upperBound) else { return nil }
    // '2  Il verbale è approvato all'unanimità': the point begins with its vote.
    if marker != nil, facts(line).contains(.vote), !minutes.isTitle(line),
      text.contains(.unanimita, .unanime, .favorevole, in: first..<range.upperBound)
    {
      return Heading(
        line: line, end: line, number: agenda[match].number ?? match + 1, title: nil,
        isExplicit: true)
    }
    let (whole, end) = title.range.map { grown($0, end: line + 1) } ?? (title, line + 1)
    if marker != nil, marker?.style != .bullet, isSentence(from: first, through: end - 1, match) {
      return Heading(
        line: line, end: line, number: agenda[match].number ?? match + 1, title: nil,
        isExplicit: true)
    }
    return Heading(
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
    let words = Self.words(text.string(first, stop))
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
  private func unlisted(at line: Int, after found: [Heading]) -> Heading? {
    let real = found.filter { !$0.isTransition }
    guard let last = real.last, real.count > 1, let number = last.number,
      number >= agenda.compactMap(\.number).max() ?? Int.max, !facts(line).contains(.vote)
    else { return nil }
    // Where no blank line parts the points, the numbers alone do: none may stand between.
    let isSetApart = text.lines[line].blanksBefore > 0
    let range = minutes.tokens(line)
    guard range.count <= 30,
      let marker = ListMarker.at(range.lowerBound, before: range.upperBound, in: text),
      marker.value == number + 1, marker.style != .bullet, marker.end < range.upperBound,
      text.tokens[marker.end].isCapital,
      !text.isMark(range.upperBound - 1, .semicolon), !text.isMark(range.upperBound - 1, .colon),
      !looksLikeSpeaker(line),
      real.suffix(2).allSatisfy({ heading in
        let own = minutes.tokens(heading.line)
        let beside = ListMarker.at(own.lowerBound, before: own.upperBound, in: text)
        return beside?.style == marker.style && beside?.value == heading.number
          && (text.lines[heading.line].blanksBefore > 0) == isSetApart
      }),
      isSetApart
        || text.lexeme(marker.end) != .di && !isInfinitive(marker.end)
          && !(last.end..<line).contains(where: { beginsList($0) }),
      let title = trimmed(marker.end, range.upperBound)
    else { return nil }
    let (whole, end) = title.range.map { grown($0, end: line + 1) } ?? (title, line + 1)
    return Heading(line: line, end: end, number: number + 1, title: whole, isExplicit: true)
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

  private func match(_ words: Set<String>, number: Int?, hasMarker: Bool) -> Int? {
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

  // MARK: Transitions

  /// 'Si passa al secondo punto', 'passa alla trattazione del punto n. 3 all'ordine del giorno'.
  private func transition(at line: Int) -> Heading? {
    guard facts(line).contains(.agenda) else { return nil }
    let range = minutes.tokens(line)
    for index in range {
      guard text.lexeme(index) == .punto || text.lexeme(index) == .argomento else { continue }
      let lead = max(range.lowerBound, index - 10)..<index
      guard
        text.containsWord(
          [
            "passa", "procede", "passando", "introduce", "introducendo", "affronta",
            "pone", "esaminare", "esame", "discute",
          ], in: lead)
          || text.contains(.trattazione, .discussione, .apre, .inizio, .avvio, in: lead)
      else { continue }
      var number = text.ordinal(at: index - 1)
      if number == nil, text.lexeme(index) == .punto, text.folded(index) == "punto",
        text.tokens[max(0, index - 1)].isNumber, text.lexeme(index - 2) == .il
      {
        number = text.number(at: index - 1)
      }
      if number == nil {
        var next = index + 1
        while next < range.upperBound,
          text.lexeme(next) == .n || text.isMark(next, .period) || text.isMark(next, .degree)
            || text.folded(next) == "iscritto" || text.lexeme(next) == .al
        { next += 1 }
        number = next < range.upperBound ? text.number(at: next) : nil
      }
      guard let number else { continue }
      return Heading(
        line: line, end: line, number: number, title: announced(number, after: index, on: range),
        isExplicit: false, isTransition: true)
    }
    return nil
  }

  /// The title that the sentence ends with, '… secondo punto all'ordine del giorno: Piano di zona',
  /// which may not be word for word the agenda's.
  private func announced(_ number: Int, after point: Int, on line: Range<Int>) -> Located<String>? {
    guard !agenda.isEmpty,
      let colon = (point..<min(line.upperBound, point + 14)).first(where: {
        text.isMark($0, .colon)
      }),
      let title = trimmed(colon + 1, line.upperBound), let range = title.range,
      !(colon + 1..<line.upperBound - 1).contains(where: { text.endsSentence($0) })
    else { return nil }
    let whole = grown(range, end: text.lineIndex(of: line.lowerBound) + 1).0
    guard let place = agenda.indices.first(where: { agenda[$0].number == number }) else {
      // A point that the list does not have: the words are its title if they are no sentence.
      let isTitle =
        text.tokens[colon + 1].isCapital && !text.lexeme(colon + 1).isFunctionWord
        && !facts(text.lineIndex(of: colon)).contains(.vote)
      return isTitle ? whole : nil
    }
    let words = Self.words(whole.value)
    let common = keys[place].intersection(words).count
    return common > 0 && common * 2 >= max(keys[place].count, words.count) ? whole : nil
  }

  // MARK: Choosing

  /// Drops what is no heading in the light of the others.
  private func pruned(_ found: [Heading], lines: [Int]) -> [Heading] {
    let real = found.filter { !$0.isTransition }
    let numbers = Set(real.compactMap(\.number))
    var result: [Heading] = []
    // With no agenda, bare numbered lines must count from 1, with text between them.
    let bare = real.filter { !$0.isExplicit }
    let bareIsSound = !agenda.isEmpty || isSoundSequence(bare)
    let hasExplicit = agenda.isEmpty && real.contains(where: \.isExplicit)
    var expected = firstNumber(bare)
    let agendaStart = agenda.first?.title.range?.lower ?? 0
    for heading in found {
      // 'Verbale della seduta del 14 maggio' over the order of the day heads no point of it.
      if !heading.isExplicit, text.lines[heading.line].start < agendaStart,
        found.contains(where: { $0.number == heading.number && $0.line > heading.line })
      {
        continue
      }
      if heading.isTransition {
        guard let number = heading.number, !numbers.contains(number) else { continue }
        if let last = result.last, last.number == number { continue }
        result.append(heading)
        continue
      }
      if agenda.isEmpty, !heading.isExplicit {
        guard bareIsSound, !hasExplicit, heading.number == expected else { continue }
        expected += 1
      }
      // The same point headed twice in a row ('1. …' in the text right after its title).
      if let last = result.last, last.number == heading.number, last.number != nil,
        heading.line - last.line <= 2
      {
        if result[result.count - 1].title == nil { result[result.count - 1].title = heading.title }
        result[result.count - 1].end = max(result[result.count - 1].end, heading.end)
        continue
      }
      if !agenda.isEmpty, !heading.isExplicit,
        result.contains(where: { $0.number == heading.number && !$0.isTransition })
      {
        continue
      }
      result.append(heading)
    }
    return result
  }

  /// From which number the bare headings count: 1, or that of the year's first act of this sitting
  /// ('107.', '108.', '109.', each in a paragraph of its own).
  private func firstNumber(_ headings: [Heading]) -> Int {
    guard !headings.contains(where: { $0.number == 1 }), let first = headings.first?.number,
      headings.count > 2,
      headings.enumerated().allSatisfy({
        $1.number == first + $0 && text.lines[$1.line].blanksBefore > 0
      })
    else { return 1 }
    return first
  }

  private func isSoundSequence(_ headings: [Heading]) -> Bool {
    let start = firstNumber(headings)
    var expected = start
    var adjacent = 0
    var last: Heading?
    for heading in headings where heading.number == expected {
      if let last, heading.line - last.end < 1 { adjacent += 1 }
      last = heading
      expected += 1
    }
    if expected == 2, let only = headings.first, only.number == 1 {
      // A single point: its heading stands alone, with text after it.
      return text.lines[only.line].blanksBefore > 0
        && only.end < text.lines.count && text.lines[only.end].blanksBefore > 0
    }
    return expected > start + 1 && adjacent * 2 < expected - start
  }
}
