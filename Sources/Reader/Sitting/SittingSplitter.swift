import Model

/// Finds where each sitting of a file begins.
///
/// A sitting begins at a title ('VERBALE …', 'DELIBERAZIONE … N° 2') or at an opening formula
/// ('L'anno …', 'In data …, si è riunita'); a second one needs the first to have been closed, or a
/// title of its own. A deserted first call and its second call are one sitting.
struct SittingSplitter {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// The lines of each sitting, in order; the whole text when there is only one.
  func split() -> [Range<Int>] {
    let count = text.lines.count
    var starts = [0]
    var lastFormula: Int?
    for line in 0..<count {
      guard minutes.facts[line].contains(.date), isFormula(line) else { continue }
      if let previous = lastFormula, line - previous > 2 {
        if let start = newStart(from: previous, to: line) { starts.append(start) }
      }
      lastFormula = line
    }
    var result: [Range<Int>] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : count
      if start < end { result.append(start..<end) }
    }
    return result
  }

  /// 'L'anno duemila…', 'In data 4/12/2024 … convocata', 'Il giorno …  si è riunito', 'Seduta del …'.
  private func isFormula(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    let dates = DateGrammar(text: text)
    let ahead = text.lines[min(text.lines.count - 1, line + 4)].end
    var position = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + 6)
    while position < limit {
      // 'Anno 2025' on a line of its own, over the number of the minutes.
      let isLabel =
        position == range.lowerBound && range.count == 2
        && text.tokens[range.upperBound - 1].isNumber
      if text.lexeme(position) == .anno, !isLabel, dates.solemn(at: position, before: ahead) != nil
      {
        return true
      }
      position += 1
    }
    let first = skipMarks(range.lowerBound, before: range.upperBound)
    let opens: Bool
    switch text.lexeme(first) {
    case .inside: opens = text.lexeme(first + 1) == .data
    case .oggi, .addi: opens = true
    case .il:
      opens = text.lexeme(first + 1) == .giorno || dates.date(at: first + 1, before: ahead) != nil
    case .data: opens = text.isMark(first + 1, .colon)
    case .seduta, .riunione, .adunanza: opens = text.lexeme(first + 1) == .del
    default: opens = false
    }
    guard opens, !isMidSentence(line, first: first) else { return false }
    let window = first..<min(ahead, first + 16)
    guard window.contains(where: { dates.date(at: $0, before: ahead) != nil }) else { return false }
    if text.lexeme(first) == .seduta || text.lexeme(first) == .riunione
      || text.lexeme(first) == .data
    {
      return range.count < 24
    }
    return text.contains(
      .riunito, .tenuto, .svolto, .convocato, .convocati, .convocazione, .seduta, .adunanza,
      in: first..<min(ahead, first + 80))
  }

  /// 'perché assenti alla / seduta del 6 marzo': a sentence that only goes over to a new line.
  private func isMidSentence(_ line: Int, first: Int) -> Bool {
    guard line > 0, !text.tokens[first].isCapital, text.lines[line].blanksBefore == 0 else {
      return false
    }
    let before = minutes.tokens(line - 1)
    return text.tokens[first].isWord && !before.isEmpty && !isHeadTitle(line - 1)
      && text.tokens[before.upperBound - 1].isWord
  }

  private func skipMarks(_ index: Int, before limit: Int) -> Int {
    var position = index
    while position < limit, text.tokens[position].kind == .mark { position += 1 }
    return position
  }

  /// Where the sitting of a formula begins, when it is a new one.
  private func newStart(from previous: Int, to line: Int) -> Int? {
    let closing = (previous..<line).last { isClosing($0) }
    let isDeserted = (previous..<line).contains { index in
      minutes.facts[index].contains(.legal) && isDesertedStatement(index)
    }
    let floor = max((closing ?? previous) + 1, line - 18)
    let title = (floor..<line).first { isHeadTitle($0) }
    if isDeserted, closing == nil { return nil }
    // 'Seduta del 28 maggio 2025' in the head of an act, then 'L'anno …, il giorno ventotto …'.
    if closing == nil, let first = date(of: previous), first == date(of: line) { return nil }
    guard let title else {
      return closing != nil && line - previous > 4 ? line : nil
    }
    guard closing != nil || isNumberedTitle(title) || line - previous > 12 else { return nil }
    // Letterhead stands right above the title.
    var start = title
    while start > floor, text.lines[start].blanksBefore < 2, isLetterhead(start - 1) { start -= 1 }
    return start
  }

  /// The first day a formula names.
  private func date(of line: Int) -> CalendarDate? {
    let dates = DateGrammar(text: text)
    let ahead = text.lines[min(text.lines.count - 1, line + 4)].end
    for index in minutes.tokens(line).lowerBound..<ahead {
      if text.lexeme(index) == .anno, let reading = dates.solemn(at: index, before: ahead) {
        return reading.date
      }
      if let reading = dates.date(at: index, before: ahead) { return reading.date }
    }
    return nil
  }

  private func isDesertedStatement(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return text.contains(.deserta, in: range)
      || text.contains(.legale, in: range) && text.contains(.non, in: range)
  }

  private func isClosing(_ line: Int) -> Bool {
    minutes.facts[line].contains(.closing) && ClosingGrammar(minutes: minutes).isClosing(line)
  }

  /// A title that heads minutes: 'VERBALE …', 'Verbale n. 3 …', 'DELIBERAZIONE DEL CONSIGLIO …'.
  private func isHeadTitle(_ line: Int) -> Bool {
    guard minutes.facts[line].contains(.minutes) else { return false }
    let range = minutes.tokens(line)
    guard range.count <= 30 else { return false }
    let first = skipMarks(range.lowerBound, before: range.upperBound)
    let isHead = (first..<min(range.upperBound, first + 5)).contains {
      text.lexeme($0) == .verbale || text.lexeme($0) == .deliberazione
        || text.lexeme($0) == .delibera
    }
    guard isHead else { return false }
    if text.lexeme(first) == .propone || text.lexeme(first) == .proposta { return false }
    return minutes.isTitle(line)
      || text.tokens[first].isCapital && range.count <= 16
        && !text.isMark(range.upperBound - 1, .period)
        && (minutes.facts[line].contains(.body)
          || text.contains(.n, .seduta, .riunione, .del, in: range))
  }

  private func isNumberedTitle(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    return range.contains { text.tokens[$0].isNumber }
      || line + 1 < text.lines.count && text.contains(.n, in: minutes.tokens(line + 1))
  }

  private func isLetterhead(_ line: Int) -> Bool {
    let range = minutes.tokens(line)
    guard range.count <= 14, text.lines[line].stop - text.lines[line].start < 120 else {
      return false
    }
    switch text.lexeme(range.lowerBound) {
    case .comune, .provincia, .unione, .comunita, .consorzio, .citta, .copia, .ambito, .azienda,
      .istituto:
      return true
    default: return minutes.isTitle(line) && !minutes.facts[line].contains(.officer)
    }
  }
}
