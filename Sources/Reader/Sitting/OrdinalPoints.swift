import Model

/// Points of which each paragraph tells which it is as it begins, in running words: 'Sul primo punto la
/// Sindaca riferisce …', 'Secondo punto. …', 'Quanto al quarto punto, …', 'Prima di cominciare il quinto …',
/// 'Lettera a). …'.
struct OrdinalPoints {
  let minutes: MinutesText
  let agenda: [AgendaItem]

  private var text: TokenizedText { minutes.text }

  /// A heading with no title for each point that a paragraph opens; nil where they are fewer than the
  /// headings already found, come out of order or leave out more than one point of the list.
  func headings(
    in lines: [Int], besides found: [PointHeading]
  ) -> [PointHeading]? {
    guard agenda.count >= 2, agenda.indices.allSatisfy({ agenda[$0].number == $0 + 1 }) else {
      return nil
    }
    let after = agenda.last?.title.range?.upper ?? 0
    var result: [PointHeading] = []
    for line in lines where text.lines[line].blanksBefore > 0 && text.lines[line].start >= after {
      guard let number = number(of: minutes.tokens(line)), number <= agenda.count else { continue }
      if let last = result.last?.number, number == last { continue }
      guard result.last?.number.map({ $0 < number }) ?? true else { return nil }
      result.append(
        PointHeading(line: line, end: line, number: number, title: nil, isExplicit: true))
    }
    let told = found.filter { !$0.isTransition }
    guard result.count >= max(2, agenda.count - 1), result.count > told.count,
      // What heads a point already is one of these paragraphs.
      told.allSatisfy({ heading in result.contains { $0.line == heading.line } })
    else { return nil }
    return result
  }

  /// 'Lettera a). Il bilancio è illustrato …', 'Sub b), il Presidente …', where the list has letters.
  private func letter(of paragraph: Range<Int>) -> Int? {
    let first = paragraph.lowerBound
    guard text.tokens[first].isCapital, ["lettera", "sub", "lett"].contains(text.folded(first))
    else { return nil }
    let place = text.isMark(first + 1, .period) ? first + 2 : first + 1
    guard place + 1 < paragraph.upperBound, text.tokens[place].isWord,
      text.tokens[place].end - text.tokens[place].start == 1, text.tokens[place + 1].kind == .mark,
      let letter = text.folded(place).utf8.first
    else { return nil }
    return Int(letter) - 0x60
  }

  /// The point that the first words of a paragraph name; nil where they name none.
  private func number(of paragraph: Range<Int>) -> Int? {
    if let lettered = letter(of: paragraph) { return lettered }
    let opening = paragraph.prefix(8)
    for index in opening {
      guard let value = text.ordinal(at: index) else { continue }
      let noun = text.lexeme(index + 1)
      if noun == .punto || noun == .argomento || noun == .oggetto {
        // 'Secondo punto.', 'Sul terzo oggetto', 'Quanto al quarto punto'
        let lead = paragraph.lowerBound..<index
        let isOpening =
          lead.isEmpty
          || lead.allSatisfy {
            text.lexeme($0).isFunctionWord
              || ["quanto", "venendo", "passando", "riguardo", "circa"].contains(text.folded($0))
          }
        return isOpening ? value : nil
      }
      // 'Prima di cominciare il quinto', 'Si passa al terzo'
      let isBegun = ["cominciare", "passare", "passa", "iniziare", "affrontare", "trattare"]
        .contains(text.folded(index - 2))
      if isBegun, text.lexeme(index - 1).isFunctionWord { return value }
    }
    return nil
  }
}
